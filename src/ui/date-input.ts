import { addDays, type Day, dayOf, monthNames, wallTime } from './dates.ts'

/** Whether a year, month and day exist in the calendar. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2200) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const nearWords = new Map([
  ['eergisteren', -2],
  ['gisteren', -1],
  ['vandaag', 0],
  ['nu', 0],
  ['morgen', 1],
  ['overmorgen', 2],
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
])

/** What a month is called when someone types it, in either language, with or without its last letters. */
const months = new Map<string, number>()
for (const lang of ['nl', 'en'] as const) {
  const { long, short } = monthNames(lang)
  for (const names of [long, short]) {
    names.forEach((name, index) => {
      months.set(name.toLowerCase(), index + 1)
    })
  }
}
months.set('maa', 3).set('sept', 9)

function iso(year: number, month: number, day: number): Day | null {
  if (!isCalendarDay(year, month, day)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A year of two digits is the last one that is at most ten years ahead: in 2026 `36` is 2036, `37` is 1937. */
function fullYear(digits: string, now: Date): number {
  if (digits.length > 2) return Number(digits)
  const limit = wallTime(now).year + 10
  const century = Math.floor(limit / 100) * 100
  const year = century + Number(digits)
  return year > limit ? year - 100 : year
}

/** Without a year, the day that lies nearest to today. */
function nearestYear(month: number, day: number, now: Date): Day | null {
  const { year } = wallTime(now)
  const today = Date.parse(dayOf(now))
  let best: Day | null = null
  for (const candidate of [iso(year - 1, month, day), iso(year, month, day), iso(year + 1, month, day)]) {
    if (candidate === null) continue
    if (best === null || Math.abs(Date.parse(candidate) - today) < Math.abs(Date.parse(best) - today)) {
      best = candidate
    }
  }
  return best
}

/**
 * The day someone typed, the Dutch way: `1-12-2026`, `1/12/26`, `1.12.2026`, `01122026`, `1 dec`,
 * `di 1 december 2026`, `2026-12-01`, `morgen`. The day comes before the month. Null when it is no day.
 *
 * @param now the moment that words and missing years are read against
 */
export function parseDay(text: string, now: Date): Day | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ')
  const near = nearWords.get(typed)
  if (near !== undefined) return addDays(now, near)

  const isoLike = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed)
  if (isoLike) return iso(Number(isoLike[1]), Number(isoLike[2]), Number(isoLike[3]))

  const tight = /^(\d{2})(\d{2})(\d{4})$/.exec(typed)
  if (tight) return iso(Number(tight[3]), Number(tight[2]), Number(tight[1]))

  const figures = /^(\d{1,2})[-/. ]{1,2}(\d{1,2})(?:[-/. ]{1,2}(\d{2}|\d{4}))?$/.exec(typed)
  if (figures) return fromParts(figures[1], Number(figures[2]), figures[3], now)

  const named = /^(?:\p{L}+,? )?(\d{1,2})(?:e|th|st|nd|rd)?[- ](\p{L}{3,})\.?(?:[- ](\d{2}|\d{4}))?$/u.exec(typed)
  const month = named && months.get(named[2] ?? '')
  return named && month ? fromParts(named[1], month, named[3], now) : null
}

function fromParts(day: string | undefined, month: number, year: string | undefined, now: Date): Day | null {
  if (year === undefined) return nearestYear(month, Number(day), now)
  return iso(fullYear(year, now), month, Number(day))
}

/** The time someone typed: `15.00`, `15:00`, `1500`, `15u30`, `9`, `9 uur`. Null when it is no time. */
export function parseTime(text: string): { hour: number; minute: number } | null {
  const typed = text.trim().toLowerCase()
  const found =
    /^(\d{1,2})(?:\s*(?:[.:,u]|uur)\s*(\d{2})?)?(?:\s*uur)?$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed)
  if (!found) return null
  const hour = Number(found[1])
  const minute = Number(found[2] ?? 0)
  return hour < 24 && minute < 60 ? { hour, minute } : null
}
