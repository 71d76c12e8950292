import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn } from '../../../test/support/accounts.ts'
import { newSchool, type School } from '../../../test/support/school.ts'
import { newSite, type Site, type Visitor } from '../../../test/support/site.ts'
import { realSource } from '../../db/clock.ts'

let site: Site
let school: School
let coordinator: string
let other: { organisation: string; location: string; director: string }

/** A person with one role of an organisation. */
async function somebody(name: string, organisation: string, role: string): Promise<string> {
  const id = realSource.newId()
  const at = new Date(site.clock.now.getTime() - 60_000)
  await site.db.admin(async (client) => {
    await client.query('insert into app.person (id, name, email, created_at) values ($1, $2, $3, $4)', [
      id,
      name,
      `${id}@example.nl`,
      at,
    ])
    await client.query(
      'insert into app.membership (id, person_id, organisation_id, role, from_at) values ($1, $2, $3, $4, $5)',
      [realSource.newId(), id, organisation, role, at],
    )
  })
  return id
}

beforeAll(async () => {
  site = await newSite()
  school = await newSchool(site)
  coordinator = await somebody('Anouk Vermeer', school.youth, 'youth_work_coordinator')
  const organisation = realSource.newId()
  const location = realSource.newId()
  await site.db.admin(async (client) => {
    await client.query(
      `insert into app.organisation (id, kind, name, created_at) values ($1, 'school', 'Het Baken', $2)`,
      [organisation, site.clock.now],
    )
    await client.query(`insert into app.location (id, organisation_id, name) values ($1, $2, 'Zuid')`, [
      location,
      organisation,
    ])
  })
  other = { organisation, location, director: await somebody('Wim Kok', organisation, 'school_management') }
})
afterAll(() => site.close())

const lines = async (visitor: Visitor, path = `/samenwerking/${school.partnership}`) => (await visitor.get(path)).text()

test('the contact lines show real names, and only the doors of whoever looks', async () => {
  const mentor = await lines(await signedIn(site, school.people.ingrid))
  expect(mentor).toContain('Soufiane Amrani')
  expect(mentor).toContain('Hanneke Vos')
  expect(mentor).toContain('href="/aanmelden"')
  const worker = await lines(await signedIn(site, school.people.soufiane))
  expect(worker).not.toContain('href="/aanmelden"')
  expect(worker).toContain('href="/aanmeldingen"')
  const teacher = await lines(await signedIn(site, school.people.piet))
  expect(teacher).not.toContain('href="/aanmelden"')
  expect(teacher).toContain('href="/wijs-de-weg"')
})

test('a line is told in steps, counted from what staff did in complete school weeks', async () => {
  const before = await lines(await signedIn(site, school.people.soufiane))
  expect(before).toContain('Contact in zes schoolweken: stil')
  await site.db.admin((client) =>
    client.query(
      'insert into app.invitation (id, partnership_id, made_by, code_hash, made_at, expires_at) values ($1, $2, $3, $4, $5, $6)',
      [
        realSource.newId(),
        school.partnership,
        school.people.ingrid,
        realSource.bytes(32),
        new Date(site.clock.now.getTime() - 7 * 86_400_000),
        site.clock.now,
      ],
    ),
  )
  const after = await lines(await signedIn(site, school.people.soufiane))
  expect(after).toContain('Contact in zes schoolweken: af en toe')
})

test('outsiders and unknown ids get one and the same page', async () => {
  const outsider = await signedIn(site, other.director)
  const there = await outsider.get(`/samenwerking/${school.partnership}`)
  const nowhere = await outsider.get(`/samenwerking/${realSource.newId()}`)
  expect([there.status, nowhere.status]).toEqual([404, 404])
  expect((await outsider.get('/samenwerking/geen-id')).status).toBe(404)
})

