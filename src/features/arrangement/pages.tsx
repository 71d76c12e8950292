import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { asPerson } from '../../http/as-person.ts'
import { ownPath } from '../../http/choices.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { readForm } from '../../http/form.ts'
import { tried } from '../../http/tried.ts'
import { parseDay } from '../../ui/date-input.ts'
import { emptyForm, type FormState } from '../../ui/kit.ts'
import { referralFor } from '../referral/commands.ts'
import { namedReaders } from '../referral/reader-names.ts'
import { dropArrangement, makeArrangement, noteDone, readDoers } from './commands.ts'
import { confirmations, messages, refusals } from './messages.ts'
import { readArrangements } from './queries.ts'
import { ArrangementForm, ArrangementListView } from './views.tsx'

/** Arrangements about pupils: a list, and the form at a referral. */
export const arrangementPages = new Hono<Env>()

arrangementPages.get('/afspraken', async (c) => {
  const page = await asPerson(c, async (tx, viewer) => ({
    arrangements: await readArrangements(tx),
    viewerId: viewer.personId,
  }))
  return c.render(<ArrangementListView {...page} />, { title: messages[c.var.lang].title })
})

async function formPage(c: Context<Env>, id: string, state: FormState) {
  const page = await asPerson(c, async (tx, viewer) => {
    const referral = await referralFor(tx, viewer, id, 'arrange')
    const readers = await namedReaders(tx, viewer.personId, referral)
    return { referral, readers, doers: await readDoers(tx, viewer, referral), viewerId: viewer.personId }
  })
  return c.render(<ArrangementForm {...page} state={state} />, {
    title: messages[c.var.lang].make,
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

arrangementPages.get('/aanmelding/:id/afspraak', (c) => formPage(c, c.req.param('id'), emptyForm))

const schema = z.object({
  wat: z.string().trim().min(1).max(300),
  wie: z.uuid(),
  wanneer: z.string().trim().optional(),
})

arrangementPages.post('/aanmelding/:id/afspraak', async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, schema)
  if (!form.ok) {
    c.status(422)
    return formPage(c, id, form)
  }
  const { wat, wie, wanneer } = form.data
  const dueOn = wanneer ? parseDay(wanneer, c.var.db.source.now()) : null
  const made =
    wanneer && !dueOn
      ? { ok: false as const, errors: { wanneer: refusals.day } }
      : await tried(() => asPerson(c, (tx, viewer) => makeArrangement(tx, viewer, id, { what: wat, who: wie, dueOn })))
  if (!made.ok) {
    c.status(422)
    return formPage(c, id, { values: form.values, errors: made.errors })
  }
  flash(c, confirmations.made)
  return c.redirect(`/aanmelding/${id}`, 303)
})

arrangementPages.post('/afspraak/:id', async (c) => {
  const { stand, terug } = await c.req.parseBody()
  const id = c.req.param('id')
  await asPerson(c, (tx) => (stand === 'weg' ? dropArrangement(tx, id) : noteDone(tx, id, stand === 'gedaan')))
  flash(c, stand === 'weg' ? confirmations.dropped : stand === 'gedaan' ? confirmations.done : confirmations.undone)
  return c.redirect(ownPath(terug), 303)
})
