import { NotFound, Refused } from '../../boundary/refusal.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { beginYoungPerson } from '../young-person/commands.ts'
import { refusals } from './answers.ts'
import { auditReferral, noteEvent, referralFor } from './commands.ts'
import type { DeclineReason } from './model.ts'
import { readMyYoungPeople, readReferral, readWorkers } from './queries.ts'

/** Youth work asks the school something before it can begin. */
export async function askBack(tx: Tx, viewer: PersonViewer, id: string, text: string): Promise<void> {
  const referral = await referralFor(tx, viewer, id, 'ask_back')
  await noteEvent(tx, viewer, { referralId: id, kind: 'asked_back', text })
  await tx.db.updateTable('referral').set({ asked_back_at: tx.now }).where('id', '=', id).execute()
  await auditReferral(tx, viewer, referral, 'referral.change')
}

/** Youth work says no, with its reason. */
export async function declineReferral(
  tx: Tx,
  viewer: PersonViewer,
  id: string,
  input: { reason: DeclineReason; text: string },
): Promise<void> {
  const referral = await referralFor(tx, viewer, id, 'decline')
  await noteEvent(tx, viewer, { referralId: id, kind: 'declined', reason: input.reason, text: input.text || undefined })
  await tx.db
    .updateTable('referral')
    .set({ stage: 'ended', ended_at: tx.now, ending: 'declined', asked_back_at: null, handled_by: viewer.personId })
    .where('id', '=', id)
    .execute()
  await auditReferral(tx, viewer, referral, 'referral.change')
}

/** Passes a referral on to a colleague of the same partnership. */
export async function passOn(tx: Tx, viewer: PersonViewer, id: string, toPerson: string): Promise<void> {
  const referral = await referralFor(tx, viewer, id, 'pass_on')
  const workers = await readWorkers(tx, referral.partnershipId)
  if (toPerson === viewer.personId || !workers.some((worker) => worker.id === toPerson))
    throw new Refused(refusals.colleague, 'collega')
  await noteEvent(tx, viewer, { referralId: id, kind: 'passed_on', toPerson })
  await tx.db.updateTable('referral').set({ handled_by: toPerson }).where('id', '=', id).execute()
  await auditReferral(tx, viewer, referral, 'referral.change')
}

/**
 * The youth worker met the young person: the referral becomes a file, a new one or one that the viewer already works in.
 * @param youngPersonId the young person it turns out to be about; null for somebody new
 * @returns the young person
 */
export async function beginContact(
  tx: Tx,
  viewer: PersonViewer,
  id: string,
  youngPersonId: string | null,
): Promise<string> {
  const referral = await referralFor(tx, viewer, id, 'begin_contact')
  await noteEvent(tx, viewer, { referralId: id, kind: 'in_contact' })
  await tx.db
    .updateTable('referral')
    .set({ stage: 'in_contact', in_contact_at: tx.now, handled_by: viewer.personId, asked_back_at: null })
    .where('id', '=', id)
    .execute()
  await auditReferral(tx, viewer, referral, 'referral.change')
  if (youngPersonId === null) return newFile(tx, viewer, referral)
  const mine = await readMyYoungPeople(tx, referral.youthOrganisationId)
  if (!mine.some((one) => one.id === youngPersonId)) throw new NotFound()
  await addToFile(tx, viewer, { ...referral, youngPersonId })
  return youngPersonId
}

/** What beginning a file needs of a referral. */
interface ToBegin {
  id: string
  pupilId: string
  name: string
  partnershipId: string
  youthOrganisationId: string
}

// The roster place can be read from now on: who accepts a referral may know whom it is about.
async function newFile(tx: Tx, viewer: PersonViewer, referral: ToBegin): Promise<string> {
  const pupil = await tx.db
    .selectFrom('pupil')
    .select('birth_date')
    .where('id', '=', referral.pupilId)
    .executeTakeFirst()
  const { youngPersonId } = await beginYoungPerson(tx, viewer, {
    name: referral.name,
    birthDate: pupil?.birth_date ?? null,
    organisationId: referral.youthOrganisationId,
    partnershipId: referral.partnershipId,
    origin: 'referral',
    pupilId: referral.pupilId,
    referralId: referral.id,
  })
  return youngPersonId
}

async function addToFile(tx: Tx, viewer: PersonViewer, referral: ToBegin & { youngPersonId: string }): Promise<void> {
  const { youngPersonId } = referral
  const file = { organisation_id: referral.youthOrganisationId, young_person_id: youngPersonId }
  await tx.db
    .insertInto('referral_file')
    .values({ ...file, referral_id: referral.id })
    .execute()
  const linked = await tx.db
    .selectFrom('pupil_link')
    .select('id')
    .where('young_person_id', '=', youngPersonId)
    .where('pupil_id', '=', referral.pupilId)
    .where('until_at', 'is', null)
    .executeTakeFirst()
  if (!linked) {
    const link = { id: tx.newId(), pupil_id: referral.pupilId, how: 'referral', linked_by: viewer.personId }
    await tx.db
      .insertInto('pupil_link')
      .values({ ...file, ...link, from_at: tx.now })
      .execute()
  }
  const runs = await tx.db
    .selectFrom('guidance')
    .select('id')
    .where('young_person_id', '=', youngPersonId)
    .where('started_at', 'is not', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (runs) await moveReferral(tx, viewer, referral.id, 'guidance')
}

/**
 * The referral follows the guidance it led to: to its start, to its end, and back when it is opened again. The school sees
 * the stage and nothing else. A referral that already stands there is left as it is.
 */
export async function moveReferral(
  tx: Tx,
  viewer: PersonViewer,
  referralId: string,
  to: 'guidance' | 'ended',
): Promise<void> {
  const referral = await readReferral(tx, referralId)
  if (referral.stage === to || referral.stage === 'draft') return
  await noteEvent(tx, viewer, { referralId, kind: to })
  const change =
    to === 'guidance'
      ? { stage: to, guidance_at: referral.guidanceAt ?? tx.now, ended_at: null, ending: null }
      : { stage: to, ended_at: tx.now, ending: 'done' }
  await tx.db.updateTable('referral').set(change).where('id', '=', referralId).execute()
}
