import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import type { DatabaseCommand } from './command.ts'
import { askHealth } from './health.ts'

/** The version of this program. */
export function version(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
}

const words = {
  nl: { server: 'server', running: 'draait op', stopped: 'draait niet', embedded: 'ingebouwd, in' },
  en: { server: 'server', running: 'runs at', stopped: 'does not run', embedded: 'embedded, in' },
}

/** `schakel status`: what runs, where, and on which data. */
export const status: DatabaseCommand = {
  name: 'status',
  summary: { nl: 'toont wat er draait, waar, en op welke gegevens', en: 'shows what runs, where, and on which data' },
  usage: '',
  words: [0, 0],
  place: 'database',
  async run({ config, db, running, terminal }) {
    const t = words[terminal.lang]
    // On a server the command has a connection of its own, and cannot tell by that whether the server runs.
    const answers = running || (await askHealth(config)) !== undefined
    await db.ping()
    terminal.out(`Schakel ${version()}`)
    terminal.out(`${t.server}: ${answers ? `${t.running} ${config.publicUrl}` : t.stopped}`)
    terminal.out(`database: ${config.databaseUrl ? 'PostgreSQL' : `${t.embedded} ${config.dataDir}`}`)
    return 0
  },
}
