import { mkdirSync, readdirSync } from 'node:fs'
import { appendFile, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/**
 * Where the wrapped key of every file lives, apart from the database. A key service can take its place.
 * Destroying a key makes the text of its file unreadable for ever: the store keeps a ledger of what was erased, refuses
 * a new key for it, and every restore passes it over.
 */
export interface KeyStore {
  /** The wrapped key, or null when there is none (never made, or erased). */
  get(fileId: string): Promise<Buffer | null>
  /** Keeps a new wrapped key; false when the file already has one or was erased. */
  add(fileId: string, wrapped: Buffer): Promise<boolean>
  /** Replaces a wrapped key, when the master key is rotated. */
  replace(fileId: string, wrapped: Buffer): Promise<void>
  /** Destroys a key and notes the file in the ledger. */
  destroy(fileId: string): Promise<void>
  /** The ledger: every file that was erased. */
  erased(): Promise<Set<string>>
  /** All files that have a key. */
  list(): Promise<string[]>
  close(): Promise<void>
}

/** Keys as small files in a directory: for the embedded database. */
export function directoryKeyStore(directory: string): KeyStore {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const shard = (fileId: string) => join(directory, fileId.slice(0, 2))
  const path = (fileId: string) => join(shard(fileId), fileId)
  const ledger = join(directory, 'erased')
  const erased = async () => new Set((await readIfThere(ledger))?.toString().split('\n').filter(Boolean))
  return {
    get: (fileId) => readIfThere(path(fileId)),
    async add(fileId, wrapped) {
      if ((await erased()).has(fileId)) return false
      mkdirSync(shard(fileId), { recursive: true, mode: 0o700 })
      return await writeNew(path(fileId), wrapped)
    },
    async replace(fileId, wrapped) {
      await rm(path(fileId), { force: true })
      await writeNew(path(fileId), wrapped)
    },
    async destroy(fileId) {
      if (!(await erased()).has(fileId)) await appendFile(ledger, `${fileId}\n`, { mode: 0o600, flush: true })
      await rm(path(fileId), { force: true })
    },
    erased,
    async list() {
      const shards = readdirSync(directory).filter((name) => name.length === 2)
      return shards.flatMap((name) => readdirSync(join(directory, name))).sort()
    },
    async close() {},
  }
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function writeNew(path: string, bytes: Buffer): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(bytes)
    await file.datasync()
    await file.close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Keys in another PostgreSQL database: for a server with several app processes. */
export async function serverKeyStore(url: string): Promise<KeyStore> {
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  await pool.query(`create table if not exists file_key (file_id uuid primary key, wrapped bytea not null);
    create table if not exists erased_file (file_id uuid primary key)`)
  return {
    async get(fileId) {
      const { rows } = await pool.query('select wrapped from file_key where file_id = $1', [fileId])
      return (rows[0]?.wrapped as Buffer | undefined) ?? null
    },
    async add(fileId, wrapped) {
      const { rowCount } = await pool.query(
        `insert into file_key select $1, $2 where not exists (select from erased_file where file_id = $1) on conflict do nothing`,
        [fileId, wrapped],
      )
      return rowCount === 1
    },
    async replace(fileId, wrapped) {
      await pool.query('update file_key set wrapped = $2 where file_id = $1', [fileId, wrapped])
    },
    async destroy(fileId) {
      await pool.query(
        `with gone as (delete from file_key where file_id = $1)
         insert into erased_file values ($1) on conflict do nothing`,
        [fileId],
      )
    },
    async erased() {
      const { rows } = await pool.query('select file_id from erased_file')
      return new Set(rows.map((row) => row.file_id as string))
    },
    async list() {
      const { rows } = await pool.query('select file_id from file_key order by file_id')
      return rows.map((row) => row.file_id as string)
    },
    close: () => pool.end(),
  }
}
