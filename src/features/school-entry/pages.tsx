import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { audit } from '../../boundary/audit.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { readForm } from '../../http/form.ts'
import { fragment } from '../../http/render.tsx'
import { tried } from '../../http/tried.ts'
import { emptyForm, type FormState } from '../../ui/kit.ts'
import { readReferLocations } from '../referral/queries.ts'
import { changeEntry, subjectToWriteAbout, takeOutEntry, writeEntry } from './commands.ts'
import { confirmations, messages } from './messages.ts'
import { entriesOfPupil, readCoordinations, readOwnEntry, readSubject } from './queries.ts'
import { namedEntryReaders } from './readers.ts'
import { backOf, ChangeView, CoordinationView, EntryReaders, TakeOutView, WriteView } from './views.tsx'

/** What school writes for youth work about a pupil who is guided. */
export const schoolEntryPages = new Hono<Env>()

schoolEntryPages.get('/begeleiding-afstemmen', async (c) => {
  const page = await asPerson(c, async (tx, viewer) => ({
    pupils: await readCoordinations(tx),
    mayRefer: (await readReferLocations(tx, viewer)).size > 0,
  }))
  return c.render(<CoordinationView {...page} />, { title: messages[c.var.lang].title })
})

const uuidOrNull = (value: unknown) => (z.uuid().safeParse(value).success ? String(value) : null)

async function writePage(c: Context<Env>, pupilId: string, state: FormState) {
  const { voor, mentor } = state.values
  const page = await asPerson(c, async (tx, viewer) => {
    const subject = await subjectToWriteAbout(tx, pupilId)
    await audit(tx, viewer, { action: 'pupil.open', organisationId: subject.organisationId, fileOf: pupilId })
    const to = { partnershipId: uuidOrNull(voor), addressedTo: uuidOrNull(mentor) }
    return {
      subject,
      readers: await namedEntryReaders(tx, viewer.personId, subject, to),
      entries: await entriesOfPupil(tx, pupilId),
      viewerId: viewer.personId,
    }
  })
  return c.render(<WriteView {...page} state={state} />, {
    title: messages[c.var.lang].write,
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

schoolEntryPages.get('/leerling/:id/bericht', (c) => writePage(c, c.req.param('id'), emptyForm))

schoolEntryPages.get('/leerling/:id/bericht/lezers', async (c) => {
  const to = { partnershipId: uuidOrNull(c.req.query('voor')), addressedTo: uuidOrNull(c.req.query('mentor')) }
  const readers = await asPerson(c, async (tx, viewer) =>
    namedEntryReaders(tx, viewer.personId, await subjectToWriteAbout(tx, c.req.param('id')), to),
  )
  return fragment(c, <EntryReaders readers={readers} />)
})

const text = z.string().trim().min(1).max(4000)
const choice = z
  .union([z.enum(['', 'nee']), z.uuid()])
  .optional()
  .transform((value) => (value && value !== 'nee' ? value : null))

schoolEntryPages.post('/leerling/:id/bericht', async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, z.object({ tekst: text, voor: choice, mentor: choice }))
  const done = form.ok
    ? await tried(() =>
        asPerson(c, async (tx, viewer) => {
          const { tekst, voor, mentor } = form.data
          await writeEntry(tx, viewer, id, { partnershipId: voor, addressedTo: mentor, text: tekst })
          return backOf(await readSubject(tx, id))
        }),
      )
    : { ok: false as const, errors: form.errors }
  if (!done.ok) {
    c.status(422)
    return writePage(c, id, { values: form.values, errors: done.errors })
  }
  flash(c, confirmations.written)
  return c.redirect(done.result, 303)
})

async function ownEntry(tx: Tx, viewer: PersonViewer, entryId: string) {
  const entry = await readOwnEntry(tx, entryId)
  const subject = await readSubject(tx, entry.pupilId)
  await audit(tx, viewer, { action: 'pupil.open', organisationId: subject.organisationId, fileOf: subject.pupilId })
  const to = { partnershipId: entry.partnershipId, addressedTo: entry.addressedTo }
  return { subject, entry, readers: await namedEntryReaders(tx, viewer.personId, subject, to) }
}

async function changePage(c: Context<Env>, entry: string, state: FormState) {
  const page = await asPerson(c, (tx, viewer) => ownEntry(tx, viewer, entry))
  return c.render(<ChangeView {...page} state={state} />, {
    title: messages[c.var.lang].changeTitle,
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

schoolEntryPages.get('/bericht/:entry', (c) => changePage(c, c.req.param('entry'), emptyForm))

schoolEntryPages.post('/bericht/:entry', async (c) => {
  const entry = c.req.param('entry')
  const form = await readForm(c, z.object({ tekst: text }))
  if (!form.ok) {
    c.status(422)
    return changePage(c, entry, form)
  }
  const back = await asPerson(c, async (tx, viewer) => backOf(await changeEntry(tx, viewer, entry, form.data.tekst)))
  flash(c, confirmations.changed)
  return c.redirect(back, 303)
})

schoolEntryPages.get('/bericht/:entry/weg', async (c) => {
  const entry = c.req.param('entry')
  const page = await asPerson(c, (tx, viewer) => ownEntry(tx, viewer, entry))
  return c.render(<TakeOutView subject={page.subject} entry={page.entry} />, {
    title: messages[c.var.lang].takeOutTitle,
    width: 'narrow',
  })
})

schoolEntryPages.post('/bericht/:entry/weg', async (c) => {
  const entry = c.req.param('entry')
  const back = await asPerson(c, async (tx, viewer) => backOf(await takeOutEntry(tx, viewer, entry)))
  flash(c, confirmations.takenOut)
  return c.redirect(back, 303)
})
