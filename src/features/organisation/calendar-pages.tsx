import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { NotFound } from '../../boundary/refusal.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { readForm } from '../../http/form.ts'
import { readable } from '../../http/readable.ts'
import { tried } from '../../http/tried.ts'
import { parseDay } from '../../ui/date-input.ts'
import { emptyForm, type FieldErrors, type FormState } from '../../ui/kit.ts'
import { CalendarView, EntryView } from './calendar-views.tsx'
import { keepHoliday, keepSchoolYear, removeEntry } from './commands.ts'
import { confirmations, messages, refusals } from './messages.ts'
import { readCalendarPage } from './queries.ts'

/** The calendar of a school location: read by both sides, kept by the school. */
export const calendarPages = new Hono<Env>()

const base = '/kalender/:location{[0-9a-f-]{36}}'

async function calendarPage(c: Context<Env>, location: string, sent = { form: '', state: emptyForm as FormState }) {
  const page = await asPerson(c, (tx) => readCalendarPage(tx, location))
  return c.render(<CalendarView page={page} sent={sent} />, {
    title: messages[c.var.lang].calendar,
    readable: true,
    problem: Object.keys(sent.state.errors).length > 0,
  })
}

calendarPages.get(base, readable, (c) => calendarPage(c, c.req.param('location')))

async function entryPage(c: Context<Env>, location: string, id: string, state: FormState) {
  const page = await asPerson(c, (tx) => readCalendarPage(tx, location))
  const entry = [...page.years, ...page.holidays].find((one) => one.id === id)
  if (!entry || !page.mayKeep) throw new NotFound()
  const t = messages[c.var.lang]
  return c.render(<EntryView page={page} entry={entry} state={state} />, {
    title: entry.name === null ? t.editYear : t.editTitle,
    width: 'narrow',
    readable: true,
    problem: Object.keys(state.errors).length > 0,
  })
}

calendarPages.get(`${base}/:id{[0-9a-f-]{36}}`, readable, (c) =>
  entryPage(c, c.req.param('location'), c.req.param('id'), emptyForm),
)

const fields = z.object({
  naam: z.string().trim().max(80).optional(),
  van: z.string().trim(),
  tot: z.string().trim(),
})

/** What kind of entry a form is about: only a holiday has a name. */
type Kind = 'schooljaren' | 'vakanties'

async function keep(
  c: Context<Env>,
  location: string,
  kind: Kind,
  id: string | undefined,
  again: (state: FormState) => Promise<Response> | Response,
) {
  const form = await readForm(c, fields)
  const refuse = (errors: FieldErrors) => {
    c.status(422)
    return again({ values: form.values, errors })
  }
  if (!form.ok) return refuse(form.errors)
  const { naam = '', van, tot } = form.data
  const now = c.var.db.source.now()
  const startsOn = parseDay(van, now)
  const endsOn = kind === 'vakanties' && tot === '' ? startsOn : parseDay(tot, now)
  const errors: FieldErrors = {
    ...(kind === 'vakanties' && !naam ? { naam: refusals.holidayName } : {}),
    ...(startsOn ? {} : { van: refusals.day }),
    ...(endsOn || (tot === '' && kind === 'vakanties') ? {} : { tot: refusals.day }),
  }
  if (!startsOn || !endsOn || Object.keys(errors).length > 0) return refuse(errors)
  const done = await tried(() =>
    asPerson(c, (tx) =>
      kind === 'vakanties'
        ? keepHoliday(tx, location, { name: naam, startsOn, endsOn }, id)
        : keepSchoolYear(tx, location, { startsOn, endsOn }, id),
    ),
  )
  if (!done.ok) return refuse(done.errors)
  flash(c, confirmations.saved)
  return c.redirect(`/kalender/${location}`, 303)
}

for (const kind of ['schooljaren', 'vakanties'] as const) {
  calendarPages.post(`${base}/${kind}`, (c) => {
    const location = c.req.param('location')
    return keep(c, location, kind, undefined, (state) => calendarPage(c, location, { form: kind, state }))
  })
  calendarPages.post(`${base}/${kind}/:id{[0-9a-f-]{36}}`, (c) => {
    const { location, id } = c.req.param() as { location: string; id: string }
    return keep(c, location, kind, id, (state) => entryPage(c, location, id, state))
  })
}

calendarPages.post(`${base}/:id{[0-9a-f-]{36}}/weg`, async (c) => {
  const { location, id } = c.req.param() as { location: string; id: string }
  await asPerson(c, (tx) => removeEntry(tx, location, id))
  flash(c, confirmations.removed)
  return c.redirect(`/kalender/${location}`, 303)
})
