import type { Tx } from '../../db/as.ts'
import type { FieldValues } from '../../ui/form-state.ts'
import { mostDrafts } from './model.ts'

/** Where a draft's text stands, for its seal. */
function place(id: string): string {
  return `draft/${id}/sealed_text`
}

/** Keeps what somebody typed, sealed, in place of what was kept for that form before. */
export async function keepDraft(tx: Tx, personId: string, key: string, fields: FieldValues): Promise<void> {
  const known = await tx.db
    .selectFrom('draft')
    .select('id')
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .executeTakeFirst()
  const id = known?.id ?? tx.newId()
  const sealed_text = await tx.keys.seal(personId, place(id), JSON.stringify(fields))
  await tx.db
    .insertInto('draft')
    .values({ id, person_id: personId, key, sealed_text, kept_at: tx.now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ sealed_text, kept_at: tx.now }))
    .execute()
  if (!known) await makeRoom(tx, personId)
}

async function makeRoom(tx: Tx, personId: string): Promise<void> {
  const kept = tx.db
    .selectFrom('draft')
    .select('id')
    .where('person_id', '=', personId)
    .orderBy('kept_at', 'desc')
    .limit(mostDrafts)
  await tx.db.deleteFrom('draft').where('person_id', '=', personId).where('id', 'not in', kept).execute()
}

/** Throws away a draft whose form was sent. */
export async function dropDraft(tx: Tx, personId: string, key: string): Promise<void> {
  await tx.db.deleteFrom('draft').where('person_id', '=', personId).where('key', '=', key).execute()
}
