import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../ui/dates.ts'
import { ageOn, movedOf, movements, stageOf } from './model.ts'

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('an age grows by one on the birthday, and on no other day of the year', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 25 }), (born, years) => {
      const birthday = `${Number(born.slice(0, 4)) + years}${born.slice(4)}`
      fc.pre(born.slice(5) !== '02-29')
      expect(ageOn(born, birthday)).toBe(years)
      expect(ageOn(born, addDays(birthday, -1))).toBe(years - 1)
    }),
  )
})

test('a factor moves by its last mark; without one it is new, and what ended is gone', () => {
  const marks = fc.array(fc.constantFrom(...movements).map((movement) => ({ movement })))
  fc.assert(
    fc.property(marks, fc.boolean(), (list, ended) => {
      const moved = movedOf({ endedAt: ended ? new Date(0) : null, marks: list })
      if (ended) expect(moved).toBe('gone')
      else if (list.length === 0) expect(moved).toBe('new')
      else expect(moved).toBe({ less: 'down', same: 'same', more: 'up' }[list.at(-1)?.movement ?? 'same'])
    }),
  )
})

test('a guidance that ended stays ended, whether or not it had started', () => {
  const then = new Date(0)
  expect(stageOf({ startedAt: null, endedAt: null })).toBe('in_contact')
  expect(stageOf({ startedAt: then, endedAt: null })).toBe('guidance')
  for (const startedAt of [null, then]) expect(stageOf({ startedAt, endedAt: then })).toBe('ended')
})
