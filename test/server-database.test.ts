import type { ChildProcess } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newData, type TestData } from './support/database.ts'
import { freePort } from './support/postgres.ts'
import { finished, program, serving, stopped } from './support/program.ts'

let data: TestData
let env: NodeJS.ProcessEnv
let server: ChildProcess

beforeAll(async () => {
  data = await newData()
  env = { ...data.env, PORT: String(await freePort()) }
  server = program('main.js', env)
  await serving(server)
})
afterAll(async () => {
  await stopped(server)
  await data.drop()
})

async function health(port: string | undefined) {
  const response = await fetch(`http://127.0.0.1:${port}/health`)
  return [response.status, await response.json()]
}

test('with DATABASE_URL two processes serve the same data', async () => {
  const port = String(await freePort())
  const second = program('main.js', { ...env, PORT: port })
  try {
    await serving(second)
    expect(await health(env.PORT)).toEqual([200, { status: 'ok' }])
    expect(await health(port)).toEqual([200, { status: 'ok' }])
  } finally {
    expect(await stopped(second)).toBe(0)
  }
})

test('the schakel command goes to the database itself, and says whether the server runs', async () => {
  const { code, out } = await finished(program('cli/main.js', env, 'status'))
  expect([code, out]).toEqual([0, expect.stringContaining('database: PostgreSQL')])
  expect(out).toContain(`runs at http://localhost:${env.PORT}`)
  const elsewhere = await finished(program('cli/main.js', { ...env, PORT: String(await freePort()) }, 'status'))
  expect(elsewhere.out).toContain('does not run')
})

test('one login that may do everything is enough: requests work with logins of their own', async () => {
  const port = String(await freePort())
  const { DATABASE_ADMIN_URL, ...rest } = env
  const alone = program('main.js', { ...rest, PORT: port, DATABASE_URL: DATABASE_ADMIN_URL })
  try {
    await serving(alone)
    expect(await health(port)).toEqual([200, { status: 'ok' }])
    expect((await fetch(`http://127.0.0.1:${port}/inloggen`)).status).toBe(200)
  } finally {
    expect(await stopped(alone)).toBe(0)
  }
})

test('a login that could step around a policy is refused with one line and exit code 2', async () => {
  const mighty = { ...env, PORT: String(await freePort()), DATABASE_URL: data.env.DATABASE_ADMIN_URL }
  const { code, err } = await finished(program('main.js', mighty))
  expect(code).toBe(2)
  expect(err).toMatch(/^DATABASE_URL should be a login that owns nothing[^\n]*\n$/)
})

test('a database that cannot be reached is refused with one line that does not show the password', async () => {
  const url = `postgres://ada:hunter2@127.0.0.1:${await freePort()}/schakel`
  const nowhere = { ...env, PORT: String(await freePort()), DATABASE_URL: url, DATABASE_ADMIN_URL: url }
  const { code, err } = await finished(program('main.js', nowhere))
  expect([code, err]).toEqual([2, 'DATABASE_URL: no PostgreSQL listens there.\n'])
  const absent = new URL(data.env.DATABASE_URL ?? '')
  absent.pathname = '/nergens'
  const missing = { ...nowhere, DATABASE_URL: absent.href, DATABASE_ADMIN_URL: absent.href }
  const answer = await finished(program('main.js', missing))
  expect([answer.code, answer.err]).toEqual([2, 'DATABASE_URL: that database does not exist.\n'])
})
