import { sql } from 'kysely'
import { NotFound, Refused } from '../../boundary/refusal.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { dayOf } from '../../ui/dates.ts'
import { auditReferral, referralFor } from '../referral/commands.ts'
import type { Referral } from '../referral/queries.ts'
import { refusals } from './messages.ts'

/** Somebody who can take an arrangement on. */
export interface Doer {
  id: string
  name: string
}

/** Who can take an arrangement on: the viewer, and who else reads the referral on either side. */
export async function readDoers(tx: Tx, viewer: PersonViewer, referral: Referral): Promise<Doer[]> {
  const { rows } = await sql<Doer>`select distinct p.id, p.name from person p
    where p.id = ${viewer.personId} or (p.id = ${referral.writtenBy} and ${referral.writerReads})
      or p.id in (select r.person_id from guard.referral_readers(${referral.pupilId}, ${referral.partnershipId}) r)
    order by p.name`.execute(tx.db)
  return rows
}

/** Makes an arrangement about the pupil of a referral. */
export async function makeArrangement(
  tx: Tx,
  viewer: PersonViewer,
  referralId: string,
  input: { what: string; who: string; dueOn: string | null },
): Promise<void> {
  const referral = await referralFor(tx, viewer, referralId, 'arrange')
  if (!(await readDoers(tx, viewer, referral)).some((doer) => doer.id === input.who))
    throw new Refused(refusals.who, 'wie')
  if (input.dueOn && input.dueOn < dayOf(tx.now)) throw new Refused(refusals.past, 'wanneer')
  const id = tx.newId()
  await tx.db
    .insertInto('arrangement')
    .values({
      id,
      partnership_id: referral.partnershipId,
      referral_id: referralId,
      pupil_id: referral.pupilId,
      made_by: viewer.personId,
      made_at: tx.now,
      sealed_what: await tx.keys.seal(referralId, `arrangement/${id}/sealed_what`, input.what),
      who: input.who,
      due_on: input.dueOn,
    })
    .execute()
  await auditReferral(tx, viewer, referral, 'referral.change')
}

async function change(tx: Tx, id: string, set: { done_at: Date | null } | { withdrawn_at: Date }): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('arrangement')
    .set(set)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new NotFound()
}

/** Notes that it was done, or that it was not after all. Throws {@link NotFound} for who does not do or make it. */
export function noteDone(tx: Tx, id: string, done: boolean): Promise<void> {
  return change(tx, id, { done_at: done ? tx.now : null })
}

/** Takes an arrangement away. */
export function dropArrangement(tx: Tx, id: string): Promise<void> {
  return change(tx, id, { withdrawn_at: tx.now })
}
