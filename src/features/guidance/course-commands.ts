import { sql } from 'kysely'
import { NotFound, Refused } from '../../boundary/refusal.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { addDays, dayOf, instantAt } from '../../ui/dates.ts'
import { moveReferral } from '../referral/youth-commands.ts'
import { auditChange, openGuidance } from './commands.ts'
import type { EndingOfGuidance } from './model.ts'
import { type Guidance, readGuidance } from './queries.ts'
import { refusals } from './refusals.ts'
import { readTeam } from './team.ts'

/** The referrals that led to this file follow its stage. */
async function moveReferrals(tx: Tx, viewer: PersonViewer, guidance: Guidance, to: 'guidance' | 'ended') {
  const rows = await tx.db
    .selectFrom('referral_file')
    .select('referral_id')
    .where('young_person_id', '=', guidance.youngPersonId)
    .execute()
  for (const row of rows) await moveReferral(tx, viewer, row.referral_id, to)
}

async function setCourse(
  tx: Tx,
  guidance: Guidance,
  set: { started_at?: Date; ended_at?: Date | null; ending?: string | null },
) {
  await tx.db.updateTable('guidance').set(set).where('id', '=', guidance.id).execute()
}

/** From contact to a trajectory. Nothing happens when it had started already. */
export async function startGuidance(tx: Tx, viewer: PersonViewer, id: string): Promise<void> {
  const guidance = await openGuidance(tx, id)
  if (guidance.startedAt) return
  await setCourse(tx, guidance, { started_at: tx.now })
  await moveReferrals(tx, viewer, guidance, 'guidance')
  await auditChange(tx, viewer, guidance)
}

/** Ends a guidance. Who works in it keeps reading it until it is erased. */
export async function endGuidance(tx: Tx, viewer: PersonViewer, id: string, ending: EndingOfGuidance): Promise<void> {
  const guidance = await openGuidance(tx, id)
  await setCourse(tx, guidance, { ended_at: tx.now, ending })
  await moveReferrals(tx, viewer, guidance, 'ended')
  await auditChange(tx, viewer, guidance)
}

/** Opens an ended guidance again. */
export async function reopenGuidance(tx: Tx, viewer: PersonViewer, id: string): Promise<void> {
  const guidance = await readGuidance(tx, id)
  if (!guidance.endedAt) return
  await setCourse(tx, guidance, { ended_at: null, ending: null, ...(guidance.startedAt ? {} : { started_at: tx.now }) })
  await moveReferrals(tx, viewer, guidance, 'guidance')
  await auditChange(tx, viewer, guidance)
}

/**
 * Lets a colleague work in a file: as its youth worker, or as a stand-in up to and including a day. Whoever works in it
 * may do so, and the coordinator.
 */
export async function assign(
  tx: Tx,
  viewer: PersonViewer,
  guidanceId: string,
  input: { personId: string; kind: 'worker' | 'stand_in'; lastDay: string | null },
): Promise<void> {
  const team = await readTeam(tx, guidanceId)
  if (!team.colleagues.some((one) => one.id === input.personId)) throw new Refused(refusals.colleague, 'wie')
  if (input.kind === 'stand_in' && (!input.lastDay || input.lastDay < dayOf(tx.now)))
    throw new Refused(refusals.until, 'tot')
  await tx.db
    .insertInto('assignment')
    .values({
      id: tx.newId(),
      organisation_id: team.organisationId,
      guidance_id: guidanceId,
      person_id: input.personId,
      kind: input.kind,
      from_at: tx.now,
      until_at: input.kind === 'stand_in' && input.lastDay ? instantAt(addDays(input.lastDay, 1), 0, 0) : null,
    })
    .execute()
  await auditChange(tx, viewer, team)
}

/** Somebody works in a file no longer. Its last youth worker can only leave when another was added, or by the coordinator. */
export async function unassign(tx: Tx, viewer: PersonViewer, guidanceId: string, assignmentId: string): Promise<void> {
  const team = await readTeam(tx, guidanceId)
  const one = team.members.find((member) => member.id === assignmentId)
  if (!one) throw new NotFound()
  const others = team.members.filter((member) => member.kind === 'worker' && member.id !== assignmentId)
  if (one.kind === 'worker' && others.length === 0 && !team.coordinator) throw new Refused(refusals.lastWorker)
  await tx.db.updateTable('assignment').set({ until_at: tx.now }).where('id', '=', assignmentId).execute()
  await auditChange(tx, viewer, team)
}

/** Somebody may see nothing of this young person, whatever their role. Only who works in the file knows. */
export async function exclude(tx: Tx, viewer: PersonViewer, guidanceId: string, personId: string): Promise<void> {
  const guidance = await readGuidance(tx, guidanceId)
  const team = await readTeam(tx, guidanceId)
  if (personId === viewer.personId || !team.people.some((one) => one.id === personId))
    throw new Refused(refusals.somebody, 'uitgesloten')
  await tx.db
    .insertInto('exclusion')
    .values({
      id: tx.newId(),
      organisation_id: guidance.organisationId,
      young_person_id: guidance.youngPersonId,
      person_id: personId,
      set_by: viewer.personId,
      from_at: tx.now,
    })
    .execute()
  await auditChange(tx, viewer, guidance)
}

/** Ends an exclusion. */
export async function include(tx: Tx, viewer: PersonViewer, guidanceId: string, exclusionId: string): Promise<void> {
  const guidance = await readGuidance(tx, guidanceId)
  const { numUpdatedRows } = await tx.db
    .updateTable('exclusion')
    .set({ until_at: tx.now })
    .where('id', '=', exclusionId)
    .where('young_person_id', '=', guidance.youngPersonId)
    .where(sql<boolean>`guard.holds(from_at, until_at)`)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new NotFound()
  await auditChange(tx, viewer, guidance)
}
