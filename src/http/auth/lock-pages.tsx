import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { sql } from 'kysely'
import { emptyForm, type FormState } from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import type { Env } from '../env.ts'
import { exampleDoors } from './example.ts'
import { LockView, TakeBackView } from './lock-views.tsx'
import { messages, problems } from './messages.ts'
import { NoEntry } from './no-entry.ts'
import { OrdinaryPage } from './ordinary-page.tsx'
import { lockSession, type OpenSession, openSession, tokenOf } from './session.ts'
import { pathAfter, typedIn } from './typed.ts'

/** Locking, unlocking, and taking the phone back. */
export const lockPages = new Hono<Env>()

async function hasDoor(c: Context<Env>, { personId }: OpenSession): Promise<boolean> {
  return (await exampleDoors(c)).some((door) => door.personId === personId)
}

async function lockPage(c: Context<Env>, session: OpenSession, state: FormState, back: string) {
  const name = firstName(session.name)
  const door = await hasDoor(c, session)
  return c.render(<LockView name={name} state={state} back={back} door={door} />, {
    title: messages[c.var.lang].locked(name),
    layout: 'public',
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

async function takeBackPage(c: Context<Env>, session: OpenSession, state: FormState) {
  const name = firstName(session.name)
  const door = await hasDoor(c, session)
  return c.render(<TakeBackView name={name} state={state} door={door} />, {
    title: messages[c.var.lang].takeBack(name),
    layout: 'public',
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

lockPages.post('/vergrendel', async (c) => {
  const { terug } = await typedIn(c)
  try {
    await c.var.as((tx) => sql`select guard.lock_session()`.execute(tx.db))
  } catch (error) {
    // Locked already, or over: the lock page says which.
    if (!(error instanceof NoEntry)) throw error
  }
  return c.redirect(`/vergrendeld?${new URLSearchParams({ terug: pathAfter(terug) })}`, 303)
})

lockPages.get('/vergrendeld', async (c) => {
  const back = pathAfter(c.req.query('terug'))
  const session = await openSession(c)
  if (!session) return c.redirect(`/inloggen?${new URLSearchParams({ verder: back })}`, 303)
  if (session.session.handedOver) return c.redirect('/vergrendeld/terug', 303)
  if (!session.session.locked) return c.redirect(back, 303)
  return lockPage(c, session, emptyForm, back)
})

/** Tries the password of whoever the screen belongs to. What is wrong, or undefined when the screen is open. */
async function tryPassword(c: Context<Env>, password: string): Promise<FormState | undefined> {
  const wrong = (errors: FormState['errors']) => ({ values: {}, errors })
  if (!password) return wrong({ wachtwoord: problems.password })
  const answer = await c.var.signIn.forward(c, '/unlock', { password })
  if (answer.tooOften) return wrong({ '': problems.tooOften })
  return answer.ok ? undefined : wrong({ wachtwoord: problems.wrongPassword })
}

/** The one button of the example. False for everybody who has a password to open with. */
async function openByDoor(c: Context<Env>): Promise<boolean> {
  const token = await tokenOf(c, c.var.signIn)
  const { rows } = await c.var.db.as({ kind: 'nobody' }, (tx) =>
    sql<{ opened: boolean }>`select guard.unlock_by_door(${token ?? ''}) as opened`.execute(tx.db),
  )
  return rows[0]?.opened === true
}

lockPages.post('/vergrendeld', async (c) => {
  const { wachtwoord = '', terug, deur } = await typedIn(c)
  const back = pathAfter(terug)
  const session = await openSession(c)
  if (!session) return c.redirect(`/inloggen?${new URLSearchParams({ verder: back })}`, 303)
  if (session.session.handedOver) return c.redirect('/vergrendeld/terug', 303)
  if (deur && (await openByDoor(c))) return c.redirect(back, 303)
  const wrong = await tryPassword(c, wachtwoord)
  if (!wrong) return c.redirect(back, 303)
  c.status(422)
  return lockPage(c, session, wrong, back)
})

lockPages.get('/vergrendeld/terug', async (c) => {
  const session = await openSession(c)
  if (!session) return c.redirect('/inloggen', 303)
  if (!session.session.handedOver) return c.redirect(session.session.locked ? '/vergrendeld' : '/', 303)
  return takeBackPage(c, session, emptyForm)
})

lockPages.post('/vergrendeld/terug', async (c) => {
  const { wachtwoord = '', deur } = await typedIn(c)
  const session = await openSession(c)
  if (!session) return c.redirect('/inloggen', 303)
  const back = pathAfter(session.session.handedOver?.back)
  if (!session.session.handedOver) return c.redirect(back, 303)
  if (deur && (await openByDoor(c))) return c.redirect(back, 303)
  const wrong = await tryPassword(c, wachtwoord)
  if (!wrong) return c.redirect(back, 303)
  c.status(422)
  return takeBackPage(c, session, wrong)
})

// Away at once: who looks over a shoulder sees an ordinary page, and the way back leads to the lock screen.
lockPages.post('/snel-weg', async (c) => {
  await lockSession(c)
  return c.redirect('/startpagina', 303)
})

lockPages.get('/startpagina', (c) => c.html(html`<!doctype html>${<OrdinaryPage lang={c.var.lang} />}`))
