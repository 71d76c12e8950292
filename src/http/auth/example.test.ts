import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newMember, newOrganisation } from '../../../test/support/accounts.ts'
import { newSite } from '../../../test/support/site.ts'
import { realSource } from '../../db/clock.ts'

vi.setConfig({ testTimeout: 60_000 })

/** A site that was made as an example or not, with a door for one person and none for another. */
async function siteMadeAs(example: boolean) {
  const site = await newSite()
  const organisation = await newOrganisation(site, 'youth_work', 'Jongerenwerk Oost')
  const [withDoor, without] = [realSource.newId(), realSource.newId()]
  await site.db.admin(async (client) => {
    await client.query('insert into app.installation values (true, $1, $2)', [example, site.clock.now])
    for (const [id, name] of [
      [withDoor, 'Soufiane Aziz'],
      [without, 'Joke Visser'],
    ]) {
      await client.query('insert into app.person (id, name, email, created_at) values ($1, $2, $3, $4)', [
        id,
        name,
        `${id}@oost.example`,
        site.clock.now,
      ])
      await client.query(
        `insert into app.membership (id, person_id, organisation_id, role, from_at) values ($1, $2, $3, 'youth_worker', $4)`,
        [realSource.newId(), id, organisation, site.clock.now],
      )
    }
    await client.query('insert into app.example_door values ($1, 1)', [withDoor])
  })
  return { site, organisation, withDoor, without }
}

const to = (response: Response) => [response.status, response.headers.get('location')]
const text = (response: Promise<Response>) => response.then((one) => one.text())

let example: Awaited<ReturnType<typeof siteMadeAs>>
let real: Awaited<ReturnType<typeof siteMadeAs>>
beforeAll(async () => {
  example = await siteMadeAs(true)
  real = await siteMadeAs(false)
})
afterAll(async () => {
  await example.site.close()
  await real.site.close()
})

test('in the example one button lets you in as somebody with a door, and opens a locked screen', async () => {
  const { site, withDoor } = example
  const visitor = site.visitor()
  const page = await text(visitor.get('/inloggen?verder=/profiel'))
  expect(page).toContain('Dit is het voorbeeld')
  expect(page).toContain('Soufiane')
  expect(page).not.toContain('Joke')
  expect(to(await visitor.post('/voorbeeld/als?verder=/profiel', { persoon: withDoor }))).toEqual([303, '/profiel'])
  expect((await visitor.get('/profiel')).status).toBe(200)
  site.clock.pass(31)
  expect((await visitor.get('/profiel')).status).toBe(303)
  const locked = await text(visitor.get('/vergrendeld?terug=/profiel'))
  expect(locked).toContain('Verder als Soufiane')
  expect(locked).not.toContain('type="password"')
  expect(to(await visitor.post('/vergrendeld', { deur: 'open', terug: '/profiel' }))).toEqual([303, '/profiel'])
  expect((await visitor.get('/profiel')).status).toBe(200)
  const again = site.visitor()
  expect((await again.post('/voorbeeld/als', { persoon: withDoor })).status).toBe(303)
})

test('nobody without a door is let in, in the example either', async () => {
  const { site, without } = example
  expect((await site.visitor().post('/voorbeeld/als', { persoon: without })).status).toBe(404)
  expect((await site.visitor().post('/voorbeeld/als', { persoon: 'x' })).status).toBe(404)
})

test('a database that was not made as an example has no doors, whatever its table says', async () => {
  const { site, organisation, withDoor } = real
  expect(await text(site.visitor().get('/inloggen'))).not.toContain('voorbeeld')
  const visitor = site.visitor()
  expect((await visitor.post('/voorbeeld/als', { persoon: withDoor })).status).toBe(404)
  expect(visitor.cookies.has('schakel.session_token')).toBe(false)
  const member = await newMember(site, organisation, 'echt@oost.example', 'youth_worker')
  await member.post('/vergrendel')
  expect((await member.post('/vergrendeld', { deur: 'open' })).status).toBe(422)
  expect((await member.get('/profiel')).status).toBe(303)
})

test('a database cannot become an example afterwards: the application may not write what it was made as', async () => {
  const { site } = real
  const tryTo = (statement: string) => site.db.transaction((tx) => sql.raw(statement).execute(tx.db))
  const changed = await tryTo('update app.installation set example = true').catch(() => undefined)
  expect(changed?.numAffectedRows ?? 0n).toBe(0n)
  await expect(tryTo(`insert into app.example_door values ('${real.without}', 2)`)).rejects.toThrow()
})
