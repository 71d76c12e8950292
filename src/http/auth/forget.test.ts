import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { goodPassword, newMember, newOrganisation, signedIn } from '../../../test/support/accounts.ts'
import { newSite, type Site } from '../../../test/support/site.ts'

vi.setConfig({ testTimeout: 60_000 })

let site: Site
beforeAll(async () => {
  site = await newSite()
})
afterAll(() => site.close())

test('sessions that are over for more than a day are forgotten, the others are not', async () => {
  const organisation = await newOrganisation(site)
  const visitor = await newMember(site, organisation, 'noor@spinoza.example')
  const { rows } = await site.db.admin((client) => client.query('select id from app.person'))
  const other = await signedIn(site, rows[0].id)
  expect((await other.get('/profiel')).status).toBe(200)
  await other.post('/uitloggen')
  const count = async () => {
    const found = await site.db.admin((client) =>
      client.query(
        'select (select count(*) from auth.session) as open, (select count(*) from auth.ended_session) as ended',
      ),
    )
    return found.rows[0]
  }
  expect(await count()).toEqual({ open: 1, ended: 1 })
  site.clock.pass(8 * 24 * 60 + 1)
  await visitor.post('/inloggen', { email: 'noor@spinoza.example', wachtwoord: goodPassword })
  expect(await count()).toEqual({ open: 1, ended: 0 })
})
