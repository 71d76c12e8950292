import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { goodPassword, newInvite, newMember, newOrganisation } from '../../../test/support/accounts.ts'
import { newSite, type Site, type Visitor } from '../../../test/support/site.ts'
import { codeFrom } from '../../../test/support/totp.ts'
import { realSource } from '../../db/clock.ts'

vi.setConfig({ testTimeout: 60_000 })

let site: Site
let organisation: string
beforeAll(async () => {
  site = await newSite()
  organisation = await newOrganisation(site)
})
afterAll(() => site.close())
beforeEach(() => site.db.admin((client) => client.query('truncate auth."rateLimit"')))

const to = (response: Response) => [response.status, response.headers.get('location')]
const text = (response: Promise<Response>) => response.then((one) => one.text())

async function signIn(email: string, password = goodPassword): Promise<[Visitor, Response]> {
  const visitor = site.visitor()
  return [visitor, await visitor.post('/inloggen', { email, wachtwoord: password, verder: '/profiel' })]
}

/** The values of hidden fields on a page. */
function hidden(page: string): Record<string, string> {
  const fields = page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return Object.fromEntries([...fields].map(([, name, value = '']) => [name, value.replaceAll('&amp;', '&')]))
}

test('a name and a language can be changed, and hold on the next device', async () => {
  const visitor = await newMember(site, organisation, 'noor@spinoza.example')
  const wrong = await visitor.post('/profiel', { naam: ' ', taal: 'nl' })
  expect([wrong.status, (await wrong.text()).includes('Vul je naam in.')]).toEqual([422, true])
  expect(to(await visitor.post('/profiel', { naam: 'Noor Bakker', taal: 'en' }))).toEqual([303, '/profiel'])
  const page = await text(visitor.get('/profiel'))
  expect(page).toContain('My profile')
  expect(page).toContain('value="Noor Bakker"')
  const [other] = await signIn('noor@spinoza.example')
  expect(await text(other.get('/profiel'))).toContain('My profile')
})

test('a new password asks the one of now, and signs the other devices out', async () => {
  const visitor = await newMember(site, organisation, 'wim@spinoza.example')
  const [other] = await signIn('wim@spinoza.example')
  const next = 'vier droge sokken'
  const wrong = await visitor.post('/profiel/wachtwoord', { wachtwoord: 'mis', wachtwoord_nieuw: next })
  expect([wrong.status, (await wrong.text()).includes('niet je wachtwoord')]).toEqual([422, true])
  const weak = await visitor.post('/profiel/wachtwoord', { wachtwoord: goodPassword, wachtwoord_nieuw: 'wim@spinoza' })
  expect(weak.status).toBe(422)
  const done = await visitor.post('/profiel/wachtwoord', { wachtwoord: goodPassword, wachtwoord_nieuw: next })
  expect(to(done)).toEqual([303, '/profiel'])
  expect((await visitor.get('/profiel')).status).toBe(200)
  expect((await other.get('/profiel')).status).toBe(303)
  expect((await signIn('wim@spinoza.example'))[1].status).toBe(422)
  expect((await signIn('wim@spinoza.example', next))[1].status).toBe(303)
})

test('signing in in two steps: set up with an app, asked from then on, with recovery codes, and off again', async () => {
  const visitor = await newMember(site, organisation, 'iris@spinoza.example')
  expect((await visitor.post('/profiel/twee-stappen', { wachtwoord: 'mis' })).status).toBe(422)
  const page = await text(visitor.post('/profiel/twee-stappen', { wachtwoord: goodPassword }))
  expect(page).toContain('<svg class="qr"')
  const fields = hidden(page)
  const uri = fields.inlogcode_adres ?? ''
  const codes = fields.inlogcode_herstel?.split(' ') ?? []
  expect([uri.startsWith('otpauth://totp/Schakel:'), codes.length]).toEqual([true, 10])
  const wrong = await visitor.post('/profiel/twee-stappen/code', { ...fields, inlogcode: '000000' })
  expect([wrong.status, hidden(await wrong.text()).inlogcode_adres]).toEqual([422, uri])
  expect((await signIn('iris@spinoza.example'))[1].headers.get('location')).toBe('/profiel')
  const code = () => codeFrom(uri, realSource.now())
  const on = await visitor.post('/profiel/twee-stappen/code', { ...fields, inlogcode: code() })
  expect(to(on)).toEqual([303, '/profiel'])
  expect((await visitor.get('/profiel')).status).toBe(200)

  const [again, half] = await signIn('iris@spinoza.example')
  expect(to(half)).toEqual([303, '/inloggen/code?verder=%2Fprofiel'])
  expect((await again.get('/profiel')).status).toBe(303)
  const mis = await again.post('/inloggen/code', { inlogcode: '000000', soort: 'app', verder: '/profiel' })
  expect(mis.status).toBe(422)
  expect(to(await again.post('/inloggen/code', { inlogcode: code(), soort: 'app', verder: '/profiel' }))).toEqual([
    303,
    '/profiel',
  ])
  expect((await again.get('/profiel')).status).toBe(200)

  const backup = { inlogcode: codes[0] ?? '', soort: 'herstel', verder: '/profiel' }
  const [lost] = await signIn('iris@spinoza.example')
  expect(await text(lost.get('/inloggen/code?soort=herstel'))).toContain('Herstelcode')
  expect(to(await lost.post('/inloggen/code', backup))).toEqual([303, '/profiel'])
  const [twice] = await signIn('iris@spinoza.example')
  expect((await twice.post('/inloggen/code', backup)).status).toBe(422)

  await site.db.admin((client) => client.query('truncate auth."rateLimit"'))
  const fresh = await text(lost.post('/profiel/twee-stappen/codes', { wachtwoord: goodPassword }))
  expect(fresh).not.toContain(codes[1])
  expect((await lost.post('/profiel/twee-stappen/uit', { wachtwoord: 'mis' })).status).toBe(422)
  expect(to(await lost.post('/profiel/twee-stappen/uit', { wachtwoord: goodPassword }))).toEqual([303, '/profiel'])
  expect(to((await signIn('iris@spinoza.example'))[1])).toEqual([303, '/profiel'])
})

