import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn } from '../../../test/support/accounts.ts'
import { newSite, type Site, type Visitor } from '../../../test/support/site.ts'
import { newWorld, type World } from '../../../test/support/world.ts'

let site: Site
let world: World
let pupil: string
let file: string
const visitors = new Map<string, Visitor>()
beforeAll(async () => {
  site = await newSite()
  world = await newWorld(site.db)
  for (const name of ['ingrid', 'hanneke', 'karim', 'jaap', 'rob', 'soufiane', 'bram', 'lotte', 'wendy', 'marloes'])
    visitors.set(name, await signedIn(site, world.id('person', name)))
  pupil = `/leerling/${world.id('pupil', 'yasmina')}`
  file = `/begeleiding/${world.id('guidance', 'yasmina')}`
})
afterAll(() => site.close())

const as = (name: string) => visitors.get(name) as Visitor
const read = async (name: string, path: string) => (await as(name).get(path)).text()
const statusOf = async (name: string, path: string) => (await as(name).get(path)).status
const entries = async () =>
  (
    await site.db.admin((client) =>
      client.query('select id, written_by from app.school_entry order by written_at desc'),
    )
  ).rows as { id: string; written_by: string }[]

test('only who may coordinate about a pupil can write, and the form names who will read it', async () => {
  const form = await read('ingrid', `${pupil}/bericht`)
  for (const name of ['Soufiane Amrani', 'bram', 'Hanneke Vos', 'Yasmina']) expect(form).toContain(name)
  for (const name of ['nadia', 'esra', 'Lotte Prins', 'Wendy van Dijk']) expect(form).not.toContain(name)
  for (const name of ['karim', 'jaap', 'rob', 'soufiane', 'wendy']) {
    expect([name, await statusOf(name, `${pupil}/bericht`)]).toEqual([name, 404])
    expect((await as(name).post(`${pupil}/bericht`, { tekst: 'Hoi' })).status).toBe(404)
  }
})

test('what a mentor writes stands in the file between the contact moments, and nowhere else', async () => {
  const empty = await as('ingrid').post(`${pupil}/bericht`, { tekst: ' ' })
  expect(empty.status).toBe(422)
  const sent = await as('ingrid').post(`${pupil}/bericht`, { tekst: 'Drie keer op tijd deze week.' })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, pupil])
  for (const name of ['ingrid', 'hanneke']) expect(await read(name, pupil)).toContain('Drie keer op tijd')
  for (const name of ['soufiane', 'bram']) expect(await read(name, file)).toContain('Drie keer op tijd')
  const west = await read('wendy', `/begeleiding/${world.id('guidance', 'west')}`)
  expect(west).toContain('Ik wil weer voetballen.')
  expect(west).not.toContain('Drie keer op tijd')
})

test('its writer changes it and takes it out; nobody else does', async () => {
  const mine = (await entries()).find((one) => one.written_by === world.id('person', 'ingrid'))
  const path = `/bericht/${mine?.id}`
  for (const name of ['hanneke', 'soufiane', 'rob']) {
    expect(await statusOf(name, path)).toBe(404)
    expect((await as(name).post(path, { tekst: 'Van mij' })).status).toBe(404)
    expect((await as(name).post(`${path}/weg`)).status).toBe(404)
  }
  expect((await as('ingrid').post(path, { tekst: 'Vier keer op tijd.' })).status).toBe(303)
  expect(await read('soufiane', file)).toContain('Vier keer op tijd.')
  expect((await as('ingrid').post(`${path}/weg`)).status).toBe(303)
  for (const [name, where] of [
    ['soufiane', file],
    ['hanneke', pupil],
  ] as const)
    expect(await read(name, where)).not.toContain('Vier keer op tijd.')
  expect(await read('hanneke', pupil)).toContain('Dit bericht is weggehaald.')
  expect(await statusOf('ingrid', path)).toBe(404)
})

test('an entry can be addressed to a mentor of the pupil, not to anybody', async () => {
  const wrong = await as('hanneke').post(`${pupil}/bericht`, {
    tekst: 'Voor wie?',
    mentor: world.id('person', 'karim'),
  })
  expect(wrong.status).toBe(422)
  const right = { tekst: 'Graag morgen even langs.', mentor: world.id('person', 'ingrid') }
  const several = await read('hanneke', `${pupil}/bericht`)
  const voor = several.includes('name="voor"') ? { voor: world.id('partnership', 'spinoza') } : {}
  expect((await as('hanneke').post(`${pupil}/bericht`, { ...right, ...voor })).status).toBe(303)
  expect(await read('ingrid', pupil)).toContain('Graag morgen even langs.')
  expect(await read('rob', pupil)).not.toContain('Graag morgen even langs.')
})

