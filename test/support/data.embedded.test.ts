import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { type Db, openDatabase } from '../../src/db/open.ts'
import { newData, type TestData } from './database.ts'

let data: TestData
let db: Db
beforeAll(async () => {
  data = await newData()
  db = await openDatabase(readConfig(data.env))
})
afterAll(async () => {
  await db.close()
  await data.drop()
})

test('the embedded database works as the role of the application, which bypasses nothing', async () => {
  expect(db.engine).toBe('embedded')
  const { rows } = await db.transaction((tx) =>
    sql`select current_user as who, rolsuper, rolbypassrls from pg_roles where rolname = current_user`.execute(tx.db),
  )
  expect(rows).toEqual([{ who: 'schakel_app', rolsuper: false, rolbypassrls: false }])
})
