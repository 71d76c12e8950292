// `npm run check`: types, lint and format, unused exports, one-direction imports, short files, and README in step.
// `npm run check -- --write` mends what can be mended by itself.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { isWantedNode, root } from './lib/place.mjs'
import { requireNode } from './lib/run.mjs'
import { secondsSince, text } from './lib/say.mjs'

const longest = 300

ensureInstalled('all')
if (!isWantedNode()) {
  // README is checked against the sources as they are, which Node 24 reads without building.
  const again = spawnSync(requireNode(), process.argv.slice(1), { stdio: 'inherit' })
  process.exit(again.status ?? 1)
}
const write = process.argv.includes('--write')

/** Runs a tool of node_modules; its output is what is wrong. */
function tool(file, ...args) {
  const result = spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return result.status === 0 ? [] : [`${result.stdout}${result.stderr}`.trim()]
}

/** Files that nobody writes or that nobody changes any more. */
const exempt = /^(src\/db\/tables\.ts|migrations\/.*)$/

/** Files of ours, as git knows them, that are too long to oversee. */
function longFiles() {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0')
  const code = listed.filter((file) => /\.(tsx?|mjs|css|sql)$/.test(file) && !exempt.test(file))
  return code.flatMap((file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n').length - 1
    return lines > longest ? [`${file} has ${lines} lines; ${longest} is the most`] : []
  })
}

const steps = [
  ['types', () => tool('typescript/bin/tsc', '-p', '.')],
  [
    'lint and format',
    () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', ...(write ? ['--write'] : []), '.'),
  ],
  ['unused exports and packages', () => tool('knip/bin/knip.js', '--no-progress')],
  ['imports go one way', async () => (await import('./lib/imports.mjs')).wrongImports()],
  ['one clock', async () => (await import('./lib/clock.mjs')).otherClocks()],
  ['short files', longFiles],
  ['settings in README', async () => (await import('./lib/readme.mjs')).settingsTable(write)],
]

let failed = 0
for (const [name, step] of steps) {
  const start = performance.now()
  const problems = await step()
  process.stdout.write(`${problems.length === 0 ? '✓' : '✗'} ${name} (${secondsSince(start)} s)\n`)
  for (const problem of problems) process.stdout.write(`${problem.replace(/^/gm, '  ')}\n`)
  if (problems.length > 0) failed++
}
process.stdout.write(
  failed === 0
    ? text('Alles in orde.\n', 'All is well.\n')
    : text(`${failed} niet in orde.\n`, `${failed} not in order.\n`),
)
process.exit(failed === 0 ? 0 : 1)
