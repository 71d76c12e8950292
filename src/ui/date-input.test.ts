import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCalendarDay, parseDay, parseTime } from './date-input.ts'
import { dayMonth, fullDate, longDate, shortDate, typedDate } from './dates.ts'

const now = new Date('2026-11-24T08:10:00Z')
const anyDay = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a typed day', () => {
  it.each([
    ['1-12-2026', '2026-12-01'],
    ['01/12/2026', '2026-12-01'],
    ['1.12.26', '2026-12-01'],
    ['1 12 2026', '2026-12-01'],
    ['01122026', '2026-12-01'],
    ['2026-12-01', '2026-12-01'],
    ['1 dec', '2026-12-01'],
    ['1 december 2026', '2026-12-01'],
    ['di 1 dec 2026', '2026-12-01'],
    ['Dinsdag 1 December 2026', '2026-12-01'],
    ['1 mrt. 2027', '2027-03-01'],
    ['3-1', '2027-01-03'],
    ['3-9', '2026-09-03'],
    ['12-5-11', '2011-05-12'],
    ['4 mei 62', '1962-05-04'],
    ['vandaag', '2026-11-24'],
    ['Morgen', '2026-11-25'],
    ['29-2-2028', '2028-02-29'],
  ])('%s is %s', (typed, day) => {
    expect(parseDay(typed, now)).toBe(day)
  })

  it.each(['', 'x', '31-2-2026', '29-2-2027', '13-13-2026', '1-12-20266', '0-1-2026', '1 smarch', '2026', '12/2026'])(
    '%s is no day',
    (typed) => {
      expect(parseDay(typed, now)).toBeNull()
    },
  )

  it('reads back every way in which a day is written', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseDay(typedDate(day), now)).toBe(day)
        expect(parseDay(day, now)).toBe(day)
        for (const lang of ['nl', 'en'] as const) expect(parseDay(fullDate(day, lang), now)).toBe(day)
      }),
    )
  })

  it('reads back a short day near today in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: -150, max: 150 }), fc.constantFrom('nl' as const, 'en' as const), (away, lang) => {
        const day = new Date(now.getTime() + away * 86_400_000).toISOString().slice(0, 10)
        for (const write of [shortDate, longDate, dayMonth]) expect(parseDay(write(day, lang), now)).toBe(day)
      }),
    )
  })

  it.each(['__proto__', 'constructor', 'toString'])('%s is no day', (typed) => {
    expect(parseDay(typed, now)).toBeNull()
  })

  it('never gives a day that does not exist, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9 ./-]{1,12}$/)), (typed) => {
        const day = parseDay(typed, now)
        if (day === null) return
        const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
        expect(isCalendarDay(year, month, date)).toBe(true)
      }),
    )
  })
})

describe('a typed time', () => {
  it.each([
    ['15.00', 15, 0],
    ['15:05', 15, 5],
    ['1500', 15, 0],
    ['15u30', 15, 30],
    ['9', 9, 0],
    ['9 uur', 9, 0],
    ['15.30 uur', 15, 30],
    ['0.00', 0, 0],
  ])('%s', (typed, hour, minute) => {
    expect(parseTime(typed)).toEqual({ hour, minute })
  })

  it.each(['', '24.00', '12.60', 'half drie', '150000'])('%s is no time', (typed) => {
    expect(parseTime(typed)).toBeNull()
  })
})
