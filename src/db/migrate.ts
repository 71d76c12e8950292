import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client, PoolClient } from 'pg'

type Connection = Pick<Client | PoolClient, 'query'>

/** The folder of the project, wherever this file was bundled to. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'migrations'))) folder = dirname(folder)
  return folder
}

interface SqlFile {
  name: string
  text: string
}

function read(root: string, path: string): SqlFile {
  return { name: path, text: readFileSync(join(root, path), 'utf8') }
}

/** Guard functions first, then the policies of every feature, in a fixed order. */
function policyFiles(root: string): { guards: SqlFile[]; policies: SqlFile[] } {
  const features = readdirSync(join(root, 'src/features')).sort()
  const own = features
    .map((feature) => `src/features/${feature}/policy.sql`)
    .filter((path) => existsSync(join(root, path)))
  const guards = [
    'guard-today.sql',
    'guard.sql',
    'guard-readers.sql',
    'guard-sharing.sql',
    'guard-partnership.sql',
    'enter.sql',
  ]
    .map((file) => `src/boundary/${file}`)
    .concat('src/http/auth/enter.sql')
  return {
    guards: guards.filter((path) => existsSync(join(root, path))).map((path) => read(root, path)),
    policies: ['src/boundary/policy.sql', ...own].map((path) => read(root, path)),
  }
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * Brings a database up to date in one transaction: forward-only migrations, then guard functions and policies when they
 * changed. Safe with several processes at once (advisory lock). Returns the names of what was applied.
 * @param at the moment to note with each migration
 */
export async function migrate(connection: Connection, at: Date): Promise<string[]> {
  const root = projectRoot()
  const applied: string[] = []
  await connection.query('begin')
  try {
    await connection.query(`set local lock_timeout = '60s'; select pg_advisory_xact_lock(7305071)`)
    await connection.query(readFileSync(join(root, 'src/db/roles.sql'), 'utf8'))
    const { rows } = await connection.query('select name, hash from app.migration')
    const known = new Map(rows.map((row) => [row.name as string, row.hash as string]))
    for (const name of readdirSync(join(root, 'migrations'))
      .filter((file) => file.endsWith('.sql'))
      .sort()) {
      if (known.has(name)) continue
      const { text } = read(root, `migrations/${name}`)
      const owner = /^-- owner: (\w+)/.exec(text)?.[1] ?? 'schakel_owner'
      await connection.query(`set local role ${owner}`)
      await connection.query(text)
      await connection.query('reset role')
      await note(connection, name, hash(text), at)
      applied.push(name)
    }
    if (await applyPolicies(connection, root, known.get('policies'), applied.length > 0, at)) applied.push('policies')
    await connection.query('commit')
  } catch (error) {
    await connection.query('rollback')
    throw error
  }
  return applied
}

async function applyPolicies(
  connection: Connection,
  root: string,
  known: string | undefined,
  force: boolean,
  at: Date,
): Promise<boolean> {
  const { guards, policies } = policyFiles(root)
  const now = hash(
    [read(root, 'src/boundary/guard-reads.sql'), ...guards, ...policies]
      .map((file) => file.name + file.text)
      .join('\0'),
  )
  if (now === known && !force) return false
  await connection.query(readFileSync(join(root, 'src/db/before-policies.sql'), 'utf8'))
  await runAs(connection, 'schakel_owner', [read(root, 'src/boundary/guard-reads.sql')])
  await runAs(connection, 'schakel_guard', guards)
  await runAs(connection, 'schakel_owner', policies)
  await connection.query(readFileSync(join(root, 'src/db/after-policies.sql'), 'utf8'))
  await note(connection, 'policies', now, at)
  return true
}

async function runAs(connection: Connection, role: string, files: SqlFile[]): Promise<void> {
  for (const file of files) {
    await connection.query(`set local role ${role}`)
    try {
      await connection.query(file.text)
    } catch (error) {
      throw new Error(`${file.name}: ${(error as Error).message}`, { cause: error })
    }
    await connection.query('reset role')
  }
}

async function note(connection: Connection, name: string, digest: string, at: Date): Promise<void> {
  await connection.query(
    'insert into app.migration values ($1, $2, $3) on conflict (name) do update set hash = $2, at = $3',
    [name, digest, at],
  )
}
