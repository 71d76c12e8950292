import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../db/as.ts'
import { Erased } from '../../db/keys.ts'

/** Who does what, when, for one young person. */
export interface Arrangement {
  id: string
  referralId: string
  pupilId: string
  /** Whom it is about. */
  about: string
  /** What was agreed; undefined when it was erased. */
  what: string | undefined
  who: string
  whoName: string
  /** Of the school or of youth work. */
  whoSide: 'school' | 'youth'
  madeBy: string
  madeByName: string
  madeAt: Date
  /** `2026-12-01`, or null. */
  dueOn: string | null
  doneAt: Date | null
}

type Row = Omit<Arrangement, 'what' | 'whoSide'> & { sealed: Buffer; youth: boolean }

async function read(tx: Tx, where: RawBuilder<unknown>): Promise<Arrangement[]> {
  const { rows } = await sql<Row>`select a.id, a.referral_id as "referralId", a.pupil_id as "pupilId",
      coalesce(r.about_name, concat_ws(' ', u.given_name, u.prefix, u.surname)) as about, a.sealed_what as sealed, a.who,
      coalesce(w.name, '') as "whoName", a.made_by as "madeBy", coalesce(m.name, '') as "madeByName", a.made_at as "madeAt",
      a.due_on::text as "dueOn", a.done_at as "doneAt",
      exists (select from membership s where s.person_id = a.who and s.organisation_id = p.youth_organisation_id) as youth
    from arrangement a
    join partnership p on p.id = a.partnership_id
    left join referral r on r.id = a.referral_id
    left join pupil u on u.id = a.pupil_id
    left join person w on w.id = a.who
    left join person m on m.id = a.made_by
    where a.withdrawn_at is null and ${where}
    order by a.done_at desc nulls first, a.due_on nulls last, a.made_at`.execute(tx.db)
  return Promise.all(
    rows.map(async ({ sealed, youth, ...row }) => ({
      ...row,
      whoSide: youth ? ('youth' as const) : ('school' as const),
      what: await opened(tx, row, sealed),
    })),
  )
}

async function opened(tx: Tx, row: { id: string; referralId: string }, sealed: Buffer): Promise<string | undefined> {
  try {
    return await tx.keys.open(row.referralId, `arrangement/${row.id}/sealed_what`, sealed)
  } catch (error) {
    if (error instanceof Erased) return undefined
    throw error
  }
}

/** The arrangements about one pupil that the viewer may read; open ones first. */
export function arrangementsOfPupil(tx: Tx, pupilId: string): Promise<Arrangement[]> {
  return read(tx, sql`a.pupil_id = ${pupilId}`)
}

/** The arrangements made under one referral. */
export function arrangementsOfReferral(tx: Tx, referralId: string): Promise<Arrangement[]> {
  return read(tx, sql`a.referral_id = ${referralId}`)
}

/** The arrangements in the viewer's partnerships of today that they may read, open ones first. */
export function readArrangements(tx: Tx): Promise<Arrangement[]> {
  return read(tx, sql`a.partnership_id in (select guard.my_partnerships())`)
}
