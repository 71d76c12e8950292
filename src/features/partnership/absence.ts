import { sql } from 'kysely'
import { NotFound, Refused } from '../../boundary/refusal.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { addDays, type Day, dayOf, instantAt } from '../../ui/dates.ts'
import { refusals } from './messages.ts'

/** Somebody whom the viewer may report away. */
export interface Reportable {
  personId: string
  name: string
  organisationId: string
}

/** Somebody who is away now or soon; why is kept nowhere. */
export interface Absence {
  id: string
  personId: string
  name: string
  fromAt: Date
  /** Exclusive; null while the end is not known. */
  untilAt: Date | null
  /** The viewer may say that they are back. */
  mine: boolean
}

/** Youth workers whom the viewer may report away: themself, and as coordinator the team. */
export async function readReportable(tx: Tx, viewer: PersonViewer): Promise<Reportable[]> {
  const { rows } =
    await sql<Reportable>`select distinct on (n.name, n.id) n.id as "personId", n.name, m.organisation_id as "organisationId"
    from membership m join person n on n.id = m.person_id
    where guard.holds(m.from_at, m.until_at) and m.role in ('youth_worker', 'youth_work_coordinator')
      and ((m.person_id = ${viewer.personId} and m.organisation_id in (select guard.my_organisations()))
        or m.organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator'])))
    order by n.name, n.id, m.organisation_id`.execute(tx.db)
  return rows
}

/** Who of the viewer's organisations and partnerships is away now or later. */
export async function readAbsences(tx: Tx, viewer: PersonViewer): Promise<Absence[]> {
  const { rows } =
    await sql<Absence>`select a.id, a.person_id as "personId", n.name, a.from_at as "fromAt", a.until_at as "untilAt",
      (a.person_id = ${viewer.personId} or a.organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator']))) as mine
    from absence a join person n on n.id = a.person_id
    where (a.until_at is null or a.until_at > ${tx.now}) order by a.from_at, n.name`.execute(tx.db)
  return rows
}

/**
 * Reports a youth worker away. From today counts from this moment, so that what stood before stays as it was.
 * @param until the last day, when it is known
 */
export async function reportAway(
  tx: Tx,
  viewer: PersonViewer,
  personId: string,
  from: Day,
  until: Day | null,
): Promise<void> {
  const person = (await readReportable(tx, viewer)).find((one) => one.personId === personId)
  if (!person) throw new Refused(refusals.person, 'wie')
  if (until !== null && until < from) throw new Refused(refusals.dayOrder, 'tot')
  const fromAt = from <= dayOf(tx.now) ? tx.now : instantAt(from, 0, 0)
  const untilAt = until === null ? null : instantAt(addDays(until, 1), 0, 0)
  if (untilAt !== null && untilAt <= fromAt) throw new Refused(refusals.dayOrder, 'tot')
  const already = (await readAbsences(tx, viewer)).some(
    (one) =>
      one.personId === personId &&
      (untilAt === null || one.fromAt < untilAt) &&
      (one.untilAt === null || one.untilAt > fromAt),
  )
  if (already) throw new Refused(refusals.alreadyAway, 'van')
  await tx.db
    .insertInto('absence')
    .values({
      id: tx.newId(),
      organisation_id: person.organisationId,
      person_id: personId,
      from_at: fromAt,
      until_at: untilAt,
      noted_by: viewer.personId,
    })
    .execute()
}

/** Somebody is back, or does not go away after all. Throws {@link NotFound}. */
export async function reportBack(tx: Tx, viewer: PersonViewer, id: string): Promise<void> {
  const absence = (await readAbsences(tx, viewer)).find((one) => one.id === id && one.mine)
  if (!absence) throw new NotFound()
  const notBefore = absence.fromAt.getTime()
  const until = notBefore > tx.now.getTime() ? absence.fromAt : tx.now
  await tx.db.updateTable('absence').set({ until_at: until }).where('id', '=', id).execute()
}
