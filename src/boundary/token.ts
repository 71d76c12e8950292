import { createHash } from 'node:crypto'

/** What is kept of the token in a link: enough to know it again, not enough to use it. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
