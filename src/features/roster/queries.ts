import { sql } from 'kysely'
import { NotFound } from '../../boundary/refusal.ts'
import type { Tx } from '../../db/as.ts'
import { fullName } from './model.ts'

/** One pupil in a list. */
export interface PupilLine {
  id: string
  name: string
  locationId: string
  classId: string | null
  className: string | null
}

/** A pupil's place in the roster, as it is today. */
export interface Pupil extends PupilLine {
  givenName: string
  prefix: string | null
  surname: string
  organisationId: string
  locationName: string
  level: string | null
  /** Only for those who keep the roster; it decides who must agree. */
  birthDate: string | null
  /** The day on which the pupil leaves, when that is known. */
  leavesAt: Date | null
  /** The mentors of the class. */
  mentors: string[]
  /** Whether the viewer keeps the roster this pupil stands in. */
  kept: boolean
}

/** A class of this school year. */
export interface SchoolClass {
  id: string
  name: string
  year: number | null
  locationId: string
}

/** A location whose roster the viewer keeps. */
export interface RosterLocation {
  id: string
  name: string
  organisationId: string
}

interface PupilRow {
  id: string
  given_name: string
  prefix: string | null
  surname: string
  location_id: string
  class_id: string | null
  class_name: string | null
}

const toLine = (row: PupilRow): PupilLine => ({
  id: row.id,
  name: fullName({ givenName: row.given_name, prefix: row.prefix, surname: row.surname }),
  locationId: row.location_id,
  classId: row.class_id,
  className: row.class_name,
})

/** The pupils whose roster place the viewer may work with: a mentor's classes, a care coordinator's scope. By surname. */
export async function readPupils(tx: Tx): Promise<PupilLine[]> {
  const { rows } = await sql<PupilRow>`
    select p.id, p.given_name, p.prefix, p.surname, p.location_id, c.id as class_id, c.name as class_name
    from pupil p
    left join lateral (select c.id, c.name from enrolment e join school_class c on c.id = e.class_id
      where e.pupil_id = p.id and guard.holds(e.from_at, e.until_at) order by e.from_at desc limit 1) c on true
    where p.id in (select guard.my_pupils_as(array['mentor', 'care_coordinator', 'contact_person']))
    order by p.sort_key, p.id`.execute(tx.db)
  return rows.map(toLine)
}

/** One pupil of the viewer's roster. Throws {@link NotFound}. */
export async function readPupil(tx: Tx, pupilId: string): Promise<Pupil> {
  const { rows } = await sql<
    PupilRow & {
      organisation_id: string
      location_name: string
      level: string | null
      birth_date: string | null
      until_at: Date | null
      mentors: string[] | null
      kept: boolean
    }
  >`
    select p.id, p.given_name, p.prefix, p.surname, p.organisation_id, p.location_id, l.name as location_name, p.until_at,
      c.id as class_id, c.name as class_name, concat_ws('/', c.level, c.level_two) as level, k.kept,
      case when k.kept then p.birth_date::text end as birth_date,
      (select array_agg(distinct m_person.name) from membership m join person m_person on m_person.id = m.person_id
        where m.class_id = c.id and m.role = 'mentor' and guard.holds(m.from_at, m.until_at)) as mentors
    from pupil p
    join location l on l.id = p.location_id
    cross join lateral (select p.id in (select guard.my_pupils_as(array['care_coordinator', 'contact_person'])) as kept) k
    left join lateral (select c.* from enrolment e join school_class c on c.id = e.class_id
      where e.pupil_id = p.id and guard.holds(e.from_at, e.until_at) order by e.from_at desc limit 1) c on true
    where p.id = ${pupilId} and p.id in (select guard.my_pupils_as(array['mentor', 'care_coordinator', 'contact_person']))`.execute(
    tx.db,
  )
  const [row] = rows
  if (!row) throw new NotFound()
  return {
    ...toLine(row),
    givenName: row.given_name,
    prefix: row.prefix,
    surname: row.surname,
    organisationId: row.organisation_id,
    locationName: row.location_name,
    level: row.level || null,
    birthDate: row.birth_date,
    leavesAt: row.until_at,
    mentors: row.mentors ?? [],
    kept: row.kept,
  }
}

/** The locations whose roster the viewer keeps, and this school year's classes there. */
export async function readRoster(
  tx: Tx,
  schoolYear: number,
): Promise<{ locations: RosterLocation[]; classes: SchoolClass[] }> {
  const { rows } = await sql<{ locations: RosterLocation[] | null; classes: SchoolClass[] | null }>`
    with mine as (select l.id, l.name, l.organisation_id from location l where l.id in (select guard.my_roster_locations()))
    select (select json_agg(json_build_object('id', id, 'name', name, 'organisationId', organisation_id) order by name) from mine) as locations,
      (select json_agg(json_build_object('id', c.id, 'name', c.name, 'year', c.year, 'locationId', c.location_id) order by c.year, c.name)
        from school_class c where c.location_id in (select id from mine) and c.school_year = ${schoolYear}) as classes`.execute(
    tx.db,
  )
  return { locations: rows[0]?.locations ?? [], classes: rows[0]?.classes ?? [] }
}

/** A pupil of a roster as far as a new list must know it again. */
export interface KnownPupil {
  id: string
  sortKey: string
  birthDate: string | null
  className: string | null
}

/** The pupils of one location whom the viewer keeps, to know them again in a new list. */
export async function readKnownPupils(tx: Tx, locationId: string): Promise<KnownPupil[]> {
  const { rows } = await sql<KnownPupil>`
    select p.id, p.sort_key as "sortKey", p.birth_date::text as "birthDate", c.name as "className"
    from pupil p
    left join lateral (select c.name from enrolment e join school_class c on c.id = e.class_id
      where e.pupil_id = p.id and guard.holds(e.from_at, e.until_at) order by e.from_at desc limit 1) c on true
    where p.location_id = ${locationId} and guard.holds(p.from_at, p.until_at)
      and p.id in (select guard.my_pupils_as(array['care_coordinator', 'contact_person']))`.execute(tx.db)
  return rows
}
