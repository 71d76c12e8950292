import type { Tx } from '../../db/as.ts'
import { type SchoolCalendar, schoolDaysBetween } from '../organisation/model.ts'
import { readCalendar } from '../organisation/queries.ts'
import type { ReferralLine } from './queries.ts'

/** School days from sending to first contact, or to today or the end while there is none, by id; none for a draft. */
export type Waited = Map<string, number>

/** How long each of these referrals waited for its first contact, counted by the calendar of its school. */
export async function readWaited(tx: Tx, referrals: readonly ReferralLine[]): Promise<Waited> {
  const calendars = new Map<string, SchoolCalendar>()
  const waited: Waited = new Map()
  for (const one of referrals) {
    if (!one.sentAt) continue
    const calendar = calendars.get(one.locationId) ?? (await readCalendar(tx, one.locationId))
    calendars.set(one.locationId, calendar)
    waited.set(one.id, schoolDaysBetween(calendar, one.sentAt, one.inContactAt ?? one.endedAt ?? tx.now))
  }
  return waited
}