test('five wrong codes end the challenge', async () => {
  const visitor = await newMember(site, organisation, 'kees@spinoza.example')
  const fields = hidden(await text(visitor.post('/profiel/twee-stappen', { wachtwoord: goodPassword })))
  const uri = fields.inlogcode_adres ?? ''
  await visitor.post('/profiel/twee-stappen/code', { ...fields, inlogcode: codeFrom(uri, realSource.now()) })
  const [guesser] = await signIn('kees@spinoza.example')
  for (let tries = 0; tries < 5; tries += 1) await guesser.post('/inloggen/code', { inlogcode: '000000', soort: 'app' })
  const right = await guesser.post('/inloggen/code', { inlogcode: codeFrom(uri, realSource.now()), soort: 'app' })
  expect(to(right)).toEqual([303, '/inloggen?verder=%2F'])
})

test('an invitation to somebody with an account is accepted by them, in the profile or by its link', async () => {
  const visitor = await newMember(site, organisation, 'twee@oost.example')
  const second = await newOrganisation(site, 'youth_work', 'Jongerenwerk Oost')
  const third = await newOrganisation(site, 'youth_work', 'Jongerenwerk West')
  await newInvite(site, second, 'Twee@oost.example', 'youth_worker')
  site.clock.pass(1)
  const link = await newInvite(site, third, 'twee@oost.example', 'youth_work_coordinator')
  const page = await text(visitor.get('/profiel'))
  expect(page).toContain('Jongerenwerk Oost')
  const [action = ''] = /\/profiel\/uitnodiging\/[0-9a-f-]{36}/.exec(page) ?? []
  expect(to(await visitor.post(action))).toEqual([303, '/profiel'])
  expect((await visitor.post(action)).status).toBe(404)
  expect(await text(site.visitor().get(`/uitnodiging/${link}`))).toContain('Je hebt al een account')
  const stranger = await newMember(site, organisation, 'vreemd@oost.example')
  expect(await text(stranger.get(`/uitnodiging/${link}`))).toContain('voor een ander adres')
  expect(to(await stranger.post(`/uitnodiging/${link}/aannemen`))).toEqual([303, `/uitnodiging/${link}`])
  expect(to(await visitor.post(`/uitnodiging/${link}/aannemen`))).toEqual([303, '/'])
  const { rows } = await site.db.admin((client) =>
    client.query(
      `select role from app.membership m join app.person p on p.id = m.person_id where p.email = 'twee@oost.example' order by role`,
    ),
  )
  expect(rows.map((row) => row.role)).toEqual(['mentor', 'youth_work_coordinator', 'youth_worker'])
})

test('nobody takes away the passkey of somebody else', async () => {
  const visitor = await newMember(site, organisation, 'sleutel@spinoza.example')
  await newMember(site, organisation, 'dief@spinoza.example')
  await site.db.admin((client) =>
    client.query(`insert into auth.passkey (id, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp")
      select 'p1', '', id, 'c1', 0, 'singleDevice', false from auth."user" where email = 'sleutel@spinoza.example'`),
  )
  const [thief] = await signIn('dief@spinoza.example')
  expect((await thief.post('/profiel/passkeys/p1/weg')).status).toBe(404)
  expect(to(await visitor.post('/profiel/passkeys/p1/weg'))).toEqual([303, '/profiel/passkeys'])
})
