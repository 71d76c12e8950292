// Installs what package-lock.json says, only when node_modules differs from it.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './place.mjs'
import { fail, say, secondsSince } from './say.mjs'

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

/** Packages of other platforms are in the lock file as optional, and rightly absent. */
function agrees(path, wanted, present) {
  if (present === undefined) return wanted.optional === true
  return present.version === wanted.version && existsSync(join(root, path))
}

/**
 * Compares node_modules with the lock file.
 * `none`: something the product needs is missing or of another version. `runtime`: the product runs. `all`: tests run too.
 */
export function installedSet() {
  const wanted = Object.entries(readPackages('package-lock.json')).filter(([path]) => path !== '')
  const present = readPackages('node_modules/.package-lock.json')
  const missing = wanted.filter(([path, entry]) => !agrees(path, entry, present[path]))
  if (missing.length === 0 && existsSync(join(root, 'node_modules'))) return 'all'
  return missing.some(([, entry]) => !entry.dev && !entry.devOptional) ? 'none' : 'runtime'
}

/** True when packages that only tests need are there, so that an installation must keep them. */
function hasTestPackages() {
  const present = readPackages('node_modules/.package-lock.json')
  return Object.values(present).some((entry) => entry.dev === true)
}

function runNpm(args) {
  const npm = process.env.npm_execpath
  const node = process.env.npm_node_execpath
  // Started through npm: the same npm on the same Node, which does not live in the node_modules it replaces.
  if (npm?.endsWith('.js') && node)
    return spawnSync(node, [npm, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  return spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
}

/**
 * Makes node_modules agree with the lock file. No package may run a script of its own while it is installed:
 * nothing we use needs it.
 */
export function ensureInstalled(set) {
  const have = installedSet()
  if (have === 'all' || have === set) return
  const start = performance.now()
  const withTests = set === 'all' || hasTestPackages()
  say(
    'Pakketten installeren (alleen de eerste keer, of na een nieuwe versie) …',
    'Installing packages (the first time, or after a new version) …',
  )
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const result = runNpm(['ci', ...(withTests ? ['--include=dev'] : ['--omit=dev']), ...quiet])
  if (result.error || result.status !== 0) {
    fail(1, 'Installeren is niet gelukt; hierboven staat waarom.', 'Installing did not succeed; the reason is above.')
  }
  say(`Geïnstalleerd in ${secondsSince(start)} s.`, `Installed in ${secondsSince(start)} s.`)
}
