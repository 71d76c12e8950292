import { all, assigned, type Expected, each, file } from './expected.ts'

const coordinator = {
  yasmina: 'marloes',
  milan: 'marloes',
  noor: 'marloes',
  amir: 'marloes',
  jay: 'marloes',
  west: 'willem',
}
type Name = keyof typeof file
const names = Object.keys(file) as Name[]
const per = (of: (name: Name) => string, some: Name[] = names) =>
  Object.fromEntries(some.map((name) => [name, of(name)]))
const theirs = (name: Name) => (name === 'amir' ? '' : assigned[name])
const oostWorkers = 'soufiane lotte bram esra nadia marloes'
const workers = (name: Name) => (name === 'west' ? 'wendy willem' : oostWorkers)

const assignments: [string, Name][] = [
  ...['soufiane', 'bram', 'esra', 'nadia', 'lars'].map((who): [string, Name] => [`yasmina ${who}`, 'yasmina']),
  ['milan lotte', 'milan'],
  ['noor soufiane', 'noor'],
  ['jay lotte', 'jay'],
  ['west wendy', 'west'],
]
const perAssignment = (of: (name: Name) => string) =>
  Object.fromEntries(assignments.map(([row, name]) => [row, of(name)]))

const three: Name[] = ['yasmina', 'milan', 'west']

/** What stands in a file: the assigned and the young person read it, and of one row those it is shared with. */
function inside(by: string, { shared = {}, change = true, young = true }: Inside): Expected {
  return {
    reads: per((name) => all(file[name], shared[name] ?? ''), three),
    changes: change ? per(theirs, three) : {},
    adds: per((name) => (young ? file[name] : theirs(name)), three),
    by: [by],
  }
}
interface Inside {
  shared?: Partial<Record<Name, string>>
  change?: boolean
  /** May the young person write one too? */
  young?: boolean
}

const moments = inside('written_by', { shared: { yasmina: 'ingrid hanneke', west: 'hanneke' }, young: false })
const onlyOwn = inside('written_by', { young: false })
const two = (of: Record<string, string> | undefined) =>
  Object.fromEntries(Object.entries(of ?? {}).map(([name, who]) => [`${name} two`, who]))

const consents = {
  running: all(file.yasmina, 'guardian:mother'),
  person: file.yasmina,
  rob: file.yasmina,
  waiting: file.yasmina,
  withdrawn: file.yasmina,
  over: file.yasmina,
  west: file.west,
  jay: file.jay,
}
const keeps: Record<string, string> = {
  ...each(['running', 'person', 'rob', 'waiting', 'withdrawn', 'over'], assigned.yasmina),
  west: assigned.west,
  jay: assigned.jay,
}
const answers: [string, keyof typeof consents][] = [
  ...(['running', 'person', 'rob', 'withdrawn', 'over'] as const).flatMap((name): [string, keyof typeof consents][] => [
    [`${name} young`, name],
    [`${name} guardian`, name],
  ]),
  ['waiting young', 'waiting'],
  ['west young', 'west'],
  ['west guardian', 'west'],
  ['jay young', 'jay'],
]
const fileOf = (name: keyof typeof consents) => consents[name].replace('guardian:mother', '')

