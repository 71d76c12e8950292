import { type Context, Hono } from 'hono'
import { NotFound } from '../../boundary/refusal.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { readForm } from '../../http/form.ts'
import { emptyForm, type FormState } from '../../ui/kit.ts'
import { acceptInvite, changeProfile, endOtherSessions, endSession, profileSchema } from './commands.ts'
import { confirmations, messages, problems } from './messages.ts'
import { passwordProblem } from './password.ts'
import { readMyInvites, readSessions } from './queries.ts'
import { type Passkey, PasskeysView, PasswordView, ProfileView } from './views.tsx'

/** Somebody's own name, language, devices and ways to sign in. */
export const profilePages = new Hono<Env>()

/** Works as somebody with an account; for anybody else these pages are not there. */
export function asPerson<T>(c: Context<Env>, work: (tx: Tx, viewer: PersonViewer) => Promise<T>): Promise<T> {
  return c.var.as((tx, viewer) => {
    if (viewer.kind !== 'person') throw new NotFound()
    return work(tx, viewer)
  })
}

/** Makes sure that somebody with an account is here, with an open screen, before Better Auth is asked anything. */
export function me(c: Context<Env>): Promise<PersonViewer> {
  return asPerson(c, async (_tx, viewer) => viewer)
}

async function readPasskeys(c: Context<Env>): Promise<Passkey[]> {
  const answer = await c.var.signIn.forward(c, '/passkey/list-user-passkeys')
  return answer.ok ? answer.data : []
}

/** Whether the viewer signs in in two steps. */
export async function hasTwoSteps(c: Context<Env>): Promise<boolean> {
  const answer = await c.var.signIn.forward(c, '/get-session')
  return answer.data?.user?.twoFactorEnabled === true
}

async function profilePage(c: Context<Env>, state: FormState) {
  const { viewer, sessions, invites } = await asPerson(c, async (tx, viewer) => ({
    viewer,
    sessions: await readSessions(tx),
    invites: await readMyInvites(tx),
  }))
  const passkeys = await readPasskeys(c)
  const twoSteps = await hasTwoSteps(c)
  const { name, email } = viewer
  const profile = { name, email, lang: viewer.lang ?? c.var.lang, twoSteps, passkeys, sessions, invites }
  const problem = Object.keys(state.errors).length > 0
  return c.render(<ProfileView profile={profile} state={state} />, {
    title: messages[c.var.lang].title,
    width: 'narrow',
    problem,
  })
}

profilePages.get('/profiel', (c) => profilePage(c, emptyForm))

profilePages.post('/profiel', async (c) => {
  const form = await readForm(c, profileSchema)
  if (!form.ok) {
    c.status(422)
    const errors = {
      ...(form.errors.naam ? { naam: problems.name } : {}),
      ...(form.errors.taal ? { taal: problems.language } : {}),
    }
    return profilePage(c, { values: form.values, errors })
  }
  await asPerson(c, (tx, viewer) => changeProfile(tx, viewer, form.data))
  c.var.signIn.keepLanguage(c, form.data.taal)
  flash(c, confirmations.saved)
  return c.redirect('/profiel', 303)
})

profilePages.post('/profiel/apparaten/anders', async (c) => {
  await asPerson(c, (tx) => endOtherSessions(tx))
  flash(c, confirmations.othersOut)
  return c.redirect('/profiel', 303)
})

profilePages.post('/profiel/apparaten/:id', async (c) => {
  await asPerson(c, (tx) => endSession(tx, c.req.param('id')))
  flash(c, confirmations.deviceOut)
  return c.redirect('/profiel', 303)
})

profilePages.post('/profiel/uitnodiging/:id{[0-9a-f-]{36}}', async (c) => {
  await asPerson(c, (tx) => acceptInvite(tx, c.req.param('id')))
  flash(c, confirmations.joined)
  return c.redirect('/profiel', 303)
})

async function passwordPage(c: Context<Env>, errors: FormState['errors']) {
  const { email } = await me(c)
  const problem = Object.keys(errors).length > 0
  if (problem) c.status(422)
  return c.render(<PasswordView state={{ values: {}, errors }} email={email} />, {
    title: messages[c.var.lang].changePassword,
    width: 'narrow',
    problem,
  })
}

profilePages.get('/profiel/wachtwoord', (c) => passwordPage(c, {}))

profilePages.post('/profiel/wachtwoord', async (c) => {
  const viewer = await me(c)
  const { wachtwoord, wachtwoord_nieuw: next } = await c.req.parseBody()
  const problem = passwordProblem(String(next ?? ''), viewer.name, viewer.email)
  const errors = {
    ...(wachtwoord ? {} : { wachtwoord: problems.password }),
    ...(problem ? { wachtwoord_nieuw: problem } : {}),
  }
  if (Object.keys(errors).length > 0) return passwordPage(c, errors)
  const body = { currentPassword: String(wachtwoord), newPassword: String(next), revokeOtherSessions: true }
  const answer = await c.var.signIn.forward(c, '/change-password', body)
  if (answer.tooOften) return passwordPage(c, { '': problems.tooOften })
  if (!answer.ok) return passwordPage(c, { wachtwoord: problems.wrongPassword })
  flash(c, confirmations.passwordChanged)
  return c.redirect('/profiel', 303)
})

profilePages.get('/profiel/passkeys', async (c) => {
  await me(c)
  const passkeys = await readPasskeys(c)
  return c.render(<PasskeysView passkeys={passkeys} />, { title: messages[c.var.lang].passkeys, width: 'narrow' })
})

profilePages.post('/profiel/passkeys/opties', async (c) => {
  await me(c)
  const answer = await c.var.signIn.forward(c, '/passkey/generate-register-options')
  return answer.ok ? c.json(answer.data) : c.json({}, answer.tooOften ? 429 : 400)
})

profilePages.post('/profiel/passkeys', async (c) => {
  await me(c)
  const sent = await c.req.json().catch(() => null)
  const name = typeof sent?.naam === 'string' ? sent.naam.trim().slice(0, 60) : ''
  const body = { response: sent?.response ?? {}, ...(name ? { name } : {}) }
  const answer = await c.var.signIn.forward(c, '/passkey/verify-registration', body)
  if (!answer.ok) return c.json({}, answer.tooOften ? 429 : 400)
  flash(c, confirmations.passkeyMade)
  return c.json({ naar: '/profiel/passkeys' })
})

profilePages.post('/profiel/passkeys/:id/weg', async (c) => {
  await me(c)
  const answer = await c.var.signIn.forward(c, '/passkey/delete-passkey', { id: c.req.param('id') })
  if (!answer.ok) throw new NotFound()
  flash(c, confirmations.passkeyGone)
  return c.redirect('/profiel/passkeys', 303)
})
