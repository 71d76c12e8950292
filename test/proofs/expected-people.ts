import { all, type Expected, each, file, staff } from './expected.ts'

const { oost, west, spinoza, dacosta } = staff
const oostYoung = 'young:yasmina young:milan young:noor young:amir young:jay'

/** Whose files lead to a school: there its young people find the people and places they meet. */
const atSpinoza = all(spinoza, oost, west, 'young:yasmina young:noor young:west')
const atDaCosta = all(dacosta, oost, 'young:jay')

const partnerships = {
  // Its people, the young people whose guidance is in it, and the guardian who is asked about it.
  spinoza: all(oost, spinoza, 'young:yasmina young:noor guardian:mother'),
  west: all(west, spinoza, 'young:west'),
  dacosta: all(oost, dacosta, 'young:jay'),
}
const managers = {
  spinoza: 'otto marloes tom anja coen',
  west: 'willem tom anja coen',
  dacosta: 'otto marloes dora',
}
const workers = {
  'spinoza soufiane': 'spinoza',
  'spinoza lotte': 'spinoza',
  'spinoza nadia': 'spinoza',
  'spinoza esra': 'spinoza',
  'west wendy': 'west',
  'dacosta lotte': 'dacosta',
} as const
const perWorker = (of: typeof partnerships) =>
  Object.fromEntries(Object.entries(workers).map(([name, partnership]) => [name, of[partnership]]))

/** All who are signed in or hold a link, and nobody too: what tells nothing of anybody. */
const everyone = all(...Object.values(staff), 'lars niemand', oostYoung, 'young:west guardian:mother nobody')

const people = {
  oost: `${oost} lars`.split(' '),
  west: west.split(' '),
  spinoza: spinoza.split(' '),
  dacosta: dacosta.split(' '),
}
// Their organisation, the staff of its partnerships, and the young people whose guidance is in one of those.
const seenBy = {
  oost: all(oost, spinoza, dacosta, 'young:yasmina young:noor young:jay'),
  west: all(west, spinoza, 'young:west'),
  spinoza: all(spinoza, oost, west, 'young:yasmina young:noor young:west'),
  dacosta: all(dacosta, oost, 'young:jay'),
}
/** Who works with a young person outside any partnership. */
const workersOf: Record<string, string> = { lotte: 'young:milan' }
/** Those whom a guardian's link names: who asks, and who will read. */
const namedToMother = ['soufiane', 'ingrid', 'hanneke']

type Home = keyof typeof people
const homes = Object.entries(people) as [Home, string[]][]
const perPerson = homes.flatMap(([home, names]) =>
  names.map(
    (name) =>
      [
        name,
        all(seenBy[home], name, workersOf[name] ?? '', namedToMother.includes(name) ? 'guardian:mother' : ''),
      ] as const,
  ),
)

const roles: Record<Home, string[]> = {
  oost: [
    ...['soufiane', 'lotte', 'bram', 'esra', 'nadia'].map((name) => `${name} youth_worker`),
    'lars youth_worker before',
    'marloes youth_work_coordinator',
    'otto administrator',
    'petra privacy_officer',
    'saskia safeguarding_lead',
  ],
  west: ['wendy youth_worker', 'willem youth_work_coordinator', 'paula privacy_officer'],
  spinoza: [
    'ingrid mentor',
    'karim mentor before',
    'karim mentor',
    'rob mentor',
    'piet teacher',
    'hanneke care_coordinator',
    'jaap care_coordinator',
    'coen support_manager',
    'tom school_management',
    'anja administrator',
    'paul privacy_officer',
    'cor caretaker',
  ],
  dacosta: ['dora support_manager', 'max mentor'],
}
const administrators = { oost: 'otto', west: '', spinoza: 'anja', dacosta: '' }
const perRole = (of: (home: Home, person: string) => string) =>
  Object.fromEntries(
    homes.flatMap(([home]) => roles[home].map((role) => [role, of(home, role.split(' ')[0] as string)] as const)),
  )

