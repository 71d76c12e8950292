import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { NotFound } from '../../boundary/refusal.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { type FormResult, readForm } from '../../http/form.ts'
import { readable } from '../../http/readable.ts'
import { tried } from '../../http/tried.ts'
import { parseDay } from '../../ui/date-input.ts'
import { dayOf } from '../../ui/dates.ts'
import { emptyForm, type FormState } from '../../ui/kit.ts'
import { bringIn, propose } from './commands.ts'
import { confirmations, refusals } from './messages.ts'
import { partnershipTypes } from './model.ts'
import { proposeMessages } from './propose-messages.ts'
import { BringInView, LinkView, ProposeView } from './propose-views.tsx'
import { readOwnSides, readPartners } from './sides.ts'

/** Proposing a partnership, also to an organisation that has to be brought in first. */
export const proposePages = new Hono<Env>()

const how = { namens: z.string().optional(), soort: z.enum(partnershipTypes), sinds: z.string().trim().min(1) }

/** The day since when, or what is wrong with it. */
function sinceOf(text: string, now: Date): { day: string } | { error: { nl: string; en: string } } {
  const day = parseDay(text, now)
  if (!day) return { error: refusals.day }
  return day > dayOf(now) ? { error: refusals.later } : { day }
}

async function proposePage(c: Context<Env>, state: FormState) {
  const page = await asPerson(c, async (tx) => ({ sides: await readOwnSides(tx), partners: await readPartners(tx) }))
  if (page.sides.length === 0) throw new NotFound()
  return c.render(<ProposeView {...page} state={state} first={c.req.query('eerste') === '1'} />, {
    title: proposeMessages[c.var.lang].newTitle,
    width: 'narrow',
    readable: true,
    problem: Object.keys(state.errors).length > 0,
  })
}

proposePages.get('/samenwerking/nieuw', readable, (c) => proposePage(c, emptyForm))

function refuse<T>(form: FormResult<T>, errors: FormState['errors']): FormState {
  return { values: form.values, errors }
}

proposePages.post('/samenwerking/nieuw', async (c) => {
  const form = await readForm(c, z.object({ ...how, met: z.string().min(1) }))
  const checked = form.ok ? sinceOf(form.data.sinds, c.var.db.source.now()) : undefined
  if (form.ok && checked && 'day' in checked) {
    const { namens, met, soort } = form.data
    const done = await tried(() =>
      asPerson(c, (tx, viewer) => propose(tx, viewer, namens, met, { type: soort, since: checked.day })),
    )
    if (done.ok) {
      flash(c, confirmations.proposed)
      return c.redirect(`/samenwerking/${done.result}/beheer`, 303)
    }
    c.status(422)
    return proposePage(c, refuse(form, done.errors))
  }
  c.status(422)
  return proposePage(c, refuse(form, form.ok ? errorAt(checked) : form.errors))
})

function errorAt(checked: ReturnType<typeof sinceOf> | undefined): FormState['errors'] {
  return checked && 'error' in checked ? { sinds: checked.error } : {}
}

async function bringPage(c: Context<Env>, state: FormState) {
  const sides = await asPerson(c, (tx) => readOwnSides(tx))
  if (sides.length === 0) throw new NotFound()
  return c.render(<BringInView sides={sides} state={state} />, {
    title: proposeMessages[c.var.lang].bringTitle,
    width: 'narrow',
    readable: true,
    problem: Object.keys(state.errors).length > 0,
  })
}

proposePages.get('/samenwerking/nieuw/organisatie', readable, (c) => bringPage(c, emptyForm))

const added = z.object({
  ...how,
  naam: z.string().trim().min(1).max(200),
  locatie: z.string().trim().min(1).max(200).optional(),
  beheerder: z.string().trim().min(1).max(200),
  email: z.email().max(320),
})

proposePages.post('/samenwerking/nieuw/organisatie', async (c) => {
  const form = await readForm(c, added)
  const checked = form.ok ? sinceOf(form.data.sinds, c.var.db.source.now()) : undefined
  if (!form.ok || !checked || !('day' in checked)) {
    c.status(422)
    return bringPage(c, refuse(form, form.ok ? errorAt(checked) : form.errors))
  }
  const { namens, soort, naam, locatie, beheerder, email } = form.data
  const organisation = { name: naam, location: locatie ?? naam, administrator: beheerder, email }
  const done = await tried(() =>
    asPerson(c, async (tx, viewer) => ({
      ...(await bringIn(tx, viewer, namens, organisation, { type: soort, since: checked.day })),
      viewer,
    })),
  )
  if (!done.ok) {
    c.status(422)
    return bringPage(c, refuse(form, done.errors))
  }
  return linkPage(c, done.result, organisation)
})

async function linkPage(
  c: Context<Env>,
  made: { id: string; token: string; viewer: PersonViewer },
  organisation: { name: string; administrator: string; email: string },
) {
  const t = proposeMessages[c.var.lang]
  const path = `/uitnodiging/${made.token}`
  const mailed = await c.var.mail.send({
    to: { name: organisation.administrator, email: organisation.email },
    lang: c.var.lang,
    subject: t.mailSubject(made.viewer.name),
    text: [t.mailText(made.viewer.name, organisation.name)],
    link: { label: t.mailLink, path },
  })
  return c.render(
    <LinkView
      name={organisation.administrator}
      address={c.var.mail.address(path)}
      mailed={mailed}
      next={`/samenwerking/${made.id}/beheer`}
    />,
    { title: t.linkTitle, width: 'narrow', readable: true },
  )
}
