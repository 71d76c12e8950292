import type { Role } from '../../boundary/viewer.ts'

/** Somebody of the town who is written by hand. */
export interface TownPerson {
  key: string
  name: string
  role: Role
  /** For a mentor: the class. */
  className?: string
  years?: number[]
  days?: number[]
  neighbourhood?: string
  /** The place at the example's door, when it stands open. */
  door?: number
  /** Fixed contact person of the school's partnership. */
  contact?: boolean
  standIn?: boolean
}

/** A school of the town, with one location. */
export interface TownSchool {
  key: string
  name: string
  brin: string
  type: 'with_school' | 'in_school'
  /** Who works with it. */
  youthWork: string
  /** Months since the partnership began. */
  months: number
  room: string | null
  levels: readonly string[]
  /** Classes a year. */
  classes: number
  pupils: number
  people: readonly TownPerson[]
  /** Youth workers named in the partnership, with their days and place of presence. */
  workers: readonly { key: string; days: number[]; standIn?: boolean }[]
}

/** A youth-work organisation of the town. */
export interface TownYouthWork {
  key: string
  name: string
  people: readonly TownPerson[]
}

const person = (key: string, name: string, role: Role, more: Partial<TownPerson> = {}): TownPerson => ({
  key,
  name,
  role,
  ...more,
})

/** The youth-work organisations. */
export const youthWork: readonly TownYouthWork[] = [
  {
    key: 'oost',
    name: 'Jongerenwerk Oost',
    people: [
      person('soufiane', 'Soufiane Amrani', 'youth_worker', {
        days: [1, 2, 3, 4],
        neighbourhood: 'Transvaalbuurt',
        door: 6,
      }),
      person('lotte', 'Lotte Bos', 'youth_worker', { days: [3, 4, 5], neighbourhood: 'Oosterpark' }),
      person('kwame', 'Kwame Danso', 'youth_worker', { days: [2, 4], neighbourhood: 'Indische Buurt' }),
      person('gulsah', 'Gülşah Aksoy', 'youth_worker', { days: [1, 3, 5], neighbourhood: 'Dapperbuurt' }),
      person('joke', 'Joke Verhagen', 'youth_work_coordinator', { days: [1, 2, 4], door: 7 }),
      person('paul', 'Paul van Rijn', 'administrator', { door: 8 }),
      person('ellen', 'Ellen Kruis', 'privacy_officer', { door: 9 }),
      person('mira', 'Mira Stolk', 'safeguarding_lead'),
    ],
  },
  {
    key: 'haven',
    name: 'De Haven Jongerenwerk',
    people: [
      person('rachid', 'Rachid Bennani', 'youth_worker', { days: [1, 2, 3, 4, 5], neighbourhood: 'Havenkwartier' }),
      person('sanne', 'Sanne Kooistra', 'youth_worker', { days: [1, 2, 4], neighbourhood: 'Molenwijk' }),
      person('dwight', 'Dwight Pengel', 'youth_worker', { days: [2, 3, 5], neighbourhood: 'Havenkwartier' }),
      person('carla', 'Carla Smeets', 'youth_work_coordinator', { days: [1, 2, 3, 4] }),
      person('wim', 'Wim Hartog', 'administrator'),
      person('tilly', 'Tilly Roos', 'privacy_officer'),
      person('bas', 'Bas Nieuwenhuis', 'safeguarding_lead'),
    ],
  },
]

/** The schools, two of each type of partnership. */
export const schools: readonly TownSchool[] = [
  {
    key: 'spinoza',
    name: 'Spinoza College',
    brin: '99AA',
    type: 'in_school',
    youthWork: 'oost',
    months: 38,
    room: 'De Huiskamer, hal begane grond',
    levels: ['vmbo-tl', 'havo', 'vwo'],
    classes: 4,
    pupils: 392,
    people: [
      person('ingrid', 'Ingrid de Wit', 'care_coordinator', { contact: true, door: 1 }),
      person('henk', 'Henk Visser', 'mentor', { className: '3C', door: 2 }),
      person('fatma', 'Fatma Öztürk', 'teacher', { door: 3 }),
      person('ruud', 'Ruud Hofman', 'caretaker', { door: 4 }),
      person('naima', 'Naima Belhaj', 'caretaker'),
      person('marleen', 'Marleen Stuivenberg', 'school_management', { door: 5 }),
      person('peter', 'Peter Aarts', 'administrator'),
      person('hetty', 'Hetty Blom', 'privacy_officer'),
      person('joost', 'Joost Ruiter', 'safeguarding_lead'),
    ],
    workers: [
      { key: 'soufiane', days: [1, 2, 4] },
      { key: 'lotte', days: [3, 5] },
      { key: 'kwame', days: [2, 4], standIn: true },
    ],
  },
  {
    key: 'anker',
    name: 'Het Anker vmbo',
    brin: '99BB',
    type: 'with_school',
    youthWork: 'oost',
    months: 15,
    room: null,
    levels: ['vmbo-bb', 'vmbo-kb'],
    classes: 3,
    pupils: 278,
    people: [
      person('truus', 'Truus Hendriks', 'care_team', { contact: true, door: 10 }),
      person('martijn', 'Martijn Pol', 'care_coordinator'),
      person('olga', 'Olga Petrova', 'school_management'),
      person('ali', 'Ali Çelik', 'caretaker'),
      person('freek', 'Freek Kuiper', 'administrator'),
      person('gea', 'Gea Wolters', 'privacy_officer'),
    ],
    workers: [
      { key: 'gulsah', days: [1, 3] },
      { key: 'kwame', days: [2] },
    ],
  },
  {
    key: 'dijk',
    name: 'Dijkzicht Lyceum',
    brin: '99CC',
    type: 'in_school',
    youthWork: 'haven',
    months: 27,
    room: 'Lokaal 0.14, naast de kantine',
    levels: ['havo', 'vwo'],
    classes: 4,
    pupils: 340,
    people: [
      person('anneke', 'Anneke Tromp', 'care_coordinator'),
      person('ben', 'Ben Overmars', 'support_manager', { contact: true }),
      person('jose', 'José van Loon', 'caretaker'),
      person('erik', 'Erik Zandstra', 'school_management'),
      person('nel', 'Nel Drost', 'administrator'),
      person('ton', 'Ton Vos', 'privacy_officer'),
    ],
    workers: [
      { key: 'rachid', days: [1, 3, 5] },
      { key: 'sanne', days: [2, 4] },
    ],
  },
  {
    key: 'brug',
    name: 'De Brug praktijkonderwijs',
    brin: '99DD',
    type: 'with_school',
    youthWork: 'haven',
    months: 6,
    room: null,
    levels: ['pro'],
    classes: 3,
    pupils: 230,
    people: [
      person('monique', 'Monique Faber', 'care_coordinator', { contact: true }),
      person('karel', 'Karel Dik', 'caretaker'),
      person('ida', 'Ida Sluis', 'school_management'),
      person('huub', 'Huub Maas', 'administrator'),
      person('lies', 'Lies Kamp', 'privacy_officer'),
    ],
    workers: [
      { key: 'dwight', days: [2, 5] },
      { key: 'sanne', days: [1] },
    ],
  },
]
