/** The roles a person can have, each for a period (domain.md, glossary). */
export type Role =
  | 'youth_worker'
  | 'youth_work_coordinator'
  | 'care_coordinator'
  | 'mentor'
  | 'teacher'
  | 'caretaker'
  | 'school_management'
  | 'support_manager'
  | 'care_team'
  | 'parent_child_adviser'
  | 'privacy_officer'
  | 'safeguarding_lead'
  | 'administrator'

/** One role of today, with its scope. */
export interface Membership {
  id: string
  organisationId: string
  organisationName: string
  organisationKind: 'youth_work' | 'school' | 'care_partner'
  locationId: string | null
  role: Role
  classId: string | null
  className: string | null
  years: number[] | null
}

/** Somebody who works for an organisation, signed in. */
export interface PersonViewer {
  kind: 'person'
  personId: string
  name: string
  email: string
  lang: 'nl' | 'en' | null
  memberships: Membership[]
  /** Partnerships in which this person is the fixed contact person today. */
  contactFor: string[]
  /** Partnerships in which this person is a named youth worker today. */
  worksIn: string[]
  /** The session it came in with; absent for a token, a job or a test. */
  session?: SessionState
}

/** A young person, on the phone that a youth worker handed over. */
export interface YoungViewer {
  kind: 'young'
  youngPersonId: string
  name: string
  session?: SessionState
}

/** A guardian who opened the link of one consent. */
export interface GuardianViewer {
  kind: 'guardian'
  guardianId: string
  consentId: string
  name: string
  askId: string
  toldOnly: boolean
}

/** Nobody is signed in. */
export interface NobodyViewer {
  kind: 'nobody'
}

/** What the boundary knows of the session behind a request. */
export interface SessionState {
  id: string
  locked: boolean
  /** The worker who handed the phone over, while it is. */
  handedOverBy?: string
  /** What it was handed over for; see `handOver`. */
  purpose?: string
}

/** Who looks. Every read and write happens as one. */
export type Viewer = PersonViewer | YoungViewer | GuardianViewer | NobodyViewer

/** Has the viewer one of these roles today? */
export function hasRole(viewer: Viewer, ...roles: Role[]): boolean {
  return viewer.kind === 'person' && viewer.memberships.some((membership) => roles.includes(membership.role))
}
