import type { HttpBindings } from '@hono/node-server'
import type { Installation } from '../boundary/installation.ts'
import type { Viewer } from '../boundary/viewer.ts'
import type { Config } from '../config.ts'
import type { Tx } from '../db/as.ts'
import type { Db } from '../db/open.ts'
import type { KeptForm } from '../ui/form-state.ts'
import type { Lang } from '../ui/text.ts'
import type { Assets } from './assets.ts'
import type { SignIn } from './auth/sign-in.ts'
import type { Log } from './log.ts'
import type { Mailer } from './mail.ts'

/**
 * Runs work in one transaction as whoever is signed in. Sends them to sign-in or the lock screen, by throwing, when there
 * is no open session. Nothing renders inside it.
 */
export type As = <T>(work: (tx: Tx, viewer: Viewer) => Promise<T>) => Promise<T>

/** What every route finds in its context (`c.var`). */
export interface Env {
  Bindings: HttpBindings
  Variables: {
    config: Config
    db: Db
    log: Log
    assets: Assets
    /** Answers another request, from the beginning: for a page inside a page. */
    again: (request: Request) => Promise<Response>
    /** The language of the answer: as chosen, else as the browser asks, else Dutch. */
    lang: Lang
    as: As
    /** Who is signed in; `nobody` until a session was found. */
    viewer: Viewer
    /** What this database was made as; undefined while it is empty. */
    installation: Installation | undefined
    /** True where a locked screen may still be read: a page without a young person. See `readable`. */
    readable: boolean
    /** The forms that the viewer typed in and did not send, opened for this page. */
    drafts: KeptForm[]
    /** Which forms those are. */
    draftKeys: ReadonlySet<string>
    signIn: SignIn
    mail: Mailer
  }
}
