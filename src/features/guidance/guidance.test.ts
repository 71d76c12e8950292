import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn } from '../../../test/support/accounts.ts'
import { newSchool, type School } from '../../../test/support/school.ts'
import { newSite, type Site, type Visitor } from '../../../test/support/site.ts'

let site: Site
let school: School
let soufiane: Visitor
let lotte: Visitor
let ingrid: Visitor
let file: string
beforeAll(async () => {
  site = await newSite()
  school = await newSchool(site)
  soufiane = await signedIn(site, school.people.soufiane)
  lotte = await signedIn(site, school.people.lotte)
  ingrid = await signedIn(site, school.people.ingrid)
  file = await begun('Dewi Pinas')
})
afterAll(() => site.close())

const place = (response: Response) => response.headers.get('location') ?? ''
const statusOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).status
const read = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()

/** Begins a file as Soufiane. Returns its address. */
async function begun(naam: string, more: Record<string, string> = {}): Promise<string> {
  const response = await soufiane.post('/jongeren/nieuw', { naam, school: school.partnership, ...more })
  expect(response.status).toBe(303)
  return place(response)
}

/** Sends a form that must lead back to the file. */
async function done(path: string, fields: Record<string, string | string[]> = {}, of = file): Promise<string> {
  const response = await soufiane.post(`${of}/${path}`, fields)
  expect([path, response.status, place(response)]).toEqual([path, 303, of])
  return read(soufiane, of)
}

/** The address of an item in the page of the file. */
const linkTo = (page: string, part: string) =>
  page.match(new RegExp(`/begeleiding/[^"]*/${part}/[0-9a-f-]{36}`))?.[0] ?? ''

test('a worker begins a file, and only who works in it can open it', async () => {
  expect(await statusOf(soufiane, file)).toBe(200)
  for (const visitor of [lotte, ingrid]) {
    expect(await statusOf(visitor, file)).toBe(404)
    expect((await visitor.post(`${file}/woorden`, { tekst: 'Hoi' })).status).toBe(404)
    expect(await statusOf(visitor, `${file}/wie`)).toBe(404)
  }
  expect(await read(soufiane, '/jongeren')).toContain('Dewi Pinas')
  expect(await read(lotte, '/jongeren')).not.toContain('Dewi Pinas')
})

test('somebody of the same name is asked about once', async () => {
  const again = await soufiane.post('/jongeren/nieuw', { naam: 'dewi pinas', code: '' })
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('Dit is iemand anders')
  await begun('dewi pinas', { toch: 'ja' })
})

test('a code that nobody gave begins nothing and keeps what was typed', async () => {
  const response = await soufiane.post('/jongeren/nieuw', { naam: 'Bo', code: 'ABCD-2346' })
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('ABCD-2346')
})

test('a code that a mentor gave begins a file at their school', async () => {
  const made = await ingrid.post('/wijs-de-weg', { samenwerking: school.partnership })
  expect(made.status).toBe(303)
  const code = (await read(ingrid, place(made))).match(/\b[A-Z2-9]{4}-[A-Z2-9]{4}\b/)?.[0] ?? ''
  const response = await soufiane.post('/jongeren/nieuw', { naam: 'Bo met code', code })
  expect(response.status).toBe(303)
  expect(await read(soufiane, place(response))).toContain('Kwam met een code')
})

test('a contact moment is written in one go, changed with its history, and taken out everywhere', async () => {
  const page = await done('contactmoment', {
    waar: 'street',
    waarover: ['school', 'quarrel'],
    minuten: '15',
    tekst: 'Botste met de leraar.',
  })
  expect(page).toContain('Botste met de leraar.')
  const moment = linkTo(page, 'moment').replace(`${file}/`, '')
  const form = await read(soufiane, `${file}/${moment}`)
  expect(form).toContain('Botste met de leraar.')
  const changed = await done(moment, { waar: 'school', minuten: '', dag: 'gisteren', tekst: 'Sprak met de leraar.' })
  expect(changed).not.toContain('Botste')
  const history = await read(soufiane, linkTo(changed, 'geschiedenis/contact_moment'))
  expect(history).toContain('Botste met de leraar.')
  const gone = await done(`${moment}/weg`)
  expect(gone).not.toContain('Sprak met de leraar.')
  expect(gone).toContain('verkeerde dossier')
  const trace = await read(soufiane, `${file}/geschiedenis/contact_moment/${moment.split('/')[1]}`)
  expect(trace).not.toContain('Botste')
  expect(await statusOf(soufiane, `${file}/${moment}`)).toBe(404)
})

