import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { readForm } from '../../http/form.ts'
import { tried } from '../../http/tried.ts'
import { parseDay } from '../../ui/date-input.ts'
import { type Bilingual, emptyForm, type FormState } from '../../ui/kit.ts'
import { assign, endGuidance, exclude, include, reopenGuidance, startGuidance, unassign } from './course-commands.ts'
import { EndForm, TeamView } from './course-views.tsx'
import { addFileForm, nothing } from './form-pages.tsx'
import { endings } from './model.ts'
import { confirmations } from './refusals.ts'
import { readTeam } from './team.ts'
import { teamMessages } from './team-messages.ts'

/** Beginning and ending a guidance, and who works in it. */
export const coursePages = new Hono<Env>()

coursePages.post('/begeleiding/:id/starten', async (c) => {
  const id = c.req.param('id')
  await asPerson(c, (tx, viewer) => startGuidance(tx, viewer, id))
  flash(c, confirmations.started)
  return c.redirect(`/begeleiding/${id}`, 303)
})

coursePages.post('/begeleiding/:id/heropenen', async (c) => {
  const id = c.req.param('id')
  await asPerson(c, (tx, viewer) => reopenGuidance(tx, viewer, id))
  flash(c, confirmations.reopened)
  return c.redirect(`/begeleiding/${id}`, 303)
})

addFileForm(coursePages, {
  path: 'afronden',
  title: (t) => t.endTitle,
  schema: z.object({ hoe: z.enum(endings) }),
  more: nothing,
  view: EndForm,
  work: (tx, viewer, { id }, { hoe }) => endGuidance(tx, viewer, id, hoe),
  done: confirmations.ended,
})

async function teamPage(c: Context<Env>, state: FormState) {
  const id = c.req.param('id') ?? ''
  const team = await asPerson(c, (tx) => readTeam(tx, id))
  return c.render(<TeamView team={team} state={state} />, {
    title: teamMessages[c.var.lang].teamTitle,
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

coursePages.get('/begeleiding/:id/wie', (c) => teamPage(c, emptyForm))

/** A small form on the page of who guides; comes back to it, or to the list for who may see it no longer. */
function addTeamAct<T extends z.ZodType>(
  path: string,
  schema: T,
  work: (tx: Tx, viewer: PersonViewer, id: string, data: z.output<T>) => Promise<void>,
  done: Bilingual,
) {
  coursePages.post(`/begeleiding/:id/${path}`, async (c) => {
    const id = c.req.param('id') as string
    const form = await readForm(c, schema)
    const result = form.ok
      ? await tried(() =>
          asPerson(c, async (tx, viewer) => {
            await work(tx, viewer, id, form.data)
            return stillSees(tx, viewer, id)
          }),
        )
      : { ok: false as const, errors: form.errors }
    if (!result.ok) {
      c.status(422)
      return teamPage(c, { values: form.values, errors: result.errors })
    }
    flash(c, done)
    return c.redirect(result.result ? `/begeleiding/${id}/wie` : '/jongeren', 303)
  })
}

/** Whether the viewer can still open the page: they work in the file, or coordinate. */
async function stillSees(tx: Tx, viewer: PersonViewer, id: string): Promise<boolean> {
  const row = await tx.db.selectFrom('guidance').select('id').where('id', '=', id).executeTakeFirst()
  return viewer.kind === 'person' && row !== undefined
}

addTeamAct(
  'wie',
  z.object({ wie: z.uuid(), als: z.enum(['worker', 'stand_in']), tot: z.string().trim().default('') }),
  (tx, viewer, id, { wie, als, tot }) => {
    const lastDay = tot === '' ? null : parseDay(tot, tx.now)
    return assign(tx, viewer, id, { personId: wie, kind: als, lastDay })
  },
  confirmations.added,
)

addTeamAct(
  'wie/stop',
  z.object({ wie: z.uuid() }),
  (tx, viewer, id, { wie }) => unassign(tx, viewer, id, wie),
  confirmations.stopped,
)

addTeamAct(
  'uitsluiten',
  z.object({ uitgesloten: z.uuid() }),
  (tx, viewer, id, { uitgesloten }) => exclude(tx, viewer, id, uitgesloten),
  confirmations.excluded,
)

addTeamAct(
  'toelaten',
  z.object({ wie: z.uuid() }),
  (tx, viewer, id, { wie }) => include(tx, viewer, id, wie),
  confirmations.included,
)
