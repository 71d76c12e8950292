import { getMigrations } from 'better-auth/db/migration'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newSite, type Site } from '../../../test/support/site.ts'
import { readConfig } from '../../config.ts'
import { createLog } from '../log.ts'
import { createAuth } from './auth.ts'
import { Lockout } from './lockout.ts'

let site: Site
beforeAll(async () => {
  site = await newSite()
})
afterAll(() => site.close())

const refused = { code: '42501' }

test('our migration holds every table and column that Better Auth asks for', async () => {
  const { db } = site
  const auth = createAuth({
    config: readConfig({}),
    database: db.auth,
    source: db.source,
    secret: 'a secret of a test, of no use anywhere',
    lockout: new Lockout(db.auth, Buffer.alloc(32), () => db.source.now()),
    log: createLog('error', () => db.source.now()),
    sendReset() {},
  })
  const { toBeCreated, toBeAdded } = await getMigrations(auth.options)
  expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] })
})

test('the role of a request reads nothing of sign-in', async () => {
  for (const table of [
    '"user"',
    'session',
    'account',
    'passkey',
    '"twoFactor"',
    'verification',
    'lockout',
    'ended_session',
  ]) {
    const read = site.db.transaction((tx) => sql`select * from ${sql.raw(`auth.${table}`)}`.execute(tx.db))
    await expect(read).rejects.toMatchObject(refused)
  }
})

test('the role of sign-in reads not one record, and asks nothing of the guard', async () => {
  const { auth } = site.db
  for (const table of ['person', 'membership', 'young_person', 'guidance', 'contact_moment', 'draft', 'audit']) {
    await expect(sql`select * from ${sql.raw(`app.${table}`)}`.execute(auth)).rejects.toMatchObject(refused)
  }
  await expect(sql`select guard.my_people()`.execute(auth)).rejects.toMatchObject(refused)
})
