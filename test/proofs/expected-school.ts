import { all, assigned, type Expected, file, staff } from './expected.ts'

const { oost, west, spinoza, dacosta } = staff

// Class 3C: Ingrid and Rob are its mentors, Piet teaches it; Karim was its mentor until ten days ago. Hanneke is the care
// coordinator, Jaap the one of years 1 and 2, Coen the contact person of an `in_school` partnership: no roster for him.
const roster = {
  // Soufiane and Bram have her guidance, Lotte an accepted referral in her partnership, Wendy the guidance of West. Nadia is excluded.
  yasmina: 'ingrid rob piet hanneke soufiane bram lotte wendy young:yasmina young:west',
  noor: 'ingrid rob piet hanneke soufiane young:noor',
  sem: 'karim hanneke',
  liv: 'hanneke jaap',
  jay: 'dora max lotte young:jay',
  vertrokken: '', // the school's rights ended the day she left
}
const keepers = { yasmina: 'hanneke', noor: 'hanneke', sem: 'hanneke', liv: 'hanneke jaap', jay: 'dora' }
const adders = {
  ...Object.fromEntries(['yasmina', 'noor', 'sem', 'liv', 'vertrokken'].map((name) => [name, 'hanneke jaap'])),
  jay: 'dora',
}

// Karim sent the first one and is her mentor no more: nothing. Ingrid came after him: nothing older.
const referrals = {
  yasmina: all('hanneke lotte', file.yasmina),
  draft: 'ingrid',
  waiting: 'ingrid hanneke soufiane lotte nadia',
  'no yes': 'ingrid hanneke', // without the guardian's yes youth work sees nothing
  over: 'ingrid hanneke', // its consent is over
  west: all('hanneke', file.west),
  jay: all('dora', file.jay),
}
const persons = (who: string) => who.replace(/young:\w+/gu, '')
const referralPersons = Object.fromEntries(Object.entries(referrals).map(([name, who]) => [name, persons(who)]))
const refer = 'ingrid rob hanneke'

type Yes = [name: string, referral: keyof typeof referrals, writer: string]
const yeses: Yes[] = [
  ['yasmina young', 'yasmina', ''],
  ['yasmina guardian', 'yasmina', ''],
  ['waiting young', 'waiting', 'ingrid'],
  ['no yes young', 'no yes', 'ingrid'],
  ['over young', 'over', 'ingrid'],
  ['west young', 'west', 'hanneke'],
  ['west guardian', 'west', 'hanneke'],
  ['jay young', 'jay', 'dora'],
]

/** Roster, referrals, arrangements and what school writes. */
export const schoolTables: Record<string, Expected> = {
  school_class: {
    reads: {
      ...Object.fromEntries(
        ['3B', '3C', '1A'].map((name) => [name, all(spinoza, oost, west, 'young:yasmina young:noor young:west')]),
      ),
      '2A': all(dacosta, oost, 'young:jay'),
    },
    changes: Object.fromEntries(['3B', '3C', '1A'].map((name) => [name, 'hanneke jaap anja'])),
    adds: { ...Object.fromEntries(['3B', '3C', '1A'].map((name) => [name, 'hanneke jaap anja'])), '2A': 'dora' },
  },
  pupil: { reads: roster, changes: keepers, adds: adders },
  enrolment: { reads: roster, changes: keepers, adds: adders },
  referral: {
    reads: referrals,
    changes: referralPersons,
    adds: {
      ...Object.fromEntries(['yasmina', 'draft', 'waiting', 'no yes', 'over', 'west'].map((name) => [name, refer])),
      jay: 'dora',
    },
    removes: { draft: 'ingrid' },
    by: ['written_by'],
  },
  referral_yes: {
    reads: Object.fromEntries(yeses.map(([name, referral]) => [name, referrals[referral]])),
    changes: Object.fromEntries(yeses.map(([name, referral]) => [name, referrals[referral]])),
    adds: Object.fromEntries(yeses.map(([name, , writer]) => [name, writer])),
    by: ['noted_by'],
  },
  referral_event: {
    reads: Object.fromEntries(Object.entries(referrals).filter(([name]) => name !== 'draft')),
    adds: Object.fromEntries(Object.entries(referralPersons).filter(([name]) => name !== 'draft')),
    by: ['by'],
  },
  referral_file: {
    reads: { yasmina: file.yasmina, west: file.west, jay: file.jay },
    adds: { yasmina: assigned.yasmina, west: assigned.west, jay: assigned.jay },
  },
  arrangement: {
    // Those named in it while they work with her, the care coordinator (`with_school`: the contact person), the file.
    reads: {
      yasmina: all('ingrid hanneke', file.yasmina),
      karim: all('hanneke', file.yasmina),
      west: all('hanneke', file.west),
      jay: all('dora', file.jay),
    },
    changes: { yasmina: 'ingrid hanneke', karim: 'hanneke', west: 'hanneke wendy', jay: 'dora lotte' },
    adds: {
      yasmina: 'hanneke lotte soufiane bram',
      karim: 'hanneke lotte soufiane bram',
      west: 'hanneke wendy',
      jay: 'dora lotte',
    },
    by: ['made_by'],
  },
  school_entry: {
    // Its writer and the addressed mentor while they work with her, the care coordinator, the file.
    reads: {
      ingrid: all('ingrid hanneke', file.yasmina),
      karim: all('hanneke', file.yasmina),
      'to karim': all('hanneke', file.yasmina),
      'to ingrid': all('hanneke ingrid', file.yasmina),
      west: all('hanneke', file.west),
      jay: all('dora', file.jay),
    },
    changes: {
      ingrid: 'ingrid',
      'to karim': 'hanneke',
      'to ingrid': 'hanneke',
      west: 'hanneke',
      jay: 'dora',
    },
    adds: {
      ingrid: 'ingrid hanneke',
      karim: 'hanneke',
      'to karim': 'ingrid hanneke',
      'to ingrid': 'ingrid hanneke',
      west: 'hanneke',
      jay: 'dora',
    },
    by: ['written_by'],
  },
}
