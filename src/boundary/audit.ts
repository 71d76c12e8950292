import type { Tx } from '../db/as.ts'
import type { Viewer } from './viewer.ts'

/** What was done, for the privacy officer and the young person. */
export type AuditAction =
  | 'file.open'
  | 'file.change'
  | 'share.read'
  | 'share.give'
  | 'share.take_back'
  | 'consent.ask'
  | 'consent.answer'
  | 'consent.withdraw'
  | 'referral.open'
  | 'referral.change'
  | 'pupil.open'
  | 'entry.write'
  | 'people.change'
  | 'roster.change'
  | 'link.try'

/** What happened, and in whose file. */
export interface AuditEntry {
  action: AuditAction
  /** The organisation whose privacy officer reads this line: the one that the record belongs to. */
  organisationId: string
  /** The young person (or, on the school's side, the pupil) whose file it is; kept as a keyed pseudonym. */
  fileOf?: string
}

function actorOf(viewer: Viewer): { kind: string; id: string | null } {
  if (viewer.kind === 'person') return { kind: 'person', id: viewer.personId }
  if (viewer.kind === 'young') return { kind: 'young', id: viewer.youngPersonId }
  if (viewer.kind === 'guardian') return { kind: 'guardian', id: viewer.guardianId }
  return { kind: 'system', id: null }
}

/** Adds a line to the audit log, in the transaction of the reading or change itself. */
export async function audit(tx: Tx, viewer: Viewer, entry: AuditEntry): Promise<void> {
  const actor = actorOf(viewer)
  await tx.db
    .insertInto('audit')
    .values({
      id: tx.newId(),
      organisation_id: entry.organisationId,
      at: tx.now,
      actor_kind: actor.kind,
      actor_id: actor.id,
      action: entry.action,
      file: entry.fileOf ? tx.keys.pseudonym(entry.fileOf) : null,
    })
    .execute()
}
