import { sql } from 'kysely'
import { audit } from '../../boundary/audit.ts'
import { NotFound, Refused } from '../../boundary/refusal.ts'
import type { PersonViewer, YoungViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { readConsent } from '../consent/queries.ts'
import { readGuidance } from '../guidance/queries.ts'
import { type Content, readContent } from './content.ts'
import { refusals } from './messages.ts'
import type { SharedKind } from './model.ts'
import { type ReceivedShare, readReceived } from './queries.ts'

/** Shares one item of a file, and nothing around it, with the recipients of a consent that runs. */
export async function shareItem(
  tx: Tx,
  viewer: PersonViewer,
  guidanceId: string,
  wish: { kind: SharedKind; itemId: string; consentId: string },
): Promise<void> {
  const guidance = await readGuidance(tx, guidanceId)
  await readContent(tx, { guidanceId, kind: wish.kind, itemId: wish.itemId })
  // Held until the transaction ends, so that it cannot be withdrawn in between.
  await tx.db.selectFrom('consent').select('id').where('id', '=', wish.consentId).forUpdate().execute()
  const consent = await readConsent(tx, wish.consentId)
  const { partnershipId } = consent
  const fits = consent.youngPersonId === guidance.youngPersonId && consent.purpose === 'share_school'
  if (!consent.runs || !fits || partnershipId === null) throw new Refused(refusals.notRunning, 'toestemming')
  if (await isShared(tx, consent.id, wish.itemId)) throw new Refused(refusals.already, 'toestemming')
  const { organisationId, youngPersonId: fileOf } = guidance
  await tx.db
    .insertInto('share')
    .values({
      id: tx.newId(),
      organisation_id: organisationId,
      consent_id: consent.id,
      guidance_id: guidanceId,
      partnership_id: partnershipId,
      item_kind: wish.kind,
      item_id: wish.itemId,
      about_name: guidance.name,
      shared_by: viewer.personId,
      shared_at: tx.now,
    })
    .execute()
  await audit(tx, viewer, { action: 'share.give', organisationId, fileOf })
}

async function isShared(tx: Tx, consentId: string, itemId: string): Promise<boolean> {
  const found = await tx.db
    .selectFrom('share')
    .select('id')
    .where('consent_id', '=', consentId)
    .where('item_id', '=', itemId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

/** Takes one share back: from now on its recipients see nothing of it. Returns its guidance. Throws {@link NotFound}. */
export async function takeBack(tx: Tx, viewer: PersonViewer | YoungViewer, shareId: string): Promise<string> {
  const { rows } = await sql<{ guidanceId: string; organisationId: string; youngPersonId: string }>`
    select h.guidance_id as "guidanceId", h.organisation_id as "organisationId", g.young_person_id as "youngPersonId"
    from share h join guidance g on g.id = h.guidance_id
    where h.id = ${shareId} and h.guidance_id in (select guard.my_guidances())`.execute(tx.db)
  const [share] = rows
  if (!share) throw new NotFound()
  const { numUpdatedRows } = await tx.db
    .updateTable('share')
    .set({ ended_at: tx.now, ended_by: viewer.kind === 'young' ? 'young' : 'worker' })
    .where('id', '=', shareId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  const { organisationId, youngPersonId: fileOf } = share
  if (numUpdatedRows > 0n) await audit(tx, viewer, { action: 'share.take_back', organisationId, fileOf })
  return share.guidanceId
}

/**
 * Opens what is shared with the viewer. Youth work and the young person see that it was read. Throws {@link NotFound} for
 * who is no recipient today.
 */
export async function openShare(
  tx: Tx,
  viewer: PersonViewer,
  shareId: string,
): Promise<{ share: ReceivedShare; content: Content }> {
  const { share, guidanceId, itemId, youngPersonId: fileOf } = await readReceived(tx, shareId)
  const content = await readContent(tx, { guidanceId, kind: share.kind, itemId })
  await tx.db
    .insertInto('share_read')
    .values({ share_id: share.id, person_id: viewer.personId, first_at: tx.now, last_at: tx.now })
    .onConflict((conflict) => conflict.columns(['share_id', 'person_id']).doUpdateSet({ last_at: tx.now }))
    .execute()
  await audit(tx, viewer, { action: 'share.read', organisationId: share.organisationId, fileOf })
  return { share, content }
}
