import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type pg from 'pg'
import type { Manifest } from './backup.ts'
import { type CopiedTable, migrationsOf, quoted, tablesInOrder } from './copy-tables.ts'
import type { Db } from './open.ts'

/** Rows written at once. */
const batch = 500

/** A backup cannot be restored here; nothing was changed. */
export class CannotRestore extends Error {
  readonly why: 'no_backup' | 'other_version' | 'not_empty' | 'damaged'
  readonly where: string
  constructor(why: CannotRestore['why'], where: string) {
    super(`${why}: ${where}`)
    this.why = why
    this.where = where
  }
}

/**
 * Puts a backup back into an empty database, all or nothing. Keys of what was erased meanwhile (the ledger of this place
 * and of the backup) are passed over, so that its text stays unreadable. Throws {@link CannotRestore}.
 */
export async function restore(
  db: Db,
  from: string,
  keysFrom: string,
  progress: (table: string) => void,
): Promise<Manifest> {
  const manifest = await readManifest(from, keysFrom)
  await db.admin(async (client) => {
    await client.query(`begin; set local role schakel_keeper`)
    try {
      await checkPlace(client, manifest)
      for (const table of await tablesInOrder(client)) {
        progress(table.name)
        await readTable(client, table, from, manifest)
      }
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw error
    }
  })
  await restoreKeys(db, keysFrom)
  return manifest
}

async function readManifest(from: string, keysFrom: string): Promise<Manifest> {
  for (const path of [join(from, 'manifest.json'), join(keysFrom, 'keys.ndjson'), join(keysFrom, 'erased')]) {
    if (!existsSync(path)) throw new CannotRestore('no_backup', path)
  }
  return JSON.parse(await readFile(join(from, 'manifest.json'), 'utf8')) as Manifest
}

async function checkPlace(client: pg.ClientBase, manifest: Manifest): Promise<void> {
  const here = await migrationsOf(client)
  if (here.join() !== manifest.migrations.join())
    throw new CannotRestore('other_version', manifest.migrations.at(-1) ?? '')
  const { rows } = await client.query('select exists (select from app.person) as used')
  if (rows[0].used) throw new CannotRestore('not_empty', 'database')
}

async function readTable(client: pg.ClientBase, table: CopiedTable, from: string, manifest: Manifest): Promise<void> {
  const name = `${table.schema}.${table.name}`
  // Reference data that a migration laid down is in the backup too.
  if (name === 'app.consent_need') await client.query(`delete from ${quoted(table)}`)
  const digest = createHash('sha256')
  let waiting: string[] = []
  const write = async () => {
    if (waiting.length === 0) return
    await client.query(
      `insert into ${quoted(table)} select * from json_populate_recordset(null::${quoted(table)}, $1::json)`,
      [`[${waiting.join(',')}]`],
    )
    waiting = []
  }
  for await (const line of createInterface({ input: createReadStream(join(from, 'data', `${name}.ndjson`)) })) {
    digest.update(`${line}\n`)
    waiting.push(line)
    if (waiting.length === batch) await write()
  }
  await write()
  if (digest.digest('hex') !== manifest.tables[name]?.sha256) throw new CannotRestore('damaged', name)
}

async function restoreKeys(db: Db, keysFrom: string): Promise<void> {
  for (const fileId of (await readFile(join(keysFrom, 'erased'), 'utf8')).split('\n').filter(Boolean)) {
    await db.keyStore.destroy(fileId)
  }
  for await (const line of createInterface({ input: createReadStream(join(keysFrom, 'keys.ndjson')) })) {
    const { fileId, wrapped } = JSON.parse(line) as { fileId: string; wrapped: string }
    await db.keyStore.add(fileId, Buffer.from(wrapped, 'base64'))
  }
}
