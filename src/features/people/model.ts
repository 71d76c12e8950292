import type { Role } from '../../boundary/viewer.ts'

/** What kind of organisation somebody works for. */
export type OrganisationKind = 'youth_work' | 'school' | 'care_partner'

const everywhere: readonly Role[] = ['privacy_officer', 'safeguarding_lead', 'administrator']

const rolesPerKind: Record<OrganisationKind, readonly Role[]> = {
  youth_work: ['youth_worker', 'youth_work_coordinator', ...everywhere],
  school: [
    'mentor',
    'care_coordinator',
    'teacher',
    'caretaker',
    'school_management',
    'support_manager',
    'care_team',
    ...everywhere,
  ],
  care_partner: ['parent_child_adviser', 'care_team', ...everywhere],
}

/** The roles that somebody of such an organisation can have. */
export function rolesOf(kind: OrganisationKind): readonly Role[] {
  return rolesPerKind[kind]
}

/** A role with its scope, as it is given. */
export interface RoleGiven {
  role: Role
  locationId: string | null
  classId: string | null
  years: number[] | null
  /** Where a youth worker works beside the school. */
  neighbourhood: string | null
}

/** Keeps only the scope that means something for the role: a class for a mentor or teacher, years for a care coordinator. */
export function scoped(given: RoleGiven): RoleGiven {
  const classes = given.role === 'mentor' || given.role === 'teacher'
  const years = given.role === 'care_coordinator' && given.years && given.years.length > 0 ? given.years : null
  return {
    role: given.role,
    locationId: given.locationId,
    classId: classes ? given.classId : null,
    years: years ? [...new Set(years)].sort((one, other) => one - other) : null,
    neighbourhood:
      given.role === 'youth_worker' || given.role === 'youth_work_coordinator' ? given.neighbourhood || null : null,
  }
}
