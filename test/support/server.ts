import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { realSource } from '../../src/db/clock.ts'
import { migrate } from '../../src/db/migrate.ts'
import { type PostgresServer, startPostgres } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Port of the PostgreSQL server of this run. */
    postgresPort: number
  }
}

/** The database that every test database is a copy of: migrated, empty. */
export const templateName = 'schakel_template'

/** The login of the application: it owns nothing and bypasses nothing. */
export const appLogin = 'schakel_test_login'

/** Works on one database of a server as its superuser. */
async function asAdmin(port: number, database: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database })
  await client.connect()
  await work(client).finally(() => client.end())
}

async function makeTemplate(port: number): Promise<void> {
  await asAdmin(port, 'postgres', (client) => client.query(`create database ${templateName}`))
  await asAdmin(port, templateName, (client) => migrate(client, realSource.now()))
  await asAdmin(port, 'postgres', async (client) => {
    await client.query(`create role ${appLogin} login`)
    await client.query(`grant schakel_app, schakel_auth to ${appLogin}`)
  })
}

async function begin(): Promise<PostgresServer> {
  const server = await startPostgres()
  await makeTemplate(server.port).catch(async (error) => {
    await server.stop()
    throw error
  })
  return server
}

// Two projects of one run use the same server.
const shared = globalThis as typeof globalThis & { schakelServer?: { users: number; server: Promise<PostgresServer> } }

/** Global set-up of Vitest: one PostgreSQL server for the whole run, with the migrated template in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.schakelServer ??= { users: 0, server: begin() }
  const mine = shared.schakelServer
  mine.users += 1
  const server = await mine.server
  project.provide('postgresPort', server.port)
  return async () => {
    mine.users -= 1
    if (mine.users > 0) return
    delete shared.schakelServer
    await server.stop()
  }
}