/** Young people, their files, consents and shares. */
export const fileTables: Record<string, Expected> = {
  young_person: {
    reads: {
      ...per((name) => all(file[name], coordinator[name])),
      yasmina: all(file.yasmina, 'marloes guardian:mother'),
    },
    changes: per(theirs),
    adds: per(workers),
    by: ['created_by'],
  },
  young_person_private: { reads: per((name) => file[name]), changes: per(theirs), adds: per(theirs) },
  pupil_link: {
    reads: per((name) => file[name], ['yasmina', 'noor', 'jay', 'west']),
    changes: per(theirs, ['yasmina', 'noor', 'jay', 'west']),
    adds: per(theirs, ['yasmina', 'noor', 'jay', 'west']),
    by: ['linked_by'],
  },
  guardian: {
    reads: { mother: all(file.yasmina, 'guardian:mother'), father: file.yasmina, west: file.west },
    changes: { ...each(['mother', 'father'], assigned.yasmina), west: assigned.west },
    adds: { ...each(['mother', 'father'], assigned.yasmina), west: assigned.west },
  },
  exclusion: {
    reads: each(['nadia', 'rob'], assigned.yasmina), // nothing shows it to anybody else, nor to her
    changes: each(['nadia', 'rob'], assigned.yasmina),
    adds: each(['nadia', 'rob'], assigned.yasmina),
    by: ['set_by'],
  },
  guidance: {
    reads: per((name) => all(file[name], coordinator[name])),
    changes: per(theirs),
    adds: per(theirs), // another one of somebody whose file they work in; the first one is tried in attacks.ts
  },
  assignment: {
    reads: perAssignment((name) => all(file[name], coordinator[name])),
    changes: perAssignment((name) => all(theirs(name), coordinator[name])),
    adds: perAssignment((name) => all(theirs(name), coordinator[name])),
  },
  own_words: inside('noted_by', { change: false }),
  contact_moment: {
    ...moments,
    // The second moment is not shared: nothing around a shared item is read.
    reads: { ...moments.reads, ...two(onlyOwn.reads) },
    changes: { ...moments.changes, ...two(moments.changes) },
    adds: { ...moments.adds, ...two(moments.adds) },
  },
  goal: inside('written_by', { shared: { yasmina: 'piet' } }),
  goal_mark: inside('noted_by', { change: false }), // its consent is over
  factor: inside('written_by', {}), // shared with Rob, who is excluded
  factor_mark: inside('noted_by', { change: false }),
  summary: onlyOwn, // shared under a consent that waits, and under one that was withdrawn
  revision: inside('by', {}),
  consent: {
    // Its recipients see that it runs.
    reads: {
      ...consents,
      running: all(consents.running, 'ingrid hanneke'),
      person: all(consents.person, 'piet'),
      west: all(consents.west, 'hanneke'),
      jay: all(consents.jay, 'dora'),
    },
    changes: consents,
    adds: keeps,
    by: ['asked_by'],
  },
  consent_recipient: {
    reads: {
      ...each(['running mentor', 'running care_coordinator'], consents.running),
      ...each(['person piet', 'rob rob', 'waiting mentor', 'withdrawn mentor', 'over mentor'], file.yasmina),
      'west care_coordinator': file.west,
      'jay contact_person': file.jay,
    },
    adds: {}, // somebody said yes to these recipients: no others from then on
  },
  consent_answer: {
    reads: {
      ...Object.fromEntries(answers.map(([row, name]) => [row, fileOf(name)])),
      'running guardian': consents.running,
    },
    adds: {
      ...Object.fromEntries(answers.map(([row, name]) => [row, row.endsWith('young') ? fileOf(name) : keeps[name]])),
      'running guardian': all(assigned.yasmina, 'guardian:mother'),
    },
    by: ['noted_by'],
  },
  guardian_ask: { reads: { mother: consents.running }, adds: { mother: assigned.yasmina }, by: ['asked_by'] },
  consent_need: { reads: {} },
  attachment: { reads: { running: file.yasmina }, adds: { running: assigned.yasmina }, by: ['added_by'] },
  share: {
    reads: {
      ...each(['rob', 'waiting', 'withdrawn', 'over'], file.yasmina),
      running: all(file.yasmina, 'ingrid hanneke'),
      person: all(file.yasmina, 'piet'),
      west: all(file.west, 'hanneke'),
    },
    changes: {
      // What was taken back cannot be changed any more.
      ...each(['running', 'person', 'rob', 'waiting', 'over'], file.yasmina),
      west: file.west,
    },
    // Only under a consent that runs.
    adds: { ...each(['running', 'person', 'rob'], assigned.yasmina), west: assigned.west },
    by: ['shared_by'],
    set: 'ended_at = shared_at',
  },
  share_read: {
    reads: { hanneke: all('hanneke', file.yasmina) },
    changes: { hanneke: 'hanneke' },
    adds: { hanneke: 'ingrid hanneke' },
    by: ['person_id'],
  },
}
