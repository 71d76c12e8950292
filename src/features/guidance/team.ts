import { sql } from 'kysely'
import { fileReaders } from '../../boundary/readers.ts'
import { NotFound } from '../../boundary/refusal.ts'
import type { Tx } from '../../db/as.ts'
import { shortDate } from '../../ui/dates.ts'
import type { Lang, Reader } from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { messages } from './messages.ts'

/** Somebody who works in a file. */
export interface Member {
  /** Of the assignment. */
  id: string
  personId: string
  name: string
  kind: 'worker' | 'stand_in'
  fromAt: Date
  untilAt: Date | null
}

/** Who works in a file, and who could. */
export interface Team {
  guidanceId: string
  organisationId: string
  youngPersonId: string
  name: string
  members: Member[]
  /** Colleagues who can be added. */
  colleagues: { id: string; name: string }[]
  /** The viewer works in the file; otherwise they are its coordinator and see no more than who does. */
  inside: boolean
  /** The viewer is a coordinator of the organisation. */
  coordinator: boolean
  /** Who may see nothing of this young person; empty for who does not work in the file. */
  excluded: { id: string; name: string }[]
  /** Who could be excluded: colleagues, and staff of the school of the partnership. */
  people: { id: string; name: string; place: string }[]
}

interface TeamRow extends Omit<Team, 'members' | 'colleagues' | 'excluded' | 'people'> {
  members: (Omit<Member, 'fromAt' | 'untilAt'> & { fromAt: string; untilAt: string | null })[] | null
  colleagues: Team['colleagues'] | null
  excluded: Team['excluded'] | null
  people: Team['people'] | null
}

/** Who works in a file. Throws {@link NotFound} for who neither works in it nor coordinates. */
export async function readTeam(tx: Tx, guidanceId: string): Promise<Team> {
  const { rows } = await sql<TeamRow>`
    with head as (
      select g.id, g.organisation_id, g.young_person_id, g.partnership_id, y.name, g.id in (select guard.my_guidances()) as inside,
        g.organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator'])) as coordinator
      from guidance g join young_person y on y.id = g.young_person_id where g.id = ${guidanceId}
    ), member as (
      select a.id, a.person_id, p.name, a.kind, a.from_at, a.until_at from head h join assignment a on a.guidance_id = h.id
      join person p on p.id = a.person_id
      where guard.holds(a.from_at, a.until_at) and exists (select from membership m where m.person_id = a.person_id
        and m.organisation_id = h.organisation_id and m.role in ('youth_worker', 'youth_work_coordinator') and guard.holds(m.from_at, m.until_at))
        and not exists (select from exclusion x where x.young_person_id = h.young_person_id and x.person_id = a.person_id
          and guard.holds(x.from_at, x.until_at))
    ), excluded as (
      select x.id, x.person_id, p.name from head h join exclusion x on x.young_person_id = h.young_person_id and guard.holds(x.from_at, x.until_at)
      join person p on p.id = x.person_id where h.inside
    ), staff as (
      select distinct p.id, p.name, o.name as place, m.organisation_id = h.organisation_id as own,
        m.organisation_id = h.organisation_id and m.role in ('youth_worker', 'youth_work_coordinator') as works
      from head h left join partnership s on s.id = h.partnership_id
      join membership m on m.organisation_id in (h.organisation_id, s.school_organisation_id) and guard.holds(m.from_at, m.until_at)
      join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id
    )
    select h.id as "guidanceId", h.organisation_id as "organisationId", h.young_person_id as "youngPersonId", h.name, h.inside, h.coordinator,
      (select json_agg(json_build_object('id', id, 'personId', person_id, 'name', name, 'kind', kind, 'fromAt', from_at, 'untilAt', until_at)
        order by kind desc, name) from member) as members,
      (select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name) from (select distinct id, name from staff where works
        and id not in (select person_id from member) and id not in (select person_id from excluded)) s) as colleagues,
      (select json_agg(json_build_object('id', id, 'name', name) order by name) from excluded) as excluded,
      (select json_agg(json_build_object('id', s.id, 'name', s.name, 'place', s.place) order by s.own desc, s.name)
        from (select distinct on (id) * from staff where id not in (select person_id from excluded) and id <> guard.person()) s
        where h.inside) as people
    from head h where h.inside or h.coordinator`.execute(tx.db)
  const [row] = rows
  if (!row) throw new NotFound()
  return {
    ...row,
    members: (row.members ?? []).map((one) => ({
      ...one,
      fromAt: new Date(one.fromAt),
      untilAt: one.untilAt === null ? null : new Date(one.untilAt),
    })),
    colleagues: row.colleagues ?? [],
    excluded: row.excluded ?? [],
    people: row.people ?? [],
  }
}

/** Who reads what is written in a file: the viewer, colleagues who work in it, and the young person. */
export async function namedFileReaders(
  tx: Tx,
  about: { guidanceId: string; name: string; viewerId: string; lang: Lang },
): Promise<Reader[]> {
  const known = await fileReaders(tx, about.guidanceId)
  const others = known.filter((one) => one.personId !== about.viewerId)
  const note = (until: Date) =>
    messages[about.lang].standInUntil(shortDate(new Date(until.getTime() - 1), about.lang, tx.now))
  return [
    { name: '', you: true },
    ...others.map((one) => (one.standInUntil ? { name: one.name, note: note(one.standInUntil) } : { name: one.name })),
    { name: firstName(about.name) },
  ]
}
