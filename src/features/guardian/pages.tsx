import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { audit } from '../../boundary/audit.ts'
import { fileReaders } from '../../boundary/readers.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { readForm } from '../../http/form.ts'
import { emptyForm, type FormState } from '../../ui/kit.ts'
import { addGuardian, changeGuardian, endGuardian } from './commands.ts'
import { confirmations, messages } from './messages.ts'
import { type GuardianFacts, guardianKinds } from './model.ts'
import { guardiansOf, readGuardian, readYoung } from './queries.ts'
import { GuardianForm, GuardiansView } from './views.tsx'

/** The guardians of a young person. */
export const guardianPages = new Hono<Env>()

guardianPages.get('/jongere/:id/ouders', async (c) => {
  const page = await asPerson(c, async (tx, viewer) => {
    const young = await readYoung(tx, c.req.param('id'))
    await audit(tx, viewer, { action: 'file.open', organisationId: young.organisationId, fileOf: young.id })
    return { young, guardians: await guardiansOf(tx, young.id) }
  })
  return c.render(<GuardiansView {...page} />, { title: messages[c.var.lang].title })
})

async function formPage(c: Context<Env>, guardianId: string | null, state: FormState) {
  const page = await asPerson(c, async (tx, viewer) => {
    const young = await readYoung(tx, c.req.param('id') as string)
    const guardian = guardianId === null ? null : await readGuardian(tx, young.id, guardianId)
    const others = (await fileReaders(tx, young.guidanceId)).filter((one) => one.personId !== viewer.personId)
    return { young, guardian, readers: [{ name: '', you: true }, ...others.map(({ name }) => ({ name }))] }
  })
  return c.render(<GuardianForm {...page} state={state} />, {
    title: messages[c.var.lang].title,
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .optional()
    .transform((text) => text || null)
const box = z
  .literal('ja')
  .optional()
  .transform((value) => value === 'ja')

const schema = z
  .object({
    soort: z.enum(guardianKinds),
    naam: z.string().trim().min(1).max(200),
    medewerker: optional(200),
    mail: z.union([z.literal('').transform(() => null), z.email().max(320)]).optional(),
    telefoon: optional(40),
    gezag: box,
    benaderen: box,
    verborgen: box,
    oneens: box,
  })
  .transform(
    (form): GuardianFacts => ({
      kind: form.soort,
      name: form.naam,
      workerName: form.medewerker,
      email: form.mail ?? null,
      phone: form.telefoon,
      hasSay: form.gezag,
      mayBeContacted: form.benaderen,
      mustNotSee: form.verborgen,
      disagrees: form.oneens,
    }),
  )

guardianPages.get('/jongere/:id/ouders/nieuw', (c) => formPage(c, null, emptyForm))

guardianPages.post('/jongere/:id/ouders/nieuw', async (c) => {
  const form = await readForm(c, schema)
  if (!form.ok) {
    c.status(422)
    return formPage(c, null, form)
  }
  const id = c.req.param('id')
  await asPerson(c, (tx, viewer) => addGuardian(tx, viewer, id, form.data))
  flash(c, confirmations.added)
  return c.redirect(`/jongere/${id}/ouders`, 303)
})

guardianPages.get('/jongere/:id/ouders/:guardian', (c) => formPage(c, c.req.param('guardian'), emptyForm))

guardianPages.post('/jongere/:id/ouders/:guardian', async (c) => {
  const { id, guardian } = c.req.param()
  const form = await readForm(c, schema)
  if (!form.ok) {
    c.status(422)
    return formPage(c, guardian, form)
  }
  await asPerson(c, (tx, viewer) => changeGuardian(tx, viewer, id, guardian, form.data))
  flash(c, confirmations.changed)
  return c.redirect(`/jongere/${id}/ouders`, 303)
})

guardianPages.post('/jongere/:id/ouders/:guardian/einde', async (c) => {
  const { id, guardian } = c.req.param()
  const ended = (await c.req.parseBody()).stand !== 'weer'
  await asPerson(c, (tx, viewer) => endGuardian(tx, viewer, id, guardian, ended))
  flash(c, ended ? confirmations.ended : confirmations.again)
  return c.redirect(`/jongere/${id}/ouders`, 303)
})
