import { randomBytes, randomUUID } from 'node:crypto'

/** The one place that time, ids and chance come from, so that a proof can seed all of them. */
export interface Source {
  /** The moment a transaction works on; policies read it as `schakel.now`. */
  now(): Date
  /** A new record id: UUID version 4, which tells nothing of its date. */
  newId(): string
  /** `size` random bytes, for keys, nonces and tokens. */
  bytes(size: number): Buffer
}

/** The machine's clock and the operating system's random numbers. */
export const realSource: Source = {
  now: () => new Date(),
  newId: () => randomUUID(),
  bytes: (size) => randomBytes(size),
}
