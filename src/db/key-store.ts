import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/**
 * Where the wrapped key of every file lives, apart from the database. A key service can take its place.
 * Destroying a key makes the text of its file unreadable for ever.
 */
export interface KeyStore {
  /** The wrapped key, or null when there is none (never made, or erased). */
  get(fileId: string): Promise<Buffer | null>
  /** Keeps a new wrapped key; false when the file already has one. */
  add(fileId: string, wrapped: Buffer): Promise<boolean>
  /** Replaces a wrapped key, when the master key is rotated. */
  replace(fileId: string, wrapped: Buffer): Promise<void>
  destroy(fileId: string): Promise<void>
  /** All files that have a key. */
  list(): Promise<string[]>
  close(): Promise<void>
}

/** Keys as small files in a directory: for the embedded database. */
export function directoryKeyStore(directory: string): KeyStore {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const shard = (fileId: string) => join(directory, fileId.slice(0, 2))
  const path = (fileId: string) => join(shard(fileId), fileId)
  return {
    async get(fileId) {
      try {
        return await readFile(path(fileId))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
    async add(fileId, wrapped) {
      mkdirSync(shard(fileId), { recursive: true, mode: 0o700 })
      return await writeNew(path(fileId), wrapped)
    },
    async replace(fileId, wrapped) {
      await rm(path(fileId), { force: true })
      await writeNew(path(fileId), wrapped)
    },
    async destroy(fileId) {
      await rm(path(fileId), { force: true })
    },
    async list() {
      if (!existsSync(directory)) return []
      return readdirSync(directory).flatMap((part) => readdirSync(join(directory, part)))
    },
    async close() {},
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
  await pool.query('create table if not exists file_key (file_id uuid primary key, wrapped bytea not null)')
  return {
    async get(fileId) {
      const { rows } = await pool.query('select wrapped from file_key where file_id = $1', [fileId])
      return (rows[0]?.wrapped as Buffer | undefined) ?? null
    },
    async add(fileId, wrapped) {
      const { rowCount } = await pool.query('insert into file_key values ($1, $2) on conflict do nothing', [
        fileId,
        wrapped,
      ])
      return rowCount === 1
    },
    async replace(fileId, wrapped) {
      await pool.query('update file_key set wrapped = $2 where file_id = $1', [fileId, wrapped])
    },
    async destroy(fileId) {
      await pool.query('delete from file_key where file_id = $1', [fileId])
    },
    async list() {
      const { rows } = await pool.query('select file_id from file_key')
      return rows.map((row) => row.file_id as string)
    },
    close: () => pool.end(),
  }
}
