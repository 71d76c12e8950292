import { sql } from 'kysely'
import { NotFound } from '../../boundary/refusal.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { codeOf } from './code.ts'
import { codeHash } from './model.ts'

/** A partnership that school staff can point to. */
export interface WayToPoint {
  id: string
  youthName: string
}

/** The partnerships to which the viewer can point the way: those of their school, or of which they are contact person. */
export async function readWays(tx: Tx, viewer: PersonViewer): Promise<WayToPoint[]> {
  const mine = viewer.memberships
    .filter((one) => one.organisationKind !== 'youth_work')
    .map((one) => one.organisationId)
  const { rows } = await sql<WayToPoint>`select p.id, o.name as "youthName"
    from partnership p join organisation o on o.id = p.youth_organisation_id
    where p.id in (select guard.my_partnerships())
      and (p.school_organisation_id = any (${mine}::uuid[]) or p.id = any (${viewer.contactFor}::uuid[]))
    order by o.name, p.id`.execute(tx.db)
  return rows
}

/** That a code was given; never whether it was used. */
export interface Invitation {
  id: string
  youthName: string
  madeAt: Date
  expiresAt: Date
}

const columns = sql`i.id, o.name as "youthName", i.made_at as "madeAt", i.expires_at as "expiresAt"`
const tables = sql`invitation i join partnership p on p.id = i.partnership_id join organisation o on o.id = p.youth_organisation_id`

/** The codes the viewer gave, newest first. */
export async function readInvitations(tx: Tx, viewer: PersonViewer): Promise<Invitation[]> {
  const { rows } = await sql<Invitation>`select ${columns} from ${tables} where i.made_by = ${viewer.personId}
    order by i.made_at desc, i.id limit 100`.execute(tx.db)
  return rows
}

/** Where and when youth workers of the partnership can be found. */
export interface FindPlace {
  name: string
  weekday: number
  from: string
  until: string
  place: string
}

/** The card of one code, for its maker. */
export interface InvitationCard extends Invitation {
  /** Null when it was made under another key and cannot be shown again. */
  code: string | null
  places: FindPlace[]
}

/** The card of a code the viewer gave. Throws {@link NotFound}. */
export async function readCard(tx: Tx, viewer: PersonViewer, id: string): Promise<InvitationCard> {
  const { rows } = await sql<
    Invitation & { hash: Buffer; places: FindPlace[] | null }
  >`select ${columns}, i.code_hash as hash,
      (select json_agg(json_build_object('name', w.name, 'weekday', s.weekday, 'from', to_char(s.from_time, 'HH24.MI'),
        'until', to_char(s.until_time, 'HH24.MI'), 'place', s.place) order by s.weekday, s.from_time)
        from presence s join person w on w.id = s.person_id
        where s.partnership_id = i.partnership_id and guard.holds(s.from_at, s.until_at)) as places
    from ${tables} where i.id = ${id} and i.made_by = ${viewer.personId}`.execute(tx.db)
  const [row] = rows
  if (!row) throw new NotFound()
  const { hash, places, ...invitation } = row
  const code = codeOf(tx.keys, id)
  return { ...invitation, code: codeHash(code).equals(hash) ? code : null, places: places ?? [] }
}
