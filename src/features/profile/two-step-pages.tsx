import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { emptyForm, type FormState } from '../../ui/kit.ts'
import { confirmations, messages, problems } from './messages.ts'
import { hasTwoSteps, me } from './pages.tsx'
import { NewCodesView, TwoStepOnView, TwoStepSetUpView, TwoStepStartView } from './two-step-views.tsx'

/** Signing in in two steps: a code from an app after the password. */
export const twoStepPages = new Hono<Env>()

const wrong = (errors: FormState['errors']): FormState => ({ values: {}, errors })

function page(c: Context<Env>, view: Child, problem = false) {
  if (problem) c.status(422)
  return c.render(view, { title: messages[c.var.lang].twoSteps, width: 'narrow', problem })
}

/** What is wrong with a password that was asked once more; undefined after Better Auth took it. */
async function withPassword(c: Context<Env>, path: string) {
  const { wachtwoord } = await c.req.parseBody()
  if (typeof wachtwoord !== 'string' || wachtwoord === '') return { state: wrong({ wachtwoord: problems.password }) }
  const { ok, tooOften, data } = await c.var.signIn.forward(c, path, { password: wachtwoord })
  if (tooOften) return { state: wrong({ '': problems.tooOften }) }
  return ok ? { data } : { state: wrong({ wachtwoord: problems.wrongPassword }) }
}

twoStepPages.get('/profiel/twee-stappen', async (c) => {
  await me(c)
  return page(c, (await hasTwoSteps(c)) ? <TwoStepOnView state={emptyForm} /> : <TwoStepStartView state={emptyForm} />)
})

twoStepPages.post('/profiel/twee-stappen', async (c) => {
  await me(c)
  const { state, data } = await withPassword(c, '/two-factor/enable')
  if (state) return page(c, <TwoStepStartView state={state} />, true)
  const secret = { uri: data.totpURI, codes: data.backupCodes }
  return page(c, <TwoStepSetUpView state={emptyForm} secret={secret} />)
})

twoStepPages.post('/profiel/twee-stappen/code', async (c) => {
  await me(c)
  const body = await c.req.parseBody()
  const uri = String(body.inlogcode_adres ?? '')
  const codes = String(body.inlogcode_herstel ?? '').split(' ')
  if (!/^otpauth:\/\/totp\/[^\s]{1,500}$/.test(uri)) return c.redirect('/profiel/twee-stappen', 303)
  const code = String(body.inlogcode ?? '').replaceAll(/\s/g, '')
  const answer = await c.var.signIn.forward(c, '/two-factor/verify-totp', { code })
  if (!answer.ok) {
    const problem = answer.tooOften ? { '': problems.tooOften } : { inlogcode: problems.wrongCode }
    return page(c, <TwoStepSetUpView state={wrong(problem)} secret={{ uri, codes }} />, true)
  }
  flash(c, confirmations.twoOn)
  return c.redirect('/profiel', 303)
})

twoStepPages.post('/profiel/twee-stappen/uit', async (c) => {
  await me(c)
  const { state } = await withPassword(c, '/two-factor/disable')
  if (state) return page(c, <TwoStepOnView state={state} />, true)
  flash(c, confirmations.twoOff)
  return c.redirect('/profiel', 303)
})

twoStepPages.post('/profiel/twee-stappen/codes', async (c) => {
  await me(c)
  const { state, data } = await withPassword(c, '/two-factor/generate-backup-codes')
  if (state) return page(c, <TwoStepOnView state={state} />, true)
  return c.render(<NewCodesView codes={data.backupCodes} />, {
    title: messages[c.var.lang].codesTitle,
    width: 'narrow',
  })
})
