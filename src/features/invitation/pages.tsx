import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { readForm } from '../../http/form.ts'
import { tried } from '../../http/tried.ts'
import { emptyForm, type FormState } from '../../ui/kit.ts'
import { makeInvitation } from './commands.ts'
import { messages } from './messages.ts'
import { readCard, readInvitations, readWays } from './queries.ts'
import { CardView, PointView } from './views.tsx'

/** Pointing the way: a code without a name, and the card to give. About nobody, so it stays readable. */
export const invitationPages = new Hono<Env>()

async function pointPage(c: Context<Env>, state: FormState) {
  const page = await asPerson(c, async (tx, viewer) => ({
    ways: await readWays(tx, viewer),
    invitations: await readInvitations(tx, viewer),
    now: tx.now,
  }))
  return c.render(<PointView {...page} state={state} />, {
    title: messages[c.var.lang].title,
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

invitationPages.get('/wijs-de-weg', (c) => pointPage(c, emptyForm))

invitationPages.post('/wijs-de-weg', async (c) => {
  const form = await readForm(c, z.object({ samenwerking: z.string().optional() }))
  const made = form.ok
    ? await tried(() => asPerson(c, (tx, viewer) => makeInvitation(tx, viewer, form.data.samenwerking)))
    : { ok: false as const, errors: form.errors }
  if (made.ok) return c.redirect(`/wijs-de-weg/${made.result}`, 303)
  c.status(422)
  return pointPage(c, { values: form.values, errors: made.errors })
})

invitationPages.get('/wijs-de-weg/:id', async (c) => {
  const card = await asPerson(c, (tx, viewer) => readCard(tx, viewer, c.req.param('id')))
  return c.render(<CardView card={card} />, { title: messages[c.var.lang].title, width: 'narrow' })
})