/** Organisations, people, partnerships and presence. */
export const peopleTables: Record<string, Expected> = {
  installation: { reads: { installation: everyone } },
  organisation: {
    reads: {
      oost: all(oost, spinoza, dacosta, oostYoung, 'guardian:mother'),
      west: all(west, spinoza, 'young:west'),
      // A guardian reads with which school they are asked to agree.
      spinoza: all(atSpinoza, 'guardian:mother'),
      dacosta: atDaCosta,
    },
    changes: { oost: 'otto', spinoza: 'anja' },
  },
  location: {
    reads: { spinoza: atSpinoza, dacosta: atDaCosta },
    changes: { spinoza: 'anja' },
    adds: { spinoza: 'anja' },
  },
  school_year: {
    reads: { spinoza: atSpinoza, dacosta: atDaCosta },
    changes: { spinoza: 'anja tom' },
    adds: { spinoza: 'anja tom' },
    removes: { spinoza: 'anja tom' },
  },
  holiday: {
    reads: { spinoza: atSpinoza, dacosta: atDaCosta },
    changes: { spinoza: 'anja tom' },
    adds: { spinoza: 'anja tom' },
    removes: { spinoza: 'anja tom' },
  },
  person: {
    reads: { ...Object.fromEntries(perPerson), niemand: 'niemand' },
    changes: Object.fromEntries([...perPerson.map(([name]) => name), 'niemand'].map((name) => [name, name])),
  },
  membership: {
    reads: perRole((home, person) =>
      all(seenBy[home], workersOf[person] ?? '', namedToMother.includes(person) ? 'guardian:mother' : ''),
    ),
    changes: perRole((home) => administrators[home]),
    adds: perRole((home) => administrators[home]),
  },
  member_invite: {
    reads: { oost: 'otto', spinoza: 'anja' },
    changes: { oost: 'otto', spinoza: 'anja' },
    adds: { oost: 'otto', spinoza: 'anja' },
    removes: { oost: 'otto', spinoza: 'anja' },
  },
  partnership: {
    reads: partnerships,
    changes: managers,
    adds: { spinoza: 'otto marloes', west: 'willem', dacosta: 'otto marloes' },
    by: ['proposed_by'],
    fresh: { accepted_at: null, accepted_by: null },
  },
  partnership_type: { reads: partnerships, changes: managers, adds: managers },
  partnership_worker: { reads: perWorker(partnerships), changes: perWorker(managers), adds: perWorker(managers) },
  contact_person: { reads: partnerships, changes: managers, adds: managers },
  presence: {
    // Who is there when: their coordinator may note it for them.
    forges: { soufiane: 'marloes', wendy: 'willem' },
    reads: { soufiane: all(oost, spinoza, 'young:yasmina young:noor'), wendy: all(west, spinoza, 'young:west') },
    changes: { soufiane: 'soufiane marloes', wendy: 'wendy willem' },
    adds: { soufiane: oost, wendy: west },
    removes: { soufiane: 'soufiane marloes', wendy: 'wendy willem' },
    by: ['person_id'],
  },
  absence: {
    reads: {
      soufiane: all(oost, spinoza, dacosta, 'young:yasmina young:noor'),
      wendy: all(west, spinoza, 'young:west'),
    },
    changes: { soufiane: 'soufiane marloes', wendy: 'wendy willem' },
    adds: { soufiane: 'soufiane marloes', wendy: 'wendy willem' },
    by: ['noted_by'],
  },
  consent_choice: {
    reads: { oost: all(oost, spinoza, dacosta) },
    adds: { oost: 'otto petra' },
    by: ['chosen_by'],
  },
  example_door: { reads: { ingrid: everyone } },
  draft: {
    reads: { ingrid: 'ingrid', soufiane: 'soufiane' },
    changes: { ingrid: 'ingrid', soufiane: 'soufiane' },
    adds: each(['ingrid', 'soufiane'], all(...Object.values(staff), 'lars niemand')),
    removes: { ingrid: 'ingrid', soufiane: 'soufiane' },
    by: ['person_id'],
  },
  link_try: {
    reads: { soufiane: 'soufiane' },
    changes: { soufiane: 'soufiane' },
    adds: { soufiane: all(...Object.values(staff), 'lars niemand') },
    by: ['person_id'],
  },
  audit: {
    // The own organisation's privacy officer, and the young person whose file it is.
    reads: { oost: 'petra young:yasmina', spinoza: 'paul', west: 'paula young:west' },
    adds: each(['oost', 'spinoza', 'west'], all(...Object.values(staff), 'lars niemand')),
    by: ['actor_id'],
  },
  invitation: {
    reads: { ingrid: 'ingrid', hanneke: 'hanneke' },
    adds: { ingrid: all(oost, spinoza), hanneke: all(west, spinoza) },
    by: ['made_by'],
  },
  invitation_use: { reads: { milan: file.milan }, adds: { milan: 'lotte' }, by: ['used_by'] },
}
