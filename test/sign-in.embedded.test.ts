import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodPassword, newInvite, newOrganisation } from './support/accounts.ts'
import { openSite, type Site } from './support/site.ts'
import { codeFrom } from './support/totp.ts'

// The whole process shares one connection: sign-in that waited for another would wait for ever.
let site: Site
const dataDir = mkdtempSync(join(tmpdir(), 'schakel-embedded-'))
beforeAll(async () => {
  site = await openSite({ SCHAKEL_DATA: dataDir })
}, 60_000)
afterAll(async () => {
  await site.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const to = (response: Response) => [response.status, response.headers.get('location')]

test('the embedded database takes an invitation, two steps, locking and a lost form, many at once', async () => {
  const organisation = await newOrganisation(site)
  const token = await newInvite(site, organisation, 'ingrid@spinoza.example')
  const visitor = site.visitor()
  const joined = await visitor.post(`/uitnodiging/${token}`, { naam: 'Ingrid', wachtwoord_nieuw: goodPassword })
  expect(to(joined)).toEqual([303, '/'])
  const pages = await Promise.all(Array.from({ length: 12 }, () => visitor.get('/profiel')))
  expect(pages.map((page) => page.status)).toEqual(Array.from({ length: 12 }, () => 200))

  const page = await visitor.post('/profiel/twee-stappen', { wachtwoord: goodPassword }).then((one) => one.text())
  const uri = (/name="inlogcode_adres" value="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&')
  const code = () => codeFrom(uri, new Date())
  const on = await visitor.post('/profiel/twee-stappen/code', { inlogcode_adres: uri, inlogcode: code() })
  expect(to(on)).toEqual([303, '/profiel'])

  site.clock.pass(31)
  const lost = await visitor.post('/profiel', { naam: 'Ingrid de Wit', taal: 'nl' })
  expect(to(lost)).toEqual([303, '/vergrendeld?terug=%2Fprofiel'])
  expect(to(await visitor.post('/vergrendeld', { wachtwoord: goodPassword, terug: '/profiel' }))).toEqual([
    303,
    '/profiel',
  ])
  expect(await visitor.get('/profiel').then((one) => one.text())).toContain('value="Ingrid de Wit"')

  await visitor.post('/uitloggen')
  const half = await visitor.post('/inloggen', { email: 'ingrid@spinoza.example', wachtwoord: goodPassword })
  expect(to(half)).toEqual([303, '/inloggen/code?verder=%2F'])
  expect(to(await visitor.post('/inloggen/code', { inlogcode: code(), soort: 'app' }))).toEqual([303, '/'])
})

test('here too, each works as its own role, and leaves none behind', async () => {
  await expect(sql`select * from app.person`.execute(site.db.auth)).rejects.toMatchObject({ code: '42501' })
  const read = site.db.transaction((tx) => sql`select * from auth.session`.execute(tx.db))
  await expect(read).rejects.toMatchObject({ code: '42501' })
  const role = await site.db.admin((client) => client.query('select current_user::text as role'))
  expect(role.rows[0].role).toBe('postgres')
})
