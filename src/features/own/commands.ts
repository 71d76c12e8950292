import { audit } from '../../boundary/audit.ts'
import { NotFound } from '../../boundary/refusal.ts'
import type { YoungViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import type { Guidance } from '../guidance/queries.ts'
import { ownGuidances } from './queries.ts'

/** The guidance in which the young person can write: one that has not ended. Throws {@link NotFound}. */
async function openGuidance(tx: Tx, viewer: YoungViewer): Promise<Guidance> {
  const [guidance] = await ownGuidances(tx, viewer)
  if (guidance.endedAt) throw new NotFound()
  return guidance
}

function auditChange(tx: Tx, viewer: YoungViewer, { organisationId }: Guidance): Promise<void> {
  return audit(tx, viewer, { action: 'file.change', organisationId, fileOf: viewer.youngPersonId })
}

/** The young person says something in their own words. */
export async function sayWords(tx: Tx, viewer: YoungViewer, text: string): Promise<void> {
  const guidance = await openGuidance(tx, viewer)
  const id = tx.newId()
  await tx.db
    .insertInto('own_words')
    .values({
      id,
      organisation_id: guidance.organisationId,
      guidance_id: guidance.id,
      sealed_text: await tx.keys.seal(guidance.id, `own_words/${id}/sealed_text`, text),
      said_at: tx.now,
      noted_by: null,
    })
    .execute()
  await auditChange(tx, viewer, guidance)
}

/** The young person gives a goal of theirs a mark. Throws {@link NotFound} for a goal that is not theirs, or is over. */
export async function markOwnGoal(tx: Tx, viewer: YoungViewer, goalId: string, mark: number): Promise<void> {
  const guidance = await openGuidance(tx, viewer)
  const goal = await tx.db
    .selectFrom('goal')
    .select('id')
    .where('id', '=', goalId)
    .where('guidance_id', '=', guidance.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!goal) throw new NotFound()
  await tx.db
    .insertInto('goal_mark')
    .values({
      id: tx.newId(),
      organisation_id: guidance.organisationId,
      guidance_id: guidance.id,
      goal_id: goalId,
      mark,
      marked_at: tx.now,
      noted_by: null,
    })
    .execute()
  await auditChange(tx, viewer, guidance)
}
