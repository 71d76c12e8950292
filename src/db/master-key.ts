import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Source } from './clock.ts'

const parse = (text: string) => (/^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64'))

/** A master key file could not be used; the message says which and why, never the key. */
export class WrongMasterKey extends Error {}

/**
 * The master keys, the current one first: from the environment, a file (one key a line, older ones below), or a file in
 * the data directory that is made at the first start.
 * @throws {WrongMasterKey} when the file is missing or holds something else
 */
export function readMasterKeys(config: Config, source: Source): Buffer[] {
  if (config.masterKey) return [parse(config.masterKey)]
  const path = config.masterKeyFile ?? join(config.dataDir, 'master.key')
  if (!existsSync(path)) {
    if (config.masterKeyFile) throw new WrongMasterKey(`SCHAKEL_MASTER_KEY_FILE: there is no file ${path}`)
    mkdirSync(config.dataDir, { recursive: true })
    writeFileSync(path, `${source.bytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  }
  const keys = readFileSync(path, 'utf8').split(/\s+/).filter(Boolean).map(parse)
  if (keys.length === 0 || keys.some((key) => key.length !== 32)) {
    throw new WrongMasterKey(`${path} should hold one key a line: 32 bytes in base64 or 64 hexadecimal digits`)
  }
  return keys
}
