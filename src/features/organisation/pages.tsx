import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { NotFound } from '../../boundary/refusal.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { type FormResult, readForm } from '../../http/form.ts'
import { readable } from '../../http/readable.ts'
import { tried } from '../../http/tried.ts'
import { emptyForm } from '../../ui/kit.ts'
import { addLocation, chooseRule, nameLocation, nameOrganisation } from './commands.ts'
import { confirmations, messages } from './messages.ts'
import { type ConsentPurpose, consentPurposes, consentRules } from './model.ts'
import { readNeeds } from './needs.ts'
import { readOrganisation } from './queries.ts'
import { OrganisationView, type Sent } from './views.tsx'

/** An organisation, as its administrators keep it. */
export const organisationPages = new Hono<Env>()

const uuid = '{[0-9a-f-]{36}}'

async function organisationPage(c: Context<Env>, id: string | undefined, sent: Sent) {
  const page = await asPerson(c, async (tx) => ({ page: await readOrganisation(tx, id), needs: await readNeeds(tx) }))
  return c.render(<OrganisationView {...page} sent={sent} />, {
    title: messages[c.var.lang].title,
    readable: true,
    problem: Object.keys(sent.state.errors).length > 0,
  })
}

organisationPages.get('/organisatie', readable, (c) => {
  const id = c.req.query('van')
  if (id !== undefined && !z.uuid().safeParse(id).success) throw new NotFound()
  return organisationPage(c, id, { form: '', state: emptyForm })
})

async function handle<T>(
  c: Context<Env>,
  sent: { id: string; name: string; form: FormResult<T> },
  work: (tx: Tx, viewer: PersonViewer, data: T) => Promise<void>,
) {
  const { id, name, form } = sent
  const done = form.ok
    ? await tried(() => asPerson(c, (tx, viewer) => work(tx, viewer, form.data)))
    : { ok: false as const, errors: form.errors }
  if (done.ok) {
    flash(c, confirmations.saved)
    return c.redirect(`/organisatie?van=${id}`, 303)
  }
  c.status(422)
  return organisationPage(c, id, { form: name, state: { values: form.values, errors: done.errors } })
}

const name = z.string().trim().min(1).max(200)

organisationPages.post(`/organisatie/:id${uuid}/naam`, async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, z.object({ naam: name }))
  return handle(c, { id, name: 'naam', form }, (tx, viewer, data) => nameOrganisation(tx, viewer, id, data.naam))
})

organisationPages.post(`/organisatie/:id${uuid}/locaties`, async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, z.object({ locatie: name }))
  return handle(c, { id, name: 'locaties', form }, (tx, viewer, data) => addLocation(tx, viewer, id, data.locatie))
})

organisationPages.post(`/organisatie/:id${uuid}/locaties/:location${uuid}`, async (c) => {
  const { id, location } = c.req.param() as { id: string; location: string }
  const form = await readForm(c, z.object({ locatie: name }))
  return handle(c, { id, name: location, form }, (tx, viewer, data) =>
    nameLocation(tx, viewer, id, location, data.locatie),
  )
})

organisationPages.post(`/organisatie/:id${uuid}/toestemming/:purpose`, async (c) => {
  const { id, purpose } = c.req.param() as { id: string; purpose: ConsentPurpose }
  if (!consentPurposes.includes(purpose)) throw new NotFound()
  const fields = {
    [`regel_${purpose}`]: z.enum(consentRules),
    [`reden_${purpose}`]: z.string().trim().min(1).max(2000),
  }
  const form = await readForm(c, z.object(fields))
  return handle(c, { id, name: purpose, form }, (tx, viewer, data) =>
    chooseRule(tx, viewer, id, {
      purpose,
      rule: z.enum(consentRules).parse(data[`regel_${purpose}`]),
      reason: String(data[`reden_${purpose}`]),
    }),
  )
})
