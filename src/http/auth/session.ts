import type { Context } from 'hono'
import { getSignedCookie } from 'hono/cookie'
import { sql } from 'kysely'
import type { PersonViewer, Viewer, YoungViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { openDrafts, type SealedDraft } from '../../features/draft/queries.ts'
import type { As, Env } from '../env.ts'
import { NoEntry } from './no-entry.ts'
import type { SignIn } from './sign-in.ts'

/** Minutes of doing nothing after which a screen locks. */
export const idleMinutes = 30

/** A page for a young person and the worker beside them: the only ones that a handed-over phone opens. */
function isTogether(path: string): boolean {
  return path === '/samen' || path.startsWith('/samen/')
}

/** What a worker handed their phone over for. */
export interface HandedOver {
  youngPersonId: string
  purpose: string
  /** The page to come back to. */
  back: string
}

/** A session as it is, open or locked, and the person it belongs to. */
export type OpenSession = PersonViewer & {
  state: 'open'
  session: { id: string; locked: boolean; handedOver: HandedOver | null }
  drafts: SealedDraft[]
}

type Entered = OpenSession | { state: 'ended'; personId: string }

/** The session token of a request, when its cookie is signed by us. */
export async function tokenOf(c: Context<Env>, signIn: SignIn): Promise<string | undefined> {
  return (await getSignedCookie(c, signIn.secret, signIn.cookieName)) || undefined
}

async function enterSession(tx: Tx, token: string): Promise<Entered | null> {
  const idle = `${idleMinutes} minutes`
  const { rows } = await sql<{
    entered: Entered | null
  }>`select guard.enter_session(${token}, ${idle}::interval) as entered`.execute(tx.db)
  return rows[0]?.entered ?? null
}

/** Begins a transaction's work as whoever a session belongs to. Throws {@link NoEntry} when it may not. */
async function enter(c: Context<Env>, tx: Tx, token: string): Promise<Viewer> {
  const entered = await enterSession(tx, token)
  if (!entered) throw new NoEntry('nobody')
  if (entered.state === 'ended') throw new NoEntry('ended', entered.personId)
  const { state: _, drafts, session, ...person } = entered
  const { handedOver, locked } = session
  if (handedOver) {
    if (locked || !isTogether(c.req.path)) throw new NoEntry('handed_over', person.personId)
    return enterYoung(tx, handedOver, session.id, person.personId)
  }
  if (locked && !c.var.readable) throw new NoEntry('locked', person.personId)
  c.set('draftKeys', new Set(drafts.map((draft) => draft.key)))
  if (c.req.method === 'GET' && !locked) c.set('drafts', await openDrafts(tx.keys, person.personId, drafts))
  return { ...person, session: { id: session.id, locked } }
}

async function enterYoung(tx: Tx, handedOver: HandedOver, id: string, handedOverBy: string): Promise<YoungViewer> {
  const { youngPersonId, purpose } = handedOver
  const { rows } = await sql<{
    young: YoungViewer | null
  }>`select guard.enter_young(${youngPersonId}, ${tx.keys.pseudonym(youngPersonId)}) as young`.execute(tx.db)
  const young = rows[0]?.young
  if (!young) throw new NoEntry('handed_over', handedOverBy)
  return { ...young, session: { id, locked: false, handedOverBy, purpose } }
}

/** Works as whoever is signed in, in one transaction. */
export function asVisitor(c: Context<Env>, signIn: SignIn): As {
  return async (work) => {
    const token = await tokenOf(c, signIn)
    if (!token) throw new NoEntry('nobody')
    return c.var.db.transaction(async (tx) => {
      const viewer = await enter(c, tx, token)
      c.set('viewer', viewer)
      return work(tx, viewer)
    })
  }
}

/** Who a session belongs to, when it is open; for pages that need nobody to be there. */
export async function lookAs(c: Context<Env>, token: string): Promise<Viewer | undefined> {
  try {
    return await c.var.db.transaction((tx) => enter(c, tx, token))
  } catch (error) {
    if (error instanceof NoEntry) return undefined
    throw error
  }
}

/** The session of a request as it is, also when its screen is locked or handed over. */
export async function openSession(c: Context<Env>): Promise<OpenSession | undefined> {
  const token = await tokenOf(c, c.var.signIn)
  if (!token) return undefined
  const entered = await c.var.db.transaction((tx) => enterSession(tx, token))
  return entered?.state === 'open' ? entered : undefined
}

/** Locks the screen of a request's session, also while the phone is handed over: only its worker opens it again. */
export async function lockSession(c: Context<Env>): Promise<void> {
  const token = await tokenOf(c, c.var.signIn)
  if (!token) return
  await c.var.db.transaction(async (tx) => {
    await enterSession(tx, token)
    await sql`select guard.lock_session()`.execute(tx.db)
  })
}
