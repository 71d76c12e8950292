import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { readForm } from '../../http/form.ts'
import { fragment } from '../../http/render.tsx'
import { tried } from '../../http/tried.ts'
import { parseDay } from '../../ui/date-input.ts'
import { dayOf } from '../../ui/dates.ts'
import { emptyForm, type FieldErrors, type FormState, Readers } from '../../ui/kit.ts'
import { readPupil, readPupils } from '../roster/queries.ts'
import { confirmations, refusals } from './answers.ts'
import {
  aboutSchema,
  beginReferral,
  changeDraft,
  discardReferral,
  draftOf,
  type NewYes,
  noteYes,
  sendReferral,
} from './commands.ts'
import { AboutView, ageIsUnknown, CheckView, WhoView } from './draft-views.tsx'
import { messages } from './messages.ts'
import { yesWays } from './model.ts'
import { readReferLocations, readReferral, readWaysToRefer, referralsOfPupil } from './queries.ts'
import { namedReaders } from './reader-names.ts'
import { YesView } from './yes-view.tsx'

/** Referring a pupil: three steps, a last look, and off it goes. */
export const draftPages = new Hono<Env>()

async function whoPage(c: Context<Env>, search?: string) {
  const pupils = await asPerson(c, async (tx, viewer) => {
    const locations = await readReferLocations(tx, viewer)
    return (await readPupils(tx)).filter((pupil) => locations.has(pupil.locationId))
  })
  return c.render(<WhoView pupils={pupils} classId={c.req.query('klas')} search={search} />, {
    title: messages[c.var.lang].who,
    width: 'narrow',
  })
}

draftPages.get('/aanmelden', (c) => whoPage(c))
draftPages.post('/aanmelden', async (c) => {
  const { zoek } = await c.req.parseBody()
  return whoPage(c, typeof zoek === 'string' ? zoek.trim() : '')
})

async function aboutPage(c: Context<Env>, pupilId: string, state: FormState) {
  const page = await asPerson(c, async (tx, viewer) => {
    const pupil = await readPupil(tx, pupilId)
    const ways = await readWaysToRefer(tx, pupilId)
    const open = (await referralsOfPupil(tx, pupilId)).find((one) => one.stage !== 'ended')
    const chosen = ways.find((way) => way.partnershipId === state.values.samenwerking) ?? ways[0]
    const name = pupil.name
    const readers = chosen
      ? await namedReaders(tx, viewer.personId, { pupilId, name, partnershipId: chosen.partnershipId })
      : []
    return { pupil, ways, readers, openId: open?.id }
  })
  if (page.ways.length === 0) return c.notFound()
  return c.render(
    <AboutView
      {...page}
      state={state}
      action={`/aanmelden/${pupilId}`}
      step={{ now: 2, total: 3 }}
      back="/aanmelden"
    />,
    { title: messages[c.var.lang].about, width: 'narrow', problem: Object.keys(state.errors).length > 0 },
  )
}

draftPages.get('/aanmelden/:pupil', (c) => aboutPage(c, c.req.param('pupil'), emptyForm))

draftPages.post('/aanmelden/:pupil', async (c) => {
  const pupilId = c.req.param('pupil')
  const form = await readForm(c, aboutSchema)
  const begun = form.ok
    ? await tried(() => asPerson(c, (tx, viewer) => beginReferral(tx, viewer, pupilId, form.data)))
    : form
  if (begun.ok) return c.redirect(`/aanmelding/${'result' in begun ? begun.result : ''}/ja`, 303)
  c.status(422)
  return aboutPage(c, pupilId, { values: form.values, errors: begun.errors })
})

draftPages.get('/aanmelden/:pupil/lezers', async (c) => {
  const pupilId = c.req.param('pupil')
  const readers = await asPerson(c, async (tx, viewer) => {
    const { name } = await readPupil(tx, pupilId)
    const ways = await readWaysToRefer(tx, pupilId)
    const way = ways.find((one) => one.partnershipId === c.req.query('samenwerking')) ?? ways[0]
    return way ? namedReaders(tx, viewer.personId, { pupilId, name, partnershipId: way.partnershipId }) : []
  })
  return fragment(c, <Readers id="lezers" readers={readers} after={messages[c.var.lang].onlyYou} />)
})

async function draftAboutPage(c: Context<Env>, id: string, state: FormState) {
  const { referral, readers } = await asPerson(c, async (tx, viewer) => {
    const referral = await draftOf(tx, viewer, id)
    return { referral, readers: await namedReaders(tx, viewer.personId, referral) }
  })
  const values = {
    leefgebied: referral.domains,
    gezien: referral.seen ?? '',
    gaat_goed: referral.goesWell ?? '',
    weet_het: referral.knows,
    ...state.values,
  }
  return c.render(
    <AboutView
      pupil={{ id, name: referral.name, className: referral.className }}
      ways={[]}
      readers={readers}
      state={{ values, errors: state.errors }}
      action={`/aanmelding/${id}/waarover`}
      step={{ now: 2, total: 3 }}
      back={`/aanmelding/${id}/controle`}
    />,
    { title: messages[c.var.lang].about, width: 'narrow', problem: Object.keys(state.errors).length > 0 },
  )
}

draftPages.get('/aanmelding/:id/waarover', (c) => draftAboutPage(c, c.req.param('id'), emptyForm))

