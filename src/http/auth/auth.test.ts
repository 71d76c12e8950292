import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { goodPassword, newInvite, newMember, newOrganisation } from '../../../test/support/accounts.ts'
import { newSite, type Site, type Visitor } from '../../../test/support/site.ts'
import { lockoutMinutes, lockoutTries } from './lockout.ts'

// Each password costs its while on purpose.
vi.setConfig({ testTimeout: 60_000 })

let site: Site
let organisation: string
beforeAll(async () => {
  site = await newSite()
  organisation = await newOrganisation(site)
})
afterAll(() => site.close())

/** Each test knocks at doors whose rates are counted per address; all come from one. */
beforeEach(() => site.db.admin((client) => client.query('truncate auth."rateLimit"')))

const to = (response: Response) => [response.status, response.headers.get('location')]

function signIn(visitor: Visitor, email: string, password: string) {
  return visitor.post('/inloggen', { email, wachtwoord: password, verder: '/profiel' })
}

test('an invitation shows what it is for, makes the account, and works once', async () => {
  const token = await newInvite(site, organisation, 'ingrid@spinoza.example', 'care_coordinator')
  const visitor = site.visitor()
  const page = await visitor.get(`/uitnodiging/${token}`).then((response) => response.text())
  expect(page).toContain('Je bent uitgenodigd door Spinoza College')
  expect(page).toContain('zorgcoördinator')
  expect(page).toContain('value="Ingrid de Wit"')
  const short = await visitor.post(`/uitnodiging/${token}`, { naam: 'Ingrid', wachtwoord_nieuw: 'kort' })
  expect(short.status).toBe(422)
  expect(await short.text()).toContain('minstens 12 tekens')
  const done = await visitor.post(`/uitnodiging/${token}`, { naam: 'Ingrid de Wit', wachtwoord_nieuw: goodPassword })
  expect(to(done)).toEqual([303, '/'])
  const profile = await visitor.get('/profiel').then((response) => response.text())
  expect(profile).toContain('ingrid@spinoza.example')
  expect((await site.visitor().get(`/uitnodiging/${token}`)).status).toBe(404)
})

test('signing in brings you where you wanted to be; a wrong password says nothing about the address', async () => {
  await newMember(site, organisation, 'henk@spinoza.example')
  const visitor = site.visitor()
  expect(to(await visitor.get('/profiel'))).toEqual([303, '/inloggen?verder=%2Fprofiel'])
  const wrong = await signIn(visitor, 'henk@spinoza.example', 'een ander wachtwoord')
  const unknown = await signIn(visitor, 'niemand@spinoza.example', 'een ander wachtwoord')
  expect([wrong.status, unknown.status]).toEqual([422, 422])
  const text = (await wrong.text()).replaceAll('henk@', 'niemand@')
  expect(text).toBe(await unknown.text())
  expect(to(await signIn(visitor, ' Henk@Spinoza.example', goodPassword))).toEqual([303, '/profiel'])
  expect((await visitor.get('/profiel')).status).toBe(200)
  expect(to(await visitor.get('/inloggen'))).toEqual([303, '/'])
})

test('the way on never leads to another site', async () => {
  const visitor = site.visitor()
  for (const verder of ['https://kwaad.example/', '//kwaad.example', '/\\kwaad.example', '/inloggen']) {
    await newMember(site, organisation, `v${verder.length}@spinoza.example`)
    const done = await visitor.post('/inloggen', {
      email: `v${verder.length}@spinoza.example`,
      wachtwoord: goodPassword,
      verder,
    })
    expect(to(done)).toEqual([303, '/'])
  }
})

test('ten wrong passwords in a row lock an address out for a quarter, and its person hears of it', async () => {
  await newMember(site, organisation, 'fatma@spinoza.example')
  const visitor = site.visitor()
  for (let tries = 0; tries < lockoutTries; tries += 1) await signIn(visitor, 'fatma@spinoza.example', `mis ${tries}`)
  const locked = await signIn(visitor, 'fatma@spinoza.example', goodPassword)
  const unknown = await signIn(visitor, 'fatma2@spinoza.example', goodPassword)
  expect(locked.status).toBe(422)
  expect((await locked.text()).replaceAll('fatma@', 'fatma2@')).toBe(await unknown.text())
  site.clock.pass(lockoutMinutes - 1)
  expect((await signIn(visitor, 'fatma@spinoza.example', goodPassword)).status).toBe(422)
  site.clock.pass(2)
  expect(to(await signIn(visitor, 'fatma@spinoza.example', goodPassword))).toEqual([303, '/profiel'])
  expect(await visitor.get('/profiel').then((response) => response.text())).toContain('tien keer achter elkaar')
  expect(await visitor.get('/profiel').then((response) => response.text())).not.toContain('tien keer achter elkaar')
})

