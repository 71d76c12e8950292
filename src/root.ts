import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function findRoot(from: string): string {
  const up = dirname(from)
  return existsSync(join(from, 'package.json')) || up === from ? from : findRoot(up)
}

/** The folder of package.json, seen from the sources as well as from what was built of them. */
export const root: string = findRoot(dirname(fileURLToPath(import.meta.url)))
