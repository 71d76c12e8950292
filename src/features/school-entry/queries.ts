import { type RawBuilder, sql } from 'kysely'
import { NotFound } from '../../boundary/refusal.ts'
import type { Tx } from '../../db/as.ts'
import { Erased } from '../../db/keys.ts'
import { fullName } from '../roster/model.ts'

/** What somebody of the school wrote for those who guide a pupil. */
export interface SchoolEntry {
  id: string
  pupilId: string
  partnershipId: string
  writtenBy: string
  writer: string
  writtenAt: Date
  /** The colleague who may read it too. */
  addressedTo: string | null
  addressee: string | null
  /** The youth-work organisation it was written for. */
  youthName: string
  /** Undefined when it was erased. */
  text: string | undefined
  editedAt: Date | null
  takenOutAt: Date | null
}

async function read(tx: Tx, where: RawBuilder<unknown>): Promise<SchoolEntry[]> {
  const { rows } = await sql<Omit<SchoolEntry, 'text'> & { sealed: Buffer }>`select e.id, e.pupil_id as "pupilId",
      e.partnership_id as "partnershipId", e.written_by as "writtenBy", coalesce(w.name, '') as writer, e.written_at as "writtenAt",
      e.addressed_to as "addressedTo", a.name as addressee, coalesce(o.name, '') as "youthName", e.sealed_text as sealed,
      e.edited_at as "editedAt", e.taken_out_at as "takenOutAt"
    from school_entry e
    left join person w on w.id = e.written_by
    left join person a on a.id = e.addressed_to
    left join partnership p on p.id = e.partnership_id
    left join organisation o on o.id = p.youth_organisation_id
    where ${where} order by e.written_at desc, e.id`.execute(tx.db)
  return Promise.all(rows.map(async ({ sealed, ...entry }) => ({ ...entry, text: await opened(tx, entry.id, sealed) })))
}

async function opened(tx: Tx, id: string, sealed: Buffer): Promise<string | undefined> {
  try {
    return await tx.keys.open(id, `school_entry/${id}/sealed_text`, sealed)
  } catch (error) {
    if (error instanceof Erased) return undefined
    throw error
  }
}

/** What was written about a pupil of the viewer and the viewer may read, newest first. */
export function entriesOfPupil(tx: Tx, pupilId: string): Promise<SchoolEntry[]> {
  return read(tx, sql`e.pupil_id = ${pupilId} and e.pupil_id in (select guard.my_pupils())`)
}

/** One entry that the viewer wrote and that still stands. Throws {@link NotFound}. */
export async function readOwnEntry(tx: Tx, id: string): Promise<SchoolEntry> {
  const [entry] = await read(
    tx,
    sql`e.id = ${id} and e.written_by = guard.person() and e.taken_out_at is null
      and e.pupil_id in (select guard.my_pupils())`,
  )
  if (!entry) throw new NotFound()
  return entry
}

/** By what a colleague of the school may write about a pupil: a consent that reaches them, or else an accepted referral. */
const ways = sql`(
  select c.pupil_id, c.partnership_id, c.consent_id, null::uuid as referral_id from guard.my_consented_pupils() c
  union all
  select r.pupil_id, r.partnership_id, null, r.id from referral r
  where r.stage in ('in_contact', 'guidance') and r.consent_until > guard.now() and r.id in (select guard.my_referrals()))`

/** One youth-work organisation for whose workers the viewer may write about a pupil. */
export interface Way {
  partnershipId: string
  youthName: string
  consentId: string | null
  referralId: string | null
}

/** A pupil about whom the viewer may write. */
export interface Subject {
  pupilId: string
  name: string
  className: string | null
  organisationId: string
  /** The viewer may open the pupil's page; a teacher may only write. */
  hasPage: boolean
  ways: Way[]
  /** The mentors who can read along. */
  mentors: { id: string; name: string }[]
}

interface SubjectRow {
  given_name: string
  prefix: string | null
  surname: string
  organisation_id: string
  class_name: string | null
  has_page: boolean
  ways: Way[] | null
  mentors: Subject['mentors'] | null
}

