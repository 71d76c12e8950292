import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineRoles, partnershipTypes, topics } from './model.ts'

const roles = fc.subarray([...lineRoles])

test('a person with several roles has the union of their doors, and everybody can point the way', () => {
  fc.assert(
    fc.property(fc.constantFrom(...partnershipTypes), roles, (type, held) => {
      const doors = new Set(topics(type, held))
      const union = new Set(held.flatMap((role) => topics(type, [role])))
      union.add('point_way')
      expect(doors).toEqual(union)
    }),
  )
})

test('with the school only the contact person refers; in the school the mentor and the care coordinator', () => {
  const may = (type: (typeof partnershipTypes)[number]) =>
    lineRoles.filter((role) => topics(type, [role]).includes('refer'))
  expect(may('with_school')).toEqual(['contact_person'])
  expect(may('in_school')).toEqual(['care_coordinator', 'mentor'])
})

test('guidance is coordinated in the school alone, arrangements are made with the school alone', () => {
  for (const role of lineRoles) {
    expect(topics('with_school', [role])).not.toContain('coordinate')
    expect(topics('in_school', [role])).not.toContain('arrange')
  }
})
