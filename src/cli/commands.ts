import { backup } from './backup.ts'
import type { Command } from './command.ts'
import { health } from './health.ts'
import { passwordLink } from './password-link.ts'
import { restore } from './restore.ts'
import { rotateKeys } from './rotate-keys.ts'
import { status } from './status.ts'

/** Every subcommand, in the order of the help. */
export const commands: readonly Command[] = [status, health, backup, restore, rotateKeys, passwordLink]