test('two organisations work with one pupil: one is chosen, and each reads only its own', async () => {
  const voor = { oost: world.id('partnership', 'spinoza'), west: world.id('partnership', 'west') }
  const form = `${pupil}/bericht`
  expect(await read('hanneke', form)).toContain('name="voor"')
  const undecided = await as('hanneke').post(form, { tekst: 'Voor een van beide.' })
  expect(undecided.status).toBe(422)
  expect(await undecided.text()).toContain('Voor een van beide.')
  expect((await as('hanneke').post(form, { tekst: 'Alleen voor West.', voor: voor.west })).status).toBe(303)
  expect(await read('wendy', `/begeleiding/${world.id('guidance', 'west')}`)).toContain('Alleen voor West.')
  expect(await read('soufiane', file)).not.toContain('Alleen voor West.')
})

test('who will read it follows what is chosen', async () => {
  const spinoza = `voor=${world.id('partnership', 'spinoza')}`
  const readers = (chosen: string) => read('hanneke', `${pupil}/bericht/lezers?${chosen}`)
  expect(await readers(spinoza)).toContain('Soufiane Amrani')
  expect(await readers(spinoza)).not.toContain('Ingrid de Wit')
  expect(await readers(`${spinoza}&mentor=${world.id('person', 'ingrid')}`)).toContain('Ingrid de Wit')
  const west = await readers(`voor=${world.id('partnership', 'west')}`)
  expect(west).toContain('Wendy van Dijk')
  expect(west).not.toContain('Soufiane Amrani')
  expect(await statusOf('karim', `${pupil}/bericht/lezers`)).toBe(404)
})

test('the list of whom to coordinate about shows the own pupils only', async () => {
  expect(await read('ingrid', '/begeleiding-afstemmen')).toContain('Yasmina El Idrissi')
  for (const name of ['karim', 'rob', 'jaap'])
    expect(await read(name, '/begeleiding-afstemmen')).not.toContain('Yasmina')
})

test('a coordinator sees who guides and can assign, and nothing that is written', async () => {
  const list = await read('marloes', '/jongeren')
  for (const text of ['Yasmina El Idrissi', 'Amir Yilmaz', 'nog niemand']) expect(list).toContain(text)
  expect(list).not.toContain('voetballen')
  expect(await statusOf('marloes', file)).toBe(404)
  const amir = `/begeleiding/${world.id('guidance', 'amir')}`
  expect((await as('marloes').post(`${amir}/wie`, { wie: world.id('person', 'lotte'), als: 'worker' })).status).toBe(
    303,
  )
  expect(await statusOf('lotte', amir)).toBe(200)
  expect(await read('marloes', `${file}/wie`)).not.toContain('Niet meer uitsluiten')
})

test('linking asks for all three exactly, five times a day; unlinking takes away what each side saw of the other', async () => {
  const young = `/jongere/${world.id('young_person', 'milan')}`
  const school = world.id('location', 'dacosta')
  const milan = { school, naam: 'Jay Willems', geboren: '6-1-2010' }
  for (let tries = 0; tries < 5; tries += 1)
    expect((await as('lotte').post(`${young}/koppelen`, milan)).status).toBe(422)
  const answer = await as('lotte').post(`${young}/koppelen`, milan)
  expect(await answer.text()).toContain('vijf keer')
  const yasmina = `/jongere/${world.id('young_person', 'yasmina')}`
  expect((await as('soufiane').post(`${yasmina}/losmaken`)).status).toBe(303)
  expect(await read('soufiane', file)).not.toContain('Graag morgen even langs.')
  expect(await statusOf('rob', `${pupil}/bericht`)).toBe(404)
  const born = `5-1-${new Date(site.clock.now).getUTCFullYear() - 14}`
  const link = { school: world.id('location', 'spinoza'), naam: 'yasmina el idrissi', geboren: born }
  expect((await as('soufiane').post(`${yasmina}/koppelen`, link)).status).toBe(303)
  expect(await read('soufiane', file)).toContain('Graag morgen even langs.')
})