test('many guesses at once are no way around the lock', async () => {
  await newMember(site, organisation, 'ruud@spinoza.example')
  const guesses = Array.from({ length: 14 }, (_, index) =>
    signIn(site.visitor(), 'ruud@spinoza.example', `gok ${index}`),
  )
  await Promise.all(guesses)
  expect((await signIn(site.visitor(), 'ruud@spinoza.example', goodPassword)).status).toBe(422)
  site.clock.pass(lockoutMinutes + 1)
})

test('nine wrong ones and a right one begin anew', async () => {
  await newMember(site, organisation, 'joke@spinoza.example')
  for (let round = 0; round < 2; round += 1) {
    for (let tries = 0; tries < 9; tries += 1) await signIn(site.visitor(), 'joke@spinoza.example', `mis ${tries}`)
    expect((await signIn(site.visitor(), 'joke@spinoza.example', goodPassword)).status).toBe(303)
    await site.db.admin((client) => client.query('truncate auth."rateLimit"'))
  }
})

test('one address cannot knock for ever, whatever it types', async () => {
  const visitor = site.visitor()
  const answers: number[] = []
  for (let tries = 0; tries < 32; tries += 1) {
    answers.push((await signIn(visitor, `geen-adres-${tries}`, 'x')).status)
  }
  expect(answers.slice(0, 30).every((status) => status === 422)).toBe(true)
  expect(answers.slice(30)).toEqual([429, 429])
})

test('signing out ends the session on the server, not only the cookie', async () => {
  const visitor = await newMember(site, organisation, 'marleen@spinoza.example')
  const stolen = site.visitor()
  for (const [name, value] of visitor.cookies) stolen.cookies.set(name, value)
  expect((await stolen.get('/profiel')).status).toBe(200)
  expect(to(await visitor.post('/uitloggen'))).toEqual([303, '/inloggen'])
  expect((await stolen.get('/profiel')).status).toBe(303)
})

test('signing out everywhere ends the others at once; one device can be ended by itself', async () => {
  const here = await newMember(site, organisation, 'sam@spinoza.example')
  const there = site.visitor()
  const elsewhere = site.visitor()
  await signIn(there, 'sam@spinoza.example', goodPassword)
  await signIn(elsewhere, 'sam@spinoza.example', goodPassword)
  const page = await here.get('/profiel').then((response) => response.text())
  const [device] = page.match(/\/profiel\/apparaten\/[0-9a-f-]{36}/) ?? []
  expect(to(await here.post(device ?? ''))).toEqual([303, '/profiel'])
  const open = await Promise.all([there.get('/profiel'), elsewhere.get('/profiel')])
  expect(open.map((response) => response.status).sort()).toEqual([200, 303])
  expect(to(await here.post('/profiel/apparaten/anders'))).toEqual([303, '/profiel'])
  const after = await Promise.all([here.get('/profiel'), there.get('/profiel'), elsewhere.get('/profiel')])
  expect(after.map((response) => response.status)).toEqual([200, 303, 303])
})

test('nobody ends the session of somebody else', async () => {
  const mine = await newMember(site, organisation, 'een@spinoza.example')
  const theirs = await newMember(site, organisation, 'twee@spinoza.example')
  const { rows } = await site.db.admin((client) =>
    client.query(
      `select s.id from auth.session s join auth."user" u on u.id = s."userId" where u.email = 'twee@spinoza.example'`,
    ),
  )
  expect((await mine.post(`/profiel/apparaten/${rows[0].id}`)).status).toBe(404)
  expect((await theirs.get('/profiel')).status).toBe(200)
})

test('a session is over after a week, and a cookie that was tampered with is none', async () => {
  const visitor = await newMember(site, organisation, 'lang@spinoza.example')
  const other = site.visitor()
  for (const [name, value] of visitor.cookies) other.cookies.set(name, value.replace(/^./, 'x'))
  expect((await other.get('/profiel')).status).toBe(303)
  site.clock.pass(7 * 24 * 60 + 1)
  expect(to(await visitor.get('/profiel'))).toEqual([303, '/inloggen?verder=%2Fprofiel'])
})
