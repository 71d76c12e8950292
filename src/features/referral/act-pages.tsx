import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { readForm } from '../../http/form.ts'
import { tried } from '../../http/tried.ts'
import { type Bilingual, emptyForm, type FormState, type Reader } from '../../ui/kit.ts'
import { AmendView, AnswerView, AskView, ContactView, DeclineView, PassView, WithdrawView } from './act-views.tsx'
import { confirmations } from './answers.ts'
import { aboutSchema, amendReferral, answerQuestion, referralFor, withdrawReferral } from './commands.ts'
import { messages } from './messages.ts'
import { declineReasons, type ReferralAct } from './model.ts'
import { type Referral, readMyYoungPeople, readWorkers } from './queries.ts'
import { namedReaders } from './reader-names.ts'
import { askBack, beginContact, declineReferral, passOn } from './youth-commands.ts'

/** What can be done with a sent referral: a page with one form for each. */
export const actPages = new Hono<Env>()

type Shown = { referral: Referral; readers: Reader[]; state: FormState }

/** One act: where it stands, its form, and what it does. */
interface Act<T extends z.ZodType, More> {
  path: string
  act: ReferralAct
  title: (t: (typeof messages)['nl'], referral: Referral) => string
  schema: T
  /** What the form needs beside the referral. */
  more: (tx: Tx, referral: Referral, viewer: PersonViewer) => Promise<More>
  view: (props: Shown & { more: More }) => unknown
  /** Does it; returns where to go, the referral itself when nothing is given. */
  work: (tx: Tx, viewer: PersonViewer, id: string, data: z.output<T>) => Promise<string | undefined>
  done: Bilingual
}

const nothing = async () => undefined

function addAct<T extends z.ZodType, More>(act: Act<T, More>): void {
  async function page(c: Context<Env>, state: FormState) {
    const { referral, readers, more } = await asPerson(c, async (tx, viewer) => {
      const referral = await referralFor(tx, viewer, c.req.param('id') as string, act.act)
      return {
        referral,
        readers: await namedReaders(tx, viewer.personId, referral),
        more: await act.more(tx, referral, viewer),
      }
    })
    const View = act.view as (props: Shown & { more: More }) => ReturnType<typeof WithdrawView>
    return c.render(<View referral={referral} readers={readers} state={state} more={more} />, {
      title: act.title(messages[c.var.lang], referral),
      width: 'narrow',
      problem: Object.keys(state.errors).length > 0,
    })
  }
  const path = `/aanmelding/:id/${act.path}`
  actPages.get(path, (c) => page(c, emptyForm))
  actPages.post(path, async (c) => {
    const id = c.req.param('id') as string
    const form = await readForm(c, act.schema)
    const done = form.ok
      ? await tried(() => asPerson(c, (tx, viewer) => act.work(tx, viewer, id, form.data)))
      : { ok: false as const, errors: form.errors }
    if (!done.ok) {
      c.status(422)
      return page(c, { values: form.values, errors: done.errors })
    }
    flash(c, act.done)
    return c.redirect(done.result ?? `/aanmelding/${id}`, 303)
  })
}

const text = z.string().trim().min(1).max(2000)

addAct({
  path: 'wijzigen',
  act: 'amend',
  title: (t) => t.amendTitle,
  schema: aboutSchema.extend({ versie: z.coerce.number().int() }),
  more: nothing,
  view: AmendView,
  async work(tx, viewer, id, { versie, ...about }) {
    await amendReferral(tx, viewer, id, { about, version: versie })
    return undefined
  },
  done: confirmations.amended,
})

addAct({
  path: 'intrekken',
  act: 'withdraw',
  title: (t) => t.withdrawTitle,
  schema: z.object({ waarom: z.enum(['over', 'yes']) }),
  more: nothing,
  view: WithdrawView,
  async work(tx, viewer, id, { waarom }) {
    await withdrawReferral(tx, viewer, id, waarom === 'yes')
    return undefined
  },
  done: confirmations.withdrawn,
})

addAct({
  path: 'antwoord',
  act: 'answer',
  title: (t) => t.answerTitle,
  schema: z.object({ tekst: text }),
  more: nothing,
  view: AnswerView,
  async work(tx, viewer, id, { tekst }) {
    await answerQuestion(tx, viewer, id, tekst)
    return undefined
  },
  done: confirmations.answered,
})

addAct({
  path: 'vraag',
  act: 'ask_back',
  title: (t) => t.askTitle,
  schema: z.object({ tekst: text }),
  more: nothing,
  view: AskView,
  async work(tx, viewer, id, { tekst }) {
    await askBack(tx, viewer, id, tekst)
    return undefined
  },
  done: confirmations.asked,
})

addAct({
  path: 'weigeren',
  act: 'decline',
  title: (t) => t.declineTitle,
  schema: z.object({ waarom: z.enum(declineReasons), tekst: z.string().trim().max(2000).default('') }),
  more: nothing,
  view: DeclineView,
  async work(tx, viewer, id, { waarom, tekst }) {
    await declineReferral(tx, viewer, id, { reason: waarom, text: tekst })
    return undefined
  },
  done: confirmations.declined,
})

addAct({
  path: 'doorgeven',
  act: 'pass_on',
  title: (t) => t.passTitle,
  schema: z.object({ collega: z.uuid() }),
  async more(tx, referral, viewer) {
    return (await readWorkers(tx, referral.partnershipId)).filter((worker) => worker.id !== viewer.personId)
  },
  view: PassView,
  async work(tx, viewer, id, { collega }) {
    await passOn(tx, viewer, id, collega)
    return undefined
  },
  done: confirmations.passed,
})

addAct({
  path: 'contact',
  act: 'begin_contact',
  title: (t, referral) => t.contactTitle(referral.name),
  schema: z.object({ dossier: z.union([z.literal('nieuw'), z.uuid()]) }),
  more: (tx, referral) => readMyYoungPeople(tx, referral.youthOrganisationId),
  view: ContactView,
  async work(tx, viewer, id, { dossier }) {
    return `/jongere/${await beginContact(tx, viewer, id, dossier === 'nieuw' ? null : dossier)}`
  },
  done: confirmations.contact,
})
