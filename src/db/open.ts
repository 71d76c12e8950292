import { join } from 'node:path'
import type pg from 'pg'
import type { Viewer } from '../boundary/viewer.ts'
import type { Config } from '../config.ts'
import { type Entry, runTransaction, type Tx } from './as.ts'
import { type AuthDatabase, openAuthDatabase } from './auth-database.ts'
import { realSource, type Source } from './clock.ts'
import { type Connections, connectEmbedded, connectServer } from './connect.ts'
import { directoryKeyStore, type KeyStore, serverKeyStore } from './key-store.ts'
import { FileKeys } from './keys.ts'
import { readMasterKeys } from './master-key.ts'

/** The only door to the data. */
export interface Db {
  engine: 'embedded' | 'server'
  source: Source
  keys: FileKeys
  keyStore: KeyStore
  /** Sign-in's own door; never inside a transaction. */
  auth: AuthDatabase
  /** Works as somebody, in one transaction. Throws `NoSuchViewer`. */
  as<T>(entry: Entry, work: (tx: Tx, viewer: Viewer) => Promise<T>): Promise<T>
  /** Works in one transaction in which nobody has entered yet: the session does that. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Works with the rights of whoever migrates: making an example, copying, restoring, erasing what is due. */
  admin<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T>
  /** Throws when the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the database that the settings name, brings it up to date, and returns its door.
 * @throws {WrongMasterKey} {TooPowerful} with one line for whoever runs the installation
 */
export async function openDatabase(config: Config, source: Source = realSource): Promise<Db> {
  const masters = readMasterKeys(config, source)
  const connections: Connections = config.databaseUrl
    ? await connectServer(config, source, masters.at(-1) as Buffer)
    : await connectEmbedded(config, source)
  const keyStore = config.keystoreUrl
    ? await serverKeyStore(config.keystoreUrl)
    : directoryKeyStore(join(config.dataDir, 'keys'))
  const keys = new FileKeys(keyStore, masters, source)
  const parts = { pool: connections.pool, source, keys }
  return {
    engine: connections.engine,
    source,
    keys,
    keyStore,
    auth: openAuthDatabase(connections.authPool),
    as: (entry, work) => runTransaction(parts, entry, work),
    transaction: (work) => runTransaction(parts, { kind: 'nobody' }, work),
    admin: connections.admin,
    async ping() {
      await connections.pool.query('select 1')
    },
    async close() {
      await connections.close()
      await keyStore.close()
    },
  }
}
