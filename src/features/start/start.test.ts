import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodPassword } from '../../../test/support/accounts.ts'
import { newSite, type Site } from '../../../test/support/site.ts'

let site: Site
beforeAll(async () => {
  site = await newSite()
})
afterAll(() => site.close())

const own = {
  soort: 'youth_work',
  organisatie: 'Jongerenwerk Oost',
  naam: 'Anouk Vermeer',
  email: 'anouk@oost.nl',
  wachtwoord_nieuw: goodPassword,
}

test('an empty installation greets with two choices', async () => {
  const visitor = site.visitor()
  expect((await visitor.get('/')).headers.get('location')).toBe('/start')
  const page = await (await visitor.get('/start')).text()
  expect(page).toContain('Rondkijken in een voorbeeld')
  expect(page).toContain('Je eigen organisatie inrichten')
})

test('the first administrator sets up, is signed in, and nobody can do so again', async () => {
  const visitor = site.visitor()
  const school = await visitor.post('/start/eigen', { ...own, soort: 'school', locatie: '' })
  expect(school.status).toBe(422)
  expect(await school.text()).not.toContain(goodPassword)
  expect((await visitor.post('/start/eigen', { ...own, wachtwoord_nieuw: 'kort' })).status).toBe(422)
  const done = await visitor.post('/start/eigen', own)
  expect(done.headers.get('location')).toBe('/samenwerking/nieuw?eerste=1')
  const next = await (await visitor.get('/samenwerking/nieuw?eerste=1')).text()
  expect(next).toContain('Je organisatie staat klaar. Met wie werken jullie samen?')
  expect((await visitor.get('/mensen')).status).toBe(200)
  const again = site.visitor()
  expect((await again.post('/start/eigen', { ...own, email: 'ander@oost.nl' })).headers.get('location')).toBe(
    '/inloggen',
  )
  expect((await again.post('/start/voorbeeld')).headers.get('location')).toBe('/inloggen')
  expect((await again.get('/start')).headers.get('location')).toBe('/inloggen')
  const { rows } = await site.db.admin((client) => client.query('select example from app.installation'))
  expect(rows).toEqual([{ example: false }])
})