test('one side proposes, the other accepts; the proposer cannot', async () => {
  const proposer = await signedIn(site, coordinator)
  const empty = await proposer.post('/samenwerking/nieuw', { met: '', soort: '', sinds: 'morgen' })
  expect(empty.status).toBe(422)
  const sent = await proposer.post('/samenwerking/nieuw', {
    met: other.location,
    soort: 'with_school',
    sinds: '1-9-2025',
  })
  expect(sent.status).toBe(303)
  const path = String(sent.headers.get('location'))
  const base = path.replace('/beheer', '')
  expect((await proposer.post(`${base}/antwoord`, { antwoord: 'ja' })).status).toBe(404)
  const again = await proposer.post('/samenwerking/nieuw', {
    met: other.location,
    soort: 'with_school',
    sinds: '1-9-2025',
  })
  expect(again.status).toBe(422)
  const director = await signedIn(site, other.director)
  expect(await lines(director, path)).toContain('Nemen jullie het voorstel aan?')
  expect((await director.post(`${base}/antwoord`, { antwoord: 'ja' })).status).toBe(303)
  const page = await lines(director, base)
  expect(page).toContain('Jongerenwerk met de school')
  expect(page).toContain('Nog niemand')
  expect((await director.post(`${base}/contactpersoon`, { contactpersoon: other.director })).status).toBe(303)
  expect(
    (await proposer.post(`${base}/jongerenwerkers`, { wie: school.people.lotte, dagen: ['1', '3'], invaller: 'ja' }))
      .status,
  ).toBe(303)
  expect(await lines(proposer, base)).toContain('ma wo, invaller')
  expect((await proposer.post(`${base}/soort`, { soort: 'in_school' })).status).toBe(303)
  expect(await lines(proposer, path)).toContain('Jongerenwerk met de school, van')
  expect((await director.post(`${base}/einde`, {})).status).toBe(422)
  expect((await director.post(`${base}/einde`, { zeker: 'ja' })).status).toBe(303)
  const lotte = await signedIn(site, school.people.lotte)
  expect((await lotte.get(base)).status).toBe(404)
})

test('a coordinator brings in an organisation, whose administrator then decides', async () => {
  const proposer = await signedIn(site, coordinator)
  const made = await proposer.post('/samenwerking/nieuw/organisatie', {
    naam: 'De Nieuwe School',
    locatie: 'Noord',
    beheerder: 'Els de Groot',
    email: 'els@nieuwe.nl',
    soort: 'in_school',
    sinds: '1-8-2025',
  })
  expect(made.status).toBe(200)
  expect(site.mails.at(-1)?.to.email).toBe('els@nieuwe.nl')
  const teacher = await signedIn(site, school.people.piet)
  expect((await teacher.get('/samenwerking/nieuw/organisatie')).status).toBe(404)
})

test('fixed times say who is in today, until somebody is away', async () => {
  const worker = await signedIn(site, school.people.soufiane)
  const weekday = String(new Date(site.clock.now).getUTCDay() || 7)
  const base = `/samenwerking/${school.partnership}`
  const wrong = await worker.post(`${base}/tijden`, {
    aanwezig_wie: school.people.soufiane,
    dag: weekday,
    van: '15.00',
    tot: '14.00',
    plek: 'de aula',
  })
  expect(wrong.status).toBe(422)
  const right = await worker.post(`${base}/tijden`, {
    aanwezig_wie: school.people.soufiane,
    dag: weekday,
    van: '10.00',
    tot: '16.30',
    plek: 'de aula',
  })
  expect(right.status).toBe(303)
  expect(await lines(worker)).toContain('vandaag tot 16.30')
  const mentor = await signedIn(site, school.people.ingrid)
  expect((await mentor.post('/afwezig', { wie: school.people.soufiane, van: 'vandaag', tot: '' })).status).toBe(422)
  expect((await worker.post('/afwezig', { wie: school.people.lotte, van: 'vandaag', tot: '' })).status).toBe(422)
  const leader = await signedIn(site, coordinator)
  expect((await leader.post('/afwezig', { wie: school.people.soufiane, van: 'vandaag', tot: '' })).status).toBe(303)
  site.clock.pass(1)
  expect(await lines(mentor)).not.toContain('vandaag tot 16.30')
  const away = await (await worker.get('/afwezig')).text()
  const back = /\/afwezig\/([0-9a-f-]{36})\/terug/.exec(away)?.[1]
  expect((await mentor.post(`/afwezig/${back}/terug`)).status).toBe(404)
  expect((await worker.post(`/afwezig/${back}/terug`)).status).toBe(303)
  site.clock.pass(1)
  expect(await lines(mentor)).toContain('vandaag tot 16.30')
})
