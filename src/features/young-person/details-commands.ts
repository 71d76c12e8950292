import { sql } from 'kysely'
import { audit } from '../../boundary/audit.ts'
import { Refused } from '../../boundary/refusal.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { codeHash, readCode } from '../invitation/model.ts'
import { sortKey, splitName } from '../roster/model.ts'
import { beginYoungPerson } from './commands.ts'
import { readCaseload, readDetails, readWorkPlaces } from './queries.ts'
import { refusals } from './refusals.ts'

/** How often a day one may ask whether somebody is in a roster. */
export const triesADay = 5

/** What a youth worker knows of somebody they met. */
export interface Met {
  name: string
  birthDate: string | null
  /** Of which partnership, when there is one. */
  partnershipId: string | null
  /** The code they brought, as typed; empty when there was none. */
  code: string
  /** True when it is somebody else than the one of that name whom the viewer already works with. */
  anyway: boolean
}

/**
 * Begins the file of somebody a youth worker met.
 * @returns the guidance
 */
export async function meet(tx: Tx, viewer: PersonViewer, met: Met): Promise<string> {
  const place = met.partnershipId
    ? (await readWorkPlaces(tx)).find((one) => one.partnershipId === met.partnershipId)
    : undefined
  if (met.partnershipId && !place) throw new Refused(refusals.partnership, 'school')
  const invitation = met.code === '' ? undefined : await invitationOf(tx, met.code)
  const work = viewer.memberships.find((one) => one.role === 'youth_worker' || one.role === 'youth_work_coordinator')
  const brought = invitation && (await readWorkPlaces(tx)).find((one) => one.partnershipId === invitation.partnershipId)
  const organisationId = brought?.organisationId ?? place?.organisationId ?? work?.organisationId
  if (!organisationId) throw new Refused(refusals.noYouthWork)
  const key = sortKey(splitName(met.name))
  const known = (await readCaseload(tx)).some((one) => sortKey(splitName(one.name)) === key)
  if (known && !met.anyway) throw new Refused(refusals.known, 'toch')
  const begun = await beginYoungPerson(tx, viewer, {
    name: met.name,
    birthDate: met.birthDate,
    organisationId,
    partnershipId: invitation?.partnershipId ?? met.partnershipId,
    origin: invitation ? 'invitation' : 'self',
    ...(invitation ? { invitationId: invitation.id } : {}),
  })
  return begun.guidanceId
}

/** The invitation of a code. Throws {@link Refused} when there is none of the viewer's partnerships that can be used today. */
async function invitationOf(tx: Tx, typed: string): Promise<{ id: string; partnershipId: string }> {
  const code = readCode(typed)
  if (!code) throw new Refused(refusals.code, 'code')
  const { rows } = await sql<{ id: string; partnershipId: string }>`select id, partnership_id as "partnershipId"
    from guard.valid_invitation(${codeHash(code)})`.execute(tx.db)
  const [found] = rows
  if (!found) throw new Refused(refusals.code, 'code')
  return found
}

/** What can be changed of a young person. */
export interface ChangedDetails {
  name: string
  birthDate: string | null
  pronoun: 'she' | 'he' | 'they' | null
  phone: string | null
  email: string | null
}

/** Changes what is known of a young person. What is shared carries the new name at once. */
export async function changeDetails(tx: Tx, viewer: PersonViewer, id: string, to: ChangedDetails): Promise<string> {
  const { organisationId, guidanceId } = await readDetails(tx, id)
  await tx.db
    .updateTable('young_person')
    .set({ name: to.name, sort_key: sortKey(splitName(to.name)) })
    .where('id', '=', id)
    .execute()
  const { birthDate: birth_date, pronoun, phone, email } = to
  await tx.db
    .updateTable('young_person_private')
    .set({ birth_date, pronoun, phone, email })
    .where('young_person_id', '=', id)
    .execute()
  await sql`update share set about_name = ${to.name} where ended_at is null and about_name <> ${to.name}
    and guidance_id in (select g.id from guidance g where g.young_person_id = ${id})`.execute(tx.db)
  await audit(tx, viewer, { action: 'file.change', organisationId, fileOf: id })
  return guidanceId
}

/** What came of asking whether somebody is in a roster. */
export type LinkResult = 'linked' | 'not_found' | 'no_more_tries'

/**
 * Asks whether name, birth date and school together are one place in a roster, and links it. Counted before it is asked,
 * and logged, whatever the answer; so an answer of no is no refusal, which would undo the count.
 */
export async function linkPupil(
  tx: Tx,
  viewer: PersonViewer,
  id: string,
  asked: { locationId: string; name: string; birthDate: string },
): Promise<LinkResult> {
  const details = await readDetails(tx, id)
  const { organisationId } = details
  await sql`select pg_advisory_xact_lock(hashtextextended(${`link ${viewer.personId}`}, 0))`.execute(tx.db)
  const tryId = tx.newId()
  await tx.db
    .insertInto('link_try')
    .values({ id: tryId, person_id: viewer.personId, at: tx.now, found: false })
    .execute()
  await audit(tx, viewer, { action: 'link.try', organisationId, fileOf: id })
  const { rows } = await sql<{ found: string | null; tries: number }>`select
    guard.exact_pupil(${sortKey(splitName(asked.name))}, ${asked.birthDate}::date, ${asked.locationId}::uuid) as found,
    (select count(*)::int from link_try t where t.person_id = ${viewer.personId}
      and (t.at at time zone 'Europe/Amsterdam')::date = guard.today()) as tries`.execute(tx.db)
  const [answer] = rows
  if (!answer?.found) return (answer?.tries ?? 0) > triesADay ? 'no_more_tries' : 'not_found'
  await tx.db.updateTable('link_try').set({ found: true }).where('id', '=', tryId).execute()
  if (details.link) await endLinks(tx, id)
  await tx.db
    .insertInto('pupil_link')
    .values({
      id: tx.newId(),
      organisation_id: organisationId,
      young_person_id: id,
      pupil_id: answer.found,
      how: 'asked',
      linked_by: viewer.personId,
      from_at: tx.now,
    })
    .execute()
  return 'linked'
}

async function endLinks(tx: Tx, id: string): Promise<void> {
  await sql`update pupil_link set until_at = ${tx.now} where young_person_id = ${id} and guard.holds(from_at, until_at)`.execute(
    tx.db,
  )
}

/** Ends the link to a roster place. What was shared because of it is taken back. */
export async function unlinkPupil(tx: Tx, viewer: PersonViewer, id: string): Promise<void> {
  const { organisationId } = await readDetails(tx, id)
  await sql`update share set ended_at = ${tx.now}, ended_by = 'linked_ended' where ended_at is null
    and guidance_id in (select g.id from guidance g where g.young_person_id = ${id})`.execute(tx.db)
  await endLinks(tx, id)
  await audit(tx, viewer, { action: 'file.change', organisationId, fileOf: id })
}
