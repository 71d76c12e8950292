import type { DatabaseCommand } from './command.ts'

/** `schakel rotate-keys`: wraps every key with the first key of the master key file; the server keeps running. */
export const rotateKeys: DatabaseCommand = {
  name: 'rotate-keys',
  summary: {
    nl: 'versleutelt alle sleutels opnieuw met de eerste hoofdsleutel uit het bestand',
    en: 'wraps all keys again with the first master key in the file',
  },
  usage: '',
  words: [0, 0],
  place: 'database',
  async run({ db, terminal }) {
    const changed = await db.keys.rotate()
    terminal.out(terminal.lang === 'nl' ? `${changed} sleutels vernieuwd.` : `${changed} keys renewed.`)
    return 0
  },
}
