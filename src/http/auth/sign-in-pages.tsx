import { type Context, Hono } from 'hono'
import type { FormState } from '../../ui/kit.ts'
import { emptyForm } from '../../ui/kit.ts'
import { keepChoice } from '../choices.ts'
import type { Env } from '../env.ts'
import { flash } from '../flash.ts'
import { exampleDoors } from './example.ts'
import type { Answer } from './forward.ts'
import { confirmations, messages, problems } from './messages.ts'
import { lookAs, tokenOf } from './session.ts'
import { CodeView, SignInView } from './sign-in-views.tsx'
import { pathAfter, typedIn } from './typed.ts'

async function signInPage(c: Context<Env>, state: FormState, back: string) {
  const t = messages[c.var.lang]
  const problem = Object.keys(state.errors).length > 0
  const doors = await exampleDoors(c)
  const kept = c.req.query('bewaard') === 'ja'
  return c.render(<SignInView state={state} back={back} kept={kept} doors={doors} />, {
    title: t.signIn,
    layout: 'public',
    width: 'wide',
    problem,
  })
}

/**
 * What follows every way of signing in: the session before this one ends, the person's language holds on this device, and
 * whoever was locked out hears of it.
 *
 * @param token of the session that has begun
 */
export async function welcome(c: Context<Env>, token: string, email: string): Promise<void> {
  const { signIn } = c.var
  const before = await tokenOf(c, signIn)
  if (before && before !== token) await (await signIn.auth.$context).internalAdapter.deleteSession(before)
  const viewer = await lookAs(c, token)
  if (viewer?.kind === 'person' && viewer.lang) keepChoice(c, 'taal', viewer.lang)
  await signIn.forgetOld()
  if (await signIn.lockout.takeNotice(email)) flash(c, confirmations.lockedOut)
}

/** Sign-in and sign-out. Nobody needs to be signed in for these. */
export const signInPages = new Hono<Env>()

signInPages.get('/inloggen', async (c) => {
  const back = pathAfter(c.req.query('verder'))
  const token = await tokenOf(c, c.var.signIn)
  if (token && (await lookAs(c, token))) return c.redirect(back, 303)
  return signInPage(c, emptyForm, back)
})

signInPages.post('/inloggen', async (c) => {
  const { email = '', wachtwoord = '', verder } = await typedIn(c)
  const back = pathAfter(verder)
  const refuse = (errors: FormState['errors'], status: 422 | 429 = 422) => {
    c.status(status)
    return signInPage(c, { values: { email }, errors }, back)
  }
  const missing = {
    ...(email.trim() ? {} : { email: problems.email }),
    ...(wachtwoord ? {} : { wachtwoord: problems.password }),
  }
  if (Object.keys(missing).length > 0) return refuse(missing)
  const answer = await c.var.signIn.forward(c, '/sign-in/email', { email: email.trim(), password: wachtwoord })
  if (answer.tooOften) return refuse({ '': problems.tooOften }, 429)
  if (!answer.ok) return refuse({ '': problems.wrong })
  if (answer.data.twoFactorRedirect) return c.redirect(`/inloggen/code?${new URLSearchParams({ verder: back })}`, 303)
  await welcome(c, answer.data.token, answer.data.user.email)
  return c.redirect(back, 303)
})

function codePage(c: Context<Env>, state: FormState, back: string, backup: boolean) {
  const t = messages[c.var.lang]
  const problem = Object.keys(state.errors).length > 0
  const title = backup ? t.backupTitle : t.codeTitle
  return c.render(<CodeView state={state} back={back} backup={backup} />, {
    title,
    layout: 'public',
    width: 'narrow',
    problem,
  })
}

/** The challenge itself is over: only signing in anew helps. */
function isOver({ code }: Answer): boolean {
  return ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'ACCOUNT_TEMPORARILY_LOCKED'].includes(
    code ?? '',
  )
}

signInPages.get('/inloggen/code', (c) =>
  codePage(c, emptyForm, pathAfter(c.req.query('verder')), c.req.query('soort') === 'herstel'),
)

signInPages.post('/inloggen/code', async (c) => {
  const { inlogcode = '', soort, verder } = await typedIn(c)
  const back = pathAfter(verder)
  const backup = soort === 'herstel'
  const refuse = (errors: FormState['errors'], status: 422 | 429 = 422) => {
    c.status(status)
    return codePage(c, { values: {}, errors }, back, backup)
  }
  const code = backup ? inlogcode.trim() : inlogcode.replaceAll(/\s/g, '')
  if (!code) return refuse({ inlogcode: problems.code })
  const path = backup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp'
  const answer = await c.var.signIn.forward(c, path, { code })
  if (answer.tooOften) return refuse({ '': problems.tooOften }, 429)
  if (isOver(answer)) {
    flash(c, problems.codeTookLong)
    return c.redirect(`/inloggen?${new URLSearchParams({ verder: back })}`, 303)
  }
  if (!answer.ok) return refuse({ inlogcode: backup ? problems.wrongBackup : problems.wrongCode })
  await welcome(c, answer.data.token, answer.data.user.email)
  return c.redirect(back, 303)
})

signInPages.post('/uitloggen', async (c) => {
  await c.var.signIn.forward(c, '/sign-out', {})
  flash(c, confirmations.signedOut)
  const { verder } = await typedIn(c)
  return c.redirect(verder ? pathAfter(verder) : '/inloggen', 303)
})
