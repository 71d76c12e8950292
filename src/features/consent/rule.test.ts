import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  at,
  checkedIn,
  expected,
  type Guardian,
  parent,
  type Situation,
  sharing,
} from '../../../test/support/consent-rule.ts'
import { newSchool, type School } from '../../../test/support/school.ts'
import { newSite, type Site } from '../../../test/support/site.ts'
import { realSource } from '../../db/clock.ts'
import { addDays, dayOf, daysBetween } from '../../ui/dates.ts'
import { ageOn } from '../guidance/model.ts'
import { type ConsentRule, consentPurposes, consentRules } from '../organisation/model.ts'
import { type Answer, needOf, type Purpose, turningAges, turningAhead } from './model.ts'

let site: Site
let school: School
beforeAll(async () => {
  site = await newSite()
  school = await newSchool(site)
})
afterAll(() => site.close())

const checked = (one: Situation) => checkedIn(site, school, one)

const purposes = consentPurposes.filter((one): one is Purpose => one !== 'give_name')

/** Somebody of 13, of whom nothing was said yet. */
const thirteen = sharing('2012-06-01', '2026-05-20T10:00:00Z')

const runsAt = async (one: Situation) => (await checked(one)).runs

describe('the rule and the database say the same', () => {
  test('of who must agree, by rule, purpose and age', async () => {
    await at(site, realSource.now(), async (client) => {
      const { rows } = await client.query<{ rule: ConsentRule; purpose: Purpose; age: number; found: number[] }>(
        `select r.rule, n.purpose, a.age, array[n.young::int, n.guardian::int, n.guardian_told::int] as found
         from unnest(array['default', 'strict', 'inform']) r (rule), generate_series(0, 25) a (age), lateral (
           select distinct on (x.purpose) x.* from app.consent_need x where x.rule = r.rule and x.from_age <= a.age
           order by x.purpose, x.from_age desc) n`,
      )
      expect(rows.length).toBe(consentRules.length * consentPurposes.length * 26)
      for (const { rule, purpose, age, found } of rows) {
        const need = needOf(rule, purpose, age)
        expect([rule, purpose, age, ...found]).toEqual([
          rule,
          purpose,
          age,
          Number(need.young),
          Number(need.guardian),
          Number(need.guardianTold),
        ])
      }
    })
  })

  test('of whether a consent runs, whoever said what', async () => {
    const answers = fc.array(fc.constantFrom<Answer>('yes', 'yes', 'no'), { maxLength: 3 })
    const guardian = fc.record<Guardian>({
      hasSay: fc.boolean(),
      ended: fc.boolean(),
      disagrees: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
      answers,
    })
    const moment = fc.integer({ min: 0, max: 1200 * 24 * 4 }).map((n) => new Date(Date.UTC(2025, 0, 1) + n * 900_000))
    const situation = fc
      .record({
        now: moment,
        years: fc.integer({ min: 5, max: 24 }),
        // Days around a birthday, where the rule turns.
        days: fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 0, max: 364 })),
        known: fc.integer({ min: 0, max: 9 }),
        rule: fc.constantFrom(...consentRules),
        purpose: fc.constantFrom(...purposes),
        young: answers,
        guardians: fc.array(guardian, { maxLength: 3 }),
        withdrawn: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
        daysLeft: fc.integer({ min: -1, max: 20 }),
      })
      .map(({ years, days, known, ...rest }): Situation => {
        const today = dayOf(rest.now)
        const sameDay = `${Number(today.slice(0, 4)) - years}${today.slice(4).replace('02-29', '02-28')}`
        return { ...rest, birthDate: known === 0 ? null : addDays(sameDay, days) }
      })
    await fc.assert(
      fc.asyncProperty(situation, async (one) => {
        expect(await checked(one)).toMatchObject(expected(one))
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})

describe('a birthday', () => {
  test('of 12 asks the young person too: the yes of a parent alone no longer runs', async () => {
    const one = (moment: string, young: Answer[]) =>
      sharing('2014-06-01', moment, { young, guardians: [parent(['yes'])] })
    expect(await runsAt(one('2026-05-31T12:00:00Z', []))).toBe(true)
    expect(await runsAt(one('2026-06-01T12:00:00Z', []))).toBe(false)
    expect(await runsAt(one('2026-06-01T12:00:00Z', ['yes']))).toBe(true)
  })

  test('of 16 asks nobody but the young person', async () => {
    const one = (moment: string) => sharing('2010-06-01', moment, { young: ['yes'] })
    expect(await runsAt(one('2026-05-31T12:00:00Z'))).toBe(false)
    expect(await runsAt(one('2026-06-01T12:00:00Z'))).toBe(true)
  })

  test('of 18 ends the part of every guardian, also where the rule is stricter', async () => {
    const one = (moment: string) =>
      sharing('2008-06-01', moment, {
        rule: 'strict',
        young: ['yes'],
        guardians: [parent(['no'], { disagrees: true })],
      })
    expect(await runsAt(one('2026-05-31T12:00:00Z'))).toBe(false)
    expect(await runsAt(one('2026-06-01T12:00:00Z'))).toBe(true)
  })

  test('begins at midnight in Amsterdam, also when it is still the day before elsewhere', async () => {
    const one = (moment: string) => sharing('2010-06-01', moment, { young: ['yes'] })
    expect(await runsAt(one('2026-05-31T21:59:59Z'))).toBe(false)
    expect(await runsAt(one('2026-05-31T22:00:00Z'))).toBe(true)
  })

  test('on 29 February is kept on 1 March in a year without one', async () => {
    const one = (moment: string) => sharing('2012-02-29', moment, { rule: 'strict', young: ['yes'] })
    expect(turningAhead('2012-02-29', '2030-02-10')).toEqual({ age: 18, day: '2030-03-01' })
    expect(await runsAt(one('2030-02-28T12:00:00Z'))).toBe(false)
    expect(await runsAt(one('2030-03-01T12:00:00Z'))).toBe(true)
  })

  test('is announced in the thirty days before it, and at no other time', () => {
    const day = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2005-01-01', n))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 7000 }), (birthDate, later) => {
        const today = addDays(birthDate, later)
        const found = turningAhead(birthDate, today)
        const coming = Array.from({ length: 30 }, (_, index) => addDays(today, index + 1)).find((one) =>
          turningAges.some((age) => ageOn(birthDate, one) === age && ageOn(birthDate, addDays(one, -1)) === age - 1),
        )
        expect(found?.day).toBe(coming)
        if (found) expect(daysBetween(today, found.day)).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
    expect(turningAhead(null, '2026-06-01')).toBeUndefined()
  })
})

describe('between 12 and 16', () => {
  const said = (guardians: Guardian[], young: Answer[] = ['yes']) => ({ ...thirteen, young, guardians })

  test('one guardian who says yes is enough', async () => {
    expect(await runsAt(said([]))).toBe(false)
    expect(await runsAt(said([parent(['yes']), parent([])]))).toBe(true)
  })

  test('a guardian who says no, or is known to disagree, suspends it', async () => {
    expect(await runsAt(said([parent(['yes']), parent(['no'])]))).toBe(false)
    expect(await runsAt(said([parent(['yes']), parent([], { disagrees: true })]))).toBe(false)
    expect(await runsAt(said([parent(['yes']), parent(['no', 'yes'])]))).toBe(true)
    expect(await runsAt(said([parent(['yes']), parent(['no'], { ended: true })]))).toBe(true)
  })

  test('a carer without authority neither makes it run nor stops it', async () => {
    expect(await runsAt(said([parent(['yes'], { hasSay: false })]))).toBe(false)
    expect(await runsAt(said([parent(['yes']), parent(['no'], { hasSay: false })]))).toBe(true)
  })

  test('no guardian can say yes for a young person who says no', async () => {
    expect(await runsAt(said([parent(['yes'])], ['yes', 'no']))).toBe(false)
    expect(await runsAt(said([parent(['yes'])], []))).toBe(false)
  })

  test('without a guardian guidance itself goes on', async () => {
    expect(await runsAt({ ...said([]), purpose: 'guidance' })).toBe(true)
  })

  test('an unknown birth date asks both', async () => {
    expect(await runsAt({ ...said([]), birthDate: null })).toBe(false)
    expect(await runsAt({ ...said([parent(['yes'])]), birthDate: null })).toBe(true)
  })

  test('where the rule is to tell the guardian, the young person decides', async () => {
    const check = await checked({ ...said([]), rule: 'inform' })
    expect(check).toMatchObject({ runs: true, guardian_needed: false, guardian_told: true })
  })
})

test('a consent that was withdrawn, or reached its last moment, does not run', async () => {
  const yes = { ...thirteen, young: ['yes'] as Answer[], guardians: [parent(['yes'])] }
  expect(await runsAt(yes)).toBe(true)
  expect(await runsAt({ ...yes, withdrawn: true })).toBe(false)
  expect(await runsAt({ ...yes, daysLeft: 0 })).toBe(false)
})
