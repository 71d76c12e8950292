// The table of settings in README.md is written from src/config.ts.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './place.mjs'

const readme = join(root, 'README.md')
const [begin, end] = ['<!-- settings: written by npm run check -- --write -->', '<!-- /settings -->']

async function table() {
  const { settings } = await import(pathToFileURL(join(root, 'src/config.ts')).href)
  const cell = (words) => words.replaceAll('<', '&lt;')
  const rows = Object.values(settings).map(({ name, default: value, shape, meaning }) => {
    return `| \`${name}\` | ${[value.en, shape.en, meaning.en].map(cell).join(' | ')} |`
  })
  return ['| setting | default | value | what it decides |', '|---|---|---|---|', ...rows].join('\n')
}

/** Compares the table in README with the settings, or writes it. Gives what is wrong, a line each. */
export async function settingsTable(write) {
  const text = readFileSync(readme, 'utf8')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < 0) return [`README.md has no place for the settings, between ${begin} and ${end}`]
  const wanted = `${text.slice(0, from)}${begin}\n${await table()}\n${text.slice(to)}`
  if (wanted === text) return []
  if (!write) return ['README.md: the table of settings is not in step; run npm run check -- --write']
  writeFileSync(readme, wanted)
  return []
}
