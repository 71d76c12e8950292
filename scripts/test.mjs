// `npm test`: installs what tests need, builds, runs everything, and ends with one line that counts.
// `--quick` leaves out the browser and the embedded database; other arguments go to Vitest (a file name, `-t words`).
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/place.mjs'
import { requireNode } from './lib/run.mjs'

/** What the reporter counted; a run that ended before it could count is one failure. */
function counted(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 1 }
}

ensureInstalled('all')
await ensureBuilt()

const quick = process.argv.includes('--quick')
const passedOn = process.argv.slice(2).filter((argument) => argument !== '--quick')
const folder = mkdtempSync(join(tmpdir(), 'schakel-test-'))
const count = join(folder, 'count.json')
const vitest = spawn(
  requireNode(),
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    `--reporter=${join(root, 'scripts/lib/reporter.mjs')}`,
    ...(quick ? ['--project=core'] : []),
    ...passedOn,
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test', SCHAKEL_TEST_COUNT: count } },
)
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => vitest.kill(signal))
const [code] = await once(vitest, 'exit')

const { passed, failed } = counted(count)
rmSync(folder, { recursive: true, force: true })
// Vitest can end badly without a test that failed; that is never a success.
const outside = code !== 0 && failed === 0 ? 1 : 0
process.stdout.write(`\n${passed} passed, ${failed + outside} failed\n`)
process.exit(failed + outside > 0 || passed === 0 ? 1 : 0)
