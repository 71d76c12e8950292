import { hasRole, type PersonViewer } from '../../boundary/viewer.ts'
import { type Topic, topicDoors, topics } from '../partnership/model.ts'
import { myLineRoles, type PartnershipLine } from '../partnership/queries.ts'
import type { Waiting, WaitingKind } from './queries.ts'

/** A way on from somebody's first page. */
export type HomeDoor =
  | Topic
  | 'young_people'
  | 'log'
  | 'referrals'
  | 'arrangements'
  | 'pupils'
  | 'shared'
  | 'away'
  | 'team'
  | 'people'
  | 'organisation'
  | 'partnerships'
  | 'help'

/** The page behind each door. */
export const doorPages: Record<HomeDoor, string> = {
  ...topicDoors,
  young_people: '/jongeren',
  log: '/vastleggen',
  referrals: '/aanmeldingen',
  arrangements: '/afspraken',
  pupils: '/leerlingen',
  shared: '/gedeeld',
  away: '/afwezig',
  team: '/jongeren',
  people: '/mensen',
  organisation: '/organisatie',
  partnerships: '/samenwerking',
  help: '/help',
}

/** The page of something that waits. */
export function waitingPage({ kind, id }: Waiting): string {
  const pages: Record<WaitingKind, string> = {
    shared: `/gedeeld/${id}`,
    referral: `/aanmelding/${id}`,
    question: `/aanmelding/${id}`,
    draft: `/aanmelden/${id}`,
    arrangement: `/aanmelding/${id}`,
    unassigned: `/begeleiding/${id}/wie`,
    answer: `/begeleiding/${id}`,
    proposal: `/samenwerking/${id}/beheer`,
  }
  return pages[kind]
}

/** The school's doors: the topics of the viewer's lines, and what belongs to them. */
function schoolDoors(viewer: PersonViewer, partnerships: readonly PartnershipLine[]): HomeDoor[] {
  const lines = partnerships
    .map((one) => ({ type: one.type, roles: myLineRoles(viewer, one) }))
    .filter((one) => one.roles.length > 0)
  const mine = lines.flatMap((one) => topics(one.type, one.roles))
  const keepsRoster = hasRole(viewer, 'care_coordinator', 'mentor') || mine.includes('refer')
  const receives = keepsRoster || viewer.contactFor.length > 0
  return [...mine, ...(receives ? (['shared'] as const) : []), ...(keepsRoster ? (['pupils'] as const) : [])]
}

function youthDoors(viewer: PersonViewer): HomeDoor[] {
  const doors: HomeDoor[] = []
  if (hasRole(viewer, 'youth_worker')) doors.push('log', 'young_people')
  else if (hasRole(viewer, 'youth_work_coordinator')) doors.push('team')
  if (hasRole(viewer, 'youth_worker', 'youth_work_coordinator')) doors.push('referrals', 'arrangements', 'away')
  return doors
}

/** The doors of somebody by their roles of today: exactly what they can go and do, each once. */
export function doorsOf(viewer: PersonViewer, partnerships: readonly PartnershipLine[]): HomeDoor[] {
  const doors = new Set<HomeDoor>([...youthDoors(viewer), ...schoolDoors(viewer, partnerships)])
  if (hasRole(viewer, 'administrator')) doors.add('people').add('organisation')
  if (partnerships.length > 0) doors.add('partnerships')
  doors.add('help')
  const seen = new Set<string>()
  return [...doors].filter((door) => {
    const page = doorPages[door]
    const first = !seen.has(page)
    seen.add(page)
    return first
  })
}

/** How much waits behind a door. */
export function waitsBehind(door: HomeDoor, waiting: readonly Waiting[]): number {
  const behind: Partial<Record<HomeDoor, WaitingKind>> = {
    shared: 'shared',
    referrals: 'referral',
    refer: 'question',
    arrange: 'arrangement',
    arrangements: 'arrangement',
    team: 'unassigned',
    young_people: 'answer',
  }
  return waiting.filter((one) => one.kind === behind[door]).length
}

/** The part of the day, for a greeting. */
export function partOfDay(hour: number): 'night' | 'morning' | 'afternoon' | 'evening' {
  if (hour < 6) return 'night'
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}
