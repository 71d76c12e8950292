// The sources of the product, without their tests.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './place.mjs'

/** The folder of the sources. */
export const src = join(root, 'src')

/** Every TypeScript file below src/ that is part of the product, by its path from there. */
export function sources() {
  return readdirSync(src, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(src, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

/** The text of one of them. */
export function sourceText(file) {
  return readFileSync(join(src, file), 'utf8')
}
