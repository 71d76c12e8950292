import { sql } from 'kysely'
import { NotFound } from '../../boundary/refusal.ts'
import type { Tx } from '../../db/as.ts'
import { Erased } from '../../db/keys.ts'

/** A young person in the viewer's caseload. */
export interface CaseloadLine {
  guidanceId: string
  youngPersonId: string
  name: string
  receivedAt: Date
  startedAt: Date | null
  endedAt: Date | null
  /** What they said last; null when nothing was noted. */
  words: string | null
  /** The last moment of contact. */
  lastContactAt: Date | null
  /** The viewer stands in for a colleague. */
  standIn: boolean
}

/** The young people whose file the viewer works in today, by name; ended ones last. */
export async function readCaseload(tx: Tx): Promise<CaseloadLine[]> {
  const { rows } = await sql<Omit<CaseloadLine, 'words'> & { wordsId: string | null; sealed: Buffer | null }>`
    select g.id as "guidanceId", y.id as "youngPersonId", y.name, g.received_at as "receivedAt", g.started_at as "startedAt",
      g.ended_at as "endedAt", w.id as "wordsId", w.sealed_text as sealed,
      (select max(m.happened_at) from contact_moment m where m.guidance_id = g.id and m.taken_out_at is null) as "lastContactAt",
      not exists (select from assignment a where a.guidance_id = g.id and a.person_id = guard.person() and a.kind = 'worker'
        and guard.holds(a.from_at, a.until_at)) as "standIn"
    from guidance g
    join young_person y on y.id = g.young_person_id
    left join lateral (select o.id, o.sealed_text from own_words o where o.guidance_id = g.id order by o.said_at desc, o.id limit 1) w on true
    where g.id in (select guard.my_guidances())
    order by g.ended_at desc nulls first, y.sort_key, g.id`.execute(tx.db)
  return Promise.all(
    rows.map(async ({ wordsId, sealed, ...line }) => ({
      ...line,
      words: wordsId && sealed ? await opened(tx, line.guidanceId, wordsId, sealed) : null,
    })),
  )
}

async function opened(tx: Tx, file: string, id: string, sealed: Buffer): Promise<string | null> {
  try {
    return await tx.keys.open(file, `own_words/${id}/sealed_text`, sealed)
  } catch (error) {
    if (error instanceof Erased) return null
    throw error
  }
}

/** A guidance as its coordinator sees it: who, how far, since when. Nothing that stands in it. */
export interface TeamLine {
  guidanceId: string
  name: string
  receivedAt: Date
  startedAt: Date | null
  endedAt: Date | null
  workers: string[]
}

/** The guidances of the organisations the viewer coordinates; first those that nobody works in. */
export async function readTeamList(tx: Tx): Promise<TeamLine[]> {
  const { rows } = await sql<TeamLine>`
    select g.id as "guidanceId", y.name, g.received_at as "receivedAt", g.started_at as "startedAt", g.ended_at as "endedAt",
      coalesce(w.names, '{}') as workers
    from guidance g
    join young_person y on y.id = g.young_person_id
    left join lateral (select array_agg(distinct p.name) as names from assignment a join person p on p.id = a.person_id
      where a.guidance_id = g.id and guard.holds(a.from_at, a.until_at) and exists (select from membership m
        where m.person_id = a.person_id and m.organisation_id = g.organisation_id and m.role in ('youth_worker', 'youth_work_coordinator')
          and guard.holds(m.from_at, m.until_at))) w on true
    where g.organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator'])) and g.ended_at is null
    order by w.names is not null, y.sort_key, g.id`.execute(tx.db)
  return rows
}

/** A partnership in which the viewer is a youth worker today. */
export interface WorkPlace {
  partnershipId: string
  organisationId: string
  schoolName: string
  locationId: string
  locationName: string
}

/** The partnerships in which the viewer is a youth worker today. */
export async function readWorkPlaces(tx: Tx): Promise<WorkPlace[]> {
  const { rows } =
    await sql<WorkPlace>`select p.id as "partnershipId", p.youth_organisation_id as "organisationId", o.name as "schoolName",
      l.id as "locationId", l.name as "locationName"
    from partnership p join organisation o on o.id = p.school_organisation_id join location l on l.id = p.location_id
    where p.id in (select guard.my_work_partnerships()) order by o.name, l.name`.execute(tx.db)
  return rows
}

/** What is known of a young person beside their file. */
export interface Details {
  id: string
  organisationId: string
  guidanceId: string
  name: string
  sortKey: string
  birthDate: string | null
  pronoun: 'she' | 'he' | 'they' | null
  phone: string | null
  email: string | null
  /** The link to a roster place that runs. */
  link: { id: string; schoolName: string | null; className: string | null } | null
}

/** Details of a young person the viewer works with today, and their latest guidance. Throws {@link NotFound}. */
export async function readDetails(tx: Tx, id: string): Promise<Details> {
  const { rows } =
    await sql<Details>`select y.id, y.organisation_id as "organisationId", g.id as "guidanceId", y.name, y.sort_key as "sortKey",
      v.birth_date::text as "birthDate", v.pronoun, v.phone, v.email,
      (select json_build_object('id', k.id, 'schoolName', o.name, 'className', (select s.name from enrolment e join school_class s
        on s.id = e.class_id where e.pupil_id = u.id and guard.holds(e.from_at, e.until_at) order by e.from_at desc limit 1))
        from pupil_link k left join pupil u on u.id = k.pupil_id left join organisation o on o.id = u.organisation_id
        where k.young_person_id = y.id and guard.holds(k.from_at, k.until_at) order by k.from_at desc limit 1) as link
    from young_person y
    join lateral (select g.id from guidance g where g.young_person_id = y.id and g.id in (select guard.my_guidances())
      order by g.received_at desc limit 1) g on true
    left join young_person_private v on v.young_person_id = y.id
    where y.id = ${id} and y.id in (select guard.my_young_people())`.execute(tx.db)
  const [row] = rows
  if (!row) throw new NotFound()
  return row
}
