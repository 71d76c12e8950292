import { sql } from 'kysely'
import type { Tx } from '../../db/as.ts'
import { addDays, dayOf, wallTime } from '../../ui/dates.ts'
import type { ReferralLine } from './queries.ts'

/** A stretch of days without school, first and last day included. */
export interface FreeDays {
  startsOn: string
  endsOn: string
}

/** School days after the day of `from`, up to and including the day of `to`: Monday to Friday outside the holidays. */
export function schoolDaysWaited(from: Date, to: Date, free: readonly FreeDays[]): number {
  let count = 0
  const last = dayOf(to)
  for (let day = addDays(from, 1); day <= last && count < 1000; day = addDays(day, 1)) {
    const { weekday } = wallTime(day)
    const school = weekday !== 0 && weekday !== 6
    if (school && !free.some((one) => one.startsOn <= day && day <= one.endsOn)) count += 1
  }
  return count
}

/** The holidays of the locations of these referrals. */
async function readFreeDays(tx: Tx, locationIds: string[]): Promise<Map<string, FreeDays[]>> {
  if (locationIds.length === 0) return new Map()
  const { rows } = await sql<
    FreeDays & { locationId: string }
  >`select location_id as "locationId", starts_on::text as "startsOn",
    ends_on::text as "endsOn" from holiday where location_id = any (${locationIds}::uuid[])`.execute(tx.db)
  return Map.groupBy(rows, (row) => row.locationId)
}

/** School days from sending to first contact, or to today or the end while there is none; none for a draft. */
export type Waited = Map<string, number>

/** How long each of these referrals waited for its first contact, by id. */
export async function readWaited(tx: Tx, referrals: readonly ReferralLine[]): Promise<Waited> {
  const sent = referrals.filter((one) => one.sentAt !== null)
  const free = await readFreeDays(tx, [...new Set(sent.map((one) => one.locationId))])
  return new Map(
    sent.map((one) => {
      const until = one.inContactAt ?? one.endedAt ?? tx.now
      return [one.id, schoolDaysWaited(one.sentAt as Date, until, free.get(one.locationId) ?? [])]
    }),
  )
}
