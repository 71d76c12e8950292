import { sql } from 'kysely'
import { NotFound } from '../../boundary/refusal.ts'
import type { Role } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import type { OrganisationKind } from './model.ts'

/** An organisation the viewer administers, with what a role in it can be about. */
export interface Administered {
  id: string
  name: string
  kind: OrganisationKind
  locations: { id: string; name: string }[]
  classes: { id: string; name: string; locationId: string }[]
}

/** One role of somebody, today or earlier. */
export interface RoleHeld {
  id: string
  organisationId: string
  organisationName: string
  role: Role
  locationId: string | null
  locationName: string | null
  classId: string | null
  className: string | null
  years: number[] | null
  neighbourhood: string | null
  fromAt: Date
  untilAt: Date | null
  current: boolean
}

/** Somebody who works or worked for an organisation of the viewer. */
export interface Somebody {
  personId: string
  name: string
  email: string
  roles: RoleHeld[]
}

/** Organisations the viewer administers. Throws {@link NotFound} when there are none. */
export async function readAdministered(tx: Tx): Promise<Administered[]> {
  const { rows } = await sql<Administered>`select o.id, o.name, o.kind,
      coalesce((select json_agg(json_build_object('id', l.id, 'name', l.name) order by l.name) from location l where l.organisation_id = o.id), '[]') as locations,
      coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name, 'locationId', c.location_id) order by c.name) from school_class c
        where c.organisation_id = o.id and c.school_year = (select max(x.school_year) from school_class x where x.location_id = c.location_id)), '[]') as classes
    from organisation o where o.id in (select guard.my_organisations_as(array['administrator'])) order by o.name`.execute(
    tx.db,
  )
  if (rows.length === 0) throw new NotFound()
  return rows
}

interface HeldRow extends Omit<RoleHeld, 'fromAt' | 'untilAt'> {
  fromAt: Date
  untilAt: Date | null
  personId: string
  name: string
  email: string
}

/** The people of the viewer's organisations with all their roles, or one of them. */
export async function readPeople(tx: Tx, personId?: string): Promise<Somebody[]> {
  const { rows } =
    await sql<HeldRow>`select m.id, m.person_id as "personId", p.name, p.email, m.organisation_id as "organisationId", o.name as "organisationName",
      m.role, m.location_id as "locationId", l.name as "locationName", m.class_id as "classId", c.name as "className", m.years, m.neighbourhood,
      m.from_at as "fromAt", m.until_at as "untilAt", guard.holds(m.from_at, m.until_at) as current
    from membership m join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id
    left join location l on l.id = m.location_id left join school_class c on c.id = m.class_id
    where m.organisation_id in (select guard.my_organisations_as(array['administrator'])) ${personId ? sql`and m.person_id::text = ${personId}` : sql``}
    order by p.name, p.id, m.from_at desc, m.id`.execute(tx.db)
  return [...Map.groupBy(rows, (row) => row.personId).values()].map((held) => {
    const [{ personId: id, name, email }] = held as [HeldRow]
    return { personId: id, name, email, roles: held }
  })
}

/** One of the people of the viewer's organisations. Throws {@link NotFound}. */
export async function readSomebody(tx: Tx, personId: string): Promise<Somebody> {
  const [somebody] = await readPeople(tx, personId)
  if (!somebody) throw new NotFound()
  return somebody
}

/** An invitation that was not accepted or withdrawn. */
export interface OpenInvite {
  id: string
  name: string
  role: Role
  organisationName: string
  className: string | null
  expiresAt: Date
}

/** The invitations of the viewer's organisations that nobody accepted yet. */
export async function readOpenInvites(tx: Tx): Promise<OpenInvite[]> {
  const { rows } =
    await sql<OpenInvite>`select i.id, i.name, i.role, o.name as "organisationName", c.name as "className", i.expires_at as "expiresAt"
    from member_invite i join organisation o on o.id = i.organisation_id left join school_class c on c.id = i.class_id
    where i.organisation_id in (select guard.my_organisations_as(array['administrator'])) and i.accepted_at is null and i.withdrawn_at is null
    order by i.invited_at desc, i.id limit 200`.execute(tx.db)
  return rows
}
