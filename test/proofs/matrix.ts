import { sql } from 'kysely'
import { hashToken } from '../../src/boundary/token.ts'
import type { Entry, Tx } from '../../src/db/as.ts'
import type { Db } from '../../src/db/open.ts'
import { keyOf, type World } from '../support/world.ts'
import type { Expected } from './expected.ts'

/** Everybody who can look: every person of the world, every young person, the guardian with a link, and nobody. */
export function viewersOf(world: World): Map<string, Entry> {
  const viewers = new Map<string, Entry>([
    ['nobody', { kind: 'nobody' }],
    ['guardian:mother', { kind: 'guardian', tokenHash: hashToken(world.guardianToken) }],
  ])
  for (const [name, personId] of world.rows.get('person') ?? []) viewers.set(name, { kind: 'person', personId })
  for (const [name, youngPersonId] of world.rows.get('young_person') ?? [])
    viewers.set(`young:${name}`, { kind: 'young', youngPersonId })
  return viewers
}

/** The expression that names a row of a table. */
const key = (table: string) => (keyOf[table] ?? ['id']).map((column) => `${column}::text`).join(` || ' ' || `)

/** A text as a literal. */
export const quote = (text: string) => `'${text.replaceAll("'", "''")}'`

/** Which statements get past the policies. Each is undone; what comes back is its count of rows, or the code of its error. */
export async function attempt(tx: Tx, statements: string[]): Promise<string[]> {
  if (statements.length === 0) return []
  await sql
    .raw(`do $attempt$ declare s text; n int; outcome text; outcomes text[] := '{}'; begin
      foreach s in array array[${statements.map((one) => quote(one)).join(', ')}] loop
        begin
          execute s;
          get diagnostics n = row_count;
          raise exception using errcode = 'ZZ001', message = n::text;
        exception when others then
          outcome := case sqlstate when 'ZZ001' then 'n' || sqlerrm else sqlstate end;
        end;
        outcomes := outcomes || outcome;
      end loop;
      perform set_config('proof.outcomes', array_to_json(outcomes)::text, true);
    end $attempt$`)
    .execute(tx.db)
  const { rows } = await sql<{ found: string }>`select current_setting('proof.outcomes') as found`.execute(tx.db)
  return JSON.parse(rows[0]?.found ?? '[]')
}

/** Past the policies: it worked, or it only met a row that is there already or one it belongs to. */
export const passed = (outcome: string | undefined) =>
  outcome !== undefined && /^(?:n[1-9]\d*|23505|23503)$/u.test(outcome)

/** What one viewer can do with every row of the world: `read contact_moment yasmina`. */
export async function abilities(world: World, table: string, tx: Tx, expected: Expected, copies: Copies) {
  const rows = world.rows.get(table) ?? new Map<string, string>()
  const names = new Map([...rows].map(([name, id]) => [id, name]))
  const found = new Set<string>()
  for (const id of await keysIn(tx, table, 'select')) found.add(`read ${names.get(id) ?? id}`)
  for (const [verb, statement] of [
    ['change', `update app.${table} set ${expected.set ?? `${copies.column} = ${copies.column}`}`],
    ['remove', `delete from app.${table}`],
  ] as const) {
    for (const id of await reached(tx, table, statement, [...rows.values()]))
      found.add(`${verb} ${names.get(id) ?? id}`)
  }
  const added = await attempt(
    tx,
    copies.inserts.map((one) => one.statement),
  )
  for (const [at, { verb, name }] of copies.inserts.entries()) if (passed(added[at])) found.add(`${verb} ${name}`)
  return found
}

async function keysIn(tx: Tx, table: string, verb: 'select'): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`${sql.raw(`${verb} ${key(table)} as key from app.${table}`)}`.execute(
    tx.db,
  )
  return rows.map((row) => row.key)
}

/** The rows that a statement over the whole table reaches. Without a `where`, reading is not asked of the viewer. */
async function reached(tx: Tx, table: string, statement: string, ids: string[]): Promise<string[]> {
  const [whole] = await attempt(tx, [statement])
  if (whole === 'n0') return []
  const outcomes = await attempt(
    tx,
    ids.map((id) => `${statement} where ${key(table)} = ${quote(id)}`),
  )
  const one = ids.filter((_, at) => passed(outcomes[at]))
  const count = Number(/^n(\d+)$/u.exec(whole ?? '')?.[1] ?? one.length)
  if (count !== one.length) return [...one, `${count - one.length} rows that are not read`]
  return one
}

/** Attempts to add a row like one that is there, as oneself and in the name of who did it. */
export interface Copies {
  /** A column that a change may set to what it is. */
  column: string
  inserts: { verb: 'add' | 'forge'; name: string; statement: string }[]
}

/** All rows of a table as they are, by name. */
export async function rowsAsTheyAre(
  db: Db,
  world: World,
  table: string,
): Promise<Map<string, Record<string, unknown>>> {
  const names = new Map([...(world.rows.get(table) ?? [])].map(([name, id]) => [id, name]))
  return db.admin(async (client) => {
    const { rows } = await client.query(`select ${key(table)} as key, to_jsonb(t) as row from app.${table} t`)
    return new Map(rows.map(({ key: id, row }) => [names.get(id) ?? id, row]))
  })
}

const says = (who: string | undefined, viewer: string) => who?.split(/\s+/u).includes(viewer) ?? false

/** The statements with which a viewer tries to add rows like these. */
export function copiesFor(
  db: Db,
  table: string,
  originals: Map<string, Record<string, unknown>>,
  { adds, forges = {}, by = [], fresh = {} }: Expected,
  [viewer, me]: [string, Entry],
): Copies {
  const mine = me.kind === 'person' ? me.personId : null
  const actor = (row: Record<string, unknown>) =>
    table === 'audit' && me.kind === 'person' ? { ...row, actor_kind: 'person' } : row
  const insert = (row: Record<string, unknown>) =>
    `insert into app.${table} select * from jsonb_populate_record(null::app.${table}, ${quote(JSON.stringify(row))}::jsonb)`
  const inserts: Copies['inserts'] = []
  // Where nobody may add anything, two rows tell enough.
  for (const [name, original] of [...originals].slice(0, adds ? undefined : 2)) {
    const row = { ...original, ...fresh, ...('id' in original ? { id: db.source.newId() } : {}) }
    const own = { ...row, ...Object.fromEntries(by.map((column) => [column, mine])) }
    inserts.push({ verb: 'add', name, statement: insert(actor(own)) })
    // Who may not add one as themself, may not in another's name: a rule that asks for no name would have shown in the first.
    const others =
      says(adds?.[name], viewer) || says(forges[name], viewer) ? by.some((column) => original[column] !== mine) : false
    if (others) inserts.push({ verb: 'forge', name, statement: insert(row) })
  }
  const column = Object.keys([...originals.values()][0] ?? { id: 1 }).at(-1) as string
  return { column, inserts }
}

/** What boundary.md says that a viewer can do with the rows of a table. */
export function expectedOf(
  { reads, changes = {}, adds = {}, forges = {}, removes = {} }: Expected,
  viewer: string,
): string[] {
  const may = (verb: string, rows: Record<string, string>) =>
    Object.entries(rows)
      .filter(([, who]) => says(who, viewer))
      .map(([name]) => `${verb} ${name}`)
  return [
    ...may('read', reads),
    ...may('change', changes),
    ...may('add', adds),
    ...may('forge', forges),
    ...may('remove', removes),
  ]
}