draftPages.post('/aanmelding/:id/waarover', async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, aboutSchema)
  if (!form.ok) {
    c.status(422)
    return draftAboutPage(c, id, form)
  }
  await asPerson(c, (tx, viewer) => changeDraft(tx, viewer, id, form.data))
  return c.redirect(`/aanmelding/${id}/ja`, 303)
})

const way = z.enum([...yesWays, 'not_yet']).optional()
const yesSchema = z.object({
  wens: z.string().trim().max(1000).optional(),
  jongere_hoe: way,
  jongere_dag: z.string().optional(),
  jongere_bericht: z.string().trim().max(4000).optional(),
  ouder_hoe: way,
  ouder_naam: z.string().trim().max(200).optional(),
  ouder_dag: z.string().optional(),
  ouder_bericht: z.string().trim().max(4000).optional(),
})

/** One yes out of the form, or what is wrong with it; nothing when it was not asked yet. */
function yesOf(
  data: z.output<typeof yesSchema>,
  who: 'jongere' | 'ouder',
  now: Date,
): { yes?: NewYes; errors: FieldErrors } {
  const how = data[`${who}_hoe`]
  if (!how || how === 'not_yet') return { errors: {} }
  const typed = data[`${who}_dag`]
  const saidOn = typed ? parseDay(typed, now) : dayOf(now)
  const message = data[`${who}_bericht`] || null
  const errors: FieldErrors = {}
  if (!saidOn || saidOn > dayOf(now)) errors[`${who}_dag`] = refusals.day
  if (how === 'message' && !message) errors[`${who}_bericht`] = refusals.message
  if (who === 'ouder' && !data.ouder_naam) errors.ouder_naam = refusals.guardianName
  if (!saidOn || Object.keys(errors).length > 0) return { errors }
  const guardianName = who === 'ouder' ? (data.ouder_naam ?? null) : null
  const yes = { who: who === 'ouder' ? 'guardian' : 'young', guardianName, how, saidOn } as const
  return { yes: { ...yes, message: how === 'message' ? message : null }, errors }
}

async function yesPage(c: Context<Env>, id: string, state: FormState) {
  const page = await asPerson(c, async (tx, viewer) => {
    const referral = await readReferral(tx, id)
    const pupil = await readPupil(tx, referral.pupilId)
    return {
      referral,
      readers: await namedReaders(tx, viewer.personId, referral),
      now: tx.now,
      ageUnknown: ageIsUnknown(pupil),
    }
  })
  const { referral } = page
  const values: FormState['values'] = { wens: referral.wish ?? '' }
  for (const yes of referral.stage === 'draft' ? referral.yes : []) {
    const who = yes.who === 'young' ? 'jongere' : 'ouder'
    values[`${who}_hoe`] = yes.how
    values[`${who}_bericht`] = yes.message ?? ''
    if (yes.guardianName) values.ouder_naam = yes.guardianName
  }
  return c.render(<YesView {...page} state={{ values: { ...values, ...state.values }, errors: state.errors }} />, {
    title: messages[c.var.lang].yesTitle(referral.name),
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

draftPages.get('/aanmelding/:id/ja', (c) => yesPage(c, c.req.param('id'), emptyForm))

draftPages.post('/aanmelding/:id/ja', async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, yesSchema)
  const now = c.var.db.source.now()
  const said = form.ok ? (['jongere', 'ouder'] as const).map((who) => yesOf(form.data, who, now)) : []
  const errors = form.ok ? Object.assign({}, ...said.map((one) => one.errors)) : form.errors
  if (!form.ok || Object.keys(errors).length > 0) {
    c.status(422)
    return yesPage(c, id, { values: form.values, errors })
  }
  const yes = said.flatMap((one) => (one.yes ? [one.yes] : []))
  const draft = await asPerson(c, async (tx, viewer) => {
    await noteYes(tx, viewer, id, { wish: form.data.wens || null, yes })
    return (await readReferral(tx, id)).stage === 'draft'
  })
  if (!draft) flash(c, confirmations.yes)
  return c.redirect(draft ? `/aanmelding/${id}/controle` : `/aanmelding/${id}`, 303)
})

async function checkPage(c: Context<Env>, id: string, errors: FieldErrors) {
  const page = await asPerson(c, async (tx, viewer) => {
    const referral = await draftOf(tx, viewer, id)
    return { referral, readers: await namedReaders(tx, viewer.personId, referral) }
  })
  return c.render(<CheckView {...page} state={{ values: {}, errors }} />, {
    title: messages[c.var.lang].check,
    width: 'narrow',
    problem: Object.keys(errors).length > 0,
  })
}

draftPages.get('/aanmelding/:id/controle', (c) => checkPage(c, c.req.param('id'), {}))

draftPages.post('/aanmelding/:id/versturen', async (c) => {
  const id = c.req.param('id')
  const sent = await tried(() => asPerson(c, (tx, viewer) => sendReferral(tx, viewer, id)))
  if (!sent.ok) {
    c.status(422)
    return checkPage(c, id, sent.errors)
  }
  flash(c, confirmations.sent)
  return c.redirect(`/aanmelding/${id}`, 303)
})

draftPages.post('/aanmelding/:id/weg', async (c) => {
  await asPerson(c, (tx, viewer) => discardReferral(tx, viewer, c.req.param('id')))
  flash(c, confirmations.discarded)
  return c.redirect('/aanmeldingen', 303)
})
