import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn } from '../../../test/support/accounts.ts'
import { newSchool, type School } from '../../../test/support/school.ts'
import { newSite, type Site, type Visitor } from '../../../test/support/site.ts'

let site: Site
let school: School
let ingrid: Visitor
let hanneke: Visitor
let karim: Visitor
let soufiane: Visitor
let lotte: Visitor
beforeAll(async () => {
  site = await newSite()
  school = await newSchool(site)
  const { people } = school
  ingrid = await signedIn(site, people.ingrid)
  hanneke = await signedIn(site, people.hanneke)
  karim = await signedIn(site, people.karim)
  soufiane = await signedIn(site, people.soufiane)
  lotte = await signedIn(site, people.lotte)
})
afterAll(() => site.close())

const about = {
  leefgebied: ['peer_group', 'school'],
  gezien: 'Komt sinds de herfst vaker te laat.',
  gaat_goed: 'Sterk in techniek.',
  weet_het: 'wants',
}

const place = (response: Response) => response.headers.get('location') ?? ''
const statusOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).status

/** Writes a referral up to the last look. Returns its address. */
async function draft(visitor: Visitor, pupil: string, yes: Record<string, string>): Promise<string> {
  const begun = await visitor.post(`/aanmelden/${pupil}`, about)
  expect(begun.status).toBe(303)
  const path = place(begun).replace(/\/ja$/, '')
  const noted = await visitor.post(`${path}/ja`, { wens: 'Weer zin krijgen', ...yes })
  expect([noted.status, place(noted)]).toEqual([303, `${path}/controle`])
  return path
}

async function sent(visitor: Visitor, pupil: string): Promise<string> {
  const path = await draft(visitor, pupil, {
    jongere_hoe: 'spoken',
    jongere_dag: 'vandaag',
    ouder_hoe: 'message',
    ouder_naam: 'Anja van den Berg',
    ouder_bericht: 'Prima dat jullie helpen',
    ouder_dag: 'gisteren',
  })
  expect(place(await visitor.post(`${path}/versturen`))).toBe(path)
  return path
}

test('a form with something missing comes back with all that was typed, and nothing is saved', async () => {
  const answer = await ingrid.post(`/aanmelden/${school.pupils.milan}`, { ...about, leefgebied: [], gaat_goed: '' })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('Komt sinds de herfst vaker te laat.')
  expect(page).toContain('Kies minstens één leefgebied.')
})

test('who will read it is said by name', async () => {
  const page = await (await ingrid.get(`/aanmelden/${school.pupils.milan}`)).text()
  for (const name of ['Jij', 'Hanneke Vos', 'Soufiane Amrani', 'Lotte Prins', 'Milan']) expect(page).toContain(name)
})

test('a mentor refers the own class only; a teacher and a youth worker refer nobody', async () => {
  expect(await statusOf(ingrid, `/aanmelden/${school.pupils.sem}`)).toBe(404)
  expect(await statusOf(karim, `/aanmelden/${school.pupils.sem}`)).toBe(200)
  const piet = await signedIn(site, school.people.piet)
  expect(await statusOf(piet, `/aanmelden/${school.pupils.milan}`)).toBe(404)
  expect(await statusOf(soufiane, `/aanmelden/${school.pupils.milan}`)).toBe(404)
  expect((await soufiane.post(`/aanmelden/${school.pupils.milan}`, about)).status).toBe(404)
})

test('without the yes of a parent it stays a draft that only its writer sees', async () => {
  const path = await draft(ingrid, school.pupils.milan, { jongere_hoe: 'spoken', jongere_dag: 'vandaag' })
  expect((await ingrid.post(`${path}/versturen`)).status).toBe(422)
  expect(await (await ingrid.get(`${path}/controle`)).text()).toContain('een ouder of verzorger')
  for (const other of [hanneke, soufiane, karim]) expect(await statusOf(other, path)).toBe(404)
  expect(place(await ingrid.post(`${path}/weg`))).toBe('/aanmeldingen')
  expect(await statusOf(ingrid, path)).toBe(404)
})

test('at 17 the own yes is enough', async () => {
  const path = await draft(ingrid, school.pupils.noor, { jongere_hoe: 'paper', jongere_dag: 'vandaag' })
  expect((await ingrid.post(`${path}/versturen`)).status).toBe(303)
  expect(await statusOf(soufiane, path)).toBe(200)
})

test('once sent both sides read it; another mentor does not', async () => {
  const path = await sent(ingrid, school.pupils.milan)
  for (const reader of [ingrid, hanneke, soufiane, lotte]) {
    const page = await (await reader.get(path)).text()
    expect(page).toContain('Komt sinds de herfst vaker te laat.')
    expect(page).toContain('Anja van den Berg')
  }
  expect(await statusOf(karim, path)).toBe(404)
  const inbox = await (await soufiane.get('/aanmeldingen')).text()
  expect(inbox).toContain('Milan van den Berg')
})

