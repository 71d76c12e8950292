import type { Movement } from '../../ui/kit.ts'

/** The five domains of a young person's life. */
export const domains = ['young_person', 'home', 'peer_group', 'school', 'neighbourhood'] as const
export type Domain = (typeof domains)[number]

/** Where a contact moment was. */
export const places = ['school', 'street', 'building', 'home', 'online'] as const
export type Place = (typeof places)[number]

/** What a contact moment was about. */
export const abouts = [
  'school',
  'home',
  'peer_group',
  'young_person',
  'neighbourhood',
  'quarrel',
  'money',
  'online',
  'just_nice',
] as const
export type About = (typeof abouts)[number]

/** How a guidance ended. */
export const endings = ['goals_reached', 'young_person_stopped', 'moved', 'passed_on', 'other'] as const
export type EndingOfGuidance = (typeof endings)[number]

/** How a factor moved when it was last spoken of. */
export const movements = ['less', 'same', 'more'] as const
export type FactorMovement = (typeof movements)[number]

/** What can be written in a file and changed later. */
export const itemKinds = ['contact_moment', 'goal', 'factor', 'summary'] as const
export type ItemKind = (typeof itemKinds)[number]

/** How far a guidance is: in contact with a young person, in a trajectory, or ended. */
export type GuidanceStage = 'in_contact' | 'guidance' | 'ended'

/** The stage by the days that were reached. */
export function stageOf(days: { startedAt: Date | null; endedAt: Date | null }): GuidanceStage {
  if (days.endedAt) return 'ended'
  return days.startedAt ? 'guidance' : 'in_contact'
}

/** How a factor stands in the picture: by its last mark, or as new when it was never marked. Marks oldest first. */
export function movedOf(factor: { endedAt: Date | null; marks: { movement: FactorMovement }[] }): Movement {
  if (factor.endedAt) return 'gone'
  const last = factor.marks.at(-1)
  if (!last) return 'new'
  return ({ less: 'down', same: 'same', more: 'up' } as const)[last.movement]
}

/** Whole years on a day; both as `2026-12-01`. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) >= birthDate.slice(5) ? years : years - 1
}
