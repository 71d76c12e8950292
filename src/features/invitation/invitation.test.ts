import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn } from '../../../test/support/accounts.ts'
import { newSchool, type School } from '../../../test/support/school.ts'
import { newSite, type Site } from '../../../test/support/site.ts'
import { codeFromBytes, codeHash, readCode } from './model.ts'

let site: Site
let school: School
beforeAll(async () => {
  site = await newSite()
  school = await newSchool(site)
})
afterAll(() => site.close())

test('a code is read again however it is typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
      const code = codeFromBytes(bytes)
      expect(readCode(code.toLowerCase().replace('-', ' '))).toBe(code)
    }),
  )
  for (const text of ['', 'ABCD', 'ABCD-EFG0', 'ABCD-EFGHJ']) expect(readCode(text)).toBeNull()
})

test('every staff member points the way; the card has a code that youth work takes, and no name', async () => {
  const piet = await signedIn(site, school.people.piet)
  const made = await piet.post('/wijs-de-weg')
  expect(made.status).toBe(303)
  const path = made.headers.get('location') ?? ''
  const card = await (await piet.get(path)).text()
  const code = /way-code">([A-Z0-9-]{9})</.exec(card)?.[1] ?? ''
  expect(card).toContain('de aula')
  const valid = await site.db.as({ kind: 'person', personId: school.people.soufiane }, async (tx) =>
    tx.db.selectNoFrom((of) => of.fn<string>('guard.valid_invitation', [of.val(codeHash(code))]).as('found')).execute(),
  )
  expect(valid).toHaveLength(1)
})

test('its maker sees that it was given and nobody else does; whether it was used is not there for anybody of school', async () => {
  const ingrid = await signedIn(site, school.people.ingrid)
  const path = (await ingrid.post('/wijs-de-weg')).headers.get('location') ?? ''
  expect(await (await ingrid.get('/wijs-de-weg')).text()).toContain(path)
  for (const other of [school.people.piet, school.people.hanneke, school.people.soufiane]) {
    const visitor = await signedIn(site, other)
    expect((await visitor.get(path)).status).toBe(404)
    expect(await (await visitor.get('/wijs-de-weg')).text()).not.toContain(path)
  }
  const soufiane = await signedIn(site, school.people.soufiane)
  expect((await soufiane.post('/wijs-de-weg')).status).toBe(422)
})
