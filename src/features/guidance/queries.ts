import { sql } from 'kysely'
import { NotFound } from '../../boundary/refusal.ts'
import type { Tx } from '../../db/as.ts'
import { Erased } from '../../db/keys.ts'
import type { About, Domain, EndingOfGuidance, FactorMovement, ItemKind, Place } from './model.ts'

/** A guidance, and of whom it is; nothing that was written in it. */
export interface Guidance {
  id: string
  organisationId: string
  youngPersonId: string
  name: string
  /** `2011-01-05`, or null when it is not known. */
  birthDate: string | null
  partnershipId: string | null
  origin: 'self' | 'invitation' | 'referral'
  receivedAt: Date
  inContactAt: Date | null
  startedAt: Date | null
  endedAt: Date | null
  ending: EndingOfGuidance | null
  /** Their place in a roster, while they are linked to one. */
  pupilId: string | null
  schoolName: string | null
  className: string | null
}

/** A text of a file: undefined when it was erased. */
export type FileText = string | undefined

/** A moment of contact. */
export interface Moment {
  id: string
  writtenBy: string
  writer: string
  happenedAt: Date
  minutes: number | null
  place: Place
  about: About[]
  text: FileText | null
  editedAt: Date | null
  takenOutAt: Date | null
}

/** What school wrote for those who guide. */
export interface EntryInFile {
  id: string
  writer: string
  writtenAt: Date
  text: FileText
  editedAt: Date | null
  takenOutAt: Date | null
}

/** What the young person wants to reach, with the marks they gave it, oldest first. */
export interface Goal {
  id: string
  text: FileText
  setAt: Date
  editedAt: Date | null
  endedAt: Date | null
  marks: { id: string; at: Date; mark: number }[]
}

/** Something that makes it hard or gives strength, with how it moved, oldest first. */
export interface Factor {
  id: string
  domain: Domain
  kind: 'risk' | 'protective'
  text: FileText
  namedAt: Date
  editedAt: Date | null
  endedAt: Date | null
  marks: { at: Date; movement: FactorMovement }[]
}

/** What the young person said, in their own words. */
export interface OwnWords {
  id: string
  text: FileText
  saidAt: Date
  /** Null where they typed it themselves. */
  notedBy: string | null
}

/** How it goes, in a few sentences. */
export interface Summary {
  id: string
  text: FileText
  writtenAt: Date
  writer: string
  editedAt: Date | null
}

/** All that stands in one file. */
export interface GuidanceFile {
  words: OwnWords[]
  moments: Moment[]
  entries: EntryInFile[]
  goals: Goal[]
  factors: Factor[]
  summaries: Summary[]
  /** The ids of what is shared with the school now. */
  shared: Set<string>
}

/** A guidance that the viewer works in today. Throws {@link NotFound}. */
export async function readGuidance(tx: Tx, id: string): Promise<Guidance> {
  const { rows } =
    await sql<Guidance>`select g.id, g.organisation_id as "organisationId", g.young_person_id as "youngPersonId", y.name,
      v.birth_date::text as "birthDate", g.partnership_id as "partnershipId", g.origin, g.received_at as "receivedAt",
      g.in_contact_at as "inContactAt", g.started_at as "startedAt", g.ended_at as "endedAt", g.ending,
      l.pupil_id as "pupilId", o.name as "schoolName", c.name as "className"
    from guidance g
    join young_person y on y.id = g.young_person_id
    left join young_person_private v on v.young_person_id = y.id
    left join lateral (select k.pupil_id from pupil_link k where k.young_person_id = y.id and guard.holds(k.from_at, k.until_at)
      order by k.from_at desc limit 1) l on true
    left join pupil u on u.id = l.pupil_id
    left join organisation o on o.id = u.organisation_id
    left join lateral (select s.name from enrolment e join school_class s on s.id = e.class_id
      where e.pupil_id = u.id and guard.holds(e.from_at, e.until_at) order by e.from_at desc limit 1) c on true
    where g.id = ${id} and g.id in (select guard.my_guidances())`.execute(tx.db)
  const [row] = rows
  if (!row) throw new NotFound()
  return row
}

