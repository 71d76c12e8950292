import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { readForm } from '../../http/form.ts'
import { readable } from '../../http/readable.ts'
import { tried } from '../../http/tried.ts'
import { parseDay } from '../../ui/date-input.ts'
import { emptyForm, type FieldErrors, type FormState } from '../../ui/kit.ts'
import { readAbsences, readReportable, reportAway, reportBack } from './absence.ts'
import { awayMessages } from './away-messages.ts'
import { AwayView } from './away-view.tsx'
import { confirmations, refusals } from './messages.ts'
import { inToday } from './queries.ts'

/** Who is in today and who is away. */
export const awayPages = new Hono<Env>()

async function awayPage(c: Context<Env>, state: FormState) {
  const page = await asPerson(c, async (tx, viewer) => ({
    reportable: await readReportable(tx, viewer),
    absences: await readAbsences(tx, viewer),
    inNow: await inToday(tx),
    me: viewer.personId,
  }))
  return c.render(<AwayView {...page} state={state} />, {
    title: awayMessages[c.var.lang].awayTitle,
    width: 'narrow',
    readable: true,
    problem: Object.keys(state.errors).length > 0,
  })
}

awayPages.get('/afwezig', readable, (c) => awayPage(c, emptyForm))

awayPages.post('/afwezig', async (c) => {
  const form = await readForm(c, z.object({ wie: z.string(), van: z.string().trim(), tot: z.string().trim() }))
  if (!form.ok) {
    c.status(422)
    return awayPage(c, form)
  }
  const { wie, van, tot } = form.data
  const now = c.var.db.source.now()
  const [from, until] = [parseDay(van, now), tot ? parseDay(tot, now) : null]
  const errors: FieldErrors = {
    ...(from ? {} : { van: refusals.day }),
    ...(tot && !until ? { tot: refusals.day } : {}),
  }
  const done =
    from && Object.keys(errors).length === 0
      ? await tried(() => asPerson(c, (tx, viewer) => reportAway(tx, viewer, wie, from, until)))
      : { ok: false as const, errors }
  if (done.ok) {
    flash(c, confirmations.away)
    return c.redirect('/afwezig', 303)
  }
  c.status(422)
  return awayPage(c, { values: form.values, errors: done.errors })
})

awayPages.post('/afwezig/:id/terug', async (c) => {
  await asPerson(c, (tx, viewer) => reportBack(tx, viewer, c.req.param('id')))
  flash(c, confirmations.back)
  return c.redirect('/afwezig', 303)
})
