import { sql } from 'kysely'
import { audit } from '../../boundary/audit.ts'
import { NotFound, Refused } from '../../boundary/refusal.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { runningPartnership } from './commands.ts'
import { refusals } from './messages.ts'
import type { PartnershipPage } from './queries.ts'

/** Is the viewer of this side of the partnership? */
export function isOfSide(viewer: PersonViewer, page: PartnershipPage, side: 'school' | 'youth'): boolean {
  const id = side === 'school' ? page.schoolOrganisationId : page.youthOrganisationId
  return (
    viewer.memberships.some((one) => one.organisationId === id) ||
    (side === 'school' && viewer.contactFor.includes(page.id))
  )
}

async function pageForSide(
  tx: Tx,
  viewer: PersonViewer,
  id: string,
  side: 'school' | 'youth',
): Promise<PartnershipPage> {
  const page = await runningPartnership(tx, id)
  if (!isOfSide(viewer, page, side)) throw new NotFound()
  return page
}

const note = (tx: Tx, viewer: PersonViewer, organisationId: string) =>
  audit(tx, viewer, { action: 'people.change', organisationId })

/** The school names its fixed contact person; who was it before ends today. Throws {@link NotFound}. */
export async function setContactPerson(tx: Tx, viewer: PersonViewer, id: string, personId: string): Promise<void> {
  const page = await pageForSide(tx, viewer, id, 'school')
  if (!page.staff.some((one) => one.personId === personId)) throw new Refused(refusals.person, 'contactpersoon')
  if (page.contactPersons.some((one) => one.personId === personId)) return
  // The new one first: a contact person who names another may do so until the end of this moment.
  await tx.db
    .insertInto('contact_person')
    .values({ id: tx.newId(), partnership_id: id, person_id: personId, from_at: tx.now })
    .execute()
  await tx.db
    .updateTable('contact_person')
    .set({ until_at: tx.now })
    .where('partnership_id', '=', id)
    .where('person_id', '<>', personId)
    .where('until_at', 'is', null)
    .execute()
  await note(tx, viewer, page.schoolOrganisationId)
}

/** People of youth work who can be named in a partnership. */
export async function readPossibleWorkers(
  tx: Tx,
  page: PartnershipPage,
): Promise<{ personId: string; name: string }[]> {
  const { rows } = await sql<{
    personId: string
    name: string
  }>`select distinct n.id as "personId", n.name from membership m
    join person n on n.id = m.person_id where m.organisation_id = ${page.youthOrganisationId} and guard.holds(m.from_at, m.until_at)
    and m.role in ('youth_worker', 'youth_work_coordinator') order by n.name`.execute(tx.db)
  return rows
}

/** Youth work names somebody in the partnership. Throws {@link Refused}. */
export async function addWorker(
  tx: Tx,
  viewer: PersonViewer,
  id: string,
  worker: { personId: string; days: number[]; standIn: boolean },
): Promise<void> {
  const page = await pageForSide(tx, viewer, id, 'youth')
  const possible = await readPossibleWorkers(tx, page)
  if (!possible.some((one) => one.personId === worker.personId)) throw new Refused(refusals.person, 'wie')
  if (page.workers.some((one) => one.personId === worker.personId)) throw new Refused(refusals.alreadyWorker, 'wie')
  await tx.db
    .insertInto('partnership_worker')
    .values({
      id: tx.newId(),
      partnership_id: id,
      person_id: worker.personId,
      days: worker.days,
      stand_in: worker.standIn,
      from_at: tx.now,
    })
    .execute()
  await note(tx, viewer, page.youthOrganisationId)
}

/** Somebody is named in the partnership no more, from now on; so are their fixed times. Throws {@link NotFound}. */
export async function endWorker(tx: Tx, viewer: PersonViewer, id: string, workerId: string): Promise<void> {
  const page = await pageForSide(tx, viewer, id, 'youth')
  const worker = page.workers.find((one) => one.id === workerId)
  if (!worker) throw new NotFound()
  await tx.db.updateTable('partnership_worker').set({ until_at: tx.now }).where('id', '=', workerId).execute()
  await tx.db
    .updateTable('presence')
    .set({ until_at: tx.now })
    .where('partnership_id', '=', id)
    .where('person_id', '=', worker.personId)
    .where('until_at', 'is', null)
    .execute()
  await note(tx, viewer, page.youthOrganisationId)
}

/** A fixed time of a youth worker in a partnership. */
export interface Presence {
  id: string
  personId: string
  name: string
  weekday: number
  from: string
  until: string
  place: string
  /** The viewer may end it: their own, or as coordinator. */
  mine: boolean
}

/** The fixed times of a partnership, in the order of the week. */
export async function readPresence(tx: Tx, page: PartnershipPage, viewer: PersonViewer): Promise<Presence[]> {
  const { rows } =
    await sql<Presence>`select s.id, s.person_id as "personId", n.name, s.weekday, to_char(s.from_time, 'HH24.MI') as "from",
      to_char(s.until_time, 'HH24.MI') as "until", s.place, (s.person_id = ${viewer.personId}
        or s.organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator']))) as mine
    from presence s join person n on n.id = s.person_id
    where s.partnership_id = ${page.id} and guard.holds(s.from_at, s.until_at) order by s.weekday, s.from_time, n.name`.execute(
      tx.db,
    )
  return rows
}

/** Adds a fixed time for a named youth worker: by themselves or by their coordinator. Throws {@link Refused}. */
export async function addPresence(
  tx: Tx,
  viewer: PersonViewer,
  page: PartnershipPage,
  presence: { personId: string; weekday: number; from: string; until: string; place: string },
): Promise<void> {
  const coordinates = viewer.memberships.some(
    (one) => one.role === 'youth_work_coordinator' && one.organisationId === page.youthOrganisationId,
  )
  const named = page.workers.some((one) => one.personId === presence.personId)
  if (!named || !(coordinates || presence.personId === viewer.personId))
    throw new Refused(refusals.person, 'aanwezig_wie')
  if (presence.until <= presence.from) throw new Refused(refusals.timeOrder, 'tot')
  await tx.db
    .insertInto('presence')
    .values({
      id: tx.newId(),
      partnership_id: page.id,
      organisation_id: page.youthOrganisationId,
      person_id: presence.personId,
      weekday: presence.weekday,
      from_time: presence.from,
      until_time: presence.until,
      place: presence.place,
      from_at: tx.now,
    })
    .execute()
}

/** Ends a fixed time from now on. Throws {@link NotFound}. */
export async function endPresence(tx: Tx, partnershipId: string, id: string): Promise<void> {
  const done = await tx.db
    .updateTable('presence')
    .set({ until_at: tx.now })
    .where('id', '=', id)
    .where('partnership_id', '=', partnershipId)
    .where('until_at', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new NotFound()
}
