import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { AuthDatabase } from '../../db/auth-database.ts'

/** After so many wrong passwords in a row an address is locked out. */
export const lockoutTries = 10
/** For so many minutes. */
export const lockoutMinutes = 15

/**
 * Counts wrong passwords in a row per e-mail address. An address that nobody has counts the same way, so that neither an
 * answer nor the time it takes tells who has an account.
 */
export class Lockout {
  readonly #db: AuthDatabase
  readonly #secret: Buffer
  readonly #now: () => Date

  constructor(db: AuthDatabase, secret: Buffer, now: () => Date) {
    this.#db = db.withSchema('auth')
    this.#secret = secret
    this.#now = now
  }

  /** Counts a try before its password is looked at, so that many at once are no way around. False while locked out. */
  async begin(email: string): Promise<boolean> {
    const now = this.#now()
    const until = new Date(now.getTime() + lockoutMinutes * 60_000)
    const reached = sql<boolean>`(case when lockout.locked_until is null then lockout.failures else 0 end) + 1 >= ${lockoutTries}`
    const row = await this.#db
      .insertInto('lockout')
      .values({ address: this.#address(email), failures: 1, last_at: now, locked_until: null, happened_at: null })
      .onConflict((conflict) =>
        conflict
          .column('address')
          .doUpdateSet({
            failures: sql`(case when lockout.locked_until is null then lockout.failures else 0 end) + 1`,
            last_at: now,
            locked_until: sql`case when ${reached} then ${until}::timestamptz end`,
            happened_at: sql`case when ${reached} then ${now}::timestamptz else lockout.happened_at end`,
          })
          .where((eb) => eb.or([eb('lockout.locked_until', 'is', null), eb('lockout.locked_until', '<=', now)])),
      )
      .returning('failures')
      .executeTakeFirst()
    return row !== undefined
  }

  /** The password was right: the row of wrong ones is broken. */
  async succeed(email: string): Promise<void> {
    await this.#db
      .updateTable('lockout')
      .set({
        failures: 0,
        locked_until: null,
        // This very try had been counted as the last one allowed.
        happened_at: sql`case when failures >= ${lockoutTries} then null else happened_at end`,
      })
      .where('address', '=', this.#address(email))
      .execute()
    await this.#forgetOld()
  }

  /** The try came to nothing for another reason than its password. */
  async takeBack(email: string): Promise<void> {
    await this.#db
      .updateTable('lockout')
      .set({
        failures: sql`greatest(failures - 1, 0)`,
        locked_until: null,
        happened_at: sql`case when failures >= ${lockoutTries} then null else happened_at end`,
      })
      .where('address', '=', this.#address(email))
      .execute()
  }

  /** When the address was last locked out, once: for its person to hear at the next sign-in. */
  async takeNotice(email: string): Promise<Date | undefined> {
    const row = await this.#db
      .selectFrom('lockout')
      .select('happened_at')
      .where('address', '=', this.#address(email))
      .executeTakeFirst()
    if (!row?.happened_at) return undefined
    await this.#db
      .updateTable('lockout')
      .set({ happened_at: null })
      .where('address', '=', this.#address(email))
      .execute()
    return row.happened_at
  }

  /** Opens an address again: its person proved to hold the mailbox. */
  async forget(email: string): Promise<void> {
    await this.#db.deleteFrom('lockout').where('address', '=', this.#address(email)).execute()
  }

  #address(email: string): Buffer {
    return createHmac('sha256', this.#secret).update(email.trim().toLowerCase()).digest()
  }

  async #forgetOld(): Promise<void> {
    const day = 86_400_000
    const now = this.#now().getTime()
    await this.#db
      .deleteFrom('lockout')
      .where((eb) =>
        eb.or([
          eb.and([eb('happened_at', 'is', null), eb('last_at', '<', new Date(now - day))]),
          eb('last_at', '<', new Date(now - 60 * day)),
        ]),
      )
      .execute()
  }
}
