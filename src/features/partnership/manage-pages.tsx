import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { NotFound } from '../../boundary/refusal.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { type FormResult, readForm, several } from '../../http/form.ts'
import { readable } from '../../http/readable.ts'
import { tried } from '../../http/tried.ts'
import { parseTime } from '../../ui/date-input.ts'
import { type Bilingual, emptyForm, type FieldErrors, type FormState } from '../../ui/kit.ts'
import { answerProposal, changeType, endPartnership, managedPartnership, setRoom } from './commands.ts'
import { manageMessages } from './manage-messages.ts'
import { ManageView } from './manage-views.tsx'
import { confirmations, refusals } from './messages.ts'
import { partnershipTypes, weekdays } from './model.ts'
import {
  addPresence,
  addWorker,
  endPresence,
  endWorker,
  isOfSide,
  readPossibleWorkers,
  readPresence,
  setContactPerson,
} from './people-commands.ts'
import { myPartnerships, readPartnership } from './queries.ts'

/** Keeping a partnership: answer, type, people, times, room and end. */
export const managePages = new Hono<Env>()

const base = '/samenwerking/:id{[0-9a-f-]{36}}'

/** A youth worker who is named in it may keep their own times, also when they may change nothing else. */
async function readManagePage(tx: Tx, viewer: PersonViewer, id: string) {
  const own = viewer.worksIn.includes(id)
  const page = own ? await readPartnership(tx, id) : await managedPartnership(tx, id)
  const coordinates = viewer.memberships.some(
    (one) => one.role === 'youth_work_coordinator' && one.organisationId === page.youthOrganisationId,
  )
  return {
    page,
    ofSchool: page.managed && isOfSide(viewer, page, 'school'),
    ofYouth: page.managed && isOfSide(viewer, page, 'youth'),
    possible: await readPossibleWorkers(tx, page),
    presence: await readPresence(tx, page, viewer),
    plannable: page.workers.filter((one) => coordinates || one.personId === viewer.personId),
  }
}

async function managePage(c: Context<Env>, id: string, form = '', state: FormState = emptyForm) {
  const page = await asPerson(c, (tx, viewer) => readManagePage(tx, viewer, id))
  return c.render(<ManageView {...page} sent={{ form, state }} />, {
    title: manageMessages[c.var.lang].manageTitle,
    readable: true,
    problem: Object.keys(state.errors).length > 0,
  })
}

managePages.get(`${base}/beheer`, readable, (c) => managePage(c, c.req.param('id')))

type Sent<T> = { id: string; name: string; form: FormResult<T> }

/** Does what a form asks, then shows the page again: saved, or with what has to be mended. */
async function handle<T>(
  c: Context<Env>,
  { id, name, form }: Sent<T>,
  work: (tx: Tx, viewer: PersonViewer, data: T) => Promise<void>,
  saved: Bilingual = confirmations.saved,
) {
  const done = form.ok
    ? await tried(() => asPerson(c, (tx, viewer) => work(tx, viewer, form.data)))
    : { ok: false as const, errors: form.errors }
  if (done.ok) {
    flash(c, saved)
    return c.redirect(`/samenwerking/${id}/beheer`, 303)
  }
  c.status(422)
  return managePage(c, id, name, { values: form.values, errors: done.errors })
}

managePages.post(`${base}/antwoord`, async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, z.object({ antwoord: z.enum(['ja', 'nee']) }))
  const accepted = form.ok && form.data.antwoord === 'ja'
  return handle(
    c,
    { id, name: 'antwoord', form },
    (tx, viewer, data) => answerProposal(tx, viewer, id, data.antwoord === 'ja'),
    accepted ? confirmations.accepted : confirmations.declined,
  )
})

managePages.post(`${base}/soort`, async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, z.object({ soort: z.enum(partnershipTypes) }))
  return handle(c, { id, name: 'soort', form }, (tx, viewer, data) => changeType(tx, viewer, id, data.soort))
})

