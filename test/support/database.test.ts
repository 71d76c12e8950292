import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newDatabase, type TestDatabase } from './database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await newDatabase()
})
afterAll(() => database.drop())

async function ask(url: string, question: string) {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query(question).finally(() => client.end())
  return rows[0]
}

test('the application logs in as a role that owns nothing and bypasses nothing', async () => {
  const role = await ask(
    database.url,
    'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user',
  )
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false })
})

test('two databases do not see what the other holds', async () => {
  const other = await newDatabase()
  await ask(database.adminUrl, 'create table public.mine (id int)')
  const found = await ask(other.adminUrl, "select to_regclass('public.mine') as it")
  expect(found).toEqual({ it: null })
  await other.drop()
})