test('youth work asks, school answers, a colleague takes over and comes in contact', async () => {
  const path = await sent(ingrid, school.pupils.milan)
  expect((await soufiane.post(`${path}/vraag`, { tekst: '' })).status).toBe(422)
  expect((await soufiane.post(`${path}/vraag`, { tekst: 'Wanneer heeft hij tijd?' })).status).toBe(303)
  expect(await (await ingrid.get(path)).text()).toContain('Wanneer heeft hij tijd?')
  expect((await ingrid.post(`${path}/antwoord`, { tekst: 'Dinsdag het vijfde uur.' })).status).toBe(303)
  expect((await soufiane.post(`${path}/doorgeven`, { collega: school.people.soufiane })).status).toBe(422)
  expect((await soufiane.post(`${path}/doorgeven`, { collega: school.people.lotte })).status).toBe(303)
  const begun = await lotte.post(`${path}/contact`, { dossier: 'nieuw' })
  expect(place(begun)).toMatch(/^\/jongere\//)
  const file = place(await lotte.get(place(begun)))
  expect(file).toMatch(/^\/begeleiding\//)
  expect(await (await lotte.get(file)).text()).toContain('Milan van den Berg')
  expect(await (await lotte.get(path)).text()).toContain('/begeleiding/')
  const page = await (await ingrid.get(path)).text()
  expect(page).not.toContain('/begeleiding/')
  expect(page).toContain('heeft contact')
  expect((await soufiane.post(`${path}/contact`, { dossier: 'nieuw' })).status).toBe(404)
})

test('amending keeps what stood there, and refuses when somebody was first', async () => {
  const path = await sent(ingrid, school.pupils.milan)
  const changed = { ...about, gezien: 'Komt weer op tijd.', versie: '1' }
  expect((await ingrid.post(`${path}/wijzigen`, changed)).status).toBe(303)
  expect((await ingrid.post(`${path}/wijzigen`, changed)).status).toBe(422)
  const page = await (await soufiane.get(path)).text()
  expect(page).toContain('Komt weer op tijd.')
  expect(page).toContain('Komt sinds de herfst vaker te laat.')
  expect((await hanneke.post(`${path}/wijzigen`, { ...changed, versie: '2' })).status).toBe(404)
})

test('declining says why; withdrawing for a yes that was taken back hides it from youth work at once', async () => {
  const declined = await sent(ingrid, school.pupils.milan)
  expect((await lotte.post(`${declined}/weigeren`, { waarom: 'full', tekst: 'In januari is er plek.' })).status).toBe(
    303,
  )
  expect(await (await ingrid.get(declined)).text()).toContain('In januari is er plek.')
  const taken = await sent(ingrid, school.pupils.milan)
  expect((await ingrid.post(`${taken}/intrekken`, { waarom: 'yes' })).status).toBe(303)
  expect(await statusOf(soufiane, taken)).toBe(404)
  expect(await statusOf(ingrid, taken)).toBe(200)
})

test('an arrangement is read by who does it and ticked off by them', async () => {
  const path = await sent(ingrid, school.pupils.noor)
  const made = await hanneke.post(`${path}/afspraak`, {
    wat: 'Soufiane loopt langs in 3C',
    wie: school.people.soufiane,
    wanneer: 'morgen',
  })
  expect(made.status).toBe(303)
  const list = await (await soufiane.get('/afspraken')).text()
  expect(list).toContain('Soufiane loopt langs in 3C')
  const id = /\/afspraak\/([0-9a-f-]{36})/.exec(list)?.[1]
  expect((await karim.post(`/afspraak/${id}`, { stand: 'gedaan', terug: '/afspraken' })).status).toBe(404)
  expect((await soufiane.post(`/afspraak/${id}`, { stand: 'gedaan', terug: '/afspraken' })).status).toBe(303)
  expect(await (await karim.get('/afspraken')).text()).not.toContain('loopt langs')
})

test('a 12th, 16th or 18th birthday pauses what from then on lacks a yes', async () => {
  const path = await sent(ingrid, school.pupils.milan)
  await site.db.admin((client) =>
    client.query(`update app.referral_yes set withdrawn_at = $1 where who = 'guardian' and referral_id = $2`, [
      site.clock.now,
      path.split('/').at(-1),
    ]),
  )
  expect(await statusOf(soufiane, path)).toBe(404)
  expect(await (await ingrid.get(path)).text()).toContain('Jongerenwerk ziet deze aanmelding nu niet')
  const renewed = await ingrid.post(`${path}/ja`, {
    wens: 'Weer zin',
    ouder_hoe: 'spoken',
    ouder_naam: 'Anja van den Berg',
    ouder_dag: 'vandaag',
  })
  expect(place(renewed)).toBe(path)
  expect(await statusOf(soufiane, path)).toBe(200)
})
