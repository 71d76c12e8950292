import { sql } from 'kysely'
import { NotFound } from '../../boundary/refusal.ts'
import type { PersonViewer, Role } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { dayOf, wallTime } from '../../ui/dates.ts'
import { type LineRole, lineRoles, type PartnershipType } from './model.ts'

/** How far a partnership is. */
export type PartnershipState = 'proposed' | 'declined' | 'running' | 'ended'

/** A partnership in a list. */
export interface PartnershipLine {
  id: string
  type: PartnershipType
  state: PartnershipState
  schoolName: string
  locationName: string
  youthName: string
  schoolOrganisationId: string
  youthOrganisationId: string
  locationId: string
  since: string
  /** The viewer may change it: as administrator, coordinator, management or contact person. */
  managed: boolean
  /** It waits for the viewer's own side to accept. */
  waitsForMe: boolean
}

const line = sql`p.id, coalesce((select t.type from partnership_type t where t.partnership_id = p.id order by t.from_at desc, t.id desc limit 1), 'with_school') as type,
  case when p.declined_at is not null then 'declined' when p.ended_at is not null and p.ended_at <= guard.now() then 'ended'
    when p.accepted_at is null then 'proposed' else 'running' end as state,
  s.name as "schoolName", l.name as "locationName", y.name as "youthName", p.school_organisation_id as "schoolOrganisationId",
  p.youth_organisation_id as "youthOrganisationId", p.location_id as "locationId", p.since::text as since,
  p.id in (select guard.my_managed_partnerships()) as managed,
  (p.accepted_at is null and p.declined_at is null and p.id in (select guard.my_managed_partnerships())
    and case p.proposed_by_organisation_id when p.youth_organisation_id then p.school_organisation_id else p.youth_organisation_id end
      in (select guard.my_organisations_as(array['administrator', 'youth_work_coordinator', 'school_management']))) as "waitsForMe"`
const from = sql`partnership p join organisation s on s.id = p.school_organisation_id join organisation y on y.id = p.youth_organisation_id
  join location l on l.id = p.location_id`

/** Partnerships of the viewer: running ones, and those they may change, proposals first. */
export async function myPartnerships(tx: Tx): Promise<PartnershipLine[]> {
  const { rows } = await sql<PartnershipLine>`select ${line} from ${from}
    order by p.ended_at nulls first, p.accepted_at is not null, s.name, l.name, y.name`.execute(tx.db)
  return rows
}

/** Somebody of the school, with every role that has a line. */
export interface LinePerson {
  personId: string
  name: string
  roles: Role[]
}

/** A youth worker of a partnership. */
export interface LineYouthWorker {
  id: string
  personId: string
  name: string
  days: number[] | null
  standIn: boolean
  neighbourhood: string | null
}

/** Somebody who is in on a day. */
export interface InToday {
  partnershipId: string
  personId: string
  name: string
  from: string
  until: string
  place: string
}

/** What the contact-lines page shows. */
export interface PartnershipPage extends PartnershipLine {
  room: string | null
  contactPersons: { id: string; personId: string; name: string; fromAt: Date }[]
  staff: LinePerson[]
  workers: LineYouthWorker[]
  contact: { role: LineRole; step: 0 | 1 | 2 | 3 }[]
  types: { type: PartnershipType; fromAt: Date; untilAt: Date | null }[]
}

type Json<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] }
type PageRow = Omit<PartnershipPage, 'contactPersons' | 'types'> & {
  contactPersons: Json<PartnershipPage['contactPersons'][number]>[]
  types: Json<PartnershipPage['types'][number]>[]
}

