import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { z } from 'zod'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { readForm } from '../../http/form.ts'
import { emptyForm, type FieldErrors, type FormState } from '../../ui/kit.ts'
import { passwordProblem } from '../profile/password.ts'
import { isEmpty, setUp } from './commands.ts'
import { beginExample, exampleMaking } from './making.ts'
import { confirmations, messages, refusals } from './messages.ts'
import { MakingView, SetUpView, StartView } from './views.tsx'

/** The first page of an installation with nothing in it. Once somebody or something is there, these pages are not. */
export const startPages = new Hono<Env>()

const empty = (c: Context<Env>) =>
  c.var.installation ? Promise.resolve(false) : c.var.db.as({ kind: 'nobody' }, (tx) => isEmpty(tx))

/** Whoever comes in where there is nothing yet is brought to the start. */
const toStart: MiddlewareHandler<Env> = async (c, next) => {
  if (c.var.installation || !(await empty(c))) return next()
  return c.redirect('/start', 303)
}

startPages.get('/', toStart)
startPages.get('/inloggen', toStart)

/** There is somebody already: these pages lead to the door. */
const onlyEmpty: MiddlewareHandler<Env> = async (c, next) => {
  if (!(await empty(c))) return c.redirect('/inloggen', 303)
  await next()
}

startPages.get('/start', onlyEmpty, (c) => {
  const making = exampleMaking(c.var.db)
  if (making?.state === 'busy') return c.redirect('/start/voorbeeld', 303)
  return c.render(<StartView failed={making?.state === 'failed'} />, {
    title: messages[c.var.lang].title,
    layout: 'public',
  })
})

startPages.post('/start/voorbeeld', onlyEmpty, (c) => {
  beginExample(c.var.db, (error) => c.var.log.failure('the example could not be made', error))
  return c.redirect('/start/voorbeeld', 303)
})

startPages.get('/start/voorbeeld', onlyEmpty, (c) => {
  const making = exampleMaking(c.var.db)
  if (making?.state !== 'busy') return c.redirect('/start', 303)
  c.header('refresh', '1')
  return c.render(<MakingView part={making.part} />, {
    title: messages[c.var.lang].making,
    layout: 'public',
    width: 'narrow',
  })
})

function setUpPage(c: Context<Env>, state: FormState) {
  return c.render(<SetUpView state={state} />, {
    title: messages[c.var.lang].setUp,
    layout: 'public',
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

startPages.get('/start/eigen', onlyEmpty, (c) => setUpPage(c, emptyForm))

const setUpForm = z.object({
  soort: z.enum(['youth_work', 'school']),
  organisatie: z.string().trim().min(1).max(200),
  locatie: z.string().trim().max(200).optional(),
  naam: z.string().trim().min(1).max(200),
  email: z.email().max(320),
  wachtwoord_nieuw: z.string(),
})

startPages.post('/start/eigen', onlyEmpty, async (c) => {
  const form = await readForm(c, setUpForm)
  const { wachtwoord_nieuw: _, ...values } = form.values
  const refuse = (errors: FieldErrors) => {
    c.status(422)
    return setUpPage(c, { values, errors })
  }
  if (!form.ok) return refuse(form.errors)
  const { soort, organisatie, locatie, naam, email, wachtwoord_nieuw: password } = form.data
  const weak = passwordProblem(password, naam, email)
  if (weak) return refuse({ wachtwoord_nieuw: weak })
  if (soort === 'school' && !locatie) return refuse({ locatie: refusals.location })
  const passwordHash = await c.var.signIn.hash(password)
  const first = { kind: soort, name: organisatie, location: locatie || null, person: naam, email, passwordHash }
  const done = await c.var.db.as({ kind: 'nobody' }, (tx) => setUp(tx, first))
  if (!done) return c.redirect('/inloggen', 303)
  const answer = await c.var.signIn.forward(c, '/sign-in/email', { email, password })
  if (!answer.ok) return c.redirect('/inloggen', 303)
  flash(c, confirmations.begun)
  return c.redirect('/samenwerking/nieuw?eerste=1', 303)
})
