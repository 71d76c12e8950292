import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Another process has the data directory; the message is one line for whoever runs the installation. */
export class DataDirectoryInUse extends Error {
  readonly text: { nl: string; en: string }
  constructor(directory: string, process: string | undefined) {
    const holder = process ? { nl: ` (proces ${process})`, en: ` (process ${process})` } : { nl: '', en: '' }
    const text = {
      nl: `${directory} is in gebruik door een andere Schakel${holder.nl}: stop die eerst, of kies met SCHAKEL_DATA een andere map.`,
      en: `${directory} is in use by another Schakel${holder.en}: stop that one first, or choose another directory with SCHAKEL_DATA.`,
    }
    super(text.en)
    this.text = text
  }
}

/** The right of this process to a data directory, until it is released or the process is gone. */
export interface DataLock {
  /** Lets another process have the directory. */
  release(): void
}

function takeSystemLock(file: string): DatabaseSync | undefined {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec('pragma locking_mode = exclusive; begin exclusive')
    return database
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode === 5) return undefined
    throw error
  }
}

/** The process that said it has the directory; only for the message, never to decide. */
function holderOf(file: string): string | undefined {
  try {
    return /^\d+/.exec(readFileSync(file, 'utf8'))?.[0]
  } catch {
    return undefined
  }
}

/**
 * Makes this process the only one on a data directory, which it makes when there is none. The embedded database has no
 * lock of its own, and two processes in one directory lose what was written.
 *
 * The lock is one of the operating system, held through SQLite on an empty file: it can not be taken from a process that
 * lives, and it is gone with a process that was killed, whatever process has that number by now.
 *
 * @throws {DataDirectoryInUse} when another process has it.
 */
export function lockDataDirectory(directory: string): DataLock {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const holder = join(directory, 'schakel.pid')
  const lock = takeSystemLock(join(directory, 'schakel.lock'))
  if (!lock) throw new DataDirectoryInUse(directory, holderOf(holder))
  writeFileSync(holder, `${process.pid}\n`)
  return {
    release() {
      rmSync(holder, { force: true })
      lock.close()
    },
  }
}
