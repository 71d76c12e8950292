import { Hono } from 'hono'
import { beforeEach, expect, test } from 'vitest'
import { NotFound, Refused } from '../boundary/refusal.ts'
import { readConfig } from '../config.ts'
import type { Db } from '../db/open.ts'
import { type AppParts, createApp } from './app.ts'
import type { Env } from './env.ts'
import { createLog } from './log.ts'

let lines: string[]
let database: { alive: boolean }
beforeEach(() => {
  lines = []
  database = { alive: true }
})

function db(): Db {
  const ping = async () => {
    if (!database.alive) throw new Error('connection refused by 10.1.2.3')
  }
  // The frame asks only this of it; features are tested on a real database.
  return { ping } as Pick<Db, 'ping'> as Db
}

function parts(env: NodeJS.ProcessEnv = {}): AppParts {
  return {
    config: readConfig(env),
    db: db(),
    log: createLog(
      'info',
      () => new Date(0),
      (line) => lines.push(line),
    ),
    assets: { url: (name) => `/static/${name}`, pages: new Hono() },
    frame: { now: () => new Date(0), example: () => false, idleMinutes: 30 },
    session: async (c, next) => {
      c.set('viewer', { kind: 'nobody' })
      await next()
    },
  }
}

/** The app, with routes that go wrong in every way a feature can. */
function app(env?: NodeJS.ProcessEnv): Hono<Env> {
  const whole = createApp(parts(env))
  whole.get('/proef/:wat', (c) => {
    switch (c.req.param('wat')) {
      case 'weg':
        throw new NotFound()
      case 'geen-id':
        throw Object.assign(new Error('invalid input syntax for type uuid: "geen-id"'), { code: '22P02' })
      case 'nee':
        throw new Refused({ nl: 'Kies eerst een school.', en: 'Choose a school first.' })
      default:
        throw new Error('duplicate key: (email)=(sam@example.nl)')
    }
  })
  whole.post('/proef', async (c) => c.json({ size: (await c.req.text()).length }))
  return whole
}

const form = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' }

test('health says ok while the database answers, and 503 when it does not', async () => {
  const up = await app().request('/health')
  expect([up.status, await up.json()]).toEqual([200, { status: 'ok' }])
  database.alive = false
  const down = await app().request('/health')
  expect([down.status, await down.json()]).toEqual([503, { status: 'unavailable' }])
})

test('what may not be seen and what is not there give the same page', async () => {
  const hidden = await app().request('/proef/weg')
  const absent = await app().request('/bestaatniet')
  const noId = await app().request('/proef/geen-id')
  expect([hidden.status, absent.status, noId.status]).toEqual([404, 404, 404])
  const body = async (response: Response) => (await response.text()).replace(/value="\/[^"]*"/g, 'value="(here)"')
  const page = await body(hidden)
  expect(await body(absent)).toBe(page)
  expect(await body(noId)).toBe(page)
})

test('a rule that says no is explained with 422, in the language of the browser', async () => {
  const dutch = await app().request('/proef/nee')
  expect(dutch.status).toBe(422)
  expect(await dutch.text()).toContain('Kies eerst een school.')
  const english = await app().request('/proef/nee', { headers: { 'accept-language': 'en' } })
  expect(await english.text()).toContain('Choose a school first.')
})

test('a defect gives a calm page with a number; the log has that number, and not what the error quoted', async () => {
  const response = await app().request('/proef/stuk')
  expect(response.status).toBe(500)
  const page = await response.text()
  expect(page).not.toContain('sam@example.nl')
  const line = JSON.parse(lines.find((text) => text.includes('"failed"')) ?? '{}')
  expect(page).toContain(line.number)
  expect(line).toMatchObject({ level: 'error', error: 'Error', route: '/proef/:wat' })
  expect(lines.join('')).not.toContain('sam@example.nl')
})

test('a log line names the route, never the path', async () => {
  await app().request('/proef/geheim-van-sam')
  await app().request('/link/geheim-van-sam')
  expect(lines.join('')).not.toContain('geheim-van-sam')
  const routes = lines.map((line) => JSON.parse(line)).filter(({ event }) => event === 'request')
  expect(routes.map(({ route, status }) => [route, status])).toEqual([
    ['/proef/:wat', 500],
    ['(none)', 404],
  ])
})

test('no page allows a script or style from inside itself or elsewhere, or is kept by a browser', async () => {
  const { headers } = await app().request('/proef/weg')
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("style-src 'self'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('cache-control')).toBe('no-store')
})

test('only an installation on https tells browsers never to come without', async () => {
  const plain = await app().request('/proef/weg')
  const safe = await app({ PUBLIC_URL: 'https://schakel.example' }).request('/proef/weg')
  expect(plain.headers.get('strict-transport-security')).toBeNull()
  expect(safe.headers.get('strict-transport-security')).toContain('max-age=')
})

test('a form from another site is refused, one of our own is taken, also when reached by number', async () => {
  const send = (origin: string) =>
    app().request('/proef', { method: 'POST', headers: { ...form, origin }, body: 'a=1' })
  expect((await send('https://elsewhere.example')).status).toBe(403)
  expect((await send('http://localhost:3000')).status).toBe(200)
  expect((await send('http://127.0.0.1:3000')).status).toBe(200)
})

test('a form over a megabyte is refused before it is read', async () => {
  const send = (size: number) => app().request('/proef', { method: 'POST', headers: form, body: 'a'.repeat(size) })
  expect((await send(1024 * 1024)).status).toBe(200)
  const large = await send(1024 * 1024 + 1)
  expect(large.status).toBe(413)
  expect(await large.text()).toContain('te groot')
})
