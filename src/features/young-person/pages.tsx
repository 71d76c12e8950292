import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { NotFound, Refused } from '../../boundary/refusal.ts'
import { hasRole, type PersonViewer } from '../../boundary/viewer.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { readForm } from '../../http/form.ts'
import { tried } from '../../http/tried.ts'
import { parseDay } from '../../ui/date-input.ts'
import { dayOf } from '../../ui/dates.ts'
import { type Bilingual, emptyForm, type FormState } from '../../ui/kit.ts'
import { changeDetails, type LinkResult, linkPupil, meet, unlinkPupil } from './details-commands.ts'
import { messages } from './messages.ts'
import { readCaseload, readDetails, readTeamList, readWorkPlaces } from './queries.ts'
import { confirmations, refusals } from './refusals.ts'
import { CaseloadView, DetailsForm, LinkForm, NewForm } from './views.tsx'

/** The caseload, and who a young person is. */
export const youngPersonPages = new Hono<Env>()

/** These pages are there for youth work alone. */
function youthWorkOnly(viewer: PersonViewer): void {
  if (!hasRole(viewer, 'youth_worker', 'youth_work_coordinator')) throw new NotFound()
}

youngPersonPages.get('/jongeren', async (c) => {
  const page = await asPerson(c, async (tx, viewer) => {
    youthWorkOnly(viewer)
    return {
      caseload: await readCaseload(tx),
      team: hasRole(viewer, 'youth_work_coordinator') ? await readTeamList(tx) : null,
    }
  })
  return c.render(<CaseloadView {...page} search={c.req.query('zoek')?.trim() ?? ''} />, {
    title: messages[c.var.lang].title,
  })
})

const optional = (most: number) => z.string().trim().max(most).default('')
const pathId = (c: Context<Env>) => c.req.param('id') ?? ''

/** A day of birth as typed; null when left empty. Throws {@link Refused} at its field. */
function bornOn(typed: string, now: Date): string | null {
  if (typed === '') return null
  const day = parseDay(typed, now)
  if (!day || day >= dayOf(now) || day < '1980') throw new Refused(refusals.birthDate, 'geboren')
  return day
}

async function newPage(c: Context<Env>, state: FormState) {
  const places = await asPerson(c, (tx, viewer) => {
    youthWorkOnly(viewer)
    return readWorkPlaces(tx)
  })
  return c.render(<NewForm places={places} state={state} />, {
    title: messages[c.var.lang].newTitle,
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

youngPersonPages.get('/jongeren/nieuw', (c) => newPage(c, emptyForm))

const newSchema = z.object({
  naam: z.string().trim().min(1).max(200),
  geboren: optional(40),
  school: z.union([z.literal(''), z.uuid()]).default(''),
  code: optional(40),
  toch: z.string().optional(),
})

youngPersonPages.post('/jongeren/nieuw', async (c) => {
  const form = await readForm(c, newSchema)
  const done = form.ok
    ? await tried(() =>
        asPerson(c, (tx, viewer) => {
          youthWorkOnly(viewer)
          const { naam: name, geboren, school, code, toch } = form.data
          const birthDate = bornOn(geboren, tx.now)
          return meet(tx, viewer, { name, birthDate, partnershipId: school || null, code, anyway: toch !== undefined })
        }),
      )
    : { ok: false as const, errors: form.errors }
  if (!done.ok) {
    c.status(422)
    return newPage(c, { values: form.values, errors: done.errors })
  }
  flash(c, confirmations.begun)
  return c.redirect(`/begeleiding/${done.result}`, 303)
})

youngPersonPages.get('/jongere/:id', async (c) => {
  const { guidanceId } = await asPerson(c, (tx) => readDetails(tx, pathId(c)))
  return c.redirect(`/begeleiding/${guidanceId}`, 303)
})

async function detailsPage(c: Context<Env>, state: FormState) {
  const details = await asPerson(c, (tx) => readDetails(tx, pathId(c)))
  return c.render(<DetailsForm details={details} state={state} />, {
    title: messages[c.var.lang].detailsTitle,
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

youngPersonPages.get('/jongere/:id/gegevens', (c) => detailsPage(c, emptyForm))

const detailsSchema = z.object({
  naam: z.string().trim().min(1).max(200),
  geboren: optional(40),
  hoe: z.enum(['she', 'he', 'they']).optional(),
  telefoon: optional(40),
  mail: z.union([z.literal(''), z.email().max(320)]).default(''),
})

youngPersonPages.post('/jongere/:id/gegevens', async (c) => {
  const form = await readForm(c, detailsSchema)
  const done = form.ok
    ? await tried(() =>
        asPerson(c, (tx, viewer) => {
          const { naam: name, geboren, hoe, telefoon, mail } = form.data
          const birthDate = bornOn(geboren, tx.now)
          const to = { name, birthDate, pronoun: hoe ?? null, phone: telefoon || null, email: mail || null }
          return changeDetails(tx, viewer, pathId(c), to)
        }),
      )
    : { ok: false as const, errors: form.errors }
  if (!done.ok) {
    c.status(422)
    return detailsPage(c, { values: form.values, errors: done.errors })
  }
  flash(c, confirmations.changed)
  return c.redirect(`/begeleiding/${done.result}`, 303)
})

async function linkPage(c: Context<Env>, state: FormState) {
  const page = await asPerson(c, async (tx) => ({
    details: await readDetails(tx, pathId(c)),
    places: await readWorkPlaces(tx),
  }))
  return c.render(<LinkForm {...page} state={state} />, {
    title: messages[c.var.lang].linkTitle,
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

youngPersonPages.get('/jongere/:id/koppelen', (c) => linkPage(c, emptyForm))

const linkSchema = z.object({ school: z.uuid(), naam: z.string().trim().min(1).max(200), geboren: optional(40) })

const saidOf: Record<Exclude<LinkResult, 'linked'>, Bilingual> = {
  not_found: refusals.notFound,
  no_more_tries: refusals.noMoreTries,
}

youngPersonPages.post('/jongere/:id/koppelen', async (c) => {
  const id = pathId(c)
  const form = await readForm(c, linkSchema)
  const done = form.ok
    ? await tried(() =>
        asPerson(c, (tx, viewer) => {
          const { school: locationId, naam: name, geboren } = form.data
          const birthDate = bornOn(geboren, tx.now)
          if (!birthDate) throw new Refused(refusals.needsBirthDate, 'geboren')
          return linkPupil(tx, viewer, id, { locationId, name, birthDate })
        }),
      )
    : { ok: false as const, errors: form.errors }
  if (!done.ok || done.result !== 'linked') {
    c.status(422)
    const errors = done.ok ? { '': saidOf[done.result as Exclude<LinkResult, 'linked'>] } : done.errors
    return linkPage(c, { values: form.values, errors })
  }
  flash(c, confirmations.linked)
  return c.redirect(`/jongere/${id}`, 303)
})

youngPersonPages.post('/jongere/:id/losmaken', async (c) => {
  const id = pathId(c)
  await asPerson(c, (tx, viewer) => unlinkPupil(tx, viewer, id))
  flash(c, confirmations.unlinked)
  return c.redirect(`/jongere/${id}`, 303)
})
