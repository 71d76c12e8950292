import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { type CopiedTable, migrationsOf, quoted, tablesInOrder } from './copy-tables.ts'
import type { Db } from './open.ts'

/** Rows read at once. */
const batch = 500

/** What a backup says about itself. */
export interface Manifest {
  format: 1
  at: string
  migrations: string[]
  tables: Record<string, { rows: number; sha256: string }>
  keys: number
}

/** The place for a backup is not empty. */
export class NotEmpty extends Error {}

/**
 * Copies every table (one snapshot) to `to/data` and the wrapped keys to `keysTo`, apart. The master key is in neither.
 * Sealed text stays sealed. Throws {@link NotEmpty}.
 */
export async function backUp(db: Db, to: string, keysTo: string, progress: (table: string) => void): Promise<Manifest> {
  for (const place of [to, keysTo]) {
    if (existsSync(place) && readdirSync(place).length > 0) throw new NotEmpty(place)
    mkdirSync(place, { recursive: true, mode: 0o700 })
  }
  mkdirSync(join(to, 'data'), { mode: 0o700 })
  const manifest: Manifest = { format: 1, at: db.source.now().toISOString(), migrations: [], tables: {}, keys: 0 }
  await db.admin(async (client) => {
    await client.query(
      `begin isolation level repeatable read read only; set local timezone = 'UTC'; set local role schakel_keeper`,
    )
    try {
      manifest.migrations = await migrationsOf(client)
      for (const table of await tablesInOrder(client)) {
        progress(table.name)
        manifest.tables[`${table.schema}.${table.name}`] = await writeTable(client, table, join(to, 'data'))
      }
    } finally {
      await client.query('rollback')
    }
  })
  // After the rows: a key that was made meanwhile does no harm, one that is missing would.
  manifest.keys = await writeKeys(db, keysTo)
  await writeFile(join(to, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  return manifest
}

async function writeTable(client: pg.ClientBase, table: CopiedTable, folder: string) {
  const file = createWriteStream(join(folder, `${table.schema}.${table.name}.ndjson`), { mode: 0o600 })
  const digest = createHash('sha256')
  let rows = 0
  await client.query(
    `declare row_cursor no scroll cursor for select row_to_json(t)::text as row from ${quoted(table)} t order by t::text`,
  )
  for (;;) {
    const result = await client.query(`fetch ${batch} from row_cursor`)
    if (result.rows.length === 0) break
    const text = result.rows.map((row) => `${row.row}\n`).join('')
    digest.update(text)
    rows += result.rows.length
    if (!file.write(text)) await once(file, 'drain')
  }
  await client.query('close row_cursor')
  file.end()
  await once(file, 'finish')
  return { rows, sha256: digest.digest('hex') }
}

async function writeKeys(db: Db, folder: string): Promise<number> {
  const lines: string[] = []
  for (const fileId of await db.keyStore.list()) {
    const wrapped = await db.keyStore.get(fileId)
    if (wrapped) lines.push(JSON.stringify({ fileId, wrapped: wrapped.toString('base64') }))
  }
  await writeFile(join(folder, 'keys.ndjson'), lines.map((line) => `${line}\n`).join(''), { mode: 0o600 })
  const erased = [...(await db.keyStore.erased())].sort()
  await writeFile(join(folder, 'erased'), erased.map((line) => `${line}\n`).join(''), { mode: 0o600 })
  return lines.length
}
