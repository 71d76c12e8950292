import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newData, type TestData } from '../../test/support/database.ts'
import { newWorld, type World } from '../../test/support/world.ts'
import { readConfig } from '../config.ts'
import { backUp, NotEmpty } from './backup.ts'
import { Erased } from './keys.ts'
import { type Db, openDatabase } from './open.ts'
import { restore } from './restore.ts'

const places: TestData[] = []
const open: Db[] = []
let folder: string
let town: Db
let world: World
let masterKey: string

/** An empty installation with the master key of the town. */
async function emptyPlace(): Promise<Db> {
  const data = await newData()
  places.push(data)
  const db = await openDatabase(readConfig({ ...data.env, SCHAKEL_MASTER_KEY: masterKey }))
  open.push(db)
  return db
}

beforeAll(async () => {
  masterKey = Buffer.alloc(32, 7).toString('base64')
  folder = mkdtempSync(join(tmpdir(), 'schakel-backup-'))
  town = await emptyPlace()
  world = await newWorld(town)
  await backUp(town, join(folder, 'rows'), join(folder, 'keys'), () => {})
}, 120_000)

afterAll(async () => {
  for (const db of open) await db.close()
  for (const data of places) await data.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** A sealed text of a file, with where it stands. */
async function textOf(db: Db, guidanceId: string): Promise<string> {
  const { rows } = await db.admin((client) =>
    client.query(
      'select id, sealed_text from app.contact_moment where guidance_id = $1 and sealed_text is not null order by id limit 1',
      [guidanceId],
    ),
  )
  return db.keys.open(guidanceId, `contact_moment/${rows[0].id}/sealed_text`, rows[0].sealed_text)
}

test('a restored town is equal to the byte in every table, and its texts open', async () => {
  const place = await emptyPlace()
  const restored = await restore(place, join(folder, 'rows'), join(folder, 'keys'), () => {})
  const again = await backUp(place, join(folder, 'again'), join(folder, 'again-keys'), () => {})
  expect(restored.tables['app.contact_moment']?.rows).toBeGreaterThan(3)
  expect(again.tables).toEqual(restored.tables)
  expect(again.keys).toBe(restored.keys)
  const guidance = world.id('guidance', 'yasmina')
  expect(await textOf(place, guidance)).toBe(await textOf(town, guidance))
}, 60_000)

test('what was erased after a backup stays unreadable when that backup comes back', async () => {
  const place = await emptyPlace()
  const guidance = world.id('guidance', 'yasmina')
  await place.keys.destroy(guidance)
  await restore(place, join(folder, 'rows'), join(folder, 'keys'), () => {})
  await expect(textOf(place, guidance)).rejects.toThrow(Erased)
  await expect(place.keys.seal(guidance, 'contact_moment/x/sealed_text', 'nieuw')).rejects.toThrow(Erased)
}, 60_000)

test('a place that holds people takes no backup, and a backup overwrites nothing', async () => {
  await expect(restore(town, join(folder, 'rows'), join(folder, 'keys'), () => {})).rejects.toMatchObject({
    why: 'not_empty',
  })
  await expect(backUp(town, join(folder, 'rows'), join(folder, 'keys'), () => {})).rejects.toThrow(NotEmpty)
})

test('a damaged backup leaves the place as empty as it was', async () => {
  const place = await emptyPlace()
  await backUp(town, join(folder, 'bad'), join(folder, 'bad-keys'), () => {})
  appendFileSync(join(folder, 'bad/data/app.absence.ndjson'), '\n')
  await expect(restore(place, join(folder, 'bad'), join(folder, 'bad-keys'), () => {})).rejects.toThrow()
  const { rows } = await place.admin((client) => client.query('select count(*)::int as people from app.person'))
  expect(rows[0].people).toBe(0)
  expect(await place.keyStore.list()).toEqual([])
}, 60_000)
