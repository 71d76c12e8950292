import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { audit } from '../../boundary/audit.ts'
import { handOver } from '../../boundary/hand-over.ts'
import { fileReaders } from '../../boundary/readers.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { readForm, several } from '../../http/form.ts'
import { fragment } from '../../http/render.tsx'
import { tried } from '../../http/tried.ts'
import { parseDay } from '../../ui/date-input.ts'
import { dayOf } from '../../ui/dates.ts'
import { emptyForm, type FormState, type Reader, Readers } from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { guardiansOf, readYoung, type Young } from '../guardian/queries.ts'
import { choicesOf, possibleRecipients, type RecipientChoice } from './asking.ts'
import { askConsent } from './commands.ts'
import { guardianLinkPages } from './link-pages.tsx'
import { messages } from './messages.ts'
import { latestEnd } from './model.ts'
import { consentPages as onePages } from './one-pages.tsx'
import { consentsOf } from './queries.ts'
import { confirmations, refusals } from './refusals.ts'
import { AskGuidanceView, AskShareView, ConsentsView } from './views.tsx'

/** What a young person agrees to: all of it, asking for more, and each consent by itself. */
export const consentPages = new Hono<Env>()

consentPages.get('/jongere/:id/toestemming', async (c) => {
  const page = await asPerson(c, async (tx, viewer) => {
    const young = await readYoung(tx, c.req.param('id'))
    await audit(tx, viewer, { action: 'file.open', organisationId: young.organisationId, fileOf: young.id })
    return { young, consents: await consentsOf(tx, young.id), guardians: await guardiansOf(tx, young.id) }
  })
  return c.render(<ConsentsView {...page} />, { title: messages[c.var.lang].title })
})

/** Hands the phone over for the young person's own page. */
consentPages.post('/jongere/:id/samen', async (c) => {
  const youngPersonId = c.req.param('id')
  await asPerson(c, (tx) =>
    handOver(tx, { youngPersonId, purpose: 'own', back: `/jongere/${youngPersonId}/toestemming` }),
  )
  return c.redirect('/samen', 303)
})

/** Who reads a consent and what was said to it: those who work in the file, and the young person. */
async function fileNames(tx: Tx, viewer: PersonViewer, young: Young): Promise<Reader[]> {
  const others = (await fileReaders(tx, young.guidanceId)).filter((one) => one.personId !== viewer.personId)
  return [{ name: '', you: true }, ...others.map(({ name }) => ({ name })), { name: firstName(young.name) }]
}

/** Who reads what is shared with what was chosen: each person once. */
function readersOf(choices: RecipientChoice[], values: string[]): Reader[] {
  const people = choices.filter((choice) => values.includes(choice.value)).flatMap((choice) => choice.people)
  return [...new Map(people.map(({ personId, name }) => [personId, { name }])).values()]
}

const asked = (state: FormState): string[] => [state.values.wie ?? []].flat()

async function askPage(c: Context<Env>, purpose: 'guidance' | 'share_school', state: FormState) {
  const page = await asPerson(c, async (tx, viewer) => {
    const young = await readYoung(tx, c.req.param('id') as string)
    const choices = purpose === 'guidance' ? [] : choicesOf(await possibleRecipients(tx, young))
    const readers = purpose === 'guidance' ? await fileNames(tx, viewer, young) : readersOf(choices, asked(state))
    return { young, choices, readers, latest: latestEnd(dayOf(tx.now)) }
  })
  const View = purpose === 'guidance' ? AskGuidanceView : AskShareView
  const t = messages[c.var.lang]
  return c.render(<View {...page} state={state} />, {
    title: purpose === 'guidance' ? t.askGuidanceTitle : t.askShareTitle,
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

consentPages.get('/jongere/:id/toestemming/delen', (c) => askPage(c, 'share_school', emptyForm))
consentPages.get('/jongere/:id/toestemming/begeleiding', (c) => askPage(c, 'guidance', emptyForm))

consentPages.get('/jongere/:id/toestemming/lezers', async (c) => {
  const choices = await asPerson(c, async (tx) => {
    const young = await readYoung(tx, c.req.param('id'))
    return choicesOf(await possibleRecipients(tx, young))
  })
  return fragment(c, <Readers id="lezers" readers={readersOf(choices, c.req.queries('wie') ?? [])} />)
})

const askSchema = z.object({ wie: several(z.string().max(100)), tot: z.string().trim().min(1) })

async function ask(c: Context<Env>, purpose: 'guidance' | 'share_school') {
  const form = await readForm(c, askSchema)
  const until = form.ok ? parseDay(form.data.tot, c.var.db.source.now()) : null
  const id = c.req.param('id') as string
  const done = !form.ok
    ? { ok: false as const, errors: form.errors }
    : until === null
      ? { ok: false as const, errors: { tot: refusals.day } }
      : await tried(() =>
          asPerson(c, (tx, viewer) => askConsent(tx, viewer, id, { purpose, recipients: form.data.wie, until })),
        )
  if (!done.ok) {
    c.status(422)
    return askPage(c, purpose, { values: form.values, errors: done.errors })
  }
  flash(c, confirmations.asked)
  return c.redirect(`/toestemming/${done.result}`, 303)
}

consentPages.post('/jongere/:id/toestemming/delen', (c) => ask(c, 'share_school'))
consentPages.post('/jongere/:id/toestemming/begeleiding', (c) => ask(c, 'guidance'))

consentPages.route('/', onePages)
consentPages.route('/', guardianLinkPages)
