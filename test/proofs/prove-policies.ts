import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { type Db, openDatabase } from '../../src/db/open.ts'
import { newData, type TestData } from '../support/database.ts'
import { newWorld, type World } from '../support/world.ts'
import { attacks, tryAttack } from './attacks.ts'
import type { Expected } from './expected.ts'
import { fileTables } from './expected-files.ts'
import { peopleTables } from './expected-people.ts'
import { schoolTables } from './expected-school.ts'
import { abilities, copiesFor, expectedOf, rowsAsTheyAre, viewersOf } from './matrix.ts'

const tables: Record<string, Expected> = { ...peopleTables, ...schoolTables, ...fileTables }

/** The whole matrix of docs/boundary.md, on the database of this project: every table, every row, every viewer, every verb. */
export function provePolicies(): void {
  let data: TestData
  let db: Db
  let world: World
  beforeAll(async () => {
    data = await newData()
    db = await openDatabase(readConfig(data.env))
    world = await newWorld(db)
  })
  afterAll(async () => {
    await db?.close()
    await data?.drop()
  })

  test('every table has its rows in the matrix, and every row of the world stands there', async () => {
    const { rows } = await db.admin((client) =>
      client.query(`select tablename from pg_tables where schemaname = 'app' and tablename <> 'migration' order by 1`),
    )
    expect(Object.keys(tables).sort()).toEqual(rows.map((row) => row.tablename))
    for (const [table, { reads }] of Object.entries(tables)) {
      if (table === 'consent_need') continue
      expect([table, ...Object.keys(reads).sort()]).toEqual([
        table,
        ...[...(world.rows.get(table)?.keys() ?? [])].sort(),
      ])
    }
  })

  describe('what everybody reads, changes, adds and removes is what the boundary says', () => {
    test.each(Object.keys(tables).filter((table) => table !== 'consent_need'))('%s', async (table) => {
      const expected = tables[table] as Expected
      const originals = await rowsAsTheyAre(db, world, table)
      const differences: string[] = []
      for (const [name, entry] of viewersOf(world)) {
        const copies = copiesFor(db, table, originals, expected, [name, entry])
        const found = await db.as(entry, (tx) => abilities(world, table, tx, expected, copies))
        const wanted = new Set(expectedOf(expected, name))
        for (const one of found) if (!wanted.has(one)) differences.push(`${name} can ${one}`)
        for (const one of wanted) if (!found.has(one)) differences.push(`${name} cannot ${one}`)
      }
      expect(differences).toEqual([])
    })
  })

  test('no combination of what somebody may opens what they may not', async () => {
    const outcomes: string[] = []
    for (const { name, as, statement } of attacks(db, world))
      outcomes.push(`${name}: ${await tryAttack(db, world, as, statement)}`)
    expect(outcomes.filter((one) => !/: (?:42501|n0)$/u.test(one))).toEqual([])
  })

  test('a share reaches nothing outside the file it was made in', async () => {
    // As if a form had come with the id of something in another file.
    await db.admin((client) =>
      client.query('update app.share set item_id = $1 where id = $2', [
        world.id('contact_moment', 'milan'),
        world.id('share', 'running'),
      ]),
    )
    const read = await db.as({ kind: 'person', personId: world.id('person', 'ingrid') }, (tx) =>
      tx.db.selectFrom('contact_moment').select('id').execute(),
    )
    expect(read).toEqual([])
  })
}
