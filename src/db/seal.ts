import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'

const VERSION = 1
const NONCE = 12
const TAG = 16

/** Seals bytes with AES-256-GCM; `place` is bound to them, so that a sealed text cannot be moved to another row. */
export function sealBytes(key: Buffer, nonce: Buffer, place: string, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body])
}

/** Opens what `sealBytes` made. Throws when the key, the place or a single bit differs. */
export function openBytes(key: Buffer, place: string, sealed: Buffer): Buffer {
  if (sealed[0] !== VERSION || sealed.length < 1 + NONCE + TAG) throw new Error('sealed bytes of an unknown form')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE))
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG))
  return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()])
}

/** A key for one use, drawn from the master key (HKDF, RFC 5869); `label` names the use. */
export function deriveKey(master: Buffer, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `schakel ${label}`, 32))
}

/** Bytes of a nonce for AES-256-GCM. */
export const NONCE_BYTES = NONCE
