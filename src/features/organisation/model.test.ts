import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../ui/dates.ts'
import { isSchoolDay, overlapping, schoolDaysBetween, schoolYearsSince } from './model.ts'

const autumn = { startsOn: '2026-10-19', endsOn: '2026-10-25' }
const year = { startsOn: '2026-08-31', endsOn: '2027-07-16' }
const calendar = { years: [year], holidays: [autumn] }

const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-08-01', days))
const stretch = fc
  .tuple(day, fc.integer({ min: 0, max: 20 }))
  .map(([startsOn, days]) => ({ startsOn, endsOn: addDays(startsOn, days) }))
const anyCalendar = fc.record({ years: fc.constant([]), holidays: fc.array(stretch, { maxLength: 6 }) })

test('weekends and holidays are no school days', () => {
  expect(isSchoolDay(calendar, '2026-10-16')).toBe(true)
  expect(isSchoolDay(calendar, '2026-10-17')).toBe(false)
  expect(isSchoolDay(calendar, '2026-10-19')).toBe(false)
  expect(isSchoolDay(calendar, '2026-10-26')).toBe(true)
})

test('Friday to Monday is one school day, a week off is none', () => {
  expect(schoolDaysBetween(calendar, '2026-10-09', '2026-10-12')).toBe(1)
  expect(schoolDaysBetween(calendar, '2026-10-16', '2026-10-25')).toBe(0)
  expect(schoolDaysBetween(calendar, '2026-10-16', '2026-10-26')).toBe(1)
  expect(schoolDaysBetween(calendar, '2026-10-26', '2026-10-16')).toBe(0)
})

test('the summer between two school years is free; beyond what was entered, weekdays count', () => {
  const two = { years: [{ startsOn: '2025-09-01', endsOn: '2026-07-10' }, year], holidays: [] }
  expect(isSchoolDay(two, '2026-08-03')).toBe(false)
  expect(isSchoolDay(two, '2027-09-06')).toBe(true)
})

test('school days of two stretches in a row add up, and are never more than the days', () => {
  fc.assert(
    fc.property(anyCalendar, day, fc.nat(60), fc.nat(60), (any, from, first, second) => {
      const middle = addDays(from, first)
      const to = addDays(middle, second)
      const whole = schoolDaysBetween(any, from, to)
      expect(whole).toBe(schoolDaysBetween(any, from, middle) + schoolDaysBetween(any, middle, to))
      expect(whole).toBeLessThanOrEqual(first + second)
    }),
  )
})

test('one more holiday never makes the wait longer', () => {
  fc.assert(
    fc.property(anyCalendar, stretch, day, fc.nat(80), (any, extra, from, days) => {
      const to = addDays(from, days)
      const more = { ...any, holidays: [...any.holidays, extra] }
      expect(schoolDaysBetween(more, from, to)).toBeLessThanOrEqual(schoolDaysBetween(any, from, to))
    }),
  )
})

test('stretches overlap when they share a day, and school years are counted from 1 August', () => {
  expect(overlapping(autumn, [{ startsOn: '2026-10-25', endsOn: '2026-10-25' }])).toBeDefined()
  expect(overlapping(autumn, [{ startsOn: '2026-10-26', endsOn: '2026-11-01' }])).toBeUndefined()
  expect(schoolYearsSince('2023-09-01', '2026-11-25')).toBe(4)
  expect(schoolYearsSince('2026-07-31', '2026-08-01')).toBe(2)
})
