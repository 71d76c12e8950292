import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consentUntil, missingYes, referralActs } from './model.ts'

const who = fc.constantFrom('young' as const, 'guardian' as const)

test('a yes is missing exactly when it is needed and was not said', () => {
  const need = fc.record({ young: fc.boolean(), guardian: fc.boolean(), guardianTold: fc.boolean() })
  fc.assert(
    fc.property(need, fc.array(who), (needed, said) => {
      const missing = missingYes(
        needed,
        said.map((one) => ({ who: one })),
      )
      for (const one of ['young', 'guardian'] as const)
        expect(missing.includes(one)).toBe(needed[one] && !said.includes(one))
    }),
  )
})

test('a yes holds until 1 October after the school year, so that nothing falls away in the summer', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (now) => {
      const until = consentUntil(now)
      expect(until.getTime()).toBeGreaterThan(now.getTime() + 60 * 86_400_000)
      expect(until.getTime()).toBeLessThan(now.getTime() + 428 * 86_400_000)
    }),
  )
  expect(consentUntil(new Date('2026-11-25T10:00:00Z'))).toEqual(new Date('2027-09-30T22:00:00Z'))
})

test('neither side can do what is of the other, and nothing is done with a draft or what ended', () => {
  const ground = fc.record({
    stage: fc.constantFrom(
      'draft' as const,
      'received' as const,
      'in_contact' as const,
      'guidance' as const,
      'ended' as const,
    ),
    side: fc.constantFrom('school' as const, 'youth' as const),
    writer: fc.boolean(),
    askedBack: fc.boolean(),
    paused: fc.boolean(),
  })
  fc.assert(
    fc.property(ground, (one) => {
      const acts = referralActs(one)
      const ofYouth = ['ask_back', 'decline', 'pass_on', 'begin_contact']
      const ofSchool = ['amend', 'withdraw', 'answer', 'renew_yes']
      expect(acts.some((act) => (one.side === 'school' ? ofYouth : ofSchool).includes(act))).toBe(false)
      if (one.stage === 'draft' || one.stage === 'ended') expect(acts).toEqual([])
      if (!one.writer) expect(acts.includes('amend')).toBe(false)
    }),
  )
})
