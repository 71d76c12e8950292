import { type RawBuilder, sql } from 'kysely'
import { NotFound } from '../../boundary/refusal.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { Erased } from '../../db/keys.ts'
import { type Domain, type Ending, type Knows, missingYes, type Stage, type YesNeed } from './model.ts'

/** A referral in a list. */
export interface ReferralLine {
  id: string
  pupilId: string
  /** As its writer named the pupil. */
  name: string
  className: string | null
  stage: Stage
  ending: Ending | null
  writtenAt: Date
  sentAt: Date | null
  askedBackAt: Date | null
  inContactAt: Date | null
  guidanceAt: Date | null
  endedAt: Date | null
  writtenBy: string
  writer: string
  handledBy: string | null
  handler: string | null
  partnershipId: string
  /** The school's location, whose calendar counts the days. */
  locationId: string
  schoolName: string
  youthOrganisationId: string
  youthName: string
  schoolOrganisationId: string
}

/** The columns of a {@link ReferralLine}; `r` is the referral. */
const lineColumns = sql`r.id, r.pupil_id as "pupilId", r.about_name as name, r.about_class as "className", r.stage, r.ending,
  r.written_at as "writtenAt", r.sent_at as "sentAt", r.asked_back_at as "askedBackAt", r.in_contact_at as "inContactAt",
  r.guidance_at as "guidanceAt", r.ended_at as "endedAt", r.written_by as "writtenBy", coalesce(w.name, '') as writer,
  r.handled_by as "handledBy", h.name as handler, r.partnership_id as "partnershipId", p.location_id as "locationId",
  so.name as "schoolName", r.youth_organisation_id as "youthOrganisationId", yo.name as "youthName",
  r.school_organisation_id as "schoolOrganisationId"`

const lineTables = sql`referral r
  join partnership p on p.id = r.partnership_id
  join organisation yo on yo.id = r.youth_organisation_id
  join organisation so on so.id = r.school_organisation_id
  left join person w on w.id = r.written_by
  left join person h on h.id = r.handled_by`

async function lines(tx: Tx, where: RawBuilder<unknown>): Promise<ReferralLine[]> {
  const { rows } = await sql<ReferralLine>`select ${lineColumns} from ${lineTables} where ${where}
    order by coalesce(r.sent_at, r.written_at) desc, r.id`.execute(tx.db)
  return rows
}

/** The referrals the viewer may read in the partnerships of today, newest first. */
export function readReferrals(tx: Tx): Promise<ReferralLine[]> {
  return lines(tx, sql`r.partnership_id in (select guard.my_partnerships())`)
}

/** The referrals of one pupil that the viewer may read, newest first. */
export function referralsOfPupil(tx: Tx, pupilId: string): Promise<ReferralLine[]> {
  return lines(tx, sql`r.pupil_id = ${pupilId}`)
}

/** Somebody's yes to the school giving the name. */
export interface Yes {
  id: string
  who: 'young' | 'guardian'
  guardianName: string | null
  how: 'spoken' | 'message' | 'paper'
  saidOn: string
  /** The message, copied; null when there was none. */
  message: string | null
}

/** Something that happened to a referral. */
export interface ReferralEvent {
  id: string
  kind: string
  at: Date
  by: string
  byName: string
  /** Of the school or of youth work. */
  side: 'school' | 'youth'
  toName: string | null
  reason: string | null
  /** What was asked or answered; `undefined` when it was erased. */
  text: string | null | undefined
}

/** A whole referral. Texts are null when there is none, undefined when they were erased. */
export interface Referral extends ReferralLine {
  seen: string | undefined
  goesWell: string | undefined
  wish: string | null | undefined
  domains: Domain[]
  knows: Knows
  version: number
  consentUntil: Date | null
  yes: Yes[]
  need: YesNeed
  /** Whose yes is missing today: it was never said, was taken back, or has run out. */
  missing: ('young' | 'guardian')[]
  /** Its writer reads it today: they still work with the pupil. */
  writerReads: boolean
  events: ReferralEvent[]
  /** Youth work's own file of it, for those who work in it. */
  guidanceId: string | null
  youngPersonId: string | null
}

interface SealedRow extends ReferralLine {
  sealed_seen: Buffer
  sealed_goes_well: Buffer
  sealed_wish: Buffer | null
  domains: Domain[]
  knows: Knows
  version: number
  consentUntil: Date | null
  need_young: boolean
  need_guardian: boolean
  need_told: boolean
  yes: (Omit<Yes, 'message'> & { sealed: string | null })[] | null
  events: (Omit<ReferralEvent, 'text' | 'at' | 'side'> & { sealed: string | null; at: string; youth: boolean })[] | null
  guidanceId: string | null
  youngPersonId: string | null
  writerReads: boolean
}

/** A text of this referral, or undefined when its key was destroyed. */
async function opened(tx: Tx, referralId: string, place: string, sealed: Buffer): Promise<string | undefined> {
  try {
    return await tx.keys.open(referralId, place, sealed)
  } catch (error) {
    if (error instanceof Erased) return undefined
    throw error
  }
}

async function openedOrNull(tx: Tx, referralId: string, place: string, sealed: Buffer | string | null) {
  if (sealed === null) return null
  return opened(tx, referralId, place, typeof sealed === 'string' ? Buffer.from(sealed, 'base64') : sealed)
}

