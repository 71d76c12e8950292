import { createHmac } from 'node:crypto'
import type { FileKeys } from '../../db/keys.ts'
import { codeFromBytes } from './model.ts'

/** The code of an invitation. It is drawn from its id, so that its maker can see the card again and nobody else can. */
export function codeOf(keys: Pick<FileKeys, 'secret'>, invitationId: string): string {
  return codeFromBytes(createHmac('sha256', keys.secret('invitation')).update(invitationId).digest())
}
