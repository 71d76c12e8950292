import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../src/root.ts'
import { freePort } from './support/postgres.ts'
import { finished, program, serving, stopped } from './support/program.ts'

const data = mkdtempSync(join(tmpdir(), 'schakel-server-'))
let env: NodeJS.ProcessEnv
let server: ChildProcess

beforeAll(async () => {
  env = { SCHAKEL_DATA: data, PORT: String(await freePort()) }
  server = program('main.js', env)
  await serving(server)
}, 60_000)

afterAll(async () => {
  await stopped(server)
  rmSync(data, { recursive: true, force: true })
})

test('health answers', async () => {
  const response = await fetch(`http://127.0.0.1:${env.PORT}/health`)
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }])
})

test('the style that a page asks for is there, compressed, to be kept for ever', async () => {
  const page = await fetch(`http://127.0.0.1:${env.PORT}/bestaat-niet`).then((response) => response.text())
  const style = /href="(\/static\/app\.[A-Z0-9]{8}\.css)"/.exec(page)?.[1]
  const response = await fetch(`http://127.0.0.1:${env.PORT}${style}`, { headers: { 'accept-encoding': 'br' } })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-encoding')).toBe('br')
  expect(response.headers.get('cache-control')).toContain('immutable')
})

test('a second process on the same data is refused with one line and exit code 2', async () => {
  const { code, err } = await finished(program('main.js', { ...env, PORT: String(await freePort()) }))
  expect(code).toBe(2)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).toContain(`process ${server.pid}`)
})

test('a port in use and a wrong setting get one line and exit code 2', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'schakel-server-'))
  const taken = await finished(program('main.js', { ...env, SCHAKEL_DATA: elsewhere }))
  rmSync(elsewhere, { recursive: true })
  expect([taken.code, taken.err]).toEqual([2, `127.0.0.1:${env.PORT} is already in use: choose another PORT.\n`])
  const wrong = await finished(program('main.js', { ...env, PORT: 'many' }))
  expect([wrong.code, wrong.err]).toEqual([2, 'PORT should be a whole number from 1 to 65535, not "many".\n'])
}, 60_000)

test('the schakel command speaks to the running server, over a socket that is its owner’s alone', async () => {
  const { code, out } = await finished(program('cli/main.js', env, 'status'))
  expect(code).toBe(0)
  expect(out).toContain(`runs at http://localhost:${env.PORT}`)
  expect(statSync(join(data, 'schakel.sock')).mode & 0o777).toBe(0o600)
})

test('wrong use of the schakel command gets the help and exit code 2', async () => {
  const { code, err } = await finished(program('cli/main.js', env, 'dance'))
  expect(code).toBe(2)
  expect(err).toContain('There is no command dance.')
  expect(err).toContain('schakel status')
})

test('SIGTERM lets a request that is half sent finish, and then the process ends well', async () => {
  const client = connect(Number(env.PORT), '127.0.0.1')
  await once(client, 'connect')
  const answer = text(client)
  const head = [
    'POST /taal HTTP/1.1',
    `host: 127.0.0.1:${env.PORT}`,
    `origin: http://127.0.0.1:${env.PORT}`,
    'content-type: application/x-www-form-urlencoded',
    'content-length: 7',
  ]
  client.write(`${head.join('\r\n')}\r\n\r\ntaa`)
  await new Promise((resolve) => setTimeout(resolve, 200))
  const ended = finished(server)
  server.kill('SIGTERM')
  await new Promise((resolve) => setTimeout(resolve, 500))
  await expect(fetch(`http://127.0.0.1:${env.PORT}/health`)).rejects.toThrow()
  expect(server.exitCode).toBeNull()
  client.write('l=en')
  expect(await answer).toMatch(/^HTTP\/1\.1 303/)
  expect((await ended).code).toBe(0)
}, 30_000)

test('npm start serves the same data again, and passes SIGTERM on', async () => {
  const clean = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C' }
  const npm = spawn('npm', ['start'], { cwd: root, env: { ...clean, ...env }, stdio: 'pipe' })
  await serving(npm)
  const response = await fetch(`http://127.0.0.1:${env.PORT}/health`)
  expect(response.status).toBe(200)
  expect(await stopped(npm)).toBe(0)
  await expect(fetch(`http://127.0.0.1:${env.PORT}/health`)).rejects.toThrow()
}, 30_000)
