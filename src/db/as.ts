import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Viewer } from '../boundary/viewer.ts'
import type { Source } from './clock.ts'
import type { FileKeys } from './keys.ts'
import type { DB } from './tables.ts'

/** One transaction of one viewer: what every query and command works with. */
export interface Tx {
  /** Kysely on this transaction's connection; unqualified tables are those of schema `app`. */
  db: Kysely<DB>
  /** The moment of this transaction; policies judge rights on it. */
  now: Date
  newId(): string
  /** 160 random bits in base64url, for a link or a code. */
  newToken(): string
  /** `size` random bytes. */
  bytes(size: number): Buffer
  keys: FileKeys
}

/** Whom a transaction works as, when it does not come with a session. */
export type Entry =
  | { kind: 'nobody' }
  | { kind: 'person'; personId: string }
  | { kind: 'young'; youngPersonId: string }
  | { kind: 'guardian'; tokenHash: Buffer }

/** Nobody may come in by this entry: the person, young person or link does not exist (any more). */
export class NoSuchViewer extends Error {}

// The embedded database has one connection: asking for another inside a transaction would wait for ever.
const inside = new AsyncLocalStorage<true>()

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`

/**
 * Runs work in one transaction as the application's role, on the source's moment. The first round trip begins the
 * transaction, sets the moment and enters as the viewer; the last one commits.
 */
export async function runTransaction<T>(
  parts: { pool: pg.Pool; source: Source; keys: FileKeys },
  entry: Entry,
  work: (tx: Tx, viewer: Viewer) => Promise<T>,
): Promise<T> {
  if (inside.getStore()) throw new Error('a transaction inside a transaction: pass on its tx instead')
  const client = await parts.pool.connect()
  const now = parts.source.now()
  let broken: Error | undefined
  try {
    const viewer = await begin(client, now, entry, parts.keys)
    const result = await inside.run(true, () => work(txOn(client, now, parts), viewer))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

async function begin(client: pg.PoolClient, now: Date, entry: Entry, keys: FileKeys): Promise<Viewer> {
  const settings = `begin; set local role schakel_app; set local search_path = app; select set_config('schakel.now', ${quote(now.toISOString())}, true)`
  if (entry.kind === 'nobody') {
    await client.query(settings)
    return { kind: 'nobody' }
  }
  const results = (await client.query(
    `${settings}; select ${enterCall(entry, keys)} as viewer`,
  )) as unknown as pg.QueryResult[]
  const viewer = results.at(-1)?.rows[0]?.viewer as Viewer | null
  if (!viewer) throw new NoSuchViewer(`no viewer of kind ${entry.kind}`)
  return viewer
}

function enterCall(entry: Exclude<Entry, { kind: 'nobody' }>, keys: FileKeys): string {
  if (entry.kind === 'person') return `guard.enter_person(${quote(entry.personId)})`
  if (entry.kind === 'guardian') return `guard.enter_guardian('\\x${entry.tokenHash.toString('hex')}')`
  const pseudonym = keys.pseudonym(entry.youngPersonId).toString('hex')
  return `guard.enter_young(${quote(entry.youngPersonId)}, '\\x${pseudonym}')`
}

/** Kysely's view of one connection that somebody else opened and closes. */
function onConnection(client: pg.PoolClient): Kysely<DB> {
  const borrowed = { query: client.query.bind(client), release() {} }
  const pool = { connect: async () => borrowed, end: async () => {} }
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: pool as never }) })
}

function txOn(client: pg.PoolClient, now: Date, { source, keys }: { source: Source; keys: FileKeys }): Tx {
  return {
    db: onConnection(client),
    now,
    newId: () => source.newId(),
    newToken: () => source.bytes(20).toString('base64url'),
    bytes: (size) => source.bytes(size),
    keys,
  }
}
