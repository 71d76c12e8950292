import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { consentReaders } from '../../boundary/readers.ts'
import { NotFound } from '../../boundary/refusal.ts'
import type { YoungViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { readForm } from '../../http/form.ts'
import { tried } from '../../http/tried.ts'
import { emptyForm, type FormState } from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { answerAsYoung } from '../consent/commands.ts'
import { type Consent, consentsOf, readConsent } from '../consent/queries.ts'
import { guardiansOf } from '../guardian/queries.ts'
import { readFile } from '../guidance/queries.ts'
import { takeBack } from '../share/commands.ts'
import { sharesOfYoung } from '../share/queries.ts'
import { AllView } from './all-view.tsx'
import { markOwnGoal, sayWords } from './commands.ts'
import { confirmations, messages } from './messages.ts'
import { ownGuidances, whoLooked, workersOf } from './queries.ts'
import { QuestionView } from './question-view.tsx'
import { MarkView, type OwnConsent, OwnView, SayView } from './views.tsx'

/** What a young person sees and does on the phone that was handed to them. */
export const ownPages = new Hono<Env>()

/** Works as the young person who holds the phone; for anybody else the page is not there. */
function asYoung<T>(c: Context<Env>, work: (tx: Tx, viewer: YoungViewer) => Promise<T>): Promise<T> {
  return c.var.as((tx, viewer) => {
    if (viewer.kind !== 'young') throw new NotFound()
    return work(tx, viewer)
  })
}

async function withReaders(tx: Tx, consent: Consent): Promise<OwnConsent> {
  return { consent, readers: (await consentReaders(tx, consent.id)).map(({ name }) => ({ name })) }
}

ownPages.get('/samen', async (c) => {
  const page = await asYoung(c, async (tx, viewer) => {
    const [guidance] = await ownGuidances(tx, viewer)
    const consents: OwnConsent[] = []
    for (const consent of await consentsOf(tx, viewer.youngPersonId)) consents.push(await withReaders(tx, consent))
    return {
      name: viewer.name,
      worker: firstName((await workersOf(tx, guidance.id))[0] ?? ''),
      file: await readFile(tx, guidance),
      open: guidance.endedAt === null,
      consents,
      shares: await sharesOfYoung(tx, viewer.youngPersonId),
      looks: await whoLooked(tx, viewer),
    }
  })
  return c.render(<OwnView {...page} />, { title: messages[c.var.lang].title })
})

ownPages.get('/samen/alles', async (c) => {
  const page = await asYoung(c, async (tx, viewer) => {
    const files = []
    for (const guidance of await ownGuidances(tx, viewer)) files.push(await readFile(tx, guidance))
    return {
      files,
      consents: await consentsOf(tx, viewer.youngPersonId),
      guardians: await guardiansOf(tx, viewer.youngPersonId),
    }
  })
  return c.render(<AllView {...page} />, { title: messages[c.var.lang].allTitle })
})

async function questionPage(c: Context<Env>, state: FormState) {
  const page = await asYoung(c, async (tx) => withReaders(tx, await readConsent(tx, c.req.param('id') as string)))
  return c.render(<QuestionView {...page} state={state} />, {
    title: messages[c.var.lang].title,
    problem: Object.keys(state.errors).length > 0,
  })
}

ownPages.get('/samen/toestemming/:id', (c) => questionPage(c, emptyForm))

const answerSchema = z.object({ antwoord: z.enum(['yes', 'no']), woorden: z.string().trim().max(1000).optional() })

ownPages.post('/samen/toestemming/:id', async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, answerSchema)
  const done = form.ok
    ? await tried(() =>
        asYoung(c, (tx, viewer) =>
          answerAsYoung(tx, viewer, id, { answer: form.data.antwoord, text: form.data.woorden || null }),
        ),
      )
    : { ok: false as const, errors: form.errors }
  if (!done.ok) {
    c.status(422)
    return questionPage(c, { values: form.values, errors: done.errors })
  }
  return c.redirect(`/samen/toestemming/${id}`, 303)
})

ownPages.post('/samen/toestemming/:id/schakelaar', async (c) => {
  const on = (await c.req.parseBody()).stand === 'aan'
  const said = { answer: on ? ('yes' as const) : ('no' as const), text: null }
  const done = await tried(() => asYoung(c, (tx, viewer) => answerAsYoung(tx, viewer, c.req.param('id'), said)))
  // Over since the page was opened: it is gone from the switches.
  if (done.ok) flash(c, on ? confirmations.on : confirmations.off)
  return c.redirect('/samen', 303)
})

ownPages.post('/samen/delen/:share/terug', async (c) => {
  await asYoung(c, (tx, viewer) => takeBack(tx, viewer, c.req.param('share')))
  flash(c, confirmations.takenBack)
  return c.redirect('/samen', 303)
})

async function sayPage(c: Context<Env>, state: FormState) {
  await asYoung(c, ownGuidances)
  return c.render(<SayView state={state} />, {
    title: messages[c.var.lang].sayTitle,
    problem: Object.keys(state.errors).length > 0,
  })
}

ownPages.get('/samen/zeggen', (c) => sayPage(c, emptyForm))

ownPages.post('/samen/zeggen', async (c) => {
  const form = await readForm(c, z.object({ woorden: z.string().trim().min(1).max(2000) }))
  if (!form.ok) {
    c.status(422)
    return sayPage(c, form)
  }
  await asYoung(c, (tx, viewer) => sayWords(tx, viewer, form.data.woorden))
  flash(c, confirmations.said)
  return c.redirect('/samen', 303)
})

async function markPage(c: Context<Env>, state: FormState) {
  const goal = await asYoung(c, async (tx, viewer) => {
    const [guidance] = await ownGuidances(tx, viewer)
    const { goals } = await readFile(tx, guidance)
    const found = goals.find((one) => one.id === c.req.param('goal') && !one.endedAt)
    if (!found || guidance.endedAt) throw new NotFound()
    return found
  })
  return c.render(<MarkView goal={goal} state={state} />, {
    title: messages[c.var.lang].markTitle,
    problem: Object.keys(state.errors).length > 0,
  })
}

ownPages.get('/samen/doel/:goal', (c) => markPage(c, emptyForm))

ownPages.post('/samen/doel/:goal', async (c) => {
  const form = await readForm(c, z.object({ cijfer: z.coerce.number().int().min(1).max(10) }))
  if (!form.ok) {
    c.status(422)
    return markPage(c, form)
  }
  await asYoung(c, (tx, viewer) => markOwnGoal(tx, viewer, c.req.param('goal'), form.data.cijfer))
  flash(c, confirmations.marked)
  return c.redirect('/samen', 303)
})
