/** Who may do something with a row, as names of the world; `young:…` and `guardian:…` are those viewers. */
export type Who = string

/** What docs/boundary.md says of one table: per row of the world, who may do what. A row that is not named: nobody. */
export interface Expected {
  /** Every row stands here: nobody is an empty text. */
  reads: Record<string, Who>
  /** Who may change a row that is there. */
  changes?: Record<string, Who>
  /** Who may add a row like this one, as themself. */
  adds?: Record<string, Who>
  /** Who may remove a row. */
  removes?: Record<string, Who>
  /** Columns that say who did it: nobody may add a row in somebody else's name. */
  by?: string[]
  /** Who may add one in a colleague's name all the same. */
  forges?: Record<string, Who>
  /** The change that is tried; by default a column is set to what it is. */
  set?: string
  /** What an added row has instead of what the row of the world has. */
  fresh?: Record<string, unknown>
}

/** The staff of the organisations, today. Lars has left Oost, Niemand has no role: they are in none. */
export const staff = {
  oost: 'soufiane lotte bram esra nadia marloes otto petra saskia',
  west: 'wendy willem paula',
  spinoza: 'ingrid karim rob piet hanneke jaap coen tom anja paul cor',
  dacosta: 'dora max',
}

/** Who works in a file: the assigned of today and the young person. Nadia is excluded, Esra's period is over, Lars has left. */
export const file = {
  yasmina: 'soufiane bram young:yasmina',
  milan: 'lotte young:milan',
  noor: 'soufiane young:noor',
  amir: 'young:amir',
  jay: 'lotte young:jay',
  west: 'wendy young:west',
}

/** The same without the young person. */
export const assigned = {
  yasmina: 'soufiane bram',
  milan: 'lotte',
  noor: 'soufiane',
  jay: 'lotte',
  west: 'wendy',
}

/** Everybody of some lists. */
export const all = (...lists: Who[]): Who => lists.join(' ')

/** The same for every row named. */
export function each(names: string[], who: Who): Record<string, Who> {
  return Object.fromEntries(names.map((name) => [name, who]))
}
