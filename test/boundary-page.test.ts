import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../src/root.ts'

/** Every file with functions of the guard. */
function guardFiles(): string[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  return files.filter((file) => file.endsWith('.sql')).map((file) => join(root, 'src', file))
}

test('docs/boundary.md gives a reason for every function of the guard, and names none that is gone', () => {
  const text = guardFiles()
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const there = [...text.matchAll(/create (?:function|view) guard\.(\w+)/g)].map((match) => match[1] as string).sort()
  const page = readFileSync(join(root, 'docs/boundary.md'), 'utf8')
  const listed = [...page.slice(page.indexOf('## Functions')).matchAll(/^\| (`.*?) \|/gm)]
    .flatMap((row) => [...(row[1] as string).matchAll(/`(\w+)`/g)].map((match) => match[1] as string))
    .sort()
  expect(there.length).toBeGreaterThan(40)
  expect(listed).toEqual([...new Set(there)])
})
