import { afterAll, beforeAll, expect, test } from 'vitest'
import { newMember, signedIn } from '../../../test/support/accounts.ts'
import { newSchool, type School } from '../../../test/support/school.ts'
import { newSite, type Site, type Visitor } from '../../../test/support/site.ts'

let site: Site
let school: School
let director: Visitor
beforeAll(async () => {
  site = await newSite()
  school = await newSchool(site)
  director = await signedIn(site, school.people.directeur)
})
afterAll(() => site.close())

const text = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()

test('the school keeps its calendar; both sides read it, nobody else keeps it', async () => {
  const path = `/kalender/${school.location}`
  const wrong = await director.post(`${path}/vakanties`, { naam: '', van: '31-2-2027', tot: '' })
  expect(wrong.status).toBe(422)
  expect(
    (await director.post(`${path}/vakanties`, { naam: 'Voorjaar', van: '20-2-2027', tot: '1-2-2027' })).status,
  ).toBe(422)
  expect(
    (await director.post(`${path}/vakanties`, { naam: 'Voorjaar', van: '20-2-2027', tot: '28-2-2027' })).status,
  ).toBe(303)
  expect((await director.post(`${path}/vakanties`, { naam: 'Studiedag', van: '3-3-2027', tot: '' })).status).toBe(303)
  const worker = await signedIn(site, school.people.soufiane)
  const page = await text(worker, path)
  expect(page).toContain('20 februari 2027 tot en met 28 februari 2027')
  expect(page).not.toContain(`action="${path}/vakanties"`)
  expect((await worker.post(`${path}/vakanties`, { naam: 'Vrij', van: '4-3-2027', tot: '' })).status).toBe(404)
  expect((await director.post(`${path}/schooljaren`, { van: '1-8-2026', tot: '31-7-2027' })).status).toBe(303)
  expect((await director.post(`${path}/schooljaren`, { van: '1-7-2027', tot: '31-7-2028' })).status).toBe(422)
  const id = new RegExp(`${path}/([0-9a-f-]{36})" aria-label="Wijzig Voorjaar`).exec(await text(director, path))?.[1]
  expect(
    (await director.post(`${path}/vakanties/${id}`, { naam: 'Voorjaarsvakantie', van: '13-2-2027', tot: '21-2-2027' }))
      .status,
  ).toBe(303)
  expect(await text(director, path)).toContain('Voorjaarsvakantie')
  expect((await worker.post(`${path}/${id}/weg`)).status).toBe(404)
  expect((await director.post(`${path}/${id}/weg`)).status).toBe(303)
  expect(await text(director, path)).not.toContain('Voorjaarsvakantie')
})

test('youth work chooses per purpose who must agree, with its reason', async () => {
  const admin = await newMember(site, school.youth, 'beheer@oost.nl', 'administrator')
  const path = `/organisatie/${school.youth}/toestemming/share_school`
  expect((await admin.post(path, { regel_share_school: 'inform', reden_share_school: '' })).status).toBe(422)
  expect(
    (await admin.post(path, { regel_share_school: 'inform', reden_share_school: 'Zo is het afgesproken.' })).status,
  ).toBe(303)
  const page = await text(admin, '/organisatie')
  expect(page).toContain('Zo is het afgesproken.')
  expect(page).toContain('jongere; ouder of verzorger krijgt bericht')
  expect((await director.post(path, { regel_share_school: 'strict', reden_share_school: 'Anders' })).status).toBe(404)
})

test('an administrator names the organisation and its buildings', async () => {
  const admin = await newMember(site, school.school, 'beheer@spinoza.nl', 'administrator')
  expect((await admin.post(`/organisatie/${school.school}/naam`, { naam: 'Spinoza Lyceum' })).status).toBe(303)
  expect((await admin.post(`/organisatie/${school.school}/locaties`, { locatie: 'Zuid' })).status).toBe(303)
  expect((await admin.post(`/organisatie/${school.youth}/naam`, { naam: 'Van ons' })).status).toBe(404)
  const page = await text(admin, '/organisatie')
  expect(page).toContain('Spinoza Lyceum')
  expect(page).toContain('Kalender van Zuid')
})
