import { sql } from 'kysely'
import type { Tx } from '../../db/as.ts'
import type { Young } from '../guardian/queries.ts'
import { type RecipientRole, recipientRoles } from './model.ts'

/** Somebody of a school with whom a young person could share, by one of their roles of today. */
export interface Possible {
  partnershipId: string
  schoolName: string
  personId: string
  name: string
  role: string
  /** The young person has a place in this school's roster, so that a role finds its person. */
  linked: boolean
}

/** With whom a young person of the viewer could share today. */
export async function possibleRecipients(tx: Tx, young: Young): Promise<Possible[]> {
  const { rows } =
    await sql<Possible>`select p.id as "partnershipId", s.name as "schoolName", r.person_id as "personId",
      coalesce(n.name, '') as name, r.role,
      exists (select from pupil_link l join pupil u on u.id = l.pupil_id where l.young_person_id = ${young.id}
        and guard.holds(l.from_at, l.until_at) and u.location_id = p.location_id) as linked
    from partnership p join organisation s on s.id = p.school_organisation_id
    cross join lateral guard.possible_recipients(${young.id}, p.id) r
    left join person n on n.id = r.person_id
    where p.youth_organisation_id = ${young.organisationId} order by s.name, p.id, n.name, r.role`.execute(tx.db)
  return rows
}

/** A role of today, or one person, in one partnership. */
export interface Chosen {
  partnershipId: string
  role: RecipientRole | null
  personId: string | null
}

/** Something that can be chosen: a role with who has it now, or a person. */
export interface RecipientChoice extends Chosen {
  /** How it is sent by a form. */
  value: string
  schoolName: string
  /** Who reads it when this is chosen, today. */
  people: { personId: string; name: string; role: string }[]
}

function peopleOf(possible: Possible[]): RecipientChoice['people'] {
  const people = new Map<string, RecipientChoice['people'][number]>()
  // Roles come in order: who is a mentor too is not named as a teacher.
  for (const { personId, name, role } of possible) {
    if (!people.has(personId)) people.set(personId, { personId, name, role })
  }
  return [...people.values()]
}

/** What can be chosen: first the roles, each with who has it today, then people by name. */
export function choicesOf(possible: Possible[]): RecipientChoice[] {
  const schools = [...new Map(possible.map((one) => [one.partnershipId, one])).values()]
  return schools.flatMap(({ partnershipId, schoolName, linked }) => {
    const here = possible.filter((one) => one.partnershipId === partnershipId)
    const roles = recipientRoles.filter((role) => linked || role === 'contact_person')
    const byRole = roles
      .map((role) => ({ role, people: peopleOf(here.filter((one) => one.role === role)) }))
      .filter(({ people }) => people.length > 0)
      .map(({ role, people }) => ({
        value: `${partnershipId}/${role}`,
        partnershipId,
        schoolName,
        role,
        personId: null,
        people,
      }))
    const byName = peopleOf(here).map((person) => ({
      value: `${partnershipId}/${person.personId}`,
      partnershipId,
      schoolName,
      role: null,
      personId: person.personId,
      people: [person],
    }))
    return [...byRole, ...byName]
  })
}
