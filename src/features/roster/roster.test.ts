import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn } from '../../../test/support/accounts.ts'
import { newSchool, type School } from '../../../test/support/school.ts'
import { newSite, type Site, type Visitor } from '../../../test/support/site.ts'

let site: Site
let school: School
let hanneke: Visitor
let ingrid: Visitor
let karim: Visitor
beforeAll(async () => {
  site = await newSite()
  school = await newSchool(site)
  hanneke = await signedIn(site, school.people.hanneke)
  ingrid = await signedIn(site, school.people.ingrid)
  karim = await signedIn(site, school.people.karim)
})
afterAll(() => site.close())

const text = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()

test('a mentor sees the own class, a care coordinator all, youth work and management nobody', async () => {
  const own = await text(ingrid, '/leerlingen')
  expect(own).toContain('Milan van den Berg')
  expect(own).not.toContain('Sem Visser')
  expect(own).not.toContain('/leerlingen/lijst')
  expect(await text(hanneke, '/leerlingen')).toContain('Sem Visser')
  for (const person of [school.people.soufiane, school.people.directeur])
    expect(await text(await signedIn(site, person), '/leerlingen')).not.toContain('Milan')
})

test('a search is sent, never put in an address, and finds by any part of a name', async () => {
  const found = await (await hanneke.post('/leerlingen', { zoek: 'ber mil' })).text()
  expect(found).toContain('Milan van den Berg')
  expect(found).not.toContain('Noor El Amrani')
})

test('only those who keep the roster see a birth date', async () => {
  expect(await text(hanneke, `/leerling/${school.pupils.milan}`)).toContain('Geboren')
  expect(await text(ingrid, `/leerling/${school.pupils.milan}`)).not.toContain('Geboren')
  expect((await karim.get(`/leerling/${school.pupils.milan}`)).status).toBe(404)
})

test('a list with a wrong line saves nothing and comes back as it was typed', async () => {
  const lijst = 'Naam;Klas;Geboortedatum\nLina Haddad;3B;5-6-2011\nTess de Boer;;7-7-2011\nMo Ali;3B;31-2-2011'
  const answer = await hanneke.post('/leerlingen/lijst', { lijst })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('Regel 3: Er staat geen klas.')
  expect(page).toContain('Regel 4')
  expect(page).toContain('Lina Haddad;3B;5-6-2011')
  expect(await text(hanneke, '/leerlingen')).not.toContain('Lina')
})

test('a list is looked at first; pupils who are there already are known again', async () => {
  const lijst = 'Lina Haddad\t3A\t5-6-2011\nSem Visser\t3A\t1-2-2011\nMilan van den Berg\t3C'
  const preview = await (await hanneke.post('/leerlingen/lijst', { lijst })).text()
  expect(preview).toContain('Lina Haddad')
  expect(preview).not.toContain('<b>Sem Visser')
  expect(await text(karim, '/leerlingen')).toContain('Sem Visser')
  expect((await hanneke.post('/leerlingen/lijst/opslaan', { lijst, locatie: school.location })).status).toBe(303)
  expect(await text(hanneke, '/leerlingen')).toContain('Lina Haddad')
  expect(await text(karim, '/leerlingen')).not.toContain('Sem Visser')
  const again = await (await hanneke.post('/leerlingen/lijst', { lijst })).text()
  expect(again).toContain('niets nieuws')
})

test('a mentor adds nobody, and somebody of the same name is asked about first', async () => {
  const pupil = { voornaam: 'Noor', tussenvoegsel: '', achternaam: 'El Amrani', klas: '3C', geboren: '' }
  expect((await ingrid.post('/leerlingen/nieuw', pupil)).status).toBe(404)
  const asked = await hanneke.post('/leerlingen/nieuw', pupil)
  expect(asked.status).toBe(422)
  expect(await asked.text()).toContain('Het is iemand anders')
  expect((await hanneke.post('/leerlingen/nieuw', { ...pupil, toch: 'ja' })).status).toBe(303)
})

test('a class change moves the right from the old mentor to the new one; leaving ends the school’s', async () => {
  const path = `/leerling/${school.pupils.milan}`
  expect((await hanneke.post(`${path}/klas`, { klas: '3B', dag: 'gisteren' })).status).toBe(422)
  expect((await hanneke.post(`${path}/klas`, { klas: '3B', dag: 'vandaag' })).status).toBe(303)
  expect((await ingrid.get(path)).status).toBe(404)
  expect((await karim.get(path)).status).toBe(200)
  expect((await hanneke.post(`${path}/vertrek`, { dag: 'morgen' })).status).toBe(303)
  expect(await text(hanneke, path)).toContain('Gaat van school op')
  expect((await hanneke.post(`${path}/blijft`)).status).toBe(303)
  expect((await hanneke.post(`${path}/vertrek`, { dag: 'vandaag' })).status).toBe(303)
  site.clock.pass(1)
  for (const visitor of [hanneke, karim]) expect((await visitor.get(path)).status).toBe(404)
})
