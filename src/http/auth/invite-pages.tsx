import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import { hashToken } from '../../boundary/token.ts'
import type { Viewer } from '../../boundary/viewer.ts'
import type { MemberInvite } from '../../features/profile/member-invite.ts'
import { passwordProblem } from '../../features/profile/password.ts'
import { emptyForm, type FormState } from '../../ui/kit.ts'
import type { Env } from '../env.ts'
import { flash } from '../flash.ts'
import { AcceptView, InviteView, OverView } from './invite-views.tsx'
import { confirmations, messages, problems } from './messages.ts'
import { lookAs, tokenOf } from './session.ts'
import { welcome } from './sign-in-pages.tsx'
import { typedIn } from './typed.ts'

/** Accepting an invitation, by its link. */
export const invitePages = new Hono<Env>()

async function readInvite(c: Context<Env>, token: string): Promise<MemberInvite | null> {
  const { rows } = await c.var.db.as({ kind: 'nobody' }, (tx) =>
    sql<{ invite: MemberInvite | null }>`select guard.read_invite(${hashToken(token)}) as invite`.execute(tx.db),
  )
  return rows[0]?.invite ?? null
}

async function visitor(c: Context<Env>): Promise<Viewer | undefined> {
  const token = await tokenOf(c, c.var.signIn)
  return token ? lookAs(c, token) : undefined
}

function overPage(c: Context<Env>) {
  c.status(404)
  return c.render(<OverView />, { title: messages[c.var.lang].inviteOver, layout: 'public', width: 'narrow' })
}

function invitePage(c: Context<Env>, invite: MemberInvite, state: FormState) {
  const t = messages[c.var.lang]
  return c.render(<InviteView invite={invite} state={state} action={c.req.path} />, {
    title: t.inviteTitle(invite.organisationName),
    layout: 'public',
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

invitePages.get('/uitnodiging/:token', async (c) => {
  const invite = await readInvite(c, c.req.param('token'))
  if (!invite) return overPage(c)
  const viewer = await visitor(c)
  if (!invite.hasAccount && !viewer) return invitePage(c, invite, { ...emptyForm, values: { naam: invite.name } })
  const known = viewer?.kind === 'person' ? viewer : undefined
  const t = messages[c.var.lang]
  return c.render(<AcceptView invite={invite} viewer={known} path={c.req.path} />, {
    title: t.inviteTitle(invite.organisationName),
    layout: 'public',
    width: 'narrow',
  })
})

invitePages.post('/uitnodiging/:token', async (c) => {
  const token = c.req.param('token')
  const invite = await readInvite(c, token)
  if (!invite) return overPage(c)
  if (invite.hasAccount) return c.redirect(c.req.path, 303)
  const { naam = '', wachtwoord_nieuw: password = '' } = await typedIn(c)
  const name = naam.trim()
  const problem = passwordProblem(password, name, invite.email)
  const errors = {
    ...(name && name.length <= 200 ? {} : { naam: problems.name }),
    ...(problem ? { wachtwoord_nieuw: problem } : {}),
  }
  if (Object.keys(errors).length > 0) {
    c.status(422)
    return invitePage(c, invite, { values: { naam }, errors })
  }
  if (!(await accept(c, token, name, password))) return overPage(c)
  const answer = await c.var.signIn.forward(c, '/sign-in/email', { email: invite.email, password })
  if (!answer.ok) return c.redirect('/inloggen', 303)
  await welcome(c, answer.data.token, invite.email)
  flash(c, confirmations.welcome)
  return c.redirect('/', 303)
})

/** Makes the account and begins the role, both or neither. False when the invitation is open no more. */
async function accept(c: Context<Env>, token: string, name: string, password: string): Promise<boolean> {
  const hash = await c.var.signIn.hash(password)
  const { rows } = await c.var.db.as({ kind: 'nobody' }, (tx) =>
    sql<{
      accepted: boolean
    }>`select guard.accept_invite_new(${hashToken(token)}, ${tx.newId()}, ${tx.newId()}, ${tx.newId()},
      ${tx.newId()}, ${name}, ${hash}) as accepted`.execute(tx.db),
  )
  return rows[0]?.accepted === true
}

invitePages.post('/uitnodiging/:token/aannemen', async (c) => {
  const invite = await readInvite(c, c.req.param('token'))
  if (!invite) return overPage(c)
  const { rows } = await c.var.as((tx) =>
    sql<{ accepted: boolean }>`select guard.accept_invite(${invite.id}, ${tx.newId()}) as accepted`.execute(tx.db),
  )
  if (!rows[0]?.accepted) return c.redirect(`/uitnodiging/${c.req.param('token')}`, 303)
  flash(c, confirmations.joined)
  return c.redirect('/', 303)
})
