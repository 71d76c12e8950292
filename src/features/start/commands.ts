import { sql } from 'kysely'
import type { Tx } from '../../db/as.ts'

/** Is there nobody in this installation, and was it not made as anything? */
export async function isEmpty(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`select guard.is_empty() as empty`.execute(tx.db)
  return rows[0]?.empty === true
}

/** The first organisation and its first administrator. */
export interface FirstOrganisation {
  kind: 'youth_work' | 'school'
  name: string
  /** The first location of a school. */
  location: string | null
  person: string
  email: string
  passwordHash: string
}

/** Sets up an empty installation. @returns false when somebody was before */
export async function setUp(tx: Tx, first: FirstOrganisation): Promise<boolean> {
  const location = first.kind === 'school' ? tx.newId() : null
  const { rows } = await sql<{
    done: boolean
  }>`select guard.set_up(${tx.newId()}, ${first.kind}, ${first.name}, ${location}, ${first.location},
    ${tx.newId()}, ${tx.newId()}, ${tx.newId()}, ${tx.newId()}, ${first.person}, ${first.email}, ${first.passwordHash}) as done`.execute(
    tx.db,
  )
  return rows[0]?.done === true
}
