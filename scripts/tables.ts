// `npm run tables`: writes src/db/tables.ts from the migrations, after one was added.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { realSource } from '../src/db/clock.ts'
import { migrate } from '../src/db/migrate.ts'
import { root } from '../src/root.ts'
import { startPostgres } from '../test/support/postgres.ts'

const server = await startPostgres()
try {
  const url = `postgres://postgres@127.0.0.1:${server.port}/postgres`
  const client = new pg.Client(url)
  await client.connect()
  await migrate(client, realSource.now())
  await client.end()
  const codegen = join(root, 'node_modules/kysely-codegen/dist/cli/bin.js')
  const out = join(root, 'src/db/tables.ts')
  const options = [
    '--dialect=postgres',
    `--url=${url}`,
    `--out-file=${out}`,
    '--include-pattern=app.*',
    '--default-schema=app',
  ]
  const types = ['--date-parser=string', '--numeric-parser=number', '--type-only-imports']
  const { status } = spawnSync(process.execPath, [codegen, ...options, ...types], { cwd: root, stdio: 'inherit' })
  process.exitCode = status ?? 1
} finally {
  await server.stop()
}
