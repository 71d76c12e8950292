import { createHmac } from 'node:crypto'
import type { Source } from './clock.ts'
import type { KeyStore } from './key-store.ts'
import { deriveKey, NONCE_BYTES, openBytes, sealBytes } from './seal.ts'

/** Thrown when a file's key is gone: what was written in it was erased and cannot come back. */
export class Erased extends Error {}

const REMEMBERED = 5000

/** Seals and opens the texts of files, each under a key of its own. */
export class FileKeys {
  readonly #store: KeyStore
  readonly #masters: Buffer[]
  readonly #source: Source
  readonly #known = new Map<string, Buffer>()

  /** `masters`: the current master key first, then older ones that may still wrap a key. */
  constructor(store: KeyStore, masters: Buffer[], source: Source) {
    this.#store = store
    this.#masters = masters
    this.#source = source
  }

  /**
   * Seals a text under the key of its file; the key is made at the first text.
   * `place` names where it will stand: `table/row id/column`.
   */
  async seal(fileId: string, place: string, text: string): Promise<Buffer> {
    return this.sealBytes(fileId, place, Buffer.from(text))
  }

  /** The same for bytes: a scan of a paper. */
  async sealBytes(fileId: string, place: string, plain: Buffer): Promise<Buffer> {
    return sealBytes(await this.#keyFor(fileId), this.#source.bytes(NONCE_BYTES), place, plain)
  }

  /** Opens a sealed text. Throws `Erased` when the key of its file was destroyed. */
  async open(fileId: string, place: string, sealed: Buffer): Promise<string> {
    return (await this.openBytes(fileId, place, sealed)).toString()
  }

  /** The same for bytes. Throws `Erased`. */
  async openBytes(fileId: string, place: string, sealed: Buffer): Promise<Buffer> {
    const key = await this.#load(fileId)
    if (!key) throw new Erased(`the key of file ${fileId} is gone`)
    return openBytes(key, place, sealed)
  }

  /** Destroys the key of a file: its text is unreadable from now on. */
  async destroy(fileId: string): Promise<void> {
    this.#known.delete(fileId)
    await this.#store.destroy(fileId)
  }

  /** Wraps every key with the current master key again; the server keeps running. Returns how many were changed. */
  async rotate(): Promise<number> {
    let changed = 0
    for (const fileId of await this.#store.list()) {
      const wrapped = await this.#store.get(fileId)
      if (!wrapped || this.#unwrap(fileId, wrapped, 1)) continue
      const key = this.#unwrap(fileId, wrapped)
      if (!key) throw new Error(`no master key opens the key of file ${fileId}`)
      await this.#store.replace(fileId, this.#wrap(fileId, key))
      changed += 1
    }
    return changed
  }

  /** The keyed pseudonym of a file in the audit log: the same file, the same bytes, and no way back without the master key. */
  pseudonym(fileId: string): Buffer {
    return createHmac('sha256', this.secret('audit')).update(fileId).digest().subarray(0, 16)
  }

  /** A secret for one use, drawn from the oldest master key, so that it stays the same when the master key is rotated. */
  secret(label: string): Buffer {
    return deriveKey(this.#masters.at(-1) as Buffer, label)
  }

  async #keyFor(fileId: string): Promise<Buffer> {
    const known = await this.#load(fileId)
    if (known) return known
    const key = this.#source.bytes(32)
    const added = await this.#store.add(fileId, this.#wrap(fileId, key))
    if (!added) return await this.#existing(fileId)
    this.#remember(fileId, key)
    return key
  }

  /** The key that another process made meanwhile; a file that was erased gets no new one. */
  async #existing(fileId: string): Promise<Buffer> {
    const key = await this.#load(fileId)
    if (!key) throw new Erased(`file ${fileId} was erased`)
    return key
  }

  async #load(fileId: string): Promise<Buffer | null> {
    const known = this.#known.get(fileId)
    if (known) return known
    const wrapped = await this.#store.get(fileId)
    if (!wrapped) return null
    const key = this.#unwrap(fileId, wrapped)
    if (!key) throw new Error(`no master key opens the key of file ${fileId}`)
    this.#remember(fileId, key)
    return key
  }

  #remember(fileId: string, key: Buffer): void {
    if (this.#known.size >= REMEMBERED) this.#known.delete(this.#known.keys().next().value as string)
    this.#known.set(fileId, key)
  }

  #wrap(fileId: string, key: Buffer): Buffer {
    const master = deriveKey(this.#masters[0] as Buffer, 'file keys')
    return sealBytes(master, this.#source.bytes(NONCE_BYTES), fileId, key)
  }

  #unwrap(fileId: string, wrapped: Buffer, tries = this.#masters.length): Buffer | null {
    for (const master of this.#masters.slice(0, tries)) {
      try {
        return openBytes(deriveKey(master, 'file keys'), fileId, wrapped)
      } catch {
        // wrapped by an older master key
      }
    }
    return null
  }
}
