import { parse } from 'csv-parse/sync'
import { parseDay } from '../../ui/date-input.ts'
import { dayOf } from '../../ui/dates.ts'
import type { Bilingual } from '../../ui/text.ts'
import type { ListChanges, NewPupil } from './commands.ts'
import { listProblems } from './list-messages.ts'
import { fullName, type NameParts, plainLetters, sortKey, splitName } from './model.ts'
import type { KnownPupil } from './queries.ts'

/** Most lines that one list may have. */
export const mostLines = 3000

type ColumnName = 'name' | 'given' | 'prefix' | 'surname' | 'class' | 'birth'

const headings: Record<string, ColumnName> = {}
for (const [column, names] of Object.entries({
  name: 'naam|volledige naam|leerling|leerlingnaam|name|full name|pupil|student',
  given: 'voornaam|roepnaam|voornamen|given name|first name|firstname',
  prefix: 'tussenvoegsel|tussenvoegsels|voorvoegsel|voorvoegsels|tv|prefix',
  surname: 'achternaam|familienaam|surname|last name|lastname|family name',
  class: 'klas|stamklas|groep|lesgroep|class|form',
  birth: 'geboortedatum|geboren|geboren op|geb datum|date of birth|birth date|dob',
})) {
  for (const name of names.split('|')) headings[name] = column as ColumnName
}

/** A line that cannot be saved as it stands. `line` counts from 1, as an editor does. */
export interface LineProblem {
  line: number
  text: Bilingual
}

/** One good line of a list. */
export interface ListLine extends NewPupil {
  line: number
}

/** What stands in a list: its good lines and its problems. */
export interface ReadList {
  lines: ListLine[]
  problems: LineProblem[]
}

/** The sign between the columns: what stands most often in the first line with any. */
function separatorOf(text: string): string {
  const first = text.split('\n').find((line) => /[\t;,]/.test(line)) ?? ''
  const count = (sign: string) => first.split(sign).length - 1
  return ['\t', ';', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best), '\t')
}

/** The cells of a pasted list or a CSV text. The number of a line counts empty lines too. */
export function cellsOfText(text: string): { line: number; cells: string[] }[] {
  const delimiter = separatorOf(text)
  const records = parse(text, {
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
    quote: delimiter === '\t' ? null : '"',
  }) as unknown as { record: string[]; info: { lines: number } }[]
  return records.map(({ record, info }) => ({ line: info.lines, cells: record }))
}

/** What each column holds, by a heading; or by its place when there is none: name, class, birth date. */
function columnsOf(first: string[]): { columns: (ColumnName | undefined)[]; headed: boolean } {
  const named = first.map((cell) => headings[plainLetters(cell)])
  if (named.filter(Boolean).length >= 2 || named[0] === 'name') return { columns: named, headed: true }
  const columns: ColumnName[] =
    first.length >= 5
      ? ['given', 'prefix', 'surname', 'class', 'birth']
      : first.length === 4
        ? ['given', 'surname', 'class', 'birth']
        : ['name', 'class', 'birth']
  return { columns, headed: false }
}

function nameOf(cell: (column: ColumnName) => string): NameParts {
  const whole = cell('name')
  if (whole) return splitName(whole)
  return { givenName: cell('given'), prefix: cell('prefix') || null, surname: cell('surname') }
}

function readLine(
  row: { line: number; cells: string[] },
  columns: (ColumnName | undefined)[],
  now: Date,
): { good?: ListLine; problem?: LineProblem } {
  const cell = (column: ColumnName) => row.cells[columns.indexOf(column)]?.trim() ?? ''
  const problem = (text: Bilingual) => ({ problem: { line: row.line, text } })
  const name = nameOf(cell)
  const className = cell('class')
  const birth = cell('birth')
  const birthDate = birth ? parseDay(birth, now) : null
  if (!name.givenName) return problem(listProblems.noName)
  if (fullName(name).length > 200) return problem(listProblems.longName)
  if (!className) return problem(listProblems.noClass)
  if (className.length > 20) return problem(listProblems.longClass(className))
  if (birth && !birthDate) return problem(listProblems.noDate(birth))
  if (birthDate && !isPupilsBirthDay(birthDate, now)) return problem(listProblems.strangeDate(birth))
  return { good: { line: row.line, name, className, birthDate } }
}

