import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { audit } from '../../boundary/audit.ts'
import { consentReaders } from '../../boundary/readers.ts'
import type { Tx } from '../../db/as.ts'
import { asPerson } from '../../http/as-person.ts'
import { ownPath } from '../../http/choices.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { readForm } from '../../http/form.ts'
import { fragment } from '../../http/render.tsx'
import { tried } from '../../http/tried.ts'
import { emptyForm, type FormState, Readers } from '../../ui/kit.ts'
import { consentsOf } from '../consent/queries.ts'
import { type Guidance, type GuidanceFile, readFile, readGuidance } from '../guidance/queries.ts'
import { openShare, shareItem, takeBack } from './commands.ts'
import { readContent } from './content.ts'
import { confirmations, messages } from './messages.ts'
import { sharedKinds } from './model.ts'
import { sharesWithMe } from './queries.ts'
import { ChooseItemView, ReceivedListView, ReceivedView, type Shareable, ShareView } from './views.tsx'

/** Sharing one thing of a file, taking it back, and reading what was shared. */
export const sharePages = new Hono<Env>()

/** How much of a text stands in the list to know it again. */
const glimpseLength = 90

function glimpse(text: string | null | undefined): string {
  const line = (text ?? '').replace(/\s+/g, ' ').trim()
  return line.length > glimpseLength ? `${line.slice(0, glimpseLength).trimEnd()}…` : line
}

/** All of a file that can be shared, newest first. */
function shareables(file: GuidanceFile): Shareable[] {
  const items: Shareable[] = [
    ...file.moments
      .filter((one) => !one.takenOutAt)
      .map((one) => ({ kind: 'contact_moment' as const, id: one.id, at: one.happenedAt, glimpse: glimpse(one.text) })),
    ...file.goals.map((one) => ({ kind: 'goal' as const, id: one.id, at: one.setAt, glimpse: glimpse(one.text) })),
    ...file.goals.flatMap((goal) =>
      goal.marks.map((one) => ({
        kind: 'goal_mark' as const,
        id: one.id,
        at: one.at,
        glimpse: `${one.mark}: ${glimpse(goal.text)}`,
      })),
    ),
    ...file.factors.map((one) => ({
      kind: 'factor' as const,
      id: one.id,
      at: one.namedAt,
      glimpse: glimpse(one.text),
    })),
    ...file.summaries.map((one) => ({
      kind: 'summary' as const,
      id: one.id,
      at: one.writtenAt,
      glimpse: glimpse(one.text),
    })),
  ]
  return items.sort((one, other) => other.at.getTime() - one.at.getTime())
}

/** The consents under which the viewer can share now, each with who reads under it today. */
async function waysToShare(tx: Tx, guidance: Guidance) {
  const consents = await consentsOf(tx, guidance.youngPersonId)
  const open = consents.filter((one) => one.runs && one.purpose === 'share_school' && one.partnershipId)
  const ways = []
  for (const consent of open)
    ways.push({ consent, readers: (await consentReaders(tx, consent.id)).map(({ name }) => ({ name })) })
  return ways
}

const itemSchema = z.object({ soort: z.enum(sharedKinds), item: z.uuid() })

async function choosePage(c: Context<Env>) {
  const page = await asPerson(c, async (tx, viewer) => {
    const guidance = await readGuidance(tx, c.req.param('id') as string)
    const { organisationId, youngPersonId: fileOf } = guidance
    await audit(tx, viewer, { action: 'file.open', organisationId, fileOf })
    return { guidance, items: shareables(await readFile(tx, guidance)) }
  })
  return c.render(<ChooseItemView {...page} />, { title: messages[c.var.lang].shareTitle })
}

async function sharePage(c: Context<Env>, item: z.output<typeof itemSchema>, state: FormState) {
  const page = await asPerson(c, async (tx, viewer) => {
    const guidance = await readGuidance(tx, c.req.param('id') as string)
    const { organisationId, youngPersonId: fileOf } = guidance
    const content = await readContent(tx, { guidanceId: guidance.id, kind: item.soort, itemId: item.item })
    await audit(tx, viewer, { action: 'file.open', organisationId, fileOf })
    return { guidance, content, consents: await waysToShare(tx, guidance) }
  })
  return c.render(<ShareView {...page} itemId={item.item} state={state} />, {
    title: messages[c.var.lang].shareTitle,
    width: 'narrow',
    problem: Object.keys(state.errors).length > 0,
  })
}

sharePages.get('/begeleiding/:id/delen', (c) => {
  const item = itemSchema.safeParse(c.req.query())
  return item.success ? sharePage(c, item.data, emptyForm) : choosePage(c)
})

sharePages.get('/begeleiding/:id/delen/lezers', async (c) => {
  const readers = await asPerson(c, async (tx) => {
    const ways = await waysToShare(tx, await readGuidance(tx, c.req.param('id')))
    return ways.find(({ consent }) => consent.id === c.req.query('toestemming'))?.readers ?? []
  })
  return fragment(c, <Readers id="lezers" readers={readers} />)
})

sharePages.post('/begeleiding/:id/delen', async (c) => {
  const form = await readForm(c, itemSchema.extend({ toestemming: z.uuid() }))
  const id = c.req.param('id')
  const done = form.ok
    ? await tried(() =>
        asPerson(c, (tx, viewer) =>
          shareItem(tx, viewer, id, {
            kind: form.data.soort,
            itemId: form.data.item,
            consentId: form.data.toestemming,
          }),
        ),
      )
    : { ok: false as const, errors: form.errors }
  if (!done.ok) {
    const item = itemSchema.safeParse(form.values)
    if (!item.success) return c.redirect(`/begeleiding/${id}/delen`, 303)
    c.status(422)
    return sharePage(c, item.data, { values: form.values, errors: done.errors })
  }
  flash(c, confirmations.shared)
  return c.redirect(`/begeleiding/${id}`, 303)
})

sharePages.post('/delen/:share/terug', async (c) => {
  const { terug } = await c.req.parseBody()
  const guidanceId = await asPerson(c, (tx, viewer) => takeBack(tx, viewer, c.req.param('share')))
  flash(c, confirmations.takenBack)
  return c.redirect(terug ? ownPath(terug) : `/begeleiding/${guidanceId}`, 303)
})

sharePages.get('/gedeeld', async (c) => {
  const shares = await asPerson(c, (tx) => sharesWithMe(tx))
  return c.render(<ReceivedListView shares={shares} />, { title: messages[c.var.lang].received, width: 'narrow' })
})

sharePages.get('/gedeeld/:share', async (c) => {
  const page = await asPerson(c, (tx, viewer) => openShare(tx, viewer, c.req.param('share')))
  return c.render(<ReceivedView {...page} />, { title: messages[c.var.lang].received, width: 'narrow' })
})
