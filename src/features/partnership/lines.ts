import type { Role } from '../../boundary/viewer.ts'
import { type LineRole, linesOf, type PartnershipType, type Topic, topics } from './model.ts'
import type { LinePerson, PartnershipPage } from './queries.ts'

/** One line of the picture: a role, the people in it today, what they can do, and how often there is contact. */
export interface ContactLine {
  role: LineRole | 'staff'
  people: { personId: string; name: string }[]
  /** Other roles of a contact person. */
  also: Role[]
  topics: Topic[]
  step: 0 | 1 | 2 | 3
}

function peopleOf(role: LineRole | 'staff', page: PartnershipPage): { personId: string; name: string }[] {
  if (role === 'contact_person') return page.contactPersons
  if (role === 'staff') {
    const contacts = new Set(page.contactPersons.map((one) => one.personId))
    return page.staff.filter((one) => !contacts.has(one.personId))
  }
  return page.staff.filter((one) => one.roles.includes(role))
}

function alsoOf(role: LineRole | 'staff', page: PartnershipPage): Role[] {
  const [contact] = page.contactPersons
  if (role !== 'contact_person' || !contact || page.contactPersons.length > 1) return []
  const staff: LinePerson | undefined = page.staff.find((one) => one.personId === contact.personId)
  return (staff?.roles ?? []).filter((one) => one !== 'administrator')
}

/** A line of everybody is as thick as the thickest of the roles in it; the contact person has their own. */
function stepOf(role: LineRole | 'staff', page: PartnershipPage): 0 | 1 | 2 | 3 {
  if (role !== 'staff') return page.contact.find((one) => one.role === role)?.step ?? 0
  const steps = page.contact.filter((one) => one.role !== 'contact_person').map((one) => one.step)
  return steps.sort().at(-1) ?? 0
}

const topicsOf = (type: PartnershipType, role: LineRole | 'staff') => topics(type, role === 'staff' ? [] : [role])

/** The lines of a partnership. A role that nobody holds has none, except the contact person, who is missed. */
export function contactLines(page: PartnershipPage): ContactLine[] {
  return linesOf(page.type)
    .map((role) => ({
      role,
      people: peopleOf(role, page),
      also: alsoOf(role, page),
      topics: topicsOf(page.type, role),
      step: stepOf(role, page),
    }))
    .filter((line) => line.people.length > 0 || line.role === 'contact_person')
}