/** Can a pupil of a secondary school be born on this day? From 9 to 30 years ago. */
export function isPupilsBirthDay(day: string, now: Date): boolean {
  const years = Number(dayOf(now).slice(0, 4)) - Number(day.slice(0, 4))
  return years >= 9 && years <= 30
}

/** Reads a list of pupils: name, class and birth date (which may be missing), with or without headings. */
export function readList(rows: { line: number; cells: string[] }[], now: Date): ReadList {
  const [first] = rows
  if (!first) return { lines: [], problems: [{ line: 1, text: listProblems.empty }] }
  const { columns, headed } = columnsOf(first.cells)
  const body = headed ? rows.slice(1) : rows
  if (body.length > mostLines) return { lines: [], problems: [{ line: mostLines, text: listProblems.tooMany }] }
  if (headed && !columns.includes('class'))
    return { lines: [], problems: [{ line: first.line, text: listProblems.noClassColumn }] }
  const lines: ListLine[] = []
  const problems: LineProblem[] = []
  const seen = new Map<string, number>()
  for (const row of body) {
    const { good, problem } = readLine(row, columns, now)
    if (problem) problems.push(problem)
    if (!good) continue
    const key = `${sortKey(good.name)}|${good.birthDate ?? ''}`
    const earlier = seen.get(key)
    if (earlier === undefined) lines.push(good)
    else problems.push({ line: good.line, text: listProblems.twice(earlier) })
    seen.set(key, earlier ?? good.line)
  }
  if (lines.length === 0 && problems.length === 0) problems.push({ line: first.line, text: listProblems.empty })
  return { lines, problems }
}

/** The good lines as text, the way they can be pasted again. */
export function textOfRows(rows: { cells: string[] }[]): string {
  return rows.map(({ cells }) => cells.map((cell) => cell.replace(/[\t\n]/g, ' ')).join('\t')).join('\n')
}

/** What a list changes in a roster: known pupils are known again by name and birth date. */
export interface ListPlan extends ListChanges {
  unchanged: number
  /** Lines that could be more than one pupil of the roster. */
  problems: LineProblem[]
  newClasses: string[]
}

/** Lays a list beside the roster. A birth date that is missing on one of the two sides does not make two people. */
export function planList(lines: ListLine[], known: KnownPupil[], classNames: string[]): ListPlan {
  const byName = Map.groupBy(known, (pupil) => pupil.sortKey)
  const has = new Set(classNames.map((name) => name.toLowerCase()))
  const plan: ListPlan = { added: [], moved: [], dated: [], unchanged: 0, problems: [], newClasses: [] }
  for (const line of lines) {
    const key = line.className.toLowerCase()
    if (!has.has(key)) plan.newClasses.push(line.className)
    has.add(key)
    const same = (byName.get(sortKey(line.name)) ?? []).filter(
      (pupil) => !pupil.birthDate || !line.birthDate || pupil.birthDate === line.birthDate,
    )
    const exact = same.filter((pupil) => pupil.birthDate !== null && pupil.birthDate === line.birthDate)
    const match = exact.length === 1 ? exact[0] : same.length === 1 ? same[0] : undefined
    if (!match && same.length > 1) plan.problems.push({ line: line.line, text: listProblems.several })
    else if (!match) plan.added.push({ name: line.name, className: line.className, birthDate: line.birthDate })
    else place(plan, line, match)
  }
  return plan
}

function place(plan: ListPlan, line: ListLine, match: KnownPupil): void {
  const moves = match.className?.toLowerCase() !== line.className.toLowerCase()
  if (moves) plan.moved.push({ pupilId: match.id, className: line.className })
  if (line.birthDate && !match.birthDate) plan.dated.push({ pupilId: match.id, birthDate: line.birthDate })
  if (!moves && (match.birthDate || !line.birthDate)) plan.unchanged += 1
}