/** A pupil the viewer works with, and for whom they may write about them. Throws {@link NotFound}. */
export async function readSubject(tx: Tx, pupilId: string): Promise<Subject> {
  const { rows } =
    await sql<SubjectRow>`select u.given_name, u.prefix, u.surname, u.organisation_id, s.name as class_name,
      u.id in (select guard.my_pupils_as(array['mentor', 'care_coordinator', 'contact_person'])) as has_page,
      (select json_agg(json_build_object('partnershipId', w.partnership_id, 'youthName', w.name, 'consentId', w.consent_id,
        'referralId', w.referral_id) order by w.name) from (select distinct on (w.partnership_id) w.*, o.name from ${ways} w
          join partnership p on p.id = w.partnership_id and (p.ended_at is null or p.ended_at > guard.now())
          join organisation o on o.id = p.youth_organisation_id
          where w.pupil_id = ${pupilId} order by w.partnership_id, w.consent_id nulls last, w.referral_id) w) as ways,
      (select json_agg(json_build_object('id', m.id, 'name', m.name) order by m.name) from (select distinct q.id, q.name from membership m
        join person q on q.id = m.person_id where m.class_id = s.id and m.role = 'mentor' and guard.holds(m.from_at, m.until_at)
          and q.id <> guard.person()) m) as mentors
    from pupil u
    left join lateral (select c.id, c.name from enrolment e join school_class c on c.id = e.class_id
      where e.pupil_id = u.id and guard.holds(e.from_at, e.until_at) order by e.from_at desc limit 1) s on true
    where u.id = ${pupilId} and u.id in (select guard.my_pupils())`.execute(tx.db)
  const [row] = rows
  if (!row) throw new NotFound()
  return {
    pupilId,
    name: fullName({ givenName: row.given_name, prefix: row.prefix, surname: row.surname }),
    className: row.class_name,
    organisationId: row.organisation_id,
    hasPage: row.has_page,
    ways: row.ways ?? [],
    mentors: row.mentors ?? [],
  }
}

/** May the viewer write about this pupil today. */
export async function mayWriteAbout(tx: Tx, pupilId: string): Promise<boolean> {
  const { rows } = await sql`select from ${ways} w join partnership p on p.id = w.partnership_id
    and (p.ended_at is null or p.ended_at > guard.now())
    where w.pupil_id = ${pupilId} and w.pupil_id in (select guard.my_pupils()) limit 1`.execute(tx.db)
  return rows.length > 0
}

/** A pupil who is guided and about whom the viewer may coordinate. */
export interface Coordination {
  pupilId: string
  name: string
  className: string | null
  hasPage: boolean
  /** Who guides them, as far as they read what is written. */
  workers: string[]
  /** How much is shared with the viewer now. */
  shared: number
  /** When something was last written that the viewer may read. */
  lastEntryAt: Date | null
}

/** The pupils of the viewer with whom coordination runs, by surname. */
export async function readCoordinations(tx: Tx): Promise<Coordination[]> {
  const { rows } = await sql<
    Omit<Coordination, 'name' | 'workers'> &
      Pick<SubjectRow, 'given_name' | 'prefix' | 'surname'> & { workers: string[] | null }
  >`select u.id as "pupilId", u.given_name, u.prefix, u.surname, s.name as "className",
      u.id in (select guard.my_pupils_as(array['mentor', 'care_coordinator', 'contact_person'])) as "hasPage", r.workers,
      (select count(*)::int from guard.received_of_pupil(u.id)) as shared,
      (select max(e.written_at) from school_entry e where e.pupil_id = u.id and e.taken_out_at is null) as "lastEntryAt"
    from (select w.pupil_id, array_agg(distinct w.partnership_id) as partnerships from ${ways} w
      where w.pupil_id in (select guard.my_pupils()) group by w.pupil_id) w
    join pupil u on u.id = w.pupil_id
    left join lateral (select c.name from enrolment e join school_class c on c.id = e.class_id
      where e.pupil_id = u.id and guard.holds(e.from_at, e.until_at) order by e.from_at desc limit 1) s on true
    left join lateral (select array_agg(distinct q.name) as workers from unnest(w.partnerships) t
      cross join lateral guard.entry_readers(u.id, t) k join person q on q.id = k.person_id where k.side = 'youth_work') r on true
    order by u.sort_key, u.id`.execute(tx.db)
  return rows.map(({ given_name, prefix, surname, workers, ...row }) => ({
    ...row,
    name: fullName({ givenName: given_name, prefix, surname }),
    workers: workers ?? [],
  }))
}
