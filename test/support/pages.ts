import type { Site } from './site.ts'
import type { World } from './world.ts'

/** Somebody whose pages are looked at: a person, a young person on a handed-over phone, a guardian with a link, or nobody. */
export type Looker = string

/** The people of the world whose pages differ: each role once, and both sides of each type of partnership. */
export const lookers: Looker[] = [
  'soufiane',
  'lotte',
  'marloes',
  'ingrid',
  'hanneke',
  'piet',
  'coen',
  'dora',
  'tom',
  'anja',
  'otto',
  'petra',
  'paul',
  'cor',
  'niemand',
]

/** Pages that are no page to read: files, an answer for a machine, a part of a page, or a step that leads on. */
const notPages = /^\/(?:health|robots\.txt|static\/|api\/)|\/lezers$|\/bestand$|\*/u

/** Every address that answers a GET, as its pattern. */
export function pagePatterns(site: Site): string[] {
  const found = site.app.routes.filter((route) => route.method === 'GET' && !notPages.test(route.path))
  return [...new Set(found.map((route) => route.path))].sort()
}

/** What stands in the place of `:name` in a pattern: the ids of the world that fit there. */
export function addressesOf(pattern: string, world: World, tokens: Record<string, string[]>): string[] {
  const { id } = world
  const all = (table: string, ...names: string[]) => names.map((name) => id(table, name))
  const first = pattern.split('/')[1] ?? ''
  const values: Record<string, string[]> = {
    aanmelden: all('pupil', 'noor', 'jay'),
    aanmelding: all('referral', 'yasmina', 'waiting', 'draft', 'jay'),
    afspraak: all('arrangement', 'yasmina'),
    attachment: all('attachment', 'running'),
    begeleiding: all('guidance', 'yasmina', 'noor'),
    bijlage: all('attachment', 'running'),
    delen: all('share', 'running'),
    gedeeld: all('share', 'running', 'person'),
    jongere: all('young_person', 'yasmina', 'milan', 'amir'),
    kalender: all('location', 'spinoza'),
    klas: all('school_class', '3C'),
    leerling: all('pupil', 'yasmina', 'jay'),
    mensen: all('person', 'soufiane', 'ingrid'),
    samenwerking: all('partnership', 'spinoza', 'dacosta'),
    toestemming: all('consent', 'running', 'waiting', 'withdrawn'),
    samen: [...all('consent', 'running', 'waiting'), ...all('goal', 'yasmina')],
    'wijs-de-weg': all('invitation', 'ingrid'),
    ...tokens,
  }
  const inner: Record<string, string[]> = {
    role: first === 'help' ? ['mentor', 'youth_worker'] : all('membership', 'soufiane youth_worker', 'ingrid mentor'),
    soort: ['contact_moment', 'goal'],
    moment: all('contact_moment', 'yasmina'),
    item: [
      ...all('contact_moment', 'yasmina'),
      ...all('goal', 'yasmina'),
      ...all('factor', 'yasmina'),
      ...all('summary', 'yasmina'),
    ],
    doel: all('goal', 'yasmina'),
    factor: all('factor', 'yasmina'),
    entry: all('school_entry', 'ingrid', 'to ingrid'),
    bericht: all('school_entry', 'ingrid', 'to ingrid'),
    guardian: all('guardian', 'mother'),
    ouder: all('guardian', 'mother'),
  }
  let paths = ['']
  for (const part of pattern.split('/').slice(1)) {
    const name = /^:(\w+)/u.exec(part)?.[1]
    const here = name === undefined ? [part] : (inner[name] ?? values[first] ?? [])
    paths = paths.flatMap((path) => here.map((one) => `${path}/${one}`))
  }
  return paths
}
