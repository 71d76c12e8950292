import { Hono } from 'hono'
import { z } from 'zod'
import { NotFound, Refused } from '../../boundary/refusal.ts'
import { hasRole } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { several } from '../../http/form.ts'
import { parseDay, parseTime } from '../../ui/date-input.ts'
import { dayOf, instantAt } from '../../ui/dates.ts'
import { readCaseload } from '../young-person/queries.ts'
import { addMoment, changeItem, type NewMoment, takeOutMoment } from './commands.ts'
import { addFileForm, nothing } from './form-pages.tsx'
import { messages } from './messages.ts'
import { abouts, places } from './model.ts'
import { ChooseView, MomentForm, TakeOutForm } from './moment-views.tsx'
import { type Guidance, readFile } from './queries.ts'
import { confirmations, refusals } from './refusals.ts'

/** Writing down a moment of contact, changing it, and taking it out. */
export const momentPages = new Hono<Env>()

momentPages.get('/vastleggen', async (c) => {
  const caseload = await asPerson(c, (tx, viewer) => {
    if (!hasRole(viewer, 'youth_worker', 'youth_work_coordinator')) throw new NotFound()
    return readCaseload(tx)
  })
  return c.render(<ChooseView people={caseload.filter((one) => !one.endedAt)} />, {
    title: messages[c.var.lang].momentTitle,
    width: 'narrow',
  })
})

const schema = z.object({
  waar: z.enum(places),
  waarover: several(z.enum(abouts)),
  minuten: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(1).max(600).optional(),
  ),
  tekst: z.string().trim().max(5000).default(''),
  dag: z.string().trim().default(''),
  tijd: z.string().trim().default(''),
})

/** When it happened: now, unless a day or a time was given. A day without a time counts from noon. */
function momentOf(tx: Tx, { dag, tijd }: { dag: string; tijd: string }, stands?: Date): Date {
  const today = dayOf(tx.now)
  const day = dag === '' ? today : parseDay(dag, tx.now)
  if (!day) throw new Refused(refusals.day, 'dag')
  if (tijd === '') return stands && dayOf(stands) === day ? stands : day === today ? tx.now : instantAt(day, 12, 0)
  const time = parseTime(tijd)
  if (!time) throw new Refused(refusals.time, 'tijd')
  return instantAt(day, time.hour, time.minute)
}

function written(data: z.output<typeof schema>, happenedAt: Date): NewMoment {
  return {
    happenedAt,
    minutes: data.minuten ?? null,
    place: data.waar,
    about: data.waarover,
    text: data.tekst || null,
  }
}

addFileForm(momentPages, {
  path: 'contactmoment',
  title: (t) => t.momentTitle,
  schema,
  more: nothing,
  view: (props) => <MomentForm {...props} />,
  work: (tx, viewer, { id }, data) => addMoment(tx, viewer, id, written(data, momentOf(tx, data))),
  done: confirmations.written,
})

/** One moment of a file that was not taken out. Throws {@link NotFound}. */
async function readMoment(tx: Tx, guidance: Guidance, id: string) {
  const moment = (await readFile(tx, guidance)).moments.find((one) => one.id === id)
  if (!moment || moment.takenOutAt) throw new NotFound()
  return moment
}

addFileForm(momentPages, {
  path: 'moment/:item',
  title: (t) => t.momentChange,
  schema,
  more: readMoment,
  view: ({ more, ...props }) => <MomentForm {...props} moment={more} />,
  async work(tx, viewer, { id, item }, data) {
    const stands = await tx.db
      .selectFrom('contact_moment')
      .select('happened_at')
      .where('id', '=', item)
      .where('guidance_id', '=', id)
      .executeTakeFirst()
    const { text, ...moment } = written(data, momentOf(tx, data, stands?.happened_at))
    await changeItem(tx, viewer, id, { kind: 'contact_moment', id: item, text, moment })
  },
  done: confirmations.changed,
})

addFileForm(momentPages, {
  path: 'moment/:item/weg',
  title: (t) => t.takeOutTitle,
  schema: z.object({}),
  more: readMoment,
  view: TakeOutForm,
  work: (tx, viewer, { id, item }) => takeOutMoment(tx, viewer, id, item),
  done: confirmations.takenOut,
})
