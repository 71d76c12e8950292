import { createHash } from 'node:crypto'

/** Letters and figures that are not taken for each other, spoken or written. */
const alphabet = 'ABCDEFGHJKLMNPRSTUVWXYZ2346789'

/** How many of them a code has. */
const codeLength = 8

/** Days in which a code can be brought. */
export const codeDays = 180

/** A code of eight letters and figures out of random bytes; at least eight are needed. */
export function codeFromBytes(bytes: Uint8Array): string {
  const letters = [...bytes.subarray(0, codeLength)].map((byte) => alphabet[byte % alphabet.length])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}

/** What somebody typed as a code, in the one way it is written; null when it cannot be one. Spaces and signs do not matter. */
export function readCode(text: string): string | null {
  const letters = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (letters.length !== codeLength || [...letters].some((letter) => !alphabet.includes(letter))) return null
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** By what a code is found again; `code` as {@link readCode} gives it. */
export function codeHash(code: string): Buffer {
  return createHash('sha256').update(`invitation ${code}`).digest()
}
