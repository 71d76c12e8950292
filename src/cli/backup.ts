import { join, resolve } from 'node:path'
import { backUp, NotEmpty } from '../db/backup.ts'
import type { CommandInput, DatabaseCommand } from './command.ts'

/** Where rows and keys of a backup stand: apart, in one folder unless `--keys` names another. */
export function backupPlaces({ positionals, options, cwd }: CommandInput): { rows: string; keys: string } {
  const folder = resolve(cwd, positionals[0] as string)
  const keys = typeof options.keys === 'string' ? resolve(cwd, options.keys) : join(folder, 'keys')
  return { rows: join(folder, 'rows'), keys }
}

/** `schakel backup`: every table and, apart, the wrapped keys. */
export const backup: DatabaseCommand = {
  name: 'backup',
  summary: {
    nl: 'maakt een kopie van alle gegevens, met de sleutels apart',
    en: 'copies all data, with the keys apart',
  },
  usage: 'FOLDER [--keys FOLDER]',
  options: { keys: { type: 'string' } },
  words: [1, 1],
  place: 'database',
  async run({ db, terminal }, input) {
    const { rows, keys } = backupPlaces(input)
    try {
      const manifest = await backUp(db, rows, keys, () => {})
      const count = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0)
      terminal.out(
        terminal.lang === 'nl'
          ? `${count} rijen in ${rows}, ${manifest.keys} sleutels in ${keys}. Bewaar de sleutels apart en hoogstens 30 dagen.`
          : `${count} rows in ${rows}, ${manifest.keys} keys in ${keys}. Keep the keys apart, and for at most 30 days.`,
      )
      return 0
    } catch (error) {
      if (!(error instanceof NotEmpty)) throw error
      terminal.err(terminal.lang === 'nl' ? `${error.message} is niet leeg.` : `${error.message} is not empty.`)
      return 1
    }
  },
}
