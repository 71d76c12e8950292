import { type Context, Hono } from 'hono'
import { NotFound } from '../../boundary/refusal.ts'
import type { Tx } from '../../db/as.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { dayOf } from '../../ui/dates.ts'
import { emptyForm, type FormState } from '../../ui/kit.ts'
import { saveList } from './commands.ts'
import { cellsOfText, type LineProblem, type ListPlan, planList, readList, textOfRows } from './list.ts'
import { listProblems } from './list-messages.ts'
import { confirmations, messages, problems } from './messages.ts'
import { schoolYearOf } from './model.ts'
import { type RosterLocation, readKnownPupils, readRoster } from './queries.ts'
import { type Rows, rowsOfFile } from './sheet.ts'
import { ListView, PreviewView, wholeProblem } from './views.tsx'

/** A list of pupils: pasted or from a sheet, looked at first, and then saved whole. */
export const listPages = new Hono<Env>()

/** Largest sheet, in bytes. */
const largestSheet = 2 * 1024 * 1024

async function listPage(c: Context<Env>, state: FormState, lines: LineProblem[]) {
  const { locations } = await asPerson(c, (tx) => readRoster(tx, schoolYearOf(dayOf(tx.now))))
  if (locations.length === 0) throw new NotFound()
  return c.render(<ListView locations={locations} state={state} problems={lines} />, {
    title: messages[c.var.lang].listTitle,
    width: 'narrow',
    problem: lines.length > 0 || Object.keys(state.errors).length > 0,
  })
}

listPages.get('/leerlingen/lijst', (c) => listPage(c, emptyForm, []))

/** What was sent: the lines, and the text to show again. */
async function sentRows(
  body: Record<string, unknown>,
): Promise<{ rows: Rows; text: string } | { problem: LineProblem[]; text: string }> {
  const typed = typeof body.lijst === 'string' ? body.lijst.replace(/\r\n?/g, '\n') : ''
  const file = body.bestand
  if (!(file instanceof File) || file.size === 0) {
    try {
      return { rows: cellsOfText(typed), text: typed }
    } catch {
      return { problem: wholeProblem(listProblems.noSheet), text: typed }
    }
  }
  if (file.size > largestSheet) return { problem: wholeProblem(listProblems.largeSheet), text: typed }
  const rows = await rowsOfFile(Buffer.from(await file.arrayBuffer()))
  return rows ? { rows, text: textOfRows(rows) } : { problem: wholeProblem(listProblems.noSheet), text: typed }
}

/** Lays the lines beside the roster of the location that was chosen. */
async function plan(
  tx: Tx,
  rows: Rows,
  locationId: unknown,
): Promise<{ location: RosterLocation | undefined; plan: ListPlan | undefined; problems: LineProblem[] }> {
  const { locations, classes } = await readRoster(tx, schoolYearOf(dayOf(tx.now)))
  if (locations.length === 0) throw new NotFound()
  const location = locations.length === 1 ? locations[0] : locations.find((one) => one.id === locationId)
  const list = readList(rows, tx.now)
  if (!location || list.problems.length > 0) return { location, plan: undefined, problems: list.problems }
  const names = classes.filter((one) => one.locationId === location.id).map((one) => one.name)
  const made = planList(list.lines, await readKnownPupils(tx, location.id), names)
  return { location, plan: made.problems.length > 0 ? undefined : made, problems: made.problems }
}

async function back(
  c: Context<Env>,
  text: string,
  made: { location: unknown; problems: LineProblem[] },
  locatie: unknown,
) {
  c.status(422)
  const errors = made.location ? {} : { locatie: problems.location }
  return listPage(
    c,
    { values: { lijst: text, ...(typeof locatie === 'string' ? { locatie } : {}) }, errors },
    made.problems,
  )
}

listPages.post('/leerlingen/lijst', async (c) => {
  const body = await c.req.parseBody()
  const sent = await sentRows(body)
  if ('problem' in sent) return back(c, sent.text, { location: true, problems: sent.problem }, body.locatie)
  const made = await asPerson(c, (tx) => plan(tx, sent.rows, body.locatie))
  if (!made.plan || !made.location) return back(c, sent.text, made, body.locatie)
  return c.render(<PreviewView plan={made.plan} text={sent.text} locationId={made.location.id} />, {
    title: messages[c.var.lang].previewTitle,
  })
})

listPages.post('/leerlingen/lijst/opslaan', async (c) => {
  const body = await c.req.parseBody()
  const sent = await sentRows({ lijst: body.lijst })
  if ('problem' in sent) return back(c, sent.text, { location: true, problems: sent.problem }, body.locatie)
  const made = await asPerson(c, async (tx, viewer) => {
    const made = await plan(tx, sent.rows, body.locatie)
    if (made.plan && made.location) await saveList(tx, viewer, made.location, made.plan)
    return made
  })
  if (!made.plan) return back(c, sent.text, made, body.locatie)
  flash(c, confirmations.listSaved)
  return c.redirect('/leerlingen', 303)
})
