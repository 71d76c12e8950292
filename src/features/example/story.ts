/** Days before today; 0 is today. */
type Ago = number

/** What one young person's year looks like, as it is written by hand. */
export interface Story {
  name: readonly [given: string, prefix: string | null, surname: string]
  pronoun: 'she' | 'he' | 'they'
  /** Years old today, and days since the last birthday. */
  age: readonly [years: number, days: number]
  /** School of the town and class; null for somebody without a roster place. */
  at: readonly [school: string, className: string] | null
  youthWork: 'oost' | 'haven'
  worker: string
  standIn?: { person: string; days: number }
  origin: 'self' | 'invitation' | 'referral'
  received: Ago
  contact: Ago
  started?: Ago
  ended?: { ago: Ago; why: 'goals_reached' | 'young_person_stopped' | 'moved' }
  words: readonly (readonly [Ago, string])[]
  goals: readonly { ago: Ago; text: string; marks: readonly (readonly [Ago, number])[] }[]
  factors: readonly {
    ago: Ago
    domain: 'young_person' | 'home' | 'peer_group' | 'school' | 'neighbourhood'
    kind: 'risk' | 'protective'
    text: string
    moved?: 'less' | 'same' | 'more'
  }[]
  moments: readonly {
    ago: Ago
    place: 'school' | 'street' | 'building' | 'home' | 'online'
    minutes: number
    about: readonly string[]
    text: string
    shared?: true
  }[]
  entries?: readonly { ago: Ago; by: 'mentor' | 'care'; text: string }[]
  guardians?: readonly {
    kind: 'parent' | 'legal_guardian' | 'certified_institution' | 'carer'
    name: string
    workerName?: string
    say?: boolean
    disagrees?: boolean
  }[]
  /** Consent to share with the school: whom, since when, and who said yes. */
  sharing?: {
    ago: Ago
    with: readonly ('mentor' | 'care_coordinator' | 'contact_person')[]
    young?: 'yes' | 'no'
    guardian?: number
    withdrawn?: Ago
  }
  /** Who does what, under the referral; `due` is in days ago, below 0 still to come. */
  arrangements?: readonly { ago: Ago; due: number; by: 'worker' | 'school'; who: 'worker' | 'school'; text: string }[]
  referral?: { seen: string; goesWell: string; wish: string; domains: readonly string[]; knows: 'wants' | 'doubts' }
}