test('a moment to come, or a day that is none, comes back at its field', async () => {
  for (const dag of ['morgen', 'ooit']) {
    const answer = await soufiane.post(`${file}/contactmoment`, { waar: 'school', dag, tekst: 'Blijft staan.' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Blijft staan.')
  }
})

test('own words, a goal with marks, a factor that moves and a summary stand on the page', async () => {
  await done('woorden', { tekst: 'Gewoon weer op tijd zijn.' })
  const withGoal = await done('doel', { tekst: 'Elke dag op tijd', cijfer: '3' })
  site.clock.pass(1)
  const marked = await done(linkTo(withGoal, 'doel').replace(`${file}/`, ''), { cijfer: '6' })
  expect(marked).toContain('Nu een 6, bij de start een 3.')
  const withFactor = await done('factor', { gebied: 'home', soort: 'protective', tekst: 'Oma luistert' })
  const factor = linkTo(withFactor, 'factor').replace(`${file}/`, '')
  expect(await done(factor, { hoe: 'more' })).toContain('sterker')
  expect(await done(`${factor}/voorbij`, { stand: 'ja' })).toContain('voorbij')
  await done(`${factor}/tekst`, { tekst: 'Opa luistert' })
  const page = await done('samenvatting', { tekst: 'Het gaat de goede kant op.' })
  for (const text of ['Gewoon weer op tijd zijn.', 'Elke dag op tijd', 'Opa luistert', 'goede kant op'])
    expect(page).toContain(text)
  expect(await read(soufiane, '/jongeren')).toContain('Gewoon weer op tijd zijn.')
})

test('a mark lies between 1 and 10', async () => {
  const goal = linkTo(await read(soufiane, file), 'doel')
  for (const cijfer of ['0', '11', 'veel', '']) expect((await soufiane.post(goal, { cijfer })).status).toBe(422)
})

test('an item of another file is not there', async () => {
  const other = await begun('Ander Dossier')
  const goal = linkTo(await read(soufiane, file), 'doel').replace(file, other)
  expect(await statusOf(soufiane, goal)).toBe(404)
  expect((await soufiane.post(goal, { cijfer: '5' })).status).toBe(404)
})

test('a guidance starts, ends and opens again; nothing is written in one that ended', async () => {
  const of = await begun('Rondje Maken')
  await done('starten', {}, of)
  expect(await done('afronden', { hoe: 'goals_reached' }, of)).toContain('doelen gehaald')
  expect((await soufiane.post(`${of}/woorden`, { tekst: 'Te laat' })).status).toBe(422)
  await done('heropenen', {}, of)
  expect(await done('woorden', { tekst: 'Weer terug' }, of)).toContain('Weer terug')
})

test('a stand-in reads until the day that was said; an excluded colleague nothing', async () => {
  const of = await begun('Wissel Dienst')
  const { lotte: id } = school.people
  expect((await soufiane.post(`${of}/wie`, { wie: id, als: 'stand_in', tot: '' })).status).toBe(422)
  expect((await soufiane.post(`${of}/wie`, { wie: id, als: 'stand_in', tot: 'morgen' })).status).toBe(303)
  expect(await read(soufiane, of)).toContain('invaller tot en met')
  expect(await statusOf(lotte, of)).toBe(200)
  expect((await soufiane.post(`${of}/uitsluiten`, { uitgesloten: id })).status).toBe(303)
  expect(await statusOf(lotte, of)).toBe(404)
  const exclusion = (await read(soufiane, `${of}/wie`)).match(/toelaten"[\s\S]*?value="([0-9a-f-]{36})"/)?.[1] ?? ''
  expect((await soufiane.post(`${of}/toelaten`, { wie: exclusion })).status).toBe(303)
  expect(await statusOf(lotte, of)).toBe(200)
})

test('the last youth worker stays until another is added', async () => {
  const of = await begun('Laatste Mens')
  const mine = (await read(soufiane, `${of}/wie`)).match(/wie\/stop"[\s\S]*?value="([0-9a-f-]{36})"/)?.[1] ?? ''
  expect((await soufiane.post(`${of}/wie/stop`, { wie: mine })).status).toBe(422)
  expect((await soufiane.post(`${of}/wie`, { wie: school.people.lotte, als: 'worker' })).status).toBe(303)
  expect((await soufiane.post(`${of}/wie/stop`, { wie: mine })).status).toBe(303)
  expect(await statusOf(soufiane, of)).toBe(404)
  expect(await statusOf(lotte, of)).toBe(200)
})
