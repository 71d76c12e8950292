import { addDays, type Day, dayOf, type Moment, wallTime } from '../../ui/dates.ts'

/** A stretch of days, first and last day included. */
export interface Stretch {
  startsOn: Day
  endsOn: Day
}

/** The school years and holidays of one location. */
export interface SchoolCalendar {
  years: readonly Stretch[]
  holidays: readonly Stretch[]
}

const within = (day: Day, stretch: Stretch) => stretch.startsOn <= day && day <= stretch.endsOn

/**
 * Is there school on this day: Monday to Friday, outside the holidays, inside a school year. Where no school year was
 * entered, or none that reaches so far, the holidays alone decide, so that waiting never seems to stand still.
 */
export function isSchoolDay(calendar: SchoolCalendar, moment: Moment): boolean {
  const day = dayOf(moment)
  const { weekday } = wallTime(day)
  if (weekday === 0 || weekday === 6 || calendar.holidays.some((one) => within(day, one))) return false
  const { years } = calendar
  const before = years.some((year) => year.endsOn < day)
  const after = years.some((year) => year.startsOn > day)
  return years.some((year) => within(day, year)) || !(before && after)
}

/** School days after the day of `from`, up to and including the day of `to`; 0 when `to` is not later. */
export function schoolDaysBetween(calendar: SchoolCalendar, from: Moment, to: Moment): number {
  const last = dayOf(to)
  let count = 0
  for (let day = addDays(dayOf(from), 1); day <= last; day = addDays(day, 1)) {
    if (isSchoolDay(calendar, day)) count += 1
  }
  return count
}

/** The first stretch that has a day in common with this one. */
export function overlapping<T extends Stretch>(stretch: Stretch, others: readonly T[]): T | undefined {
  return others.find((one) => one.startsOn <= stretch.endsOn && stretch.startsOn <= one.endsOn)
}

/** How many school years, this one included, somebody works together since a day. School years begin on 1 August. */
export function schoolYearsSince(since: Day, now: Moment): number {
  const start = (day: Day) => Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0)
  return start(dayOf(now)) - start(since) + 1
}

/** The purposes for which an organisation chooses who must agree (boundary.md, Consent). */
export const consentPurposes = ['guidance', 'give_name', 'share_school', 'care_meeting', 'research'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** Who must agree: as the table has it, stricter, or from 12 to 15 the young person while the guardian is told. */
export const consentRules = ['default', 'strict', 'inform'] as const
export type ConsentRule = (typeof consentRules)[number]
