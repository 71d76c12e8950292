import type { Db } from '../db/open.ts'

/** What this database was made as. */
export interface Installation {
  /** A town of invented people: the sign-in page opens doors in it. It can never become one later. */
  example: boolean
}

/** Remembers what the database was made as; until it was made, looks every time it is asked. */
export interface KnownInstallation {
  look(): Promise<Installation | undefined>
  known(): Installation | undefined
}

/** Begins to remember it. */
export function rememberInstallation(db: Db): KnownInstallation {
  let found: Installation | undefined
  return {
    known: () => found,
    async look() {
      found ??= await db.transaction((tx) => tx.db.selectFrom('installation').select('example').executeTakeFirst())
      return found
    },
  }
}
