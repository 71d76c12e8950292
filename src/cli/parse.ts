import { parseArgs } from 'node:util'
import type { OperatorText } from '../config.ts'
import type { Command, CommandInput } from './command.ts'

/** What was typed asks for something. */
export type Asked =
  | { kind: 'run'; command: Command; input: CommandInput }
  | { kind: 'help'; command?: Command }
  | { kind: 'wrong'; problem: OperatorText; command?: Command }

function wrongWords(command: Command, count: number): OperatorText | undefined {
  const [least, most] = command.words
  if (count < least) return { nl: 'Er ontbreekt iets na de naam.', en: 'Something is missing after the name.' }
  if (count > most) return { nl: 'Er staat te veel achter de naam.', en: 'There is too much after the name.' }
  return undefined
}

/** Understands what was typed after `schakel`. */
export function parseCommand(typed: string[], commands: readonly Command[], cwd: string): Asked {
  const [name, ...rest] = typed
  if (name === undefined || ['help', '--help', '-h'].includes(name)) return { kind: 'help' }
  const command = commands.find((one) => one.name === name)
  if (!command) {
    return { kind: 'wrong', problem: { nl: `Er is geen opdracht ${name}.`, en: `There is no command ${name}.` } }
  }
  const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const
  try {
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true, strict: true })
    const { help, ...given } = values as Record<string, string | boolean | undefined>
    if (help) return { kind: 'help', command }
    const problem = wrongWords(command, positionals.length)
    if (problem) return { kind: 'wrong', problem, command }
    return { kind: 'run', command, input: { positionals, options: given, cwd } }
  } catch (error) {
    const message = (error as Error).message.split('. ')[0] ?? ''
    return { kind: 'wrong', problem: { nl: `${message}.`, en: `${message}.` }, command }
  }
}

/** How one command is typed. */
export function usageOf(command: Command): string {
  const options = Object.entries(command.options ?? {}).map(([name, { type }]) =>
    type === 'boolean' ? `[--${name}]` : `[--${name} …]`,
  )
  return ['schakel', command.name, command.usage, ...options].filter(Boolean).join(' ')
}

/** The help of everything, or of one command. */
export function helpText(commands: readonly Command[], lang: 'nl' | 'en', about?: Command): string {
  if (about) return `${usageOf(about)}\n  ${about.summary[lang]}`
  const uses = commands.map(usageOf)
  const width = Math.max(...uses.map((use) => use.length))
  const lines = commands.map((command, index) => `  ${(uses[index] ?? '').padEnd(width)}  ${command.summary[lang]}`)
  return [lang === 'nl' ? 'Opdrachten:' : 'Commands:', ...lines].join('\n')
}
