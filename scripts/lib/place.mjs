// Where the project is, and which Node runs it. Plain JavaScript for Node 20 and later, without dependencies.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The first version of Node that runs the server: type stripping, `node:sqlite` and the ES2024 library. */
const wanted = 24

/** True when the process that asks can run the server itself. */
export function isWantedNode() {
  return Number(process.versions.node.split('.')[0]) >= wanted
}

/**
 * The Node 24 binary that came with the lock file, else the Node that runs now when that is new enough.
 * Undefined when there is neither.
 */
export function nodeBinary() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const binary = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(binary)) return binary
  return isWantedNode() ? process.execPath : undefined
}
