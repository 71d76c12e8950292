import type { Tx } from '../../db/as.ts'
import type { ConsentPurpose, ConsentRule } from './model.ts'

/** Who must agree from an age on, by a rule: one row of the table of boundary.md. */
export interface ConsentNeed {
  rule: ConsentRule
  purpose: ConsentPurpose
  fromAge: number
  young: boolean
  guardian: boolean
  guardianTold: boolean
}

/** The whole table of who must agree. */
export async function readNeeds(tx: Tx): Promise<ConsentNeed[]> {
  const rows = await tx.db.selectFrom('consent_need').selectAll().orderBy('from_age').execute()
  return rows.map((row) => ({
    rule: row.rule as ConsentRule,
    purpose: row.purpose as ConsentPurpose,
    fromAge: row.from_age,
    young: row.young,
    guardian: row.guardian,
    guardianTold: row.guardian_told,
  }))
}
