import type { Lang } from './text.ts'

/** A calendar day without a time, as `2026-12-01`. */
export type Day = string

/** An instant, or a calendar day. A day is never shifted by a time zone. */
export type Moment = Date | Day

/** The zone all of Schakel lives in. */
export const zone = 'Europe/Amsterdam'

/** A moment as it reads on the wall in the Netherlands. */
export interface WallTime {
  year: number
  /** 1 to 12. */
  month: number
  day: number
  /** 0 is Sunday. */
  weekday: number
  hour: number
  minute: number
}

const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const words = {
  nl: {
    days: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
    shortDays: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
    months: [
      'januari',
      'februari',
      'maart',
      'april',
      'mei',
      'juni',
      'juli',
      'augustus',
      'september',
      'oktober',
      'november',
      'december',
    ],
    shortMonths: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  },
  en: {
    days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    shortDays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
}

/** The month names of a language, January first; used to read dates as well as to write them. */
export function monthNames(lang: Lang): { long: string[]; short: string[] } {
  return { long: words[lang].months, short: words[lang].shortMonths }
}

const plainDay = /^(\d{4})-(\d{2})-(\d{2})$/

function two(n: number): string {
  return String(n).padStart(2, '0')
}

/** Year, month, day and time as they read in the Netherlands. @throws RangeError on what is no moment */
export function wallTime(moment: Moment): WallTime {
  if (typeof moment === 'string') {
    const plain = plainDay.exec(moment)
    if (plain) {
      const [year, month, day] = [Number(plain[1]), Number(plain[2]), Number(plain[3])]
      const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
      return { year, month, day, weekday, hour: 0, minute: 0 }
    }
    return wallTime(new Date(moment))
  }
  const part: Record<string, number> = {}
  for (const { type, value } of wall.formatToParts(moment)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part
  return { year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(), hour, minute }
}

/** The calendar day of a moment in the Netherlands, as `2026-12-01`. */
export function dayOf(moment: Moment): Day {
  const at = wallTime(moment)
  return `${String(at.year).padStart(4, '0')}-${two(at.month)}-${two(at.day)}`
}

/** How many calendar days `to` lies after `from`; negative when before. */
export function daysBetween(from: Moment, to: Moment): number {
  return (Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000
}

/** The day a number of days later. */
export function addDays(day: Moment, days: number): Day {
  return new Date(Date.parse(dayOf(day)) + days * 86_400_000).toISOString().slice(0, 10)
}

/**
 * The instant at which a clock in the Netherlands shows this time on this day. In the hour that is
 * skipped in spring it is the same minute an hour later; in the hour that comes twice, the first.
 */
export function instantAt(day: Day, hour: number, minute: number): Date {
  const asUtc = Date.parse(`${day}T${two(hour)}:${two(minute)}:00Z`)
  const offset = (instant: number) => {
    const at = wallTime(new Date(instant))
    return Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute) - instant
  }
  const summer = asUtc - 7_200_000
  return new Date(offset(summer) === 7_200_000 ? summer : asUtc - 3_600_000)
}

/** `di 1 dec`, with the year when it is not that of `now`. */
export function shortDate(moment: Moment, lang: Lang, now?: Date): string {
  const at = wallTime(moment)
  const { shortDays, shortMonths } = words[lang]
  return `${shortDays[at.weekday]} ${at.day} ${shortMonths[at.month - 1]}${otherYear(at, now)}`
}

/** `1 dec`, with the year when it is not that of `now`. */
export function dayMonth(moment: Moment, lang: Lang, now?: Date): string {
  const at = wallTime(moment)
  return `${at.day} ${words[lang].shortMonths[at.month - 1]}${otherYear(at, now)}`
}

/** `dinsdag 24 november`, with the year when it is not that of `now`. */
export function longDate(moment: Moment, lang: Lang, now?: Date): string {
  const at = wallTime(moment)
  const { days, months } = words[lang]
  return `${days[at.weekday]} ${at.day} ${months[at.month - 1]}${otherYear(at, now)}`
}

/** `1 september 2023`: always with the year. */
export function fullDate(moment: Moment, lang: Lang): string {
  const at = wallTime(moment)
  return `${at.day} ${words[lang].months[at.month - 1]} ${at.year}`
}

/** `1-12-2026`, as it is typed in a field. */
export function typedDate(moment: Moment): string {
  const at = wallTime(moment)
  return `${at.day}-${at.month}-${at.year}`
}

/** `15.00`; in English `15:00`. */
export function clockTime(moment: Date, lang: Lang): string {
  const at = wallTime(moment)
  return `${at.hour}${lang === 'nl' ? '.' : ':'}${two(at.minute)}`
}

/** `di 1 dec, 15.00`. */
export function dateTime(moment: Date, lang: Lang, now?: Date): string {
  return `${nearDay(moment, lang, now)}, ${clockTime(moment, lang)}`
}

function otherYear(at: WallTime, now: Date | undefined): string {
  return now !== undefined && wallTime(now).year !== at.year ? ` ${at.year}` : ''
}

/** `vandaag`, `gisteren`, `morgen`, else `di 1 dec`. */
export function nearDay(moment: Moment, lang: Lang, now?: Date): string {
  if (now !== undefined) {
    const away = daysBetween(now, moment)
    const near = lang === 'nl' ? ['gisteren', 'vandaag', 'morgen'] : ['yesterday', 'today', 'tomorrow']
    const word = near[away + 1]
    if (word !== undefined) return word
  }
  return shortDate(moment, lang, now)
}

const units = {
  nl: { day: ['dag', 'dagen'], week: ['week', 'weken'], month: ['maand', 'maanden'], year: ['jaar', 'jaar'] },
  en: { day: ['day', 'days'], week: ['week', 'weeks'], month: ['month', 'months'], year: ['year', 'years'] },
}

function amount(count: number, unit: keyof (typeof units)['nl'], lang: Lang): string {
  return `${count} ${units[lang][unit][count === 1 ? 0 : 1]}`
}

/** `sinds vandaag`, `sinds 3 dagen`, `sinds 2 weken`, `sinds 4 maanden`; English `for 3 days`. */
export function since(moment: Moment, lang: Lang, now: Date): string {
  const days = daysBetween(moment, now)
  const start = lang === 'nl' ? 'sinds' : 'for'
  if (days <= 0) return lang === 'nl' ? 'sinds vandaag' : 'since today'
  if (days < 14) return `${start} ${amount(days, 'day', lang)}`
  if (days < 61) return `${start} ${amount(Math.floor(days / 7), 'week', lang)}`
  return `${start} ${span(moment, now, lang)}`
}

/** How long from one day to another, in years and months: `2 jaar en 3 maanden`. Under a month in days. */
export function span(from: Moment, to: Moment, lang: Lang): string {
  const a = wallTime(from)
  const b = wallTime(to)
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0)
  if (months < 1) return amount(Math.max(0, daysBetween(from, to)), 'day', lang)
  const years = Math.floor(months / 12)
  const rest = months % 12
  const parts = [years > 0 ? amount(years, 'year', lang) : '', rest > 0 ? amount(rest, 'month', lang) : ''].filter(
    (part) => part !== '',
  )
  return parts.join(lang === 'nl' ? ' en ' : ' and ')
}

/** `3 schooldagen`, `1 schooldag`; English `3 school days`. */
export function schoolDays(count: number, lang: Lang): string {
  if (lang === 'nl') return count === 1 ? '1 schooldag' : `${count} schooldagen`
  return count === 1 ? '1 school day' : `${count} school days`
}
