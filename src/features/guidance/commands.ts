import { sql } from 'kysely'
import { audit } from '../../boundary/audit.ts'
import { NotFound, Refused } from '../../boundary/refusal.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import type { About, Domain, FactorMovement, ItemKind, Place } from './model.ts'
import { type Guidance, readGuidance } from './queries.ts'
import { refusals } from './refusals.ts'

/** A guidance of the viewer that can be written in: it has not ended. Throws {@link NotFound} or {@link Refused}. */
export async function openGuidance(tx: Tx, id: string): Promise<Guidance> {
  const guidance = await readGuidance(tx, id)
  if (guidance.endedAt) throw new Refused(refusals.ended)
  return guidance
}

/** Notes in the log that something of this file was read. */
export function auditOpen(tx: Tx, viewer: PersonViewer, guidance: Guidance): Promise<void> {
  const { organisationId, youngPersonId: fileOf } = guidance
  return audit(tx, viewer, { action: 'file.open', organisationId, fileOf })
}

/** Notes in the log that the file of this young person was changed. */
export function auditChange(
  tx: Tx,
  viewer: PersonViewer,
  guidance: Pick<Guidance, 'organisationId' | 'youngPersonId'>,
): Promise<void> {
  const { organisationId, youngPersonId: fileOf } = guidance
  return audit(tx, viewer, { action: 'file.change', organisationId, fileOf })
}

/** What every row inside a file begins with: its id, where it belongs, and its text closed. */
async function rowOf(tx: Tx, guidance: Guidance, table: string, text: string) {
  const id = tx.newId()
  return {
    id,
    organisation_id: guidance.organisationId,
    guidance_id: guidance.id,
    sealed_text: await tx.keys.seal(guidance.id, `${table}/${id}/sealed_text`, text),
  }
}

/** What is written of a moment of contact. */
export interface NewMoment {
  happenedAt: Date
  minutes: number | null
  place: Place
  about: About[]
  /** Null when nothing was written. */
  text: string | null
}

/** Writes down a moment of contact. */
export async function addMoment(tx: Tx, viewer: PersonViewer, guidanceId: string, moment: NewMoment): Promise<void> {
  const guidance = await openGuidance(tx, guidanceId)
  if (moment.happenedAt > tx.now) throw new Refused(refusals.future, 'dag')
  const { sealed_text, ...row } = await rowOf(tx, guidance, 'contact_moment', moment.text ?? '')
  await tx.db
    .insertInto('contact_moment')
    .values({
      ...row,
      sealed_text: moment.text === null ? null : sealed_text,
      written_by: viewer.personId,
      written_at: tx.now,
      happened_at: moment.happenedAt,
      minutes: moment.minutes,
      place: moment.place,
      about: moment.about,
    })
    .execute()
  await auditChange(tx, viewer, guidance)
}

/** Notes what the young person said, in their own words. */
export async function addWords(tx: Tx, viewer: PersonViewer, guidanceId: string, text: string): Promise<void> {
  const guidance = await openGuidance(tx, guidanceId)
  const row = await rowOf(tx, guidance, 'own_words', text)
  await tx.db
    .insertInto('own_words')
    .values({ ...row, said_at: tx.now, noted_by: viewer.personId })
    .execute()
  await auditChange(tx, viewer, guidance)
}

/** Sets a goal, with the mark it starts from when one was given. */
export async function addGoal(
  tx: Tx,
  viewer: PersonViewer,
  guidanceId: string,
  goal: { text: string; mark: number | null },
): Promise<void> {
  const guidance = await openGuidance(tx, guidanceId)
  const row = await rowOf(tx, guidance, 'goal', goal.text)
  await tx.db
    .insertInto('goal')
    .values({ ...row, set_at: tx.now, written_by: viewer.personId })
    .execute()
  if (goal.mark !== null) await insertMark(tx, viewer, guidance, { goalId: row.id, mark: goal.mark })
  await auditChange(tx, viewer, guidance)
}

function insertMark(
  tx: Tx,
  viewer: PersonViewer,
  guidance: Guidance,
  { goalId, mark }: { goalId: string; mark: number },
) {
  const row = { id: tx.newId(), organisation_id: guidance.organisationId, guidance_id: guidance.id, goal_id: goalId }
  return tx.db
    .insertInto('goal_mark')
    .values({ ...row, mark, marked_at: tx.now, noted_by: viewer.personId })
    .execute()
}

/** Notes the mark the young person gives a goal today. */
export async function markGoal(
  tx: Tx,
  viewer: PersonViewer,
  guidanceId: string,
  mark: { goalId: string; mark: number },
): Promise<void> {
  const guidance = await openGuidance(tx, guidanceId)
  await itemOf(tx, guidance, 'goal', mark.goalId)
  await insertMark(tx, viewer, guidance, mark)
  await auditChange(tx, viewer, guidance)
}

/** Names something in one of the five domains. */
export async function addFactor(
  tx: Tx,
  viewer: PersonViewer,
  guidanceId: string,
  factor: { domain: Domain; kind: 'risk' | 'protective'; text: string },
): Promise<void> {
  const guidance = await openGuidance(tx, guidanceId)
  const row = await rowOf(tx, guidance, 'factor', factor.text)
  const { domain, kind } = factor
  await tx.db
    .insertInto('factor')
    .values({ ...row, domain, kind, named_at: tx.now, written_by: viewer.personId })
    .execute()
  await auditChange(tx, viewer, guidance)
}

