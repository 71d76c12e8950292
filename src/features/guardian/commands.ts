import { audit } from '../../boundary/audit.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { type GuardianFacts, settled } from './model.ts'
import { readGuardian, readYoung } from './queries.ts'

function columns(facts: GuardianFacts) {
  const { kind, name, workerName, email, phone, hasSay, mayBeContacted, mustNotSee, disagrees } = settled(facts)
  return {
    kind,
    name,
    worker_name: workerName,
    email,
    phone,
    has_say: hasSay,
    may_be_contacted: mayBeContacted,
    must_not_see: mustNotSee,
    disagrees,
  }
}

/** Adds a guardian of a young person of the viewer. */
export async function addGuardian(
  tx: Tx,
  viewer: PersonViewer,
  youngPersonId: string,
  facts: GuardianFacts,
): Promise<void> {
  const { organisationId } = await readYoung(tx, youngPersonId)
  const row = { id: tx.newId(), organisation_id: organisationId, young_person_id: youngPersonId, created_at: tx.now }
  await tx.db
    .insertInto('guardian')
    .values({ ...row, ...columns(facts) })
    .execute()
  await audit(tx, viewer, { action: 'file.change', organisationId, fileOf: youngPersonId })
}

/** Changes what is known of a guardian; what runs on their yes follows at once. */
export async function changeGuardian(
  tx: Tx,
  viewer: PersonViewer,
  youngPersonId: string,
  id: string,
  facts: GuardianFacts,
): Promise<void> {
  const { organisationId } = await readGuardian(tx, youngPersonId, id)
  await tx.db.updateTable('guardian').set(columns(facts)).where('id', '=', id).execute()
  await audit(tx, viewer, { action: 'file.change', organisationId, fileOf: youngPersonId })
}

/** Notes that somebody is no longer a guardian, or is one again: their yes and no stop counting, and their link stops opening. */
export async function endGuardian(
  tx: Tx,
  viewer: PersonViewer,
  youngPersonId: string,
  id: string,
  ended: boolean,
): Promise<void> {
  const { organisationId } = await readGuardian(tx, youngPersonId, id)
  await tx.db
    .updateTable('guardian')
    .set({ ended_at: ended ? tx.now : null })
    .where('id', '=', id)
    .execute()
  await audit(tx, viewer, { action: 'file.change', organisationId, fileOf: youngPersonId })
}
