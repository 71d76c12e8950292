import { sql } from 'kysely'
import type { Tx } from '../db/as.ts'

/** Somebody who will read what is written here, by the same rules that guard the record. */
export interface Reader {
  personId: string
  name: string
  side: 'youth_work' | 'school'
  /** Reads as a stand-in, until this moment. */
  standInUntil?: Date
}

interface ReaderRow {
  person_id: string
  name: string
  side: 'youth_work' | 'school'
  until_at: Date | null
  kind: string | null
}

const toReader = (row: ReaderRow): Reader => ({
  personId: row.person_id,
  name: row.name,
  side: row.side,
  ...(row.kind === 'stand_in' && row.until_at ? { standInUntil: row.until_at } : {}),
})

/** Who reads a file the viewer works in: its youth workers and stand-ins of today. The young person always reads too. */
export async function fileReaders(tx: Tx, guidanceId: string): Promise<Reader[]> {
  const { rows } = await sql<ReaderRow>`select r.person_id, p.name, 'youth_work' as side, r.until_at, r.kind
    from guard.file_readers(${guidanceId}) r join app.person p on p.id = r.person_id order by r.kind desc, p.name`.execute(
    tx.db,
  )
  return rows.map(toReader)
}

/** Who of the school reads what is shared under a consent, today. */
export async function consentReaders(tx: Tx, consentId: string): Promise<Reader[]> {
  const { rows } = await sql<ReaderRow>`select r.person_id, p.name, 'school' as side, null as until_at, null as kind
    from guard.consent_readers(${consentId}) r join app.person p on p.id = r.person_id order by p.name`.execute(tx.db)
  return rows.map(toReader)
}

/** Who reads a referral of this pupil in this partnership, beside its writer. */
export async function referralReaders(tx: Tx, pupilId: string, partnershipId: string): Promise<Reader[]> {
  const { rows } = await sql<ReaderRow>`select r.person_id, p.name, r.side, null as until_at, null as kind
    from guard.referral_readers(${pupilId}, ${partnershipId}) r join app.person p on p.id = r.person_id
    order by r.side, p.name`.execute(tx.db)
  return rows.map(toReader)
}

/** Who reads what school writes about a pupil to the youth workers of this partnership, beside its writer and whom it is addressed to. */
export async function entryReaders(tx: Tx, pupilId: string, partnershipId: string): Promise<Reader[]> {
  const { rows } = await sql<ReaderRow>`select r.person_id, p.name, r.side, null as until_at, null as kind
    from guard.entry_readers(${pupilId}, ${partnershipId}) r join app.person p on p.id = r.person_id
    order by r.side, p.name`.execute(tx.db)
  return rows.map(toReader)
}
