import { addDays, type Day, daysBetween } from '../../ui/dates.ts'
import type { ConsentPurpose, ConsentRule } from '../organisation/model.ts'

/** What a consent inside a file is about. Giving a name belongs to a referral. */
export type Purpose = Exclude<ConsentPurpose, 'give_name'>

/** Who says yes or no. */
export type Who = 'young' | 'guardian'
export type Answer = 'yes' | 'no'

/** How an answer came that a youth worker notes; `schakel` is answered by themselves. */
export const notedWays = ['spoken', 'message', 'paper'] as const
export type Way = (typeof notedWays)[number] | 'schakel'

/** Roles that can receive: whoever has the role today. */
export const recipientRoles = ['mentor', 'care_coordinator', 'contact_person'] as const
export type RecipientRole = (typeof recipientRoles)[number]

/** Whose yes a consent asks for (boundary.md, Consent). */
export interface Need {
  young: boolean
  guardian: boolean
  /** A guardian is told, and not asked. */
  guardianTold: boolean
}

/** How a consent stands. Only one that `runs` lets anything cross. */
export type ConsentState =
  | 'runs'
  /** A yes is not there yet. */
  | 'waits'
  /** The young person says no. */
  | 'refused'
  /** A guardian with a say is against it. */
  | 'disagreement'
  /** It ran, until a birthday made another yes necessary. */
  | 'birthday'
  | 'withdrawn'
  | 'over'

/** The ages at which it changes who must agree. */
export const turningAges = [12, 16, 18] as const

/** An unknown birth date is read as this age, so that both must agree. */
export const unknownAge = 12

/** Who must agree at an age, by the table of an organisation's rule (boundary.md, Consent). */
export function needOf(rule: ConsentRule, purpose: ConsentPurpose, age: number): Need {
  const child = age < 12
  const between = age >= 12 && age < 16
  const asked = () => {
    if (child) return true
    if (purpose === 'guidance') return rule === 'strict' && between
    if (rule === 'inform') return false
    return between || (rule === 'strict' && age < 18)
  }
  return { young: !child, guardian: asked(), guardianTold: rule === 'inform' && between }
}

/** A guardian, as far as a consent asks. */
export interface Say {
  hasSay: boolean
  ended: boolean
  /** Known to be against it, whatever the answer. */
  disagrees: boolean
  /** The latest answer to this consent. */
  answer: Answer | null
}

/** What decides whether a consent runs. */
export interface Ground {
  need: Need
  /** Withdrawn, or past its last day. */
  lapsed: boolean
  youngAnswer: Answer | null
  guardians: readonly Say[]
}

/** Does a consent run: the same rule as the database's `guard.check_consent`, which decides. */
export function runs({ need, lapsed, youngAnswer, guardians }: Ground): boolean {
  const asked = guardians.filter((one) => one.hasSay && !one.ended)
  const against = asked.some((one) => one.disagrees || one.answer === 'no')
  if (lapsed || youngAnswer === 'no') return false
  if (need.young && youngAnswer !== 'yes') return false
  return !need.guardian || (asked.some((one) => one.answer === 'yes') && !against)
}

/** What was found out about one consent. */
export interface Checked {
  runs: boolean
  need: Need
  youngAnswer: Answer | null
  guardianYes: boolean
  disagreement: boolean
}

/** Whose yes is not there. */
export function missingYes(need: Need, said: Pick<Checked, 'youngAnswer' | 'guardianYes'>): Who[] {
  const missing: Who[] = []
  if (need.young && said.youngAnswer !== 'yes') missing.push('young')
  if (need.guardian && !said.guardianYes) missing.push('guardian')
  return missing
}

/**
 * How a consent stands, in the one word that says what to do next.
 *
 * @param needThen whose yes it asked for on the day it was asked
 */
export function stateOf(
  checked: Checked,
  at: { withdrawn: boolean; over: boolean; needThen: Need | null },
): ConsentState {
  if (at.withdrawn) return 'withdrawn'
  if (at.over) return 'over'
  if (checked.runs) return 'runs'
  if (checked.youngAnswer === 'no') return 'refused'
  if (checked.need.guardian && checked.disagreement) return 'disagreement'
  const { needThen } = at
  const wasEnough = needThen !== null && missingYes(needThen, checked).length === 0
  return wasEnough ? 'birthday' : 'waits'
}

/** The day of a birthday; on 29 February somebody grows older on 1 March. */
function birthday(birthDate: Day, age: number): Day {
  const year = Number(birthDate.slice(0, 4)) + age
  const day = `${year}-${birthDate.slice(5)}`
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return birthDate.endsWith('02-29') && !leap ? `${year}-03-01` : day
}

/** A birthday that changes who must agree. */
export interface Turning {
  age: (typeof turningAges)[number]
  day: Day
}

/** How many days ahead such a birthday is announced. */
const announced = 30

/** The birthday within thirty days at which it changes who must agree; undefined when there is none, or no date is known. */
export function turningAhead(birthDate: Day | null, today: Day): Turning | undefined {
  if (birthDate === null) return undefined
  return turningAges
    .map((age) => ({ age, day: birthday(birthDate, age) }))
    .find(({ day }) => day > today && daysBetween(today, day) <= announced)
}

/** The last day on which a consent that is asked today can begin to end: 1 October after this school year. */
export function latestEnd(today: Day): Day {
  const year = Number(today.slice(0, 4)) + (today.slice(5) >= '08-01' ? 1 : 0)
  return `${year}-10-01`
}

/** The first day on which it can end. */
export function earliestEnd(today: Day): Day {
  return addDays(today, 1)
}
