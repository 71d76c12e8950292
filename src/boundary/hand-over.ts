import { sql } from 'kysely'
import type { Tx } from '../db/as.ts'
import { NotFound } from './refusal.ts'

/** What a worker hands their phone over for, and the page they come back to. */
export interface HandOver {
  youngPersonId: string
  /** Names what the young person will do, for the pages below `/samen/`. */
  purpose: string
  /** A path of ours. */
  back: string
}

/**
 * Hands the viewer's phone to a young person of theirs: until they take it back, this session opens only pages below
 * `/samen/`, as that young person. Throws {@link NotFound} when it is no young person of theirs.
 */
export async function handOver(tx: Tx, { youngPersonId, purpose, back }: HandOver): Promise<void> {
  const { rows } = await sql<{
    done: boolean
  }>`select guard.hand_over(${youngPersonId}, ${purpose}, ${back}) as done`.execute(tx.db)
  if (!rows[0]?.done) throw new NotFound()
}
