import type { OperatorText } from '../config.ts'
import { openDatabase } from '../db/open.ts'
import { CannotRestore, restore as putBack } from '../db/restore.ts'
import { backupPlaces } from './backup.ts'
import type { AloneCommand } from './command.ts'

const reasons: Record<CannotRestore['why'], OperatorText> = {
  no_backup: { nl: 'Hier staat geen kopie', en: 'There is no backup here' },
  other_version: {
    nl: 'Deze kopie is van een andere versie van Schakel; de laatste stap ervan is',
    en: 'This backup is of another version of Schakel; its last step is',
  },
  not_empty: {
    nl: 'Terugzetten kan alleen in een lege omgeving, en deze is niet leeg',
    en: 'Restoring needs an empty place, and this one is not',
  },
  damaged: { nl: 'Deze kopie is beschadigd', en: 'This backup is damaged' },
}

/** `schakel restore`: puts a backup back into an empty place; what was erased meanwhile stays unreadable. */
export const restore: AloneCommand = {
  name: 'restore',
  summary: { nl: 'zet een kopie terug in een lege omgeving', en: 'puts a backup back into an empty place' },
  usage: 'FOLDER [--keys FOLDER]',
  options: { keys: { type: 'string' } },
  words: [1, 1],
  place: 'alone',
  async run({ config, terminal }, input) {
    const { rows, keys } = backupPlaces(input)
    const db = await openDatabase(config)
    try {
      const manifest = await putBack(db, rows, keys, () => {})
      const count = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0)
      terminal.out(terminal.lang === 'nl' ? `${count} rijen teruggezet.` : `${count} rows restored.`)
      return 0
    } catch (error) {
      if (!(error instanceof CannotRestore)) throw error
      terminal.err(`${reasons[error.why][terminal.lang]}: ${error.where}.`)
      return 1
    } finally {
      await db.close()
    }
  },
}