/** Opens one text of a file; undefined when it was erased. */
export async function openText(
  tx: Tx,
  at: { file: string; table: string; id: string },
  sealed: Buffer | string,
): Promise<FileText> {
  try {
    const bytes = typeof sealed === 'string' ? Buffer.from(sealed, 'base64') : sealed
    return await tx.keys.open(at.file, `${at.table}/${at.id}/sealed_text`, bytes)
  } catch (error) {
    if (error instanceof Erased) return undefined
    throw error
  }
}

/** A row as the database gives it in JSON: days as text, the text sealed. */
type Sealed<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] } & {
  sealed: string | null
}

interface FileRow {
  words: Sealed<OwnWords>[] | null
  moments: Sealed<Moment>[] | null
  entries: Sealed<EntryInFile>[] | null
  goals: (Omit<Sealed<Goal>, 'marks'> & { marks: { id: string; at: string; mark: number }[] | null })[] | null
  factors: (Omit<Sealed<Factor>, 'marks'> & { marks: { at: string; movement: FactorMovement }[] | null })[] | null
  summaries: Sealed<Summary>[] | null
  shared: string[] | null
}

const day = (text: string) => new Date(text)
const dayOrNull = (text: string | null) => (text === null ? null : day(text))
const marked = <M extends { at: string }>(marks: M[] | null) =>
  (marks ?? []).map((one) => ({ ...one, at: day(one.at) }))

async function fileRow(tx: Tx, guidance: Guidance): Promise<FileRow> {
  const { id } = guidance
  const { rows } = await sql<FileRow>`select
    (select json_agg(json_build_object('id', w.id, 'saidAt', w.said_at, 'notedBy', w.noted_by, 'sealed', encode(w.sealed_text, 'base64'))
      order by w.said_at desc, w.id) from own_words w where w.guidance_id = ${id}) as words,
    (select json_agg(json_build_object('id', m.id, 'writtenBy', m.written_by, 'writer', coalesce(p.name, ''), 'happenedAt', m.happened_at,
      'minutes', m.minutes, 'place', m.place, 'about', m.about, 'editedAt', m.edited_at, 'takenOutAt', m.taken_out_at,
      'sealed', encode(m.sealed_text, 'base64')) order by m.happened_at desc, m.id)
      from contact_moment m left join person p on p.id = m.written_by where m.guidance_id = ${id}) as moments,
    (select json_agg(json_build_object('id', e.id, 'writer', coalesce(p.name, ''), 'writtenAt', e.written_at, 'editedAt', e.edited_at,
      'takenOutAt', e.taken_out_at, 'sealed', encode(e.sealed_text, 'base64')) order by e.written_at desc, e.id)
      from school_entry e join partnership s on s.id = e.partnership_id left join person p on p.id = e.written_by
      where s.youth_organisation_id = ${guidance.organisationId} and e.id in (select guard.my_file_entries())
        and e.pupil_id in (select k.pupil_id from pupil_link k where k.young_person_id = ${guidance.youngPersonId}
          and guard.holds(k.from_at, k.until_at))) as entries,
    (select json_agg(json_build_object('id', a.id, 'setAt', a.set_at, 'editedAt', a.edited_at, 'endedAt', a.ended_at,
      'sealed', encode(a.sealed_text, 'base64'), 'marks', (select json_agg(json_build_object('id', k.id, 'at', k.marked_at, 'mark', k.mark)
        order by k.marked_at, k.id) from goal_mark k where k.goal_id = a.id)) order by a.ended_at nulls first, a.set_at, a.id)
      from goal a where a.guidance_id = ${id}) as goals,
    (select json_agg(json_build_object('id', f.id, 'domain', f.domain, 'kind', f.kind, 'namedAt', f.named_at, 'editedAt', f.edited_at,
      'endedAt', f.ended_at, 'sealed', encode(f.sealed_text, 'base64'), 'marks', (select json_agg(json_build_object('at', k.marked_at,
        'movement', k.movement) order by k.marked_at, k.id) from factor_mark k where k.factor_id = f.id)) order by f.named_at, f.id)
      from factor f where f.guidance_id = ${id}) as factors,
    (select json_agg(json_build_object('id', s.id, 'writtenAt', s.written_at, 'writer', coalesce(p.name, ''), 'editedAt', s.edited_at,
      'sealed', encode(s.sealed_text, 'base64')) order by s.written_at desc, s.id)
      from summary s left join person p on p.id = s.written_by where s.guidance_id = ${id}) as summaries,
    (select json_agg(h.item_id) from share h where h.guidance_id = ${id} and h.ended_at is null) as shared`.execute(
    tx.db,
  )
  return rows[0] as FileRow
}

