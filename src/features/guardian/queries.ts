import { type RawBuilder, sql } from 'kysely'
import { NotFound } from '../../boundary/refusal.ts'
import type { Tx } from '../../db/as.ts'
import type { GuardianFacts } from './model.ts'

/** A guardian of a young person of the viewer. */
export interface Guardian extends GuardianFacts {
  id: string
  organisationId: string
  youngPersonId: string
  /** No longer a guardian since then. */
  endedAt: Date | null
}

async function read(tx: Tx, where: RawBuilder<unknown>): Promise<Guardian[]> {
  const { rows } =
    await sql<Guardian>`select g.id, g.organisation_id as "organisationId", g.young_person_id as "youngPersonId", g.kind, g.name,
      g.worker_name as "workerName", g.email, g.phone, g.has_say as "hasSay", g.may_be_contacted as "mayBeContacted",
      g.must_not_see as "mustNotSee", g.disagrees, g.ended_at as "endedAt"
    from guardian g where ${where} order by g.ended_at nulls first, not g.has_say, g.name, g.id`.execute(tx.db)
  return rows
}

/** The guardians of a young person of the viewer: those of today first, and first whose yes counts. */
export function guardiansOf(tx: Tx, youngPersonId: string): Promise<Guardian[]> {
  return read(tx, sql`g.young_person_id = ${youngPersonId} and g.young_person_id in (select guard.my_young_people())`)
}

/** One guardian of a young person of the viewer. Throws {@link NotFound}. */
export async function readGuardian(tx: Tx, youngPersonId: string, id: string): Promise<Guardian> {
  const [guardian] = await read(
    tx,
    sql`g.id = ${id} and g.young_person_id = ${youngPersonId} and g.young_person_id in (select guard.my_young_people())`,
  )
  if (!guardian) throw new NotFound()
  return guardian
}

/** A young person whose file the viewer works in. */
export interface Young {
  id: string
  organisationId: string
  name: string
  birthDate: string | null
  /** The guidance the viewer works in, the latest first. */
  guidanceId: string
}

/** A young person of the viewer, with the guidance to come back to. Throws {@link NotFound}. */
export async function readYoung(tx: Tx, id: string): Promise<Young> {
  const { rows } =
    await sql<Young>`select y.id, y.organisation_id as "organisationId", y.name, v.birth_date::text as "birthDate", g.id as "guidanceId"
    from young_person y left join young_person_private v on v.young_person_id = y.id
    join lateral (select x.id from guidance x where x.young_person_id = y.id and x.id in (select guard.my_guidances())
      order by x.ended_at nulls first, x.received_at desc limit 1) g on true
    where y.id = ${id} and y.id in (select guard.my_young_people())`.execute(tx.db)
  const [young] = rows
  if (!young) throw new NotFound()
  return young
}
