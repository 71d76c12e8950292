import type { Role } from '../../boundary/viewer.ts'

/** With the school from the neighbourhood, or in the school (domain.md, Partnership). */
export const partnershipTypes = ['with_school', 'in_school'] as const
export type PartnershipType = (typeof partnershipTypes)[number]

/** A role that talks with youth work: the school's roles, and the fixed contact person. */
export const lineRoles = [
  'contact_person',
  'care_coordinator',
  'mentor',
  'teacher',
  'caretaker',
  'school_management',
] as const satisfies readonly (Role | 'contact_person')[]
export type LineRole = (typeof lineRoles)[number]

/** What somebody can go and do with youth work; each is a page that works. */
export type Topic = 'arrange' | 'refer' | 'coordinate' | 'point_way' | 'manage'

/** The door of each topic, for staff of the school. */
export const topicDoors: Record<Topic, string> = {
  arrange: '/afspraken',
  refer: '/aanmelden',
  coordinate: '/begeleiding-afstemmen',
  point_way: '/wijs-de-weg',
  manage: '/samenwerking',
}

/** Where youth work meets the same topic on its own side. */
export const youthDoors: Partial<Record<Topic, string>> = {
  arrange: '/afspraken',
  refer: '/aanmeldingen',
  coordinate: '/jongeren',
}

const inSchool: Record<LineRole, readonly Topic[]> = {
  contact_person: ['manage', 'point_way'],
  care_coordinator: ['coordinate', 'refer', 'point_way'],
  mentor: ['coordinate', 'refer', 'point_way'],
  teacher: ['point_way'],
  caretaker: ['point_way'],
  school_management: ['manage', 'point_way'],
}

const withSchool: Record<LineRole, readonly Topic[]> = {
  contact_person: ['arrange', 'refer', 'point_way'],
  care_coordinator: ['point_way'],
  mentor: ['point_way'],
  teacher: ['point_way'],
  caretaker: ['point_way'],
  school_management: ['manage', 'point_way'],
}

/**
 * The working doors of somebody in a partnership: the union over their roles (domain.md, Contact lines). Everybody of
 * the school can point the way, whatever their role.
 */
export function topics(type: PartnershipType, roles: readonly LineRole[]): Topic[] {
  const doors = type === 'in_school' ? inSchool : withSchool
  const mine = new Set<Topic>(roles.flatMap((role) => doors[role]))
  mine.add('point_way')
  const order: Topic[] = ['coordinate', 'arrange', 'refer', 'manage', 'point_way']
  return order.filter((topic) => mine.has(topic))
}

/** The roles that have a line of their own; with the school everybody but its contact person shares one. */
export function linesOf(type: PartnershipType): readonly (LineRole | 'staff')[] {
  return type === 'in_school' ? lineRoles : ['contact_person', 'staff']
}

/** ISO weekdays, Monday first. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
