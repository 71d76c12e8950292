import { type Config, readConfig } from '../config.ts'
import { lockDataDirectory } from '../db/lock.ts'
import { openDatabase } from '../db/open.ts'
import { lineFor, terminalLang } from '../terminal.ts'
import type { Command, CommandInput, DatabaseCommand, Terminal } from './command.ts'
import { commands } from './commands.ts'
import { helpText, parseCommand } from './parse.ts'
import { askServer } from './socket.ts'

const lang = terminalLang(process.env)
const terminal: Terminal = {
  lang,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
}

async function runOnDatabase(command: DatabaseCommand, config: Config, input: CommandInput): Promise<number> {
  if (!config.databaseUrl) {
    const { positionals, options, cwd } = input
    const exit = await askServer(config.dataDir, { command: command.name, positionals, options, cwd, lang }, terminal)
    if (exit !== undefined) return exit
  }
  const lock = config.databaseUrl ? undefined : lockDataDirectory(config.dataDir)
  const db = await openDatabase(config)
  try {
    return await command.run({ config, db, terminal, running: false }, input)
  } finally {
    await db.close()
    lock?.release()
  }
}

async function runAlone(
  command: Extract<Command, { place: 'alone' }>,
  config: Config,
  input: CommandInput,
): Promise<number> {
  const lock = config.databaseUrl ? undefined : lockDataDirectory(config.dataDir)
  try {
    return await command.run({ config, terminal }, input)
  } finally {
    lock?.release()
  }
}

function run(command: Command, input: CommandInput): Promise<number> {
  const config = readConfig(process.env)
  switch (command.place) {
    case 'database':
      return runOnDatabase(command, config, input)
    case 'alone':
      return runAlone(command, config, input)
    case 'outside':
      return command.run({ config, terminal }, input)
  }
}

async function main(): Promise<number> {
  const asked = parseCommand(process.argv.slice(2), commands, process.env.INIT_CWD ?? process.cwd())
  if (asked.kind === 'run') return run(asked.command, asked.input)
  if (asked.kind === 'wrong') terminal.err(asked.problem[lang])
  const write = asked.kind === 'wrong' ? terminal.err : terminal.out
  write(helpText(commands, lang, asked.command))
  return asked.kind === 'wrong' ? 2 : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  const line = lineFor(error, lang)
  if (!line) throw error
  terminal.err(line)
  process.exitCode = 2
}