managePages.post(`${base}/contactpersoon`, async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, z.object({ contactpersoon: z.string() }))
  if (!form.ok) return handle(c, { id, name: 'contactpersoon', form }, async () => {})
  const done = await tried(() =>
    asPerson(c, async (tx, viewer) => {
      await setContactPerson(tx, viewer, id, form.data.contactpersoon)
      return (await myPartnerships(tx)).find((one) => one.id === id)
    }),
  )
  if (!done.ok) {
    c.status(422)
    return managePage(c, id, 'contactpersoon', { values: form.values, errors: done.errors })
  }
  flash(c, confirmations.saved)
  // Who hands it on may keep the partnership no more; then its lines are what there is to see.
  return c.redirect(done.result?.managed ? `/samenwerking/${id}/beheer` : `/samenwerking/${id}`, 303)
})

managePages.post(`${base}/jongerenwerkers`, async (c) => {
  const id = c.req.param('id')
  const days = weekdays.map(String) as [string, ...string[]]
  const form = await readForm(
    c,
    z.object({ wie: z.string(), dagen: several(z.enum(days)), invaller: z.string().optional() }),
  )
  return handle(c, { id, name: 'jongerenwerkers', form }, (tx, viewer, data) =>
    addWorker(tx, viewer, id, { personId: data.wie, days: data.dagen.map(Number), standIn: data.invaller === 'ja' }),
  )
})

managePages.post(`${base}/jongerenwerkers/:worker/einde`, async (c) => {
  const { id, worker } = c.req.param()
  await asPerson(c, (tx, viewer) => endWorker(tx, viewer, id as string, worker as string))
  flash(c, confirmations.saved)
  return c.redirect(`/samenwerking/${id}/beheer`, 303)
})

const times = z.object({
  aanwezig_wie: z.string(),
  dag: z.coerce.number().int().min(1).max(7),
  van: z.string().trim(),
  tot: z.string().trim(),
  plek: z.string().trim().min(1).max(120),
})

const two = (value: number) => String(value).padStart(2, '0')

managePages.post(`${base}/tijden`, async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, times)
  const from = form.ok ? parseTime(form.data.van) : null
  const until = form.ok ? parseTime(form.data.tot) : null
  if (form.ok && !(from && until)) {
    const errors: FieldErrors = { ...(from ? {} : { van: refusals.time }), ...(until ? {} : { tot: refusals.time }) }
    c.status(422)
    return managePage(c, id, 'tijden', { values: form.values, errors })
  }
  const clock = (time: typeof from) => `${two(time?.hour ?? 0)}:${two(time?.minute ?? 0)}`
  return handle(c, { id, name: 'tijden', form }, async (tx, viewer, data) => {
    const { page } = await readManagePage(tx, viewer, id)
    if (page.state !== 'running') throw new NotFound()
    await addPresence(tx, viewer, page, {
      personId: data.aanwezig_wie,
      weekday: data.dag,
      from: clock(from),
      until: clock(until),
      place: data.plek,
    })
  })
})

managePages.post(`${base}/tijden/:time{[0-9a-f-]{36}}/einde`, async (c) => {
  const { id, time } = c.req.param()
  await asPerson(c, (tx) => endPresence(tx, id as string, time as string))
  flash(c, confirmations.saved)
  return c.redirect(`/samenwerking/${id}/beheer`, 303)
})

managePages.post(`${base}/ruimte`, async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, z.object({ ruimte: z.string().trim().max(120) }))
  return handle(c, { id, name: 'ruimte', form }, (tx, viewer, data) => setRoom(tx, viewer, id, data.ruimte))
})

managePages.post(`${base}/einde`, async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, z.object({ zeker: z.string().optional() }))
  if (!form.ok || form.data.zeker !== 'ja') {
    c.status(422)
    return managePage(c, id, 'einde', { values: form.values, errors: { zeker: refusals.sure } })
  }
  return handle(c, { id, name: 'einde', form }, (tx, viewer) => endPartnership(tx, viewer, id), confirmations.ended)
})
