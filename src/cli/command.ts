import type { ParseArgsOptionsConfig } from 'node:util'
import type { Config, OperatorText } from '../config.ts'
import type { Db } from '../db/open.ts'

/** What was typed after the name of a command, parsed. */
export interface CommandInput {
  positionals: string[]
  options: Record<string, string | boolean | undefined>
  /** The folder in which the command was typed: paths are relative to it. */
  cwd: string
}

/** Where a command writes. */
export interface Terminal {
  lang: 'nl' | 'en'
  /** A line of what was asked for. */
  out(line: string): void
  /** A line about what is wrong, or how far it is. */
  err(line: string): void
}

/** What every command has. */
interface CommandFrame {
  /** The word after `schakel`. */
  name: string
  /** One line for the list of commands. */
  summary: OperatorText
  /** What comes after the name, as help shows it, such as `FILE`. */
  usage: string
  options?: ParseArgsOptionsConfig
  /** Least and most words after the name. */
  words: readonly [least: number, most: number]
}

/** What a command on the database works with. */
export interface DatabaseParts {
  config: Config
  db: Db
  terminal: Terminal
  /** True inside the running server. */
  running: boolean
}

/** Works on the database: inside the running server where that has it to itself, else on a database opened for it. */
export interface DatabaseCommand extends CommandFrame {
  place: 'database'
  run(parts: DatabaseParts, input: CommandInput): Promise<number>
}

/** Needs the data for itself: refused while a server has the embedded database. Opens what it needs itself. */
export interface AloneCommand extends CommandFrame {
  place: 'alone'
  run(parts: { config: Config; terminal: Terminal }, input: CommandInput): Promise<number>
}

/** Looks from outside, whether or not a server runs. */
export interface OutsideCommand extends CommandFrame {
  place: 'outside'
  run(parts: { config: Config; terminal: Terminal }, input: CommandInput): Promise<number>
}

/** One subcommand of `schakel`. `run` gives the exit code: 0 when it did what was asked. */
export type Command = DatabaseCommand | AloneCommand | OutsideCommand
