import type { Command } from './command.ts'
import { health } from './health.ts'
import { status } from './status.ts'

/** Every subcommand, in the order of the help. */
export const commands: readonly Command[] = [status, health]
