import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodPassword, newMember, newOrganisation } from '../../../test/support/accounts.ts'
import { newSite, type Site, type Visitor } from '../../../test/support/site.ts'
import type { Role } from '../../boundary/viewer.ts'
import { rolesOf, scoped } from './model.ts'

let site: Site
let organisation: string
let admin: Visitor
beforeAll(async () => {
  site = await newSite({ mail: false })
  organisation = await newOrganisation(site)
  admin = await newMember(site, organisation, 'beheer@spinoza.nl', 'administrator')
})
afterAll(() => site.close())

const text = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()
const idOf = (page: string, name: string) => new RegExp(`href="/mensen/([0-9a-f-]{36})">${name}`).exec(page)?.[1] ?? ''

test('a scope is kept only where it means something', () => {
  const role = fc.constantFrom<Role>(...rolesOf('school'), ...rolesOf('youth_work'))
  fc.assert(
    fc.property(role, fc.array(fc.integer({ min: 1, max: 6 })), fc.option(fc.uuid()), (one, years, classId) => {
      const kept = scoped({ role: one, locationId: null, classId, years, neighbourhood: 'Oost' })
      expect(kept.years === null || one === 'care_coordinator').toBe(true)
      expect(kept.classId === null || one === 'mentor' || one === 'teacher').toBe(true)
      expect(kept.neighbourhood === null || one.startsWith('youth_work')).toBe(true)
      expect(scoped(kept)).toEqual(kept)
    }),
  )
})

test('only an administrator manages people', async () => {
  const teacher = await newMember(site, organisation, 'docent@spinoza.nl', 'teacher')
  for (const path of ['/mensen', '/mensen/uitnodigen', '/organisatie'])
    expect((await teacher.get(path)).status).toBe(404)
  expect((await teacher.post('/mensen/uitnodigen', { naam: 'A', email: 'a@b.nl', rol: 'teacher' })).status).toBe(404)
})

test('somebody is invited by a link that is shown once, and begins their role with it', async () => {
  const wrong = await admin.post('/mensen/uitnodigen', {
    naam: 'Hanneke Vos',
    email: 'geen adres',
    rol: 'care_coordinator',
  })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('value="Hanneke Vos"')
  expect(
    (await admin.post('/mensen/uitnodigen', { naam: 'H', email: 'h@spinoza.nl', rol: 'youth_worker' })).status,
  ).toBe(422)
  expect((await admin.post('/mensen/uitnodigen', { naam: 'H', email: 'h@spinoza.nl', rol: 'mentor' })).status).toBe(422)
  const made = await admin.post('/mensen/uitnodigen', {
    naam: 'Hanneke Vos',
    email: 'hanneke@spinoza.nl',
    rol: 'care_coordinator',
    leerjaren: ['3', '1'],
  })
  const link = /\/uitnodiging\/([\w-]+)/.exec(await made.text())?.[1]
  expect(await text(admin, '/mensen')).toContain('Uitgenodigd, nog niet begonnen')
  const hanneke = site.visitor()
  await hanneke.post(`/uitnodiging/${link}`, { naam: 'Hanneke Vos', wachtwoord_nieuw: goodPassword })
  expect(await text(admin, '/mensen')).toContain('zorgcoördinator (leerjaar 1, 3)')
})

test('an invitation that was withdrawn opens nothing', async () => {
  const made = await admin.post('/mensen/uitnodigen', {
    naam: 'Ruud Hofman',
    email: 'ruud@spinoza.nl',
    rol: 'caretaker',
  })
  const link = /\/uitnodiging\/([\w-]+)/.exec(await made.text())?.[1]
  const invite = /\/mensen\/uitnodiging\/([0-9a-f-]{36})\/intrekken/.exec(await text(admin, '/mensen'))?.[1]
  expect((await admin.post(`/mensen/uitnodiging/${invite}/intrekken`)).status).toBe(303)
  const ruud = site.visitor()
  await ruud.post(`/uitnodiging/${link}`, { naam: 'Ruud Hofman', wachtwoord_nieuw: goodPassword })
  expect(await text(admin, '/mensen')).not.toContain('Ruud Hofman')
})

test('a role changes by a new period, and ends; the last administrator stays', async () => {
  await newMember(site, organisation, 'naima@spinoza.nl', 'caretaker')
  const id = idOf(await text(admin, '/mensen'), 'naima')
  const held = /\/rol\/([0-9a-f-]{36})"/.exec(await text(admin, `/mensen/${id}`))?.[1]
  site.clock.pass(1)
  expect((await admin.post(`/mensen/${id}/rol/${held}`, { rol: 'teacher' })).status).toBe(303)
  site.clock.pass(1)
  const page = await text(admin, `/mensen/${id}`)
  expect(page).toContain('docent')
  expect(page).toContain('Eerder')
  const { rows } = await site.db.admin((client) =>
    client.query('select role, until_at is null as open from app.membership where person_id = $1 order by from_at', [
      id,
    ]),
  )
  expect(rows).toEqual([
    { role: 'caretaker', open: false },
    { role: 'teacher', open: true },
  ])
  const own = idOf(await text(admin, '/mensen'), 'beheer')
  const last = /\/rol\/([0-9a-f-]{36})"/.exec(await text(admin, `/mensen/${own}`))?.[1]
  const refused = await admin.post(`/mensen/${own}/rol/${last}/einde`)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('laatste beheerder')
})

test('an administrator of another organisation sees none of these people', async () => {
  const elsewhere = await newOrganisation(site, 'school', 'Het Baken')
  const other = await newMember(site, elsewhere, 'beheer@baken.nl', 'administrator')
  const page = await text(other, '/mensen')
  expect(page).not.toContain('Hanneke')
  const id = idOf(await text(admin, '/mensen'), 'naima')
  expect((await other.get(`/mensen/${id}`)).status).toBe(404)
  expect((await other.post(`/mensen/${id}/rol`, { rol: 'teacher' })).status).toBe(404)
})
