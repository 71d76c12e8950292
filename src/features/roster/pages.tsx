import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { NotFound } from '../../boundary/refusal.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { readForm, says } from '../../http/form.ts'
import { tried } from '../../http/tried.ts'
import { parseDay } from '../../ui/date-input.ts'
import { dayOf } from '../../ui/dates.ts'
import { emptyForm, type FormState } from '../../ui/kit.ts'
import { addPupil, changeClass, correctPupil, leaveSchool, stayAtSchool } from './commands.ts'
import { isPupilsBirthDay } from './list.ts'
import { listPages } from './list-pages.tsx'
import { confirmations, messages, problems } from './messages.ts'
import { schoolYearOf } from './model.ts'
import { readPupil, readPupils, readRoster } from './queries.ts'
import { ChangeView, NewPupilView, RosterView } from './views.tsx'

/** The school's roster: who is in which class, and what changes in it. */
export const rosterPages = new Hono<Env>()

async function rosterPage(c: Context<Env>, search?: string) {
  const page = await asPerson(c, async (tx) => ({
    pupils: await readPupils(tx),
    keeper: (await readRoster(tx, schoolYearOf(dayOf(tx.now)))).locations.length > 0,
  }))
  return c.render(<RosterView {...page} classId={c.req.query('klas')} search={search} />, {
    title: messages[c.var.lang].title,
  })
}

rosterPages.get('/leerlingen', (c) => rosterPage(c))
rosterPages.post('/leerlingen', async (c) => {
  const { zoek } = await c.req.parseBody()
  return rosterPage(c, typeof zoek === 'string' ? zoek.trim() : '')
})

rosterPages.route('/', listPages)

const nameFields = {
  voornaam: z.string().trim().min(1).max(100),
  tussenvoegsel: z.string().trim().max(40).optional(),
  achternaam: z.string().trim().max(100).optional(),
}

/** A birth date that may be left out, read against the moment of the request. */
function birthField(now: Date) {
  return z
    .string()
    .trim()
    .optional()
    .transform((text) => (text ? (parseDay(text, now) ?? 'geen') : null))
    .refine((day) => day !== 'geen', says(problems.noDay))
    .refine((day) => day === null || day === 'geen' || isPupilsBirthDay(day, now), says(problems.strangeBirth))
}

const nameOf = (data: { voornaam: string; tussenvoegsel?: string | undefined; achternaam?: string | undefined }) => ({
  givenName: data.voornaam,
  prefix: data.tussenvoegsel || null,
  surname: data.achternaam ?? '',
})

async function newPage(c: Context<Env>, state: FormState) {
  const roster = await asPerson(c, (tx) => readRoster(tx, schoolYearOf(dayOf(tx.now))))
  if (roster.locations.length === 0) throw new NotFound()
  return c.render(<NewPupilView {...roster} state={state} />, {
    title: messages[c.var.lang].addOne,
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

rosterPages.get('/leerlingen/nieuw', (c) => newPage(c, emptyForm))

rosterPages.post('/leerlingen/nieuw', async (c) => {
  const now = c.var.db.source.now()
  const form = await readForm(
    c,
    z.object({
      ...nameFields,
      klas: z.string().trim().min(1).max(20),
      geboren: birthField(now),
      locatie: z.string().optional(),
      toch: z.string().optional(),
    }),
  )
  const added = form.ok
    ? await tried(() =>
        asPerson(c, async (tx, viewer) => {
          const { data } = form
          const { locations } = await readRoster(tx, schoolYearOf(dayOf(tx.now)))
          const location = locations.length === 1 ? locations[0] : locations.find((one) => one.id === data.locatie)
          if (locations.length === 0) throw new NotFound()
          if (!location) return undefined
          const pupil = { name: nameOf(data), className: data.klas, birthDate: data.geboren }
          await addPupil(tx, viewer, { location, pupil, anyway: data.toch !== undefined })
          return location.id
        }),
      )
    : { ok: false as const, errors: form.errors }
  if (!added.ok || added.result === undefined) {
    c.status(422)
    return newPage(c, { values: form.values, errors: added.ok ? { locatie: problems.location } : added.errors })
  }
  flash(c, confirmations.added)
  return c.redirect('/leerlingen', 303)
})

type Kind = 'klas' | 'vertrek' | 'naam'

async function changePage(c: Context<Env>, kind: Kind, state: FormState) {
  const page = await asPerson(c, async (tx) => {
    const pupil = await readPupil(tx, c.req.param('id') as string)
    if (!pupil.kept) throw new NotFound()
    const { classes } = await readRoster(tx, schoolYearOf(dayOf(tx.now)))
    return { pupil, classes: classes.filter((one) => one.locationId === pupil.locationId), today: dayOf(tx.now) }
  })
  const t = messages[c.var.lang]
  return c.render(<ChangeView kind={kind} {...page} state={state} />, {
    title: { klas: t.changeClass, vertrek: t.leave, naam: t.correctTitle }[kind],
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

for (const kind of ['klas', 'vertrek', 'naam'] as const) {
  rosterPages.get(`/leerling/:id/${kind}`, (c) => changePage(c, kind, emptyForm))
}

/** A day that must be there, read against the moment of the request. */
function dayField(now: Date) {
  return z
    .string()
    .trim()
    .min(1)
    .transform((text) => parseDay(text, now) ?? '')
    .refine((day) => day !== '', says(problems.noDay))
}

rosterPages.post('/leerling/:id/klas', async (c) => {
  const id = c.req.param('id')
  const form = await readForm(
    c,
    z.object({ klas: z.string().trim().min(1).max(20), dag: dayField(c.var.db.source.now()) }),
  )
  const done = form.ok
    ? await tried(() =>
        asPerson(c, (tx, viewer) => changeClass(tx, viewer, id, { className: form.data.klas, day: form.data.dag })),
      )
    : { ok: false as const, errors: form.errors }
  if (!done.ok) {
    c.status(422)
    return changePage(c, 'klas', { values: form.values, errors: done.errors })
  }
  flash(c, confirmations.moved)
  return c.redirect('/leerlingen', 303)
})

rosterPages.post('/leerling/:id/vertrek', async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, z.object({ dag: dayField(c.var.db.source.now()) }))
  const done = form.ok
    ? await tried(() => asPerson(c, (tx, viewer) => leaveSchool(tx, viewer, id, form.data.dag)))
    : { ok: false as const, errors: form.errors }
  if (!done.ok) {
    c.status(422)
    return changePage(c, 'vertrek', { values: form.values, errors: done.errors })
  }
  flash(c, confirmations.left)
  return c.redirect('/leerlingen', 303)
})

rosterPages.post('/leerling/:id/blijft', async (c) => {
  await asPerson(c, (tx, viewer) => stayAtSchool(tx, viewer, c.req.param('id')))
  flash(c, confirmations.stays)
  return c.redirect(`/leerling/${c.req.param('id')}`, 303)
})

rosterPages.post('/leerling/:id/naam', async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, z.object({ ...nameFields, geboren: birthField(c.var.db.source.now()) }))
  if (!form.ok) {
    c.status(422)
    return changePage(c, 'naam', form)
  }
  const { data } = form
  await asPerson(c, (tx, viewer) => correctPupil(tx, viewer, id, { name: nameOf(data), birthDate: data.geboren }))
  flash(c, confirmations.corrected)
  return c.redirect(`/leerling/${id}`, 303)
})
