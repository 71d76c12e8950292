import type { Hono } from 'hono'
import { rememberInstallation } from '../boundary/installation.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/open.ts'
import { createApp } from './app.ts'
import type { Assets } from './assets.ts'
import { sessionMiddleware } from './auth/middleware.ts'
import { idleMinutes } from './auth/session.ts'
import { createSignIn } from './auth/sign-in.ts'
import type { Env } from './env.ts'
import type { Log } from './log.ts'
import { createMailer, type Mailer } from './mail.ts'

/** What the site is made of. */
export interface SiteParts {
  config: Config
  db: Db
  log: Log
  assets: Assets
  /** Sends mail; by the settings when not given. */
  mail?: Mailer
}

/** The whole site on an open database: with sign-in, mail, and what the frame of a page needs to know. */
export async function createSite(parts: SiteParts): Promise<Hono<Env>> {
  const { config, db, log, assets } = parts
  const mail = parts.mail ?? createMailer(config, log)
  const signIn = await createSignIn({ config, db, log, mail })
  const installation = rememberInstallation(db)
  const session = sessionMiddleware(signIn, mail)
  return createApp({
    config,
    db,
    log,
    assets,
    frame: {
      now: () => db.source.now(),
      example: () => installation.known()?.example ?? false,
      idleMinutes,
    },
    async session(c, next) {
      c.set('installation', installation.known() ?? (await installation.look()))
      return session(c, next)
    },
  })
}
