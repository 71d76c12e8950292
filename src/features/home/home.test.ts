import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn } from '../../../test/support/accounts.ts'
import { newSite, type Site } from '../../../test/support/site.ts'
import { newWorld, type World } from '../../../test/support/world.ts'
import { doorPages, partOfDay } from './model.ts'

let site: Site
let world: World

beforeAll(async () => {
  site = await newSite()
  world = await newWorld(site.db)
})
afterAll(() => site.close())

const home = async (name: string) => {
  const visitor = await signedIn(site, world.id('person', name))
  const response = await visitor.get('/')
  expect(response.status).toBe(200)
  return { visitor, page: await response.text() }
}

test('Everybody has a first page with doors of their own', async () => {
  for (const name of world.rows.get('person')?.keys() ?? []) {
    const { page } = await home(name)
    expect(page, name).toContain('href="/help"')
  }
})

test('A youth worker logs and guides; nobody of the school has those doors', async () => {
  const worker = (await home('soufiane')).page
  expect(worker).toContain(`href="${doorPages.log}"`)
  expect(worker).toContain(`href="${doorPages.young_people}"`)
  for (const name of ['ingrid', 'hanneke']) {
    const { page } = await home(name)
    expect(page, name).not.toContain(`href="${doorPages.log}"`)
    expect(page, name).toContain(`href="${doorPages.point_way}"`)
  }
})

test('There is no example door, and no page with two phones, in a real installation', async () => {
  const { page, visitor } = await home('soufiane')
  expect(page).not.toContain('/voorbeeld/twee-kanten')
  expect((await visitor.get('/voorbeeld/twee-kanten')).status).toBe(404)
  expect((await visitor.get('/voorbeeld/kant/school/')).status).toBe(404)
  const persoon = world.id('person', 'ingrid')
  expect((await site.visitor().post('/voorbeeld/als', { persoon })).status).toBe(404)
  await site.db.admin((client) =>
    client.query('insert into app.example_door (person_id, place) values ($1, 1) on conflict do nothing', [persoon]),
  )
  expect((await site.visitor().post('/voorbeeld/als', { persoon })).status).toBe(404)
})

test('The greeting follows the clock', () => {
  expect([3, 8, 13, 20].map(partOfDay)).toEqual(['night', 'morning', 'afternoon', 'evening'])
})
