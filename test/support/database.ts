import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { appLogin, templateName } from './server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** On which kind of database a test that runs on both runs now. */
    engine: 'server' | 'embedded'
  }
}

/** The settings of an installation of its own, on either kind of database. */
export interface TestData {
  env: NodeJS.ProcessEnv
  /** Throws it away; close what was opened on it first. */
  drop(): Promise<void>
}

/** Makes an empty installation for one test file: on the server of this run, or embedded where this project says so. */
export async function newData(): Promise<TestData> {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-data-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  if (inject('engine') === 'embedded') {
    cpSync(inject('embeddedTemplate'), folder, { recursive: true })
    return { env: { SCHAKEL_DATA: folder }, drop: async () => remove() }
  }
  const database = await newDatabase()
  return {
    env: { SCHAKEL_DATA: folder, DATABASE_URL: database.url, DATABASE_ADMIN_URL: database.adminUrl },
    async drop() {
      await database.drop()
      remove()
    },
  }
}

/** A database of its own, fresh from the template. */
export interface TestDatabase {
  /** As the application connects (`DATABASE_URL`). */
  url: string
  /** As whoever migrates connects (`DATABASE_ADMIN_URL`). */
  adminUrl: string
  /** Throws it away, with whatever is still connected. */
  drop(): Promise<void>
}

/** Makes a database for one test file on the server of this run, in some 50 ms. */
export async function newDatabase(): Promise<TestDatabase> {
  const port = inject('postgresPort')
  const name = `t_${randomBytes(6).toString('hex')}`
  const url = (user: string, database: string) => `postgres://${user}@127.0.0.1:${port}/${database}`
  const admin = new pg.Client(url('postgres', 'postgres'))
  await admin.connect()
  await admin.query(`create database ${name} template ${templateName} strategy file_copy`)
  return {
    url: url(appLogin, name),
    adminUrl: url('postgres', name),
    async drop() {
      // A pool that was ended lets its connections go a moment later.
      for (let wait = 0; wait < 40; wait += 1) {
        const { rows } = await admin.query('select count(*)::int as open from pg_stat_activity where datname = $1', [
          name,
        ])
        if (rows[0].open === 0) break
        await setTimeout(25)
      }
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}
