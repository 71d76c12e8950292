import type { Context } from 'hono'
import type { Config } from '../../config.ts'
import type { AuthDatabase } from '../../db/auth-database.ts'
import { realSource, type Source } from '../../db/clock.ts'
import type { Db } from '../../db/open.ts'
import type { Lang } from '../../ui/text.ts'
import { keepChoice } from '../choices.ts'
import type { Env } from '../env.ts'
import type { Log } from '../log.ts'
import type { Mailer } from '../mail.ts'
import { type Auth, createAuth } from './auth.ts'
import { type Answer, forward } from './forward.ts'
import { Lockout } from './lockout.ts'
import { resetMail } from './reset-mail.ts'

/** Sign-in of this installation. */
export interface SignIn {
  auth: Auth
  lockout: Lockout
  /** Signs the cookies. */
  secret: string
  /** The cookie that holds the session token. */
  cookieName: string
  /** Hands a request on to Better Auth's handler; see {@link forward}. */
  forward(c: Context<Env>, path: string, body?: object): Promise<Answer>
  /** Shows this device the language somebody chose, from the next page on. */
  keepLanguage(c: Context<Env>, lang: Lang): void
  /** Turns a password into what may be kept of it. */
  hash(password: string): Promise<string>
  /** Whether a link to choose a new password still works. */
  isResetToken(token: string): Promise<boolean>
  /** Whether a passkey belongs to whoever a session belongs to. */
  isOwnPasskey(token: string, credentialId: string): Promise<boolean>
  /** Forgets sessions and links that are over for more than a day. Does nothing when it did so within the hour. */
  forgetOld(): Promise<void>
}

/** Puts sign-in together for an open database. */
export async function createSignIn(parts: { config: Config; db: Db; log: Log; mail: Mailer }): Promise<SignIn> {
  const { config, db, log, mail } = parts
  const source: Source = db.source
  const now = () => source.now()
  const secret = db.keys.secret('sign-in').toString('base64url')
  const lockout = new Lockout(db.auth, db.keys.secret('lock-out'), now)
  const auth = createAuth({
    config,
    database: db.auth,
    source,
    secret,
    lockout,
    log,
    sendReset(to, lang, token) {
      // Not waited for: how long a mail takes would tell that the address has an account.
      void mail.send(resetMail(to, lang, token))
    },
  })
  const context = await auth.$context
  return {
    auth,
    lockout,
    secret,
    cookieName: context.authCookies.sessionToken.name,
    forward: (c, path, body) => forward(c, auth, path, body),
    keepLanguage: (c, lang) => keepChoice(c, 'taal', lang),
    hash: (password) => context.password.hash(password),
    async isResetToken(token) {
      const kept = await context.internalAdapter.findVerificationValue(`reset-password:${token}`)
      return kept !== null && kept.expiresAt > realSource.now()
    },
    async isOwnPasskey(token, credentialId) {
      const found = await db.auth
        .withSchema('auth')
        .selectFrom('session')
        .innerJoin('passkey', 'passkey.userId', 'session.userId')
        .where('session.token', '=', token)
        .where('passkey.credentialID', '=', credentialId)
        .select('passkey.credentialID')
        .executeTakeFirst()
      return found !== undefined
    },
    forgetOld: forgetOld(db.auth, now),
  }
}

/** An ended session is remembered for a day, so that a form sent with it is not lost. */
function forgetOld(auth: AuthDatabase, now: () => Date): () => Promise<void> {
  const hour = 3_600_000
  let last = 0
  return async () => {
    const at = now().getTime()
    if (Math.abs(at - last) < hour) return
    last = at
    const before = new Date(at - 24 * hour)
    for (const table of ['session', 'ended_session', 'verification'] as const) {
      await auth.withSchema('auth').deleteFrom(table).where('expiresAt', '<', before).execute()
    }
  }
}
