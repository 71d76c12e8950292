import { addDays } from '../../ui/dates.ts'

/** The Saturday on or before a day. */
function saturdayBefore(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 1) % 7))
}

/** Plausible holidays of a school year that starts in `year`; a school edits its own. */
export function holidaysOf(year: number): readonly (readonly [name: string, starts: string, ends: string])[] {
  const from = (day: string, days: number) => {
    const start = saturdayBefore(day)
    return [start, addDays(start, days - 1)] as const
  }
  return [
    ['Zomervakantie', `${year}-08-01`, addDays(saturdayBefore(`${year}-08-27`), 1)],
    ['Herfstvakantie', ...from(`${year}-10-18`, 9)],
    ['Kerstvakantie', ...from(`${year}-12-23`, 16)],
    ['Voorjaarsvakantie', ...from(`${year + 1}-02-22`, 9)],
    ['Meivakantie', ...from(`${year + 1}-04-27`, 16)],
    ['Zomervakantie', ...from(`${year + 1}-07-18`, 14)],
  ]
}
