import type { Source } from '../../db/clock.ts'
import type { FileKeys } from '../../db/keys.ts'
import { addDays, dayOf, instantAt, wallTime } from '../../ui/dates.ts'
import type { Chance } from './chance.ts'
import type { Rows } from './rows.ts'

/** What every part of the town is made with. */
export interface Maker {
  rows: Rows
  chance: Chance
  keys: FileKeys
  source: Source
  now: Date
  newId(): string
  /** A moment so many days before today, or on the Friday before when that is in a weekend. */
  ago(days: number, hour?: number, minute?: number): Date
  /** A day so many days before today. */
  day(days: number): string
  /** Seals a text for its place. */
  seal(fileId: string, place: string, text: string): Promise<Buffer>
}

/** The day itself, or the Friday before a weekend: what happened, happened on a day that people work. */
function workday(day: string): string {
  const { weekday } = wallTime(day)
  return addDays(day, weekday === 6 ? -1 : weekday === 0 || weekday === 7 ? -2 : 0)
}

/** Begins making a town today. */
export function startMaking(source: Source, keys: FileKeys, rows: Rows, chance: Chance): Maker {
  const now = source.now()
  const today = dayOf(now)
  return {
    rows,
    chance,
    keys,
    source,
    now,
    newId: () => source.newId(),
    ago: (days, hour = 10, minute = 30) => {
      const then = instantAt(workday(addDays(today, -days)), hour, minute)
      // Nothing happened later than now.
      return then > now ? new Date(now.getTime() - 60_000) : then
    },
    day: (days) => addDays(today, -days),
    seal: (fileId, place, text) => keys.seal(fileId, place, text),
  }
}
