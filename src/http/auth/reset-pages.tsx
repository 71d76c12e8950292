import { setTimeout as wait } from 'node:timers/promises'
import { type Context, Hono } from 'hono'
import { passwordProblem } from '../../features/profile/password.ts'
import { Button, emptyForm, FormPage, type FormState, Link, PageHead, TextInput, useText } from '../../ui/kit.ts'
import type { Env } from '../env.ts'
import { flash } from '../flash.ts'
import { confirmations, messages, problems } from './messages.ts'
import { resetPath } from './reset-mail.ts'
import { typedIn } from './typed.ts'

/** Every question for a link takes this long, in milliseconds, whether an account belongs to the address or not. */
const askTime = 400

function AskView({ state, mail }: { state: FormState; mail: boolean }) {
  const t = useText(messages)
  if (!mail) {
    return (
      <div class="stack">
        <PageHead title={t.forgotTitle} />
        <p class="nl-paragraph">{t.noMail}</p>
        <p>
          <Button href="/inloggen">{t.toSignIn}</Button>
        </p>
      </div>
    )
  }
  return (
    <FormPage
      title={t.forgotTitle}
      lead={<p>{t.forgotLead}</p>}
      action="/wachtwoord-vergeten"
      state={state}
      submit={t.sendLink}
      back="/inloggen"
    >
      <TextInput name="email" label={t.email} type="email" autocomplete="username" spellcheck={false} autofocus />
    </FormPage>
  )
}

function SentView() {
  const t = useText(messages)
  return (
    <div class="stack">
      <PageHead title={t.linkSent} />
      <p class="nl-paragraph">{t.linkSentText}</p>
      <p>
        <Link href="/inloggen">{t.toSignIn}</Link>
      </p>
    </div>
  )
}

function OverView() {
  const t = useText(messages)
  return (
    <div class="stack">
      <PageHead title={t.linkOver} />
      <p class="nl-paragraph">{t.linkOverText}</p>
      <p>
        <Button href="/wachtwoord-vergeten">{t.askNew}</Button>
      </p>
    </div>
  )
}

function ChooseView({ state, token }: { state: FormState; token: string }) {
  const t = useText(messages)
  return (
    <FormPage title={t.forgotTitle} action={resetPath(token)} state={state} submit={t.choosePassword}>
      <TextInput
        name="wachtwoord_nieuw"
        label={t.newPassword}
        hint={t.passwordHint}
        type="password"
        autocomplete="new-password"
        autofocus
      />
    </FormPage>
  )
}

/** Forgotten passwords: a link by mail. Nothing here tells whether an address has an account. */
export const resetPages = new Hono<Env>()

const page = (c: Context<Env>, problem = false) => ({
  title: messages[c.var.lang].forgotTitle,
  layout: 'public' as const,
  width: 'narrow' as const,
  problem,
})

function askPage(c: Context<Env>, state: FormState) {
  const problem = Object.keys(state.errors).length > 0
  return c.render(<AskView state={state} mail={c.var.mail.enabled} />, page(c, problem))
}

function overPage(c: Context<Env>) {
  c.status(404)
  return c.render(<OverView />, { ...page(c), title: messages[c.var.lang].linkOver })
}

resetPages.get('/wachtwoord-vergeten', (c) => askPage(c, emptyForm))

resetPages.post('/wachtwoord-vergeten', async (c) => {
  const { email = '' } = await typedIn(c)
  if (!/^\S+@\S+$/.test(email.trim())) {
    c.status(422)
    return askPage(c, { values: { email }, errors: { email: problems.email } })
  }
  const [answer] = await Promise.all([
    c.var.signIn.forward(c, '/request-password-reset', { email: email.trim().toLowerCase() }),
    wait(askTime),
  ])
  if (answer.tooOften) {
    c.status(429)
    return askPage(c, { values: { email }, errors: { '': problems.tooOften } })
  }
  return c.render(<SentView />, { ...page(c), title: messages[c.var.lang].linkSent })
})

resetPages.get('/wachtwoord-vergeten/:token', async (c) => {
  const token = c.req.param('token')
  if (!(await c.var.signIn.isResetToken(token))) return overPage(c)
  return c.render(<ChooseView state={emptyForm} token={token} />, page(c))
})

resetPages.post('/wachtwoord-vergeten/:token', async (c) => {
  const token = c.req.param('token')
  const { wachtwoord_nieuw: password = '' } = await typedIn(c)
  const problem = passwordProblem(password)
  if (problem) {
    c.status(422)
    const state = { values: {}, errors: { wachtwoord_nieuw: problem } }
    return c.render(<ChooseView state={state} token={token} />, page(c, true))
  }
  const answer = await c.var.signIn.forward(c, '/reset-password', { newPassword: password, token })
  if (!answer.ok) return overPage(c)
  flash(c, confirmations.passwordKept)
  return c.redirect('/inloggen', 303)
})