/** One referral with all that belongs to it. Throws {@link NotFound}. */
export async function readReferral(tx: Tx, id: string): Promise<Referral> {
  const { rows } =
    await sql<SealedRow>`select ${lineColumns}, r.sealed_seen, r.sealed_goes_well, r.sealed_wish, r.domains, r.knows,
      r.version, r.consent_until as "consentUntil", n.young as need_young, n.guardian as need_guardian, n.guardian_told as need_told,
      (select json_agg(json_build_object('id', y.id, 'who', y.who, 'guardianName', y.guardian_name, 'how', y.how, 'saidOn', y.said_on,
        'sealed', encode(y.sealed_message, 'base64')) order by y.who desc, y.noted_at)
        from referral_yes y where y.referral_id = r.id and y.withdrawn_at is null) as yes,
      (select json_agg(json_build_object('id', e.id, 'kind', e.kind, 'at', e.at, 'by', e.by, 'byName', coalesce(ep.name, ''), 'toName', tp.name,
        'reason', e.reason, 'sealed', encode(e.sealed_text, 'base64'), 'youth', exists (select from membership m where m.person_id = e.by
          and m.organisation_id = r.youth_organisation_id)) order by e.at, e.id)
        from referral_event e left join person ep on ep.id = e.by left join person tp on tp.id = e.to_person where e.referral_id = r.id) as events,
      f.young_person_id as "youngPersonId", guard.writer_reads(r.id) as "writerReads",
      (select g.id from guidance g where g.young_person_id = f.young_person_id order by g.received_at desc limit 1) as "guidanceId"
    from ${lineTables}
    cross join lateral guard.referral_need(r.id) n
    left join referral_file f on f.referral_id = r.id
    where r.id = ${id}`.execute(tx.db)
  const [row] = rows
  if (!row) throw new NotFound()
  const { sealed_seen, sealed_goes_well, sealed_wish, need_young, need_guardian, need_told, yes, events, ...rest } = row
  const place = (column: string) => `referral/${id}/${column}`
  const need = { young: need_young, guardian: need_guardian, guardianTold: need_told }
  const ranOut = rest.consentUntil !== null && rest.consentUntil <= tx.now
  return {
    ...rest,
    need,
    missing: missingYes(need, ranOut ? [] : (yes ?? [])),
    seen: await opened(tx, id, place('sealed_seen'), sealed_seen),
    goesWell: await opened(tx, id, place('sealed_goes_well'), sealed_goes_well),
    wish: await openedOrNull(tx, id, place('sealed_wish'), sealed_wish),
    yes: await Promise.all(
      (yes ?? []).map(async ({ sealed, ...one }) => ({
        ...one,
        message: (await openedOrNull(tx, id, `referral_yes/${one.id}/sealed_message`, sealed)) ?? null,
      })),
    ),
    events: await Promise.all(
      (events ?? []).map(async ({ sealed, at, youth, ...one }) => ({
        ...one,
        at: new Date(at),
        side: youth ? ('youth' as const) : ('school' as const),
        text: await openedOrNull(tx, id, `referral_event/${one.id}/sealed_text`, sealed),
      })),
    ),
  }
}

/** On which side of this referral does the viewer stand? */
export function sideOf(viewer: PersonViewer, referral: Pick<ReferralLine, 'youthOrganisationId'>): 'school' | 'youth' {
  const youth = viewer.memberships.some((one) => one.organisationId === referral.youthOrganisationId)
  return youth ? 'youth' : 'school'
}

/** A partnership in which the viewer may refer a pupil. */
export interface WayToRefer {
  partnershipId: string
  youthName: string
  /** Whose yes this pupil's age asks for, by the choice of that youth-work organisation. */
  need: YesNeed
}

/** The partnerships in which the viewer may refer this pupil, and whose yes each asks for. */
export async function readWaysToRefer(tx: Tx, pupilId: string): Promise<WayToRefer[]> {
  const { rows } = await sql<WayToRefer>`select p.id as "partnershipId", o.name as "youthName",
      json_build_object('young', n.young, 'guardian', n.guardian, 'guardianTold', n.guardian_told) as need
    from partnership p
    join organisation o on o.id = p.youth_organisation_id
    join pupil s on s.id = ${pupilId}
    cross join lateral guard.need(p.youth_organisation_id, 'give_name', guard.age(s.birth_date, guard.today())) n
    where p.id in (select guard.my_ways_to_refer(${pupilId})) order by o.name`.execute(tx.db)
  return rows
}

/** The locations at which the viewer may refer the pupils they work with: in_school, or as contact person with_school. */
export async function readReferLocations(tx: Tx, viewer: PersonViewer): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select distinct p.location_id as id from partnership p
    join partnership_type t on t.partnership_id = p.id and guard.holds(t.from_at, t.until_at)
    where p.id in (select guard.my_partnerships())
      and (t.type = 'in_school' or p.id = any (${viewer.contactFor}::uuid[]))`.execute(tx.db)
  return new Set(rows.map((row) => row.id))
}

/** Youth workers of a partnership today, to pass a referral on to or to make an arrangement with. */
export async function readWorkers(tx: Tx, partnershipId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`select distinct p.id, p.name
    from partnership_worker w join person p on p.id = w.person_id
    where w.partnership_id = ${partnershipId} and guard.holds(w.from_at, w.until_at) order by p.name`.execute(tx.db)
  return rows
}

/** The young people the viewer works with today whom a referral may turn out to be about. */
export async function readMyYoungPeople(tx: Tx, organisationId: string): Promise<{ id: string; name: string }[]> {
  return tx.db
    .selectFrom('young_person')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`id in (select guard.my_young_people())`)
    .orderBy('sort_key')
    .execute()
}
