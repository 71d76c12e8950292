import { sql } from 'kysely'
import { NotFound } from '../../boundary/refusal.ts'
import type { Tx } from '../../db/as.ts'
import type { About, Domain, Place } from '../guidance/model.ts'
import { type FileText, openText } from '../guidance/queries.ts'
import type { SharedKind } from './model.ts'

/** What one item says: all that its recipients see, and the same that is shown before it is shared. */
export type Content =
  | { kind: 'contact_moment'; at: Date; place: Place; about: About[]; text: FileText | null }
  | { kind: 'goal'; at: Date; text: FileText }
  | { kind: 'factor'; at: Date; domain: Domain; risk: boolean; text: FileText }
  | { kind: 'summary'; at: Date; text: FileText }
  | { kind: 'goal_mark'; at: Date; mark: number }

/** Names one item of one file. */
export interface ItemPlace {
  guidanceId: string
  kind: SharedKind
  itemId: string
}

type Sealed = { sealed: Buffer | null }

/** Reads one item, for whoever works in its file or received it. Throws {@link NotFound}, also for what was taken out. */
export async function readContent(tx: Tx, place: ItemPlace): Promise<Content> {
  const { guidanceId, kind, itemId } = place
  const one = async <T>(query: ReturnType<typeof sql<T>>): Promise<T> => {
    const [row] = (await query.execute(tx.db)).rows
    if (!row) throw new NotFound()
    return row
  }
  const where = sql`where id = ${itemId} and guidance_id = ${guidanceId}`
  const text = (sealed: Buffer) => openText(tx, { file: guidanceId, table: kind, id: itemId }, sealed)
  switch (kind) {
    case 'contact_moment': {
      const { sealed, ...row } = await one(
        sql<
          Sealed & { at: Date; place: Place; about: About[] }
        >`select happened_at as at, place, about, sealed_text as sealed
          from contact_moment ${where} and taken_out_at is null`,
      )
      return { kind, ...row, text: sealed && (await text(sealed)) }
    }
    case 'factor': {
      const { sealed, ...row } = await one(
        sql<{
          sealed: Buffer
          at: Date
          domain: Domain
          risk: boolean
        }>`select named_at as at, domain, kind = 'risk' as risk,
          sealed_text as sealed from factor ${where}`,
      )
      return { kind, ...row, text: await text(sealed) }
    }
    case 'goal':
    case 'summary': {
      const day = kind === 'goal' ? sql`set_at` : sql`written_at`
      const { sealed, at } = await one(
        sql<{ sealed: Buffer; at: Date }>`select ${day} as at, sealed_text as sealed from ${sql.table(kind)} ${where}`,
      )
      return { kind, at, text: await text(sealed) }
    }
    default: {
      const row = await one(sql<{ at: Date; mark: number }>`select marked_at as at, mark from goal_mark ${where}`)
      return { kind, ...row }
    }
  }
}
