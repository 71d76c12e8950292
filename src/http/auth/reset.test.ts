import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { goodPassword, newMember, newOrganisation } from '../../../test/support/accounts.ts'
import { newSite, type Site } from '../../../test/support/site.ts'
import { passwordLink } from '../../cli/password-link.ts'
import { lockoutTries } from './lockout.ts'

vi.setConfig({ testTimeout: 60_000 })

let site: Site
let organisation: string
beforeAll(async () => {
  site = await newSite()
  organisation = await newOrganisation(site)
})
afterAll(() => site.close())

const to = (response: Response) => [response.status, response.headers.get('location')]
const next = 'vier droge sokken'

test('a link by mail gives a new password once, signs out everywhere and ends a lock-out', async () => {
  const visitor = await newMember(site, organisation, 'anna@spinoza.example')
  const other = site.visitor()
  for (let tries = 0; tries < lockoutTries; tries += 1) {
    await other.post('/inloggen', { email: 'anna@spinoza.example', wachtwoord: `mis ${tries}` })
  }
  const asked = await other.post('/wachtwoord-vergeten', { email: 'Anna@spinoza.example' })
  expect(await asked.text()).toContain('Kijk in je mail')
  const mail = site.mails.at(-1)
  expect(mail).toMatchObject({ to: { email: 'anna@spinoza.example' }, lang: 'nl' })
  const path = mail?.link?.path ?? ''
  expect((await other.get(path)).status).toBe(200)
  expect((await other.post(path, { wachtwoord_nieuw: 'kort' })).status).toBe(422)
  expect(to(await other.post(path, { wachtwoord_nieuw: next }))).toEqual([303, '/inloggen'])
  expect((await visitor.get('/profiel')).status).toBe(303)
  expect((await other.get(path)).status).toBe(404)
  expect((await other.post(path, { wachtwoord_nieuw: next })).status).toBe(404)
  const done = await other.post('/inloggen', { email: 'anna@spinoza.example', wachtwoord: next, verder: '/profiel' })
  expect(to(done)).toEqual([303, '/profiel'])
})

test('an address without an account gets the same answer after the same while, and no mail', async () => {
  await newMember(site, organisation, 'bram@spinoza.example')
  const before = site.mails.length
  const ask = async (email: string) => {
    const start = performance.now()
    const response = await site.visitor().post('/wachtwoord-vergeten', { email })
    return { text: await response.text(), ms: performance.now() - start }
  }
  const unknown = await ask('niemand@spinoza.example')
  expect(site.mails.length).toBe(before)
  const known = await ask('bram@spinoza.example')
  expect(known.text).toBe(unknown.text)
  expect(unknown.ms).toBeGreaterThan(390)
  expect(site.mails.length).toBe(before + 1)
})

test('without a mail server the page says whom to ask, and a command of theirs makes the link', async () => {
  const silent = await newSite({ mail: false })
  const page = await silent
    .visitor()
    .get('/wachtwoord-vergeten')
    .then((response) => response.text())
  expect(page).toContain('laat draaien om een link')
  expect(page).not.toContain('name="email"')
  await newMember(silent, await newOrganisation(silent), 'cees@spinoza.example')
  const lines: string[] = []
  const out = (line: string) => lines.push(line)
  const parts = {
    config: silent.config,
    db: silent.db,
    running: true,
    terminal: { lang: 'nl', out, err: out },
  } as const
  const ask = (email: string) => passwordLink.run(parts, { positionals: [email], options: {}, cwd: '/' })
  expect([await ask('niemand@spinoza.example'), lines.splice(0)]).toEqual([1, ['Er is geen account met dit adres.']])
  expect(await ask('Cees@spinoza.example')).toBe(0)
  const path = new URL(lines[1] ?? '').pathname
  expect(to(await silent.visitor().post(path, { wachtwoord_nieuw: next }))).toEqual([303, '/inloggen'])
  await silent.close()
})

test('a link that never was opens nothing', async () => {
  const visitor = site.visitor()
  expect((await visitor.get('/wachtwoord-vergeten/geen-token')).status).toBe(404)
  expect((await visitor.post('/wachtwoord-vergeten/geen-token', { wachtwoord_nieuw: goodPassword })).status).toBe(404)
})
