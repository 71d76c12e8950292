import type pg from 'pg'
import type { Db } from '../../src/db/open.ts'
import { sortKey, splitName } from '../../src/features/roster/model.ts'
import { dayOf } from '../../src/ui/dates.ts'
import { addFiles } from './world-files.ts'
import { addStaff } from './world-staff.ts'

type Row = Record<string, unknown>

/** A small world in which every role, every state and every case of the boundary occurs once. */
export interface World {
  /** The moment it was made; everything in it is dated from here. */
  now: Date
  /** The id of a record by the name it has in the test: `id('guidance', 'yasmina')`. Throws when there is none. */
  id(table: string, name: string): string
  /** All names per table. */
  rows: Map<string, Map<string, string>>
  /** The token in the guardian's link that asks for the running consent of Yasmina. */
  guardianToken: string
}

/** Puts rows into a database with the rights of whoever migrates, and remembers them by name. */
export class WorldBuilder {
  readonly rows: World['rows'] = new Map()
  readonly client: pg.ClientBase
  readonly db: Db
  readonly now: Date

  constructor(db: Db, client: pg.ClientBase, now: Date) {
    this.db = db
    this.client = client
    this.now = now
  }

  /** The id of a record by its name. */
  id = (table: string, name: string): string => {
    const found = this.rows.get(table)?.get(name)
    if (!found) throw new Error(`no ${table} called ${name} in this world`)
    return found
  }

  /** The id of a person by name. */
  who = (name: string): string => this.id('person', name)

  /** A moment so many days from now. */
  days = (count: number): Date => new Date(this.now.getTime() + count * 86_400_000)

  /** A day in Amsterdam so many years and days from now. */
  born = (years: number): string => {
    const today = dayOf(this.now)
    return `${Number(today.slice(0, 4)) - years}-01-05`
  }

  /** Adds a row. `sealed` are its texts by column, closed under the key of `file`. */
  add = async (table: string, name: string, row: Row, sealed: Record<string, string> = {}, file?: string) => {
    const id = (row.id as string | undefined) ?? this.db.source.newId()
    const all: Row = keyless.has(table) ? { ...row } : { ...row, id }
    for (const [column, text] of Object.entries(sealed)) {
      all[column] = await this.db.keys.seal(file ?? id, `${table}/${id}/${column}`, text)
    }
    const names = Object.keys(all)
    await this.client.query(
      `insert into app.${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      names.map((column) => all[column]),
    )
    const known = this.rows.get(table) ?? new Map<string, string>()
    const key = keyless.has(table) ? keyOf[table]?.map((column) => String(all[column])).join(' ') : id
    if (known.has(name)) throw new Error(`two rows of ${table} are called ${name}`)
    this.rows.set(table, known.set(name, key ?? id))
    return id
  }

  /** Adds a person with one role. A role begins a year ago and runs on, unless `more` says otherwise. */
  person = async (name: string, organisation: string, role: string, more: Row = {}) => {
    const id = await this.add('person', name, {
      name: fullNames[name] ?? name,
      email: `${name}@example.nl`,
      created_at: this.days(-400),
    })
    await this.role(name, organisation, role, more)
    return id
  }

  /** Adds a role of somebody. */
  role = (name: string, organisation: string, role: string, more: Row = {}) =>
    this.add('membership', `${name} ${role}${more.until_at ? ' before' : ''}`, {
      person_id: this.who(name),
      organisation_id: this.id('organisation', organisation),
      role,
      from_at: this.days(-365),
      ...more,
    })

  /** Adds a pupil in a class. */
  pupil = async (name: string, location: string, inClass: string, birth_date: string | null, more: Row = {}) => {
    const { givenName, prefix, surname } = splitName(fullNames[name] ?? name)
    const organisation_id = this.id('organisation', location)
    const pupil_id = await this.add('pupil', name, {
      organisation_id,
      location_id: this.id('location', location),
      given_name: givenName,
      prefix,
      surname,
      sort_key: sortKey({ givenName, prefix, surname }),
      birth_date,
      from_at: this.days(-100),
      ...more,
    })
    await this.add('enrolment', name, {
      organisation_id,
      pupil_id,
      class_id: this.id('school_class', inClass),
      from_at: this.days(-100),
      ...more,
    })
  }
}

/** Names as people write them, by the short name of the world. */
const fullNames: Record<string, string> = {
  yasmina: 'Yasmina El Idrissi',
  milan: 'Milan van den Berg',
  noor: 'Noor Haddad',
  amir: 'Amir Yilmaz',
  jay: 'Jay Willems',
  sem: 'Sem Visser',
  liv: 'Liv de Boer',
  soufiane: 'Soufiane Amrani',
  lotte: 'Lotte Prins',
  ingrid: 'Ingrid de Wit',
  karim: 'Karim Bouzian',
  hanneke: 'Hanneke Vos',
  wendy: 'Wendy van Dijk',
  marloes: 'Marloes Kuiper',
}

/** The full name of somebody in the world. */
export function fullNameOf(name: string): string {
  return fullNames[name] ?? name
}

/** Tables without a column `id`, and the columns that name a row there. */
export const keyOf: Record<string, string[]> = {
  installation: ['one'],
  young_person_private: ['young_person_id'],
  referral_file: ['referral_id'],
  share_read: ['share_id', 'person_id'],
  consent_need: ['rule', 'purpose', 'from_age'],
  example_door: ['person_id'],
}
const keyless = new Set(Object.keys(keyOf))

/** Makes the world in an empty database. */
export async function newWorld(db: Db): Promise<World> {
  const now = db.source.now()
  return db.admin(async (client) => {
    const build = new WorldBuilder(db, client, now)
    await client.query('begin')
    await addStaff(build)
    const guardianToken = await addFiles(build)
    await client.query('commit')
    return { now, id: build.id, rows: build.rows, guardianToken }
  })
}
