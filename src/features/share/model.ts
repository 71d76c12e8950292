/** What can be shared: one item of a file, and nothing around it. */
export const sharedKinds = ['contact_moment', 'goal', 'factor', 'summary', 'goal_mark'] as const
export type SharedKind = (typeof sharedKinds)[number]

/** Who ended a share. */
export type EndedBy = 'young' | 'guardian' | 'worker' | 'taken_out' | 'linked_ended'
