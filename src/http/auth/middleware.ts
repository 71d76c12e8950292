import type { Context, MiddlewareHandler } from 'hono'
import type { Env } from '../env.ts'
import type { Mailer } from '../mail.ts'
import { dropSentDraft, formPage, keepLostForm } from './lost-form.ts'
import { NoEntry } from './no-entry.ts'
import { asVisitor } from './session.ts'
import type { SignIn } from './sign-in.ts'

/** A script waits for this answer, not a person: it gets a status, never a page. */
function isScript(c: Context<Env>): boolean {
  const json = (c.req.header('content-type') ?? '').startsWith('application/json')
  return json || c.req.header('sec-fetch-dest') === 'empty'
}

/** Sends somebody who could not be let in to the page that opens the way, after keeping what they typed. */
async function showTheWay(c: Context<Env>, { reason, personId }: NoEntry): Promise<Response> {
  const kept = personId !== undefined && (await keepLostForm(c, personId))
  if (isScript(c)) return c.body(null, kept ? 204 : 401)
  const here = new URL(c.req.url)
  const back = c.req.method === 'POST' ? formPage(c) : here.pathname + here.search
  if (reason === 'handed_over') return c.redirect('/vergrendeld/terug', 303)
  if (reason === 'locked') return c.redirect(`/vergrendeld?${new URLSearchParams({ terug: back })}`, 303)
  const more = back === '/' ? {} : { verder: back }
  const query = new URLSearchParams({ ...more, ...(kept ? { bewaard: 'ja' } : {}) })
  return c.redirect(query.size > 0 ? `/inloggen?${query}` : '/inloggen', 303)
}

/** Lets routes work as whoever is signed in, and loses nothing that was typed when they are not. */
export function sessionMiddleware(signIn: SignIn, mail: Mailer): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('signIn', signIn)
    c.set('mail', mail)
    c.set('viewer', { kind: 'nobody' })
    c.set('drafts', [])
    c.set('draftKeys', new Set())
    c.set('as', asVisitor(c, signIn))
    await next()
    if (c.error instanceof NoEntry) {
      const answer = await showTheWay(c, c.error)
      c.res = undefined
      c.res = answer
    } else {
      await dropSentDraft(c)
    }
  }
}