/** One partnership with its people of today, on both sides. Throws {@link NotFound}. */
export async function readPartnership(tx: Tx, id: string): Promise<PartnershipPage> {
  const { rows } = await sql<PageRow>`select ${line}, p.room,
    coalesce((select json_agg(json_build_object('id', c.id, 'personId', c.person_id, 'name', n.name, 'fromAt', c.from_at) order by c.from_at)
      from contact_person c join person n on n.id = c.person_id where c.partnership_id = p.id and guard.holds(c.from_at, c.until_at)
        and exists (select from membership m where m.person_id = c.person_id and guard.holds(m.from_at, m.until_at))), '[]') as "contactPersons",
    coalesce((select json_agg(json_build_object('personId', x.person_id, 'name', x.name, 'roles', x.roles) order by x.name) from (
      select m.person_id, n.name, array_agg(distinct m.role) as roles from membership m join person n on n.id = m.person_id
      where m.organisation_id = p.school_organisation_id and (m.location_id is null or m.location_id = p.location_id) and guard.holds(m.from_at, m.until_at)
      group by m.person_id, n.name) x), '[]') as staff,
    coalesce((select json_agg(json_build_object('id', w.id, 'personId', w.person_id, 'name', n.name, 'days', w.days, 'standIn', w.stand_in,
        'neighbourhood', (select m.neighbourhood from membership m where m.person_id = w.person_id and m.organisation_id = p.youth_organisation_id
          and m.neighbourhood is not null and guard.holds(m.from_at, m.until_at) limit 1)) order by w.stand_in, n.name)
      from partnership_worker w join person n on n.id = w.person_id where w.partnership_id = p.id and guard.holds(w.from_at, w.until_at)
        and exists (select from membership m where m.person_id = w.person_id and m.organisation_id = p.youth_organisation_id
          and m.role in ('youth_worker', 'youth_work_coordinator') and guard.holds(m.from_at, m.until_at))), '[]') as workers,
    coalesce((select json_agg(json_build_object('role', c.role, 'step', c.step)) from guard.line_contact(p.id) c), '[]') as contact,
    (select json_agg(json_build_object('type', t.type, 'fromAt', t.from_at, 'untilAt', t.until_at) order by t.from_at desc, t.id desc)
      from partnership_type t where t.partnership_id = p.id) as types
    from ${from} where p.id::text = ${id}`.execute(tx.db)
  const [row] = rows
  if (!row) throw new NotFound()
  return {
    ...row,
    contactPersons: row.contactPersons.map((one) => ({ ...one, fromAt: new Date(one.fromAt) })),
    types: (row.types ?? []).map((one) => ({
      type: one.type,
      fromAt: new Date(one.fromAt),
      untilAt: one.untilAt ? new Date(one.untilAt) : null,
    })),
  }
}

/** Who of youth work is in today, in the viewer's partnerships or in one of them: their hours of today, unless away or a holiday. */
export async function inToday(tx: Tx, partnershipId?: string): Promise<InToday[]> {
  const weekday = wallTime(dayOf(tx.now)).weekday || 7
  const { rows } =
    await sql<InToday>`select s.partnership_id as "partnershipId", s.person_id as "personId", n.name, to_char(s.from_time, 'HH24.MI') as "from",
      to_char(s.until_time, 'HH24.MI') as "until", s.place
    from presence s join person n on n.id = s.person_id join partnership p on p.id = s.partnership_id
    where s.weekday = ${weekday} and guard.holds(s.from_at, s.until_at) and p.id in (select guard.my_partnerships())
      ${partnershipId ? sql`and s.partnership_id = ${partnershipId}` : sql``}
      and not exists (select from absence a where a.person_id = s.person_id and guard.holds(a.from_at, a.until_at))
      and not exists (select from holiday h where h.location_id = p.location_id and guard.today() between h.starts_on and h.ends_on)
      and exists (select from membership m where m.person_id = s.person_id and m.organisation_id = p.youth_organisation_id and guard.holds(m.from_at, m.until_at))
    order by s.from_time, n.name`.execute(tx.db)
  return rows
}

/** The line roles the viewer holds in a partnership today. */
export function myLineRoles(
  viewer: PersonViewer,
  partnership: Pick<PartnershipLine, 'id' | 'schoolOrganisationId' | 'locationId'>,
): LineRole[] {
  const { id, schoolOrganisationId, locationId } = partnership
  const here = viewer.memberships.filter(
    (one) => one.organisationId === schoolOrganisationId && (one.locationId === null || one.locationId === locationId),
  )
  const roles = lineRoles.filter((role) => here.some((one) => one.role === role))
  return viewer.contactFor.includes(id) ? ['contact_person', ...roles] : roles
}
