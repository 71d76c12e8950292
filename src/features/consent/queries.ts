import { type RawBuilder, sql } from 'kysely'
import { NotFound } from '../../boundary/refusal.ts'
import type { Tx } from '../../db/as.ts'
import { Erased } from '../../db/keys.ts'
import { dayOf } from '../../ui/dates.ts'
import {
  type Answer,
  type ConsentState,
  missingYes,
  type Need,
  type Purpose,
  type RecipientRole,
  stateOf,
  type Turning,
  turningAhead,
  type Way,
  type Who,
} from './model.ts'

/** Somebody something may be shared with: whoever has a role today, or one person by name. */
export interface Recipient {
  role: RecipientRole | null
  personId: string | null
  name: string | null
}

/** A consent and how it stands today. */
export interface Consent {
  id: string
  organisationId: string
  organisationName: string
  youngPersonId: string
  youngName: string
  purpose: Purpose
  partnershipId: string | null
  /** The school it is about sharing with. */
  schoolName: string | null
  recipients: Recipient[]
  askedByName: string
  askedAt: Date
  untilAt: Date
  withdrawnAt: Date | null
  withdrawnBy: 'young' | 'guardian' | 'worker' | null
  need: Need
  youngAnswer: Answer | null
  guardianYes: boolean
  disagreement: boolean
  runs: boolean
  state: ConsentState
  /** Whose yes is not there. */
  missing: Who[]
  /** A birthday within thirty days after which a yes will be missing. */
  turning: (Turning & { missing: Who[] }) | null
  /** When a guardian was told, where the rule asks no more than that. */
  toldAt: Date | null
  /** How many shares stand under it now. */
  shares: number
}

interface NeedRow {
  young: boolean
  guardian: boolean
  guardian_told: boolean
}

interface ConsentRow extends Omit<Consent, 'need' | 'state' | 'missing' | 'turning' | 'recipients'> {
  recipients: Recipient[] | null
  birthDate: string | null
  lapsed: boolean
  need: NeedRow
  needThen: NeedRow | null
  needs: Record<string, NeedRow>
}

const toNeed = (row: NeedRow): Need => ({
  young: row.young,
  guardian: row.guardian,
  guardianTold: row.guardian_told,
})

function toConsent(tx: Tx, row: ConsentRow): Consent {
  const { need: needRow, needThen, needs, birthDate, lapsed: _, recipients, ...rest } = row
  const need = toNeed(needRow)
  const turning = turningAhead(birthDate, dayOf(tx.now))
  const after = turning && needs[turning.age]
  const missingAfter = after ? missingYes(toNeed(after), row) : []
  const over = row.untilAt <= tx.now
  return {
    ...rest,
    recipients: recipients ?? [],
    need,
    state: stateOf(
      { ...row, need },
      { withdrawn: row.withdrawnAt !== null, over, needThen: birthDate && needThen ? toNeed(needThen) : null },
    ),
    missing: missingYes(need, row),
    turning: turning && row.runs && missingAfter.length > 0 ? { ...turning, missing: missingAfter } : null,
  }
}

async function read(tx: Tx, where: RawBuilder<unknown>): Promise<Consent[]> {
  const { rows } =
    await sql<ConsentRow>`select c.id, c.organisation_id as "organisationId", o.name as "organisationName",
      c.young_person_id as "youngPersonId", y.name as "youngName", v.birth_date::text as "birthDate", c.purpose,
      c.partnership_id as "partnershipId", s.name as "schoolName", coalesce(a.name, '') as "askedByName", c.asked_at as "askedAt",
      c.until_at as "untilAt", c.withdrawn_at as "withdrawnAt", c.withdrawn_by as "withdrawnBy",
      k.runs, k.lapsed, k.young_answer as "youngAnswer", k.guardian_yes as "guardianYes", k.disagreement,
      json_build_object('young', k.young_needed, 'guardian', k.guardian_needed, 'guardian_told', k.guardian_told) as need,
      to_json(guard.need(c.organisation_id, c.purpose, guard.age(v.birth_date, (c.asked_at at time zone 'Europe/Amsterdam')::date))) as "needThen",
      json_build_object('12', guard.need(c.organisation_id, c.purpose, 12), '16', guard.need(c.organisation_id, c.purpose, 16),
        '18', guard.need(c.organisation_id, c.purpose, 18)) as needs,
      (select json_agg(json_build_object('role', r.role, 'personId', r.person_id, 'name', p.name) order by r.role desc nulls last, p.name)
        from consent_recipient r left join person p on p.id = r.person_id where r.consent_id = c.id) as recipients,
      (select max(q.asked_at) from guardian_ask q where q.consent_id = c.id and q.told_only) as "toldAt",
      (select count(*)::int from share h where h.consent_id = c.id and h.ended_at is null) as shares
    from consent c
    join young_person y on y.id = c.young_person_id
    join organisation o on o.id = c.organisation_id
    left join young_person_private v on v.young_person_id = c.young_person_id
    left join partnership t on t.id = c.partnership_id
    left join organisation s on s.id = t.school_organisation_id
    left join person a on a.id = c.asked_by
    cross join lateral guard.check_consent(c.id) k
    where ${where} order by c.purpose <> 'guidance', c.asked_at desc, c.id`.execute(tx.db)
  return rows.map((row) => toConsent(tx, row))
}

