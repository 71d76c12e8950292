import type { Config } from '../config.ts'
import type { Db } from '../db/open.ts'
import type { Log } from '../http/log.ts'
import { commands } from './commands.ts'
import { listenToCommands } from './socket.ts'

/** Lets `schakel` commands work on the database of this server, while the server has it to itself. */
export function serveCommands(config: Config, db: Db, log: Log): Promise<{ close(): Promise<void> }> {
  return listenToCommands(config.dataDir, async (request, { out, err }) => {
    const command = commands.find(({ name }) => name === request.command)
    if (command?.place !== 'database') return 2
    const { positionals, options, cwd, lang } = request
    try {
      const exit = await command.run(
        { config, db, running: true, terminal: { lang, out, err } },
        { positionals, options, cwd },
      )
      log.info('command', { command: command.name, exit })
      return exit
    } catch (error) {
      log.failure('command', error, { command: command.name })
      err(
        lang === 'nl'
          ? 'Het is niet gelukt; de log van de server zegt waar.'
          : 'It did not succeed; the log of the server says where.',
      )
      return 1
    }
  })
}