/** Notes how something moved. */
export async function markFactor(
  tx: Tx,
  viewer: PersonViewer,
  guidanceId: string,
  mark: { factorId: string; movement: FactorMovement },
): Promise<void> {
  const guidance = await openGuidance(tx, guidanceId)
  await itemOf(tx, guidance, 'factor', mark.factorId)
  const row = { id: tx.newId(), organisation_id: guidance.organisationId, guidance_id: guidance.id }
  await tx.db
    .insertInto('factor_mark')
    .values({ ...row, factor_id: mark.factorId, movement: mark.movement, marked_at: tx.now, noted_by: viewer.personId })
    .execute()
  await auditChange(tx, viewer, guidance)
}

/** Notes that a goal or factor is over, or after all not. */
export async function setOver(
  tx: Tx,
  viewer: PersonViewer,
  guidanceId: string,
  item: { kind: 'goal' | 'factor'; id: string; over: boolean },
): Promise<void> {
  const guidance = await openGuidance(tx, guidanceId)
  const { numUpdatedRows } = await tx.db
    .updateTable(item.kind)
    .set({ ended_at: item.over ? tx.now : null })
    .where('id', '=', item.id)
    .where('guidance_id', '=', guidance.id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new NotFound()
  await auditChange(tx, viewer, guidance)
}

/** Writes how it goes, in a few sentences: something to share as a whole. */
export async function addSummary(tx: Tx, viewer: PersonViewer, guidanceId: string, text: string): Promise<void> {
  const guidance = await openGuidance(tx, guidanceId)
  const row = await rowOf(tx, guidance, 'summary', text)
  await tx.db
    .insertInto('summary')
    .values({ ...row, written_at: tx.now, written_by: viewer.personId })
    .execute()
  await auditChange(tx, viewer, guidance)
}

/** The text of one item in this file as it is kept. Throws {@link NotFound}, also for what was taken out. */
async function itemOf(tx: Tx, guidance: Guidance, kind: ItemKind, id: string): Promise<{ sealed: Buffer | null }> {
  const there = kind === 'contact_moment' ? sql`and taken_out_at is null` : sql``
  const { rows } = await sql<{ sealed: Buffer | null }>`select sealed_text as sealed from ${sql.table(kind)}
    where id = ${id} and guidance_id = ${guidance.id} ${there} for no key update`.execute(tx.db)
  const [row] = rows
  if (!row) throw new NotFound()
  return row
}

/** Keeps the text as it was. Nothing is kept where it stays the same. */
async function keepRevision(
  tx: Tx,
  viewer: PersonViewer,
  guidance: Guidance,
  item: { kind: ItemKind; id: string; text: string | null },
) {
  const { sealed_text, ...row } = await rowOf(tx, guidance, 'revision', item.text ?? '')
  await tx.db
    .insertInto('revision')
    .values({
      ...row,
      sealed_text: item.text === null ? null : sealed_text,
      item_kind: item.kind,
      item_id: item.id,
      at: tx.now,
      by: viewer.personId,
    })
    .execute()
}

/**
 * Changes the text of an item; how it read before is kept. What is shared of it shows the new text from now on.
 * @param moment what else changes of a moment of contact
 */
export async function changeItem(
  tx: Tx,
  viewer: PersonViewer,
  guidanceId: string,
  item: { kind: ItemKind; id: string; text: string | null; moment?: Omit<NewMoment, 'text'> },
): Promise<void> {
  const guidance = await openGuidance(tx, guidanceId)
  const { sealed } = await itemOf(tx, guidance, item.kind, item.id)
  const place = `${item.kind}/${item.id}/sealed_text`
  const before = sealed && (await tx.keys.open(guidance.id, place, sealed))
  if (before !== item.text) await keepRevision(tx, viewer, guidance, { ...item, text: before })
  const after = item.text === null ? null : await tx.keys.seal(guidance.id, place, item.text)
  await sql`update ${sql.table(item.kind)} set sealed_text = ${after}, edited_at = ${tx.now} where id = ${item.id}`.execute(
    tx.db,
  )
  if (item.moment) {
    const { happenedAt, minutes, place: where, about } = item.moment
    if (happenedAt > tx.now) throw new Refused(refusals.future, 'dag')
    await tx.db
      .updateTable('contact_moment')
      .set({ happened_at: happenedAt, minutes, place: where, about })
      .where('id', '=', item.id)
      .execute()
  }
  await auditChange(tx, viewer, guidance)
}

/**
 * Takes out a moment that was written in the wrong file: its text goes, also from its history and from whoever it was
 * shared with. That something stood here remains.
 */
export async function takeOutMoment(tx: Tx, viewer: PersonViewer, guidanceId: string, id: string): Promise<void> {
  const guidance = await readGuidance(tx, guidanceId)
  await itemOf(tx, guidance, 'contact_moment', id)
  await tx.db
    .updateTable('contact_moment')
    .set({ sealed_text: null, about: [], minutes: null, taken_out_at: tx.now })
    .where('id', '=', id)
    .execute()
  await tx.db
    .updateTable('revision')
    .set({ sealed_text: null })
    .where('guidance_id', '=', guidance.id)
    .where('item_id', '=', id)
    .execute()
  await tx.db
    .updateTable('share')
    .set({ ended_at: tx.now, ended_by: 'taken_out' })
    .where('guidance_id', '=', guidance.id)
    .where('item_id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
  await auditChange(tx, viewer, guidance)
}
