import { Hono } from 'hono'
import { z } from 'zod'
import { NotFound } from '../../boundary/refusal.ts'
import type { Tx } from '../../db/as.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import {
  addFactor,
  addGoal,
  addSummary,
  addWords,
  auditOpen,
  changeItem,
  markFactor,
  markGoal,
  setOver,
} from './commands.ts'
import { addFileForm, type FileFormProps, nothing } from './form-pages.tsx'
import { FactorForm, FactorPage, GoalForm, GoalPage, HistoryView, SummaryForm, WordsForm } from './item-views.tsx'
import { messages } from './messages.ts'
import { domains, itemKinds, movements } from './model.ts'
import {
  type Factor,
  type Goal,
  type Guidance,
  type GuidanceFile,
  readFile,
  readGuidance,
  readRevisions,
  type Summary,
} from './queries.ts'
import { confirmations } from './refusals.ts'

/** Own words, goals, factors and summaries of a file. */
export const itemPages = new Hono<Env>()

const text = (most: number) => z.string().trim().min(1).max(most)
const mark = z.coerce.number().int().min(1).max(10)

/** Finds one item of a file. Throws {@link NotFound}. */
const find =
  <K extends 'goals' | 'factors' | 'summaries'>(kind: K) =>
  async (tx: Tx, guidance: Guidance, item: string): Promise<GuidanceFile[K][number]> => {
    const found = (await readFile(tx, guidance))[kind].find((one) => one.id === item)
    if (!found) throw new NotFound()
    return found
  }

addFileForm(itemPages, {
  path: 'woorden',
  title: (t) => t.wordsTitle,
  schema: z.object({ tekst: text(2000) }),
  more: nothing,
  view: WordsForm,
  work: (tx, viewer, { id }, { tekst }) => addWords(tx, viewer, id, tekst),
  done: confirmations.written,
})

addFileForm(itemPages, {
  path: 'doel',
  title: (t) => t.goalTitle,
  schema: z.object({ tekst: text(300), cijfer: mark.optional() }),
  more: nothing,
  view: GoalForm,
  work: (tx, viewer, { id }, { tekst, cijfer }) => addGoal(tx, viewer, id, { text: tekst, mark: cijfer ?? null }),
  done: confirmations.written,
})

addFileForm(itemPages, {
  path: 'doel/:item',
  title: (t) => t.oneGoal,
  schema: z.object({ cijfer: mark }),
  more: find('goals'),
  view: GoalPage,
  work: (tx, viewer, { id, item }, { cijfer }) => markGoal(tx, viewer, id, { goalId: item, mark: cijfer }),
  done: confirmations.written,
})

addFileForm(itemPages, {
  path: 'factor',
  title: (t) => t.factorTitle,
  schema: z.object({ gebied: z.enum(domains), soort: z.enum(['protective', 'risk']), tekst: text(200) }),
  more: nothing,
  view: FactorForm,
  work: (tx, viewer, { id }, { gebied, soort, tekst }) =>
    addFactor(tx, viewer, id, { domain: gebied, kind: soort, text: tekst }),
  done: confirmations.written,
})

addFileForm(itemPages, {
  path: 'factor/:item',
  title: (t) => t.factorPage,
  schema: z.object({ hoe: z.enum(movements) }),
  more: find('factors'),
  view: FactorPage,
  work: (tx, viewer, { id, item }, { hoe }) => markFactor(tx, viewer, id, { factorId: item, movement: hoe }),
  done: confirmations.written,
})

addFileForm(itemPages, {
  path: 'samenvatting',
  title: (t) => t.summaryTitle,
  schema: z.object({ tekst: text(4000) }),
  more: nothing,
  view: SummaryForm,
  work: (tx, viewer, { id }, { tekst }) => addSummary(tx, viewer, id, tekst),
  done: confirmations.written,
})

addFileForm(itemPages, {
  path: 'samenvatting/:item',
  title: (t) => t.summaryTitle,
  schema: z.object({ tekst: text(4000) }),
  more: find('summaries'),
  view: ({ more, ...props }: FileFormProps & { more: Summary }) => <SummaryForm {...props} summary={more} />,
  work: (tx, viewer, { id, item }, { tekst }) => changeItem(tx, viewer, id, { kind: 'summary', id: item, text: tekst }),
  done: confirmations.changed,
})

/** A form for the words of a goal or factor. */
type Worded = FileFormProps & { more: Goal | Factor }

for (const kind of ['goal', 'factor'] as const) {
  const path = kind === 'goal' ? 'doel' : 'factor'
  addFileForm(itemPages, {
    path: `${path}/:item/tekst`,
    title: (t) => t.change,
    schema: z.object({ tekst: text(kind === 'goal' ? 300 : 200) }),
    more: find(kind === 'goal' ? 'goals' : 'factors'),
    view:
      kind === 'goal'
        ? ({ more, ...props }: Worded) => <GoalForm {...props} text={more.text} />
        : ({ more, ...props }: Worded) => <FactorForm {...props} text={more.text} />,
    work: (tx, viewer, { id, item }, { tekst }) => changeItem(tx, viewer, id, { kind, id: item, text: tekst }),
    done: confirmations.changed,
  })
  itemPages.post(`/begeleiding/:id/${path}/:item/voorbij`, async (c) => {
    const { id, item } = c.req.param()
    const over = (await c.req.parseBody()).stand === 'ja'
    await asPerson(c, (tx, viewer) => setOver(tx, viewer, id, { kind, id: item, over }))
    flash(c, over ? confirmations.over : confirmations.notOver)
    return c.redirect(`/begeleiding/${id}`, 303)
  })
}

itemPages.get('/begeleiding/:id/geschiedenis/:soort/:item', async (c) => {
  const { id, soort, item } = c.req.param()
  const kind = itemKinds.find((one) => one === soort)
  if (!kind) throw new NotFound()
  const page = await asPerson(c, async (tx, viewer) => {
    const guidance = await readGuidance(tx, id)
    await auditOpen(tx, viewer, guidance)
    return { guidance, revisions: await readRevisions(tx, guidance.id, kind, item) }
  })
  return c.render(<HistoryView {...page} />, { title: messages[c.var.lang].history, width: 'narrow' })
})
