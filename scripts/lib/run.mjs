// Runs a built program under Node 24, as if it had been started directly.
import { spawn } from 'node:child_process'
import * as nodeModule from 'node:module'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isWantedNode, nodeBinary, root } from './place.mjs'
import { fail } from './say.mjs'

/** Node 24, or the end with one line that says what to do. */
export function requireNode() {
  const node = nodeBinary()
  if (node) return node
  return fail(
    1,
    `Er is geen Node 24 voor ${process.platform}-${process.arch} bij de pakketten, en hier draait ${process.version}. Installeer Node 24.`,
    `There is no Node 24 for ${process.platform}-${process.arch} among the packages, and this is ${process.version}. Install Node 24.`,
  )
}

/**
 * Runs a module of dist/ with these arguments: in this process when it is Node 24, else in a child that gets the signals
 * and gives its exit code. The channel tells the child when this process is gone.
 */
export async function runBuilt(file, args) {
  const compiled = join(root, 'dist/compiled')
  if (isWantedNode()) {
    nodeModule.enableCompileCache?.(compiled)
    process.argv.splice(1, process.argv.length, file, ...args)
    await import(pathToFileURL(file).href)
    return
  }
  const child = spawn(requireNode(), [file, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: compiled, ...process.env },
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)))
}
