import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  clockTime,
  dateTime,
  dayMonth,
  dayOf,
  daysBetween,
  fullDate,
  instantAt,
  longDate,
  nearDay,
  schoolDays,
  shortDate,
  since,
  span,
  wallTime,
} from './dates.ts'

const now = new Date('2026-11-24T08:10:00Z')
const anyDay = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a date in words', () => {
  it('is short, long or full', () => {
    expect(shortDate('2026-12-01', 'nl', now)).toBe('di 1 dec')
    expect(shortDate('2026-12-01', 'en', now)).toBe('Tue 1 Dec')
    expect(longDate(now, 'nl', now)).toBe('dinsdag 24 november')
    expect(longDate(now, 'en', now)).toBe('Tuesday 24 November')
    expect(fullDate('2023-09-01', 'nl')).toBe('1 september 2023')
    expect(dayMonth('2026-03-05', 'nl', now)).toBe('5 mrt')
  })

  it('names the year only when it is another', () => {
    expect(shortDate('2025-12-01', 'nl', now)).toBe('ma 1 dec 2025')
    expect(shortDate('2025-12-01', 'nl')).toBe('ma 1 dec')
  })

  it('calls the days around today by their word', () => {
    expect(nearDay('2026-11-23', 'nl', now)).toBe('gisteren')
    expect(nearDay(now, 'nl', now)).toBe('vandaag')
    expect(nearDay('2026-11-25', 'en', now)).toBe('tomorrow')
    expect(nearDay('2026-11-26', 'nl', now)).toBe('do 26 nov')
  })

  it('tells the time of the Netherlands, in winter and in summer', () => {
    expect(clockTime(new Date('2026-12-01T14:00:00Z'), 'nl')).toBe('15.00')
    expect(clockTime(new Date('2026-07-01T14:05:00Z'), 'en')).toBe('16:05')
    expect(dateTime(new Date('2026-12-01T14:00:00Z'), 'nl', now)).toBe('di 1 dec, 15.00')
  })

  it('belongs to the day it is in the Netherlands, not in Greenwich', () => {
    expect(dayOf(new Date('2026-11-23T23:30:00Z'))).toBe('2026-11-24')
  })
})

describe('how long it is', () => {
  it('counts in the unit a person would use', () => {
    expect(since(now, 'nl', now)).toBe('sinds vandaag')
    expect(since('2026-11-23', 'nl', now)).toBe('sinds 1 dag')
    expect(since('2026-11-21', 'nl', now)).toBe('sinds 3 dagen')
    expect(since('2026-11-03', 'nl', now)).toBe('sinds 3 weken')
    expect(since('2026-07-01', 'en', now)).toBe('for 4 months')
    expect(span('2024-08-20', now, 'nl')).toBe('2 jaar en 3 maanden')
    expect(span('2023-11-24', now, 'nl')).toBe('3 jaar')
  })

  it('counts school days', () => {
    expect(schoolDays(3, 'nl')).toBe('3 schooldagen')
    expect(schoolDays(1, 'en')).toBe('1 school day')
  })
})

describe('days and instants', () => {
  it('add up', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days)
      }),
    )
  })

  it('read back as the time they were made for', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }), (day, hour, minute) => {
        const instant = instantAt(day, hour, minute)
        expect(dayOf(instant)).toBe(day)
        expect(wallTime(instant)).toMatchObject({ hour, minute })
      }),
    )
  })

  it('take the hour that comes twice in autumn as the first', () => {
    expect(instantAt('2026-10-25', 2, 30).toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })
})
