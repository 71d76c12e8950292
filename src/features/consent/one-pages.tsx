import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { audit } from '../../boundary/audit.ts'
import { handOver } from '../../boundary/hand-over.ts'
import { consentReaders, fileReaders } from '../../boundary/readers.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { readForm } from '../../http/form.ts'
import { tried } from '../../http/tried.ts'
import { emptyForm, type FormState } from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { guardiansOf, readYoung } from '../guardian/queries.ts'
import { askGuardian, noteAnswer, withdrawConsent } from './commands.ts'
import { messages } from './messages.ts'
import { notedWays } from './model.ts'
import { AnswerView, ConsentView, LinkView, WithdrawView } from './one-views.tsx'
import { readConsent, readHistory, readPaper } from './queries.ts'
import { confirmations } from './refusals.ts'
import { cleanScan } from './scan.ts'
import { isOpen } from './words.ts'

/** One consent, for those who work in the file. */
export const consentPages = new Hono<Env>()

/** A consent as a page of those who work in the file: opening it is noted. */
async function open(tx: Tx, viewer: PersonViewer, id: string) {
  const consent = await readConsent(tx, id)
  await audit(tx, viewer, {
    action: 'file.open',
    organisationId: consent.organisationId,
    fileOf: consent.youngPersonId,
  })
  return { consent, guardians: await guardiansOf(tx, consent.youngPersonId) }
}

consentPages.get('/toestemming/:id', async (c) => {
  const page = await asPerson(c, async (tx, viewer) => ({
    ...(await open(tx, viewer, c.req.param('id'))),
    history: await readHistory(tx, c.req.param('id')),
    readers: (await consentReaders(tx, c.req.param('id'))).map(({ name }) => ({ name })),
  }))
  return c.render(<ConsentView {...page} />, { title: messages[c.var.lang].title, width: 'narrow' })
})

async function answerPage(c: Context<Env>, state: FormState) {
  const page = await asPerson(c, async (tx, viewer) => {
    const { consent, guardians } = await open(tx, viewer, c.req.param('id') as string)
    const { guidanceId } = await readYoung(tx, consent.youngPersonId)
    const others = (await fileReaders(tx, guidanceId)).filter((one) => one.personId !== viewer.personId)
    const names = [{ name: '', you: true }, ...others.map(({ name }) => ({ name }))]
    return { consent, guardians, readers: [...names, { name: firstName(consent.youngName) }] }
  })
  if (!isOpen(page.consent)) return c.redirect(`/toestemming/${page.consent.id}`, 303)
  return c.render(<AnswerView {...page} who={c.req.query('wie')} state={state} />, {
    title: messages[c.var.lang].answerTitle,
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

consentPages.get('/toestemming/:id/antwoord', (c) => answerPage(c, emptyForm))

const answerSchema = z.object({
  wie: z.union([z.literal('young'), z.uuid()]),
  antwoord: z.enum(['yes', 'no']),
  hoe: z.enum(notedWays),
  tekst: z.string().trim().max(4000).optional(),
  scan: z.instanceof(File).optional(),
})

/** Notes an answer; the paper is made clean before anything is written. */
async function note(c: Context<Env>, id: string, said: z.output<typeof answerSchema>): Promise<void> {
  // Who may not note an answer here does not get a file read either.
  await asPerson(c, (tx) => readConsent(tx, id))
  const scan = said.scan ? await cleanScan(Buffer.from(await said.scan.arrayBuffer())) : null
  await asPerson(c, (tx, viewer) =>
    noteAnswer(tx, viewer, id, {
      guardianId: said.wie === 'young' ? null : said.wie,
      answer: said.antwoord,
      how: said.hoe,
      text: said.tekst || null,
      scan,
    }),
  )
}

consentPages.post('/toestemming/:id/antwoord', async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, answerSchema)
  const done = form.ok ? await tried(() => note(c, id, form.data)) : { ok: false as const, errors: form.errors }
  if (!done.ok) {
    c.status(422)
    return answerPage(c, { values: form.values, errors: done.errors })
  }
  flash(c, confirmations.noted)
  return c.redirect(`/toestemming/${id}`, 303)
})

/** Hands the phone over for this one question. */
consentPages.post('/toestemming/:id/op-telefoon', async (c) => {
  const id = c.req.param('id')
  await asPerson(c, async (tx) => {
    const { youngPersonId } = await readConsent(tx, id)
    await handOver(tx, { youngPersonId, purpose: 'consent', back: `/toestemming/${id}` })
  })
  return c.redirect(`/samen/toestemming/${id}`, 303)
})

async function withdrawPage(c: Context<Env>, state: FormState) {
  const { consent } = await asPerson(c, (tx, viewer) => open(tx, viewer, c.req.param('id') as string))
  if (!isOpen(consent)) return c.redirect(`/toestemming/${consent.id}`, 303)
  return c.render(<WithdrawView consent={consent} state={state} />, {
    title: messages[c.var.lang].withdrawTitle,
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

consentPages.get('/toestemming/:id/intrekken', (c) => withdrawPage(c, emptyForm))

consentPages.post('/toestemming/:id/intrekken', async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, z.object({ door: z.enum(['young', 'guardian', 'worker']) }))
  if (!form.ok) {
    c.status(422)
    return withdrawPage(c, form)
  }
  const done = await tried(() => asPerson(c, (tx, viewer) => withdrawConsent(tx, viewer, id, form.data.door)))
  // Withdrawn or over already, in another window: its page says so.
  if (done.ok) flash(c, confirmations.withdrawn)
  return c.redirect(`/toestemming/${id}`, 303)
})

consentPages.post('/toestemming/:id/link', async (c) => {
  const { ouder } = await c.req.parseBody()
  const { token, guardian, consent } = await asPerson(c, (tx, viewer) =>
    askGuardian(tx, viewer, c.req.param('id'), String(ouder)),
  )
  const path = `/ouder/${token}`
  const t = messages[c.var.lang]
  const { email, name } = guardian
  const mailed =
    email !== null &&
    c.var.mail.enabled &&
    (await c.var.mail.send({
      to: { name, email },
      lang: c.var.lang,
      subject: t.mailSubject,
      text: [t.mailText(name, c.var.viewer.kind === 'person' ? c.var.viewer.name : '')],
      link: { label: t.mailLink, path },
    }))
  if (mailed) {
    flash(c, confirmations.mailed)
    return c.redirect(`/toestemming/${consent.id}`, 303)
  }
  // Nothing was mailed: the link is shown here once, and stands in no address.
  return c.render(<LinkView consent={consent} name={name} address={c.var.mail.address(path)} />, {
    title: t.linkTitle,
    width: 'narrow',
  })
})

consentPages.get('/toestemming/:id/scan/:paper', async (c) => {
  const { id, paper } = c.req.param()
  const { mime, bytes } = await asPerson(c, async (tx, viewer) => {
    await open(tx, viewer, id)
    return readPaper(tx, id, paper)
  })
  const ending = mime === 'application/pdf' ? 'pdf' : 'jpg'
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': mime,
    // A PDF is saved, not opened in this site; a photo is only a photo.
    'content-disposition': `${ending === 'pdf' ? 'attachment' : 'inline'}; filename="toestemming.${ending}"`,
  })
})