/** All that stands in a file of the viewer, newest first. */
export async function readFile(tx: Tx, guidance: Guidance): Promise<GuidanceFile> {
  const row = await fileRow(tx, guidance)
  const text = (table: string, one: { id: string; sealed: string | null }) =>
    openText(tx, { file: table === 'school_entry' ? one.id : guidance.id, table, id: one.id }, one.sealed ?? '')
  const all = <S, T>(list: S[] | null, make: (one: S) => Promise<T>) => Promise.all((list ?? []).map(make))
  return {
    words: await all(row.words, async ({ sealed, ...one }) => ({
      ...one,
      saidAt: day(one.saidAt),
      text: await text('own_words', { id: one.id, sealed }),
    })),
    moments: await all(row.moments, async ({ sealed, ...one }) => ({
      ...one,
      happenedAt: day(one.happenedAt),
      editedAt: dayOrNull(one.editedAt),
      takenOutAt: dayOrNull(one.takenOutAt),
      text: sealed === null ? null : await text('contact_moment', { id: one.id, sealed }),
    })),
    entries: await all(row.entries, async ({ sealed, ...one }) => ({
      ...one,
      writtenAt: day(one.writtenAt),
      editedAt: dayOrNull(one.editedAt),
      takenOutAt: dayOrNull(one.takenOutAt),
      text: await text('school_entry', { id: one.id, sealed }),
    })),
    goals: await all(row.goals, async ({ sealed, marks, ...one }) => ({
      ...one,
      setAt: day(one.setAt),
      editedAt: dayOrNull(one.editedAt),
      endedAt: dayOrNull(one.endedAt),
      marks: marked(marks),
      text: await text('goal', { id: one.id, sealed }),
    })),
    factors: await all(row.factors, async ({ sealed, marks, ...one }) => ({
      ...one,
      namedAt: day(one.namedAt),
      editedAt: dayOrNull(one.editedAt),
      endedAt: dayOrNull(one.endedAt),
      marks: marked(marks),
      text: await text('factor', { id: one.id, sealed }),
    })),
    summaries: await all(row.summaries, async ({ sealed, ...one }) => ({
      ...one,
      writtenAt: day(one.writtenAt),
      editedAt: dayOrNull(one.editedAt),
      text: await text('summary', { id: one.id, sealed }),
    })),
    shared: new Set(row.shared ?? []),
  }
}

/** A text as it was before a change. */
export interface Revision {
  id: string
  at: Date
  by: string | null
  text: FileText | null
}

/** How an item of a file read before each change, newest first. */
export async function readRevisions(tx: Tx, guidanceId: string, kind: ItemKind, itemId: string): Promise<Revision[]> {
  const { rows } = await sql<
    Omit<Revision, 'text'> & { sealed: Buffer | null }
  >`select r.id, r.at, p.name as by, r.sealed_text as sealed
    from revision r left join person p on p.id = r.by
    where r.guidance_id = ${guidanceId} and r.item_kind = ${kind} and r.item_id = ${itemId} order by r.at desc, r.id`.execute(
    tx.db,
  )
  return Promise.all(
    rows.map(async ({ sealed, ...one }) => ({
      ...one,
      text: sealed && (await openText(tx, { file: guidanceId, table: 'revision', id: one.id }, sealed)),
    })),
  )
}
