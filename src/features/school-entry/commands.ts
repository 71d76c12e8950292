import { audit } from '../../boundary/audit.ts'
import { NotFound, Refused } from '../../boundary/refusal.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { refusals } from './messages.ts'
import { readOwnEntry, readSubject, type Subject } from './queries.ts'

/** The pupil about whom the viewer writes. Throws {@link NotFound} when there is nobody to write to. */
export async function subjectToWriteAbout(tx: Tx, pupilId: string): Promise<Subject> {
  const subject = await readSubject(tx, pupilId)
  if (subject.ways.length === 0) throw new NotFound()
  return subject
}

function auditEntry(tx: Tx, viewer: PersonViewer, subject: Subject): Promise<void> {
  return audit(tx, viewer, { action: 'entry.write', organisationId: subject.organisationId, fileOf: subject.pupilId })
}

const seal = (tx: Tx, id: string, text: string) => tx.keys.seal(id, `school_entry/${id}/sealed_text`, text)

/** Writes about a pupil for the youth workers of one partnership. Throws {@link NotFound} or {@link Refused}. */
export async function writeEntry(
  tx: Tx,
  viewer: PersonViewer,
  pupilId: string,
  entry: { partnershipId: string | null; addressedTo: string | null; text: string },
): Promise<void> {
  const subject = await subjectToWriteAbout(tx, pupilId)
  const way =
    subject.ways.length === 1 && entry.partnershipId === null
      ? subject.ways[0]
      : subject.ways.find((one) => one.partnershipId === entry.partnershipId)
  if (!way) throw new Refused(refusals.way, 'voor')
  if (entry.addressedTo && !subject.mentors.some((one) => one.id === entry.addressedTo))
    throw new Refused(refusals.mentor, 'mentor')
  const id = tx.newId()
  await tx.db
    .insertInto('school_entry')
    .values({
      id,
      partnership_id: way.partnershipId,
      school_organisation_id: subject.organisationId,
      pupil_id: pupilId,
      consent_id: way.consentId,
      referral_id: way.consentId ? null : way.referralId,
      addressed_to: entry.addressedTo,
      written_by: viewer.personId,
      written_at: tx.now,
      sealed_text: await seal(tx, id, entry.text),
    })
    .execute()
  await auditEntry(tx, viewer, subject)
}

/** Changes what the viewer wrote. Returns whom it is about. Throws {@link NotFound}. */
export function changeEntry(tx: Tx, viewer: PersonViewer, id: string, text: string): Promise<Subject> {
  return change(tx, viewer, id, text, { edited_at: tx.now })
}

/** Takes out what the viewer wrote: the text goes everywhere, that something stood here remains. Throws {@link NotFound}. */
export function takeOutEntry(tx: Tx, viewer: PersonViewer, id: string): Promise<Subject> {
  return change(tx, viewer, id, '', { taken_out_at: tx.now })
}

async function change(
  tx: Tx,
  viewer: PersonViewer,
  id: string,
  text: string,
  set: { edited_at: Date } | { taken_out_at: Date },
): Promise<Subject> {
  const { pupilId } = await readOwnEntry(tx, id)
  const sealed_text = await seal(tx, id, text)
  await tx.db
    .updateTable('school_entry')
    .set({ ...set, sealed_text })
    .where('id', '=', id)
    .execute()
  const subject = await readSubject(tx, pupilId)
  await auditEntry(tx, viewer, subject)
  return subject
}
