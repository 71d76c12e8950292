import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import type { Config } from '../config.ts'
import type { Source } from './clock.ts'
import { migrate } from './migrate.ts'
import { deriveKey } from './seal.ts'

// Days stay days: a date has no time zone to be moved by.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** An open connection to the data, before anything works on it. */
export interface Connections {
  engine: 'embedded' | 'server'
  /** What requests work on. */
  pool: pg.Pool
  /** What sign-in works on: the same one on the embedded database. */
  authPool: pg.Pool
  /** Runs work with the rights of whoever migrates: for setting up, copying and restoring, never for a request. */
  admin<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** The login of the application may do more than a request should; nothing is served with it. */
export class TooPowerful extends Error {}

/** Opens the embedded database in the data directory and brings it up to date. */
export async function connectEmbedded(config: Config, source: Source): Promise<Connections> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const lite = await PGlite.create({ dataDir: join(config.dataDir, 'database') })
  const pool = new pg.Pool({ ...createPgConfig(lite), max: 1, idleTimeoutMillis: 0 } as unknown as pg.PoolConfig)
  const connections: Connections = {
    engine: 'embedded',
    pool,
    authPool: pool,
    async admin(work) {
      const client = await pool.connect()
      try {
        return await work(client)
      } finally {
        client.release()
      }
    },
    async close() {
      await pool.end()
      await lite.close()
    },
  }
  await connections.admin((client) => migrate(client, source.now()))
  return connections
}

/** Opens a PostgreSQL server, brings it up to date, and connects as logins that own nothing and bypass nothing. */
export async function connectServer(config: Config, source: Source, master: Buffer): Promise<Connections> {
  const adminUrl = config.databaseAdminUrl ?? (config.databaseUrl as string)
  const admin: Connections['admin'] = async (work) => {
    const client = new pg.Client({ connectionString: adminUrl })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }
  const logins = await admin(async (client) => {
    await migrate(client, source.now())
    if (!config.databaseAdminUrl) return makeLogins(client, master)
    await allowLogin(client, config.databaseUrl as string)
    return undefined
  })
  const url = config.databaseUrl as string
  const pool = new pg.Pool({ connectionString: logins?.app(url) ?? url, max: 10 })
  const authPool = new pg.Pool({ connectionString: logins?.auth(url) ?? url, max: 4 })
  // A connection that breaks while nobody uses it is left out by the pool; unheard, it would end the process.
  for (const one of [pool, authPool]) one.on('error', () => {})
  await refusePower(pool)
  return {
    engine: 'server',
    pool,
    authPool,
    admin,
    async close() {
      await pool.end()
      await authPool.end()
    },
  }
}

/** Lets the login of DATABASE_URL work as the application and as sign-in, where it may not yet. */
async function allowLogin(client: pg.ClientBase, url: string): Promise<void> {
  const name = decodeURIComponent(new URL(url).username)
  const { rows } = await client.query(
    `select pg_has_role(oid, 'schakel_app', 'set') and pg_has_role(oid, 'schakel_auth', 'set') as allowed
      from pg_roles where rolname = $1`,
    [name],
  )
  // A login that does not exist is refused when it connects, in a line of its own.
  if (rows[0]?.allowed === false) {
    await client.query(`grant schakel_app, schakel_auth to ${pg.escapeIdentifier(name)}`)
  }
}

/** One address for all: the application still works with logins of its own, their passwords drawn from the master key. */
async function makeLogins(client: pg.ClientBase, master: Buffer) {
  const { rows } = await client.query('select current_database() as name')
  const suffix = createHash('sha256').update(rows[0].name).digest('hex').slice(0, 8)
  const one = async (role: 'app' | 'auth') => {
    const name = `schakel_login_${role}_${suffix}`
    const password = deriveKey(master, `database login ${role}`).toString('hex')
    const known = await client.query('select from pg_roles where rolname = $1', [name])
    await client.query(`${known.rowCount ? 'alter' : 'create'} role ${name} login password '${password}'`)
    await client.query(`grant schakel_${role} to ${name}`)
    return (url: string) => {
      const own = new URL(url)
      own.username = name
      own.password = password
      return own.href
    }
  }
  return { app: await one('app'), auth: await one('auth') }
}

/** Refuses to serve with a login that could step around a policy. Throws {@link TooPowerful}. */
async function refusePower(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query(`select r.rolsuper or r.rolbypassrls
      or pg_has_role(r.oid, 'schakel_owner', 'member') or pg_has_role(r.oid, 'schakel_guard', 'member')
      or exists (select from pg_class c where c.relowner = r.oid and c.relnamespace in ('app'::regnamespace, 'guard'::regnamespace)) as power
    from pg_roles r where r.rolname = current_user`)
  if (rows[0]?.power) {
    throw new TooPowerful(
      'DATABASE_URL should be a login that owns nothing and bypasses no row security; see docs/operations',
    )
  }
}