/** All consents of a young person of the viewer, guidance first, then newest first. */
export function consentsOf(tx: Tx, youngPersonId: string): Promise<Consent[]> {
  return read(tx, sql`c.young_person_id = ${youngPersonId} and c.young_person_id in (select guard.my_young_people())`)
}

/** One consent of a young person of the viewer, or the one a guardian was asked for. Throws {@link NotFound}. */
export async function readConsent(tx: Tx, id: string): Promise<Consent> {
  const [consent] = await read(
    tx,
    sql`c.id = ${id} and (c.young_person_id in (select guard.my_young_people()) or c.id = guard.asked_consent())`,
  )
  if (!consent) throw new NotFound()
  return consent
}

/** One answer that was given to a consent. */
export interface GivenAnswer {
  id: string
  who: Who
  guardianId: string | null
  guardianName: string | null
  answer: Answer
  how: Way
  /** Own words, or the message as it was sent; null when there are none, undefined when they were erased. */
  text: string | null | undefined
  at: Date
  notedByName: string | null
}

/** A paper that was scanned. */
export interface Paper {
  id: string
  mime: string
  at: Date
}

/** A guardian who was sent a link. */
export interface SentLink {
  guardianName: string
  at: Date
  toldOnly: boolean
}

/** What happened with a consent, newest first. */
export interface ConsentHistory {
  answers: GivenAnswer[]
  papers: Paper[]
  links: SentLink[]
}

interface HistoryRow {
  answers: (Omit<GivenAnswer, 'text' | 'at'> & { sealed: string | null; at: string })[] | null
  papers: (Omit<Paper, 'at'> & { at: string })[] | null
  links: (Omit<SentLink, 'at'> & { at: string })[] | null
}

/** What was answered to a consent that the viewer reads, by whom, with which papers. A guardian sees their own answers. */
export async function readHistory(tx: Tx, consentId: string): Promise<ConsentHistory> {
  const { rows } = await sql<HistoryRow>`select
    (select json_agg(json_build_object('id', a.id, 'who', a.who, 'guardianId', a.guardian_id, 'guardianName', g.name, 'answer', a.answer,
      'how', a.how, 'sealed', encode(a.sealed_text, 'base64'), 'at', a.answered_at, 'notedByName', p.name) order by a.answered_at desc, a.id desc)
      from consent_answer a left join guardian g on g.id = a.guardian_id left join person p on p.id = a.noted_by
      where a.consent_id = ${consentId}) as answers,
    (select json_agg(json_build_object('id', t.id, 'mime', t.mime, 'at', t.added_at) order by t.added_at desc, t.id)
      from attachment t where t.consent_id = ${consentId}) as papers,
    (select json_agg(json_build_object('guardianName', g.name, 'at', q.asked_at, 'toldOnly', q.told_only) order by q.asked_at desc)
      from guardian_ask q join guardian g on g.id = q.guardian_id where q.consent_id = ${consentId}) as links`.execute(
    tx.db,
  )
  const row = rows[0] as HistoryRow
  return {
    answers: await Promise.all(
      (row.answers ?? []).map(async ({ sealed, ...one }) => ({
        ...one,
        at: new Date(one.at),
        text: sealed === null ? null : await openAnswer(tx, consentId, one.id, sealed),
      })),
    ),
    papers: (row.papers ?? []).map((one) => ({ ...one, at: new Date(one.at) })),
    links: (row.links ?? []).map((one) => ({ ...one, at: new Date(one.at) })),
  }
}

async function openAnswer(tx: Tx, consentId: string, id: string, sealed: string): Promise<string | undefined> {
  try {
    return await tx.keys.open(consentId, `consent_answer/${id}/sealed_text`, Buffer.from(sealed, 'base64'))
  } catch (error) {
    if (error instanceof Erased) return undefined
    throw error
  }
}

/** A paper of a consent that the viewer reads. Throws {@link NotFound}, also when it was erased. */
export async function readPaper(tx: Tx, consentId: string, id: string): Promise<{ mime: string; bytes: Buffer }> {
  const paper = await tx.db
    .selectFrom('attachment')
    .select(['mime', 'sealed_bytes'])
    .where('id', '=', id)
    .where('consent_id', '=', consentId)
    .executeTakeFirst()
  if (!paper) throw new NotFound()
  try {
    const bytes = await tx.keys.openBytes(consentId, `attachment/${id}/sealed_bytes`, paper.sealed_bytes)
    return { mime: paper.mime, bytes }
  } catch (error) {
    if (error instanceof Erased) throw new NotFound()
    throw error
  }
}
