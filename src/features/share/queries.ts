import { type RawBuilder, sql } from 'kysely'
import { NotFound } from '../../boundary/refusal.ts'
import type { Tx } from '../../db/as.ts'
import type { RecipientRole } from '../consent/model.ts'
import type { EndedBy, SharedKind } from './model.ts'

/** Something of a file that is or was shared, as those who work in the file and the young person see it. */
export interface GivenShare {
  id: string
  consentId: string
  kind: SharedKind
  itemId: string
  /** The day the item is of. */
  itemAt: Date
  sharedByName: string
  sharedAt: Date
  endedAt: Date | null
  endedBy: EndedBy | null
  /** Recipients read it today: its consent runs. */
  reaches: boolean
  untilAt: Date
  recipients: { role: RecipientRole | null; name: string | null }[]
  /** Who has read it, and when last. */
  readBy: { name: string; lastAt: Date }[]
}

interface GivenRow extends Omit<GivenShare, 'readBy' | 'recipients'> {
  recipients: GivenShare['recipients'] | null
  readBy: { name: string; lastAt: string }[] | null
}

/** The day that a shared item is of. */
const itemAt = sql`coalesce(
  case h.item_kind when 'contact_moment' then (select m.happened_at from contact_moment m where m.id = h.item_id)
    when 'goal' then (select g.set_at from goal g where g.id = h.item_id)
    when 'factor' then (select f.named_at from factor f where f.id = h.item_id)
    when 'summary' then (select s.written_at from summary s where s.id = h.item_id)
    else (select k.marked_at from goal_mark k where k.id = h.item_id) end, h.shared_at)`

async function readGiven(tx: Tx, where: RawBuilder<unknown>): Promise<GivenShare[]> {
  const { rows } =
    await sql<GivenRow>`select h.id, h.consent_id as "consentId", h.item_kind as kind, h.item_id as "itemId",
      ${itemAt} as "itemAt", coalesce(p.name, '') as "sharedByName", h.shared_at as "sharedAt", h.ended_at as "endedAt",
      h.ended_by as "endedBy", h.ended_at is null and guard.consent_runs(h.consent_id) as reaches, c.until_at as "untilAt",
      (select json_agg(json_build_object('role', r.role, 'name', q.name) order by r.role desc nulls last, q.name) from consent_recipient r
        left join person q on q.id = r.person_id where r.consent_id = h.consent_id) as recipients,
      (select json_agg(json_build_object('name', coalesce(q.name, ''), 'lastAt', d.last_at) order by d.last_at desc)
        from share_read d left join person q on q.id = d.person_id where d.share_id = h.id) as "readBy"
    from share h join consent c on c.id = h.consent_id left join person p on p.id = h.shared_by
    where ${where} order by h.shared_at desc, h.id`.execute(tx.db)
  return rows.map((row) => ({
    ...row,
    recipients: row.recipients ?? [],
    readBy: (row.readBy ?? []).map((one) => ({ ...one, lastAt: new Date(one.lastAt) })),
  }))
}

/** What is shared now from a guidance of the viewer, newest first. */
export function sharesOfGuidance(tx: Tx, guidanceId: string): Promise<GivenShare[]> {
  return readGiven(
    tx,
    sql`h.guidance_id = ${guidanceId} and h.guidance_id in (select guard.my_guidances()) and h.ended_at is null`,
  )
}

/** What is shared now about a young person of the viewer, from all of their guidances. */
export function sharesOfYoung(tx: Tx, youngPersonId: string): Promise<GivenShare[]> {
  return readGiven(
    tx,
    sql`c.young_person_id = ${youngPersonId} and h.guidance_id in (select guard.my_guidances()) and h.ended_at is null`,
  )
}

/** Something that was shared with the viewer, in a list: that it is there, not what it says. */
export interface ReceivedShare {
  id: string
  kind: SharedKind
  /** The name it was shared under. */
  aboutName: string
  organisationId: string
  organisationName: string
  sharedByName: string
  sharedAt: Date
  untilAt: Date
  /** When the viewer read it first; null when it is new. */
  readAt: Date | null
}

const received = sql`h.id, h.item_kind as kind, h.about_name as "aboutName", h.organisation_id as "organisationId", coalesce(o.name, '') as "organisationName",
  coalesce(p.name, '') as "sharedByName", h.shared_at as "sharedAt", c.until_at as "untilAt",
  (select d.first_at from share_read d where d.share_id = h.id and d.person_id = guard.person()) as "readAt"`
const receivedFrom = sql`share h join consent c on c.id = h.consent_id left join organisation o on o.id = h.organisation_id
  left join person p on p.id = h.shared_by`

/** What is shared with the viewer today, newest first. */
export async function sharesWithMe(tx: Tx): Promise<ReceivedShare[]> {
  const { rows } = await sql<ReceivedShare>`select ${received} from ${receivedFrom}
    where h.id in (select guard.my_received_shares()) order by h.shared_at desc, h.id`.execute(tx.db)
  return rows
}

/** What is shared with the viewer about a pupil they work with. */
export async function sharesOfPupil(tx: Tx, pupilId: string): Promise<ReceivedShare[]> {
  const { rows } = await sql<ReceivedShare>`select ${received} from ${receivedFrom}
    where h.id in (select guard.received_of_pupil(${pupilId})) order by h.shared_at desc, h.id`.execute(tx.db)
  return rows
}

/** A share that reaches the viewer today, and where its item is. Throws {@link NotFound}. */
export async function readReceived(
  tx: Tx,
  id: string,
): Promise<{ share: ReceivedShare; guidanceId: string; itemId: string; youngPersonId: string }> {
  const { rows } = await sql<
    ReceivedShare & { guidanceId: string; itemId: string; youngPersonId: string }
  >`select ${received}, h.guidance_id as "guidanceId", h.item_id as "itemId", c.young_person_id as "youngPersonId"
    from ${receivedFrom} where h.id = ${id} and h.id in (select guard.my_received_shares())`.execute(tx.db)
  const [row] = rows
  if (!row) throw new NotFound()
  const { guidanceId, itemId, youngPersonId, ...share } = row
  return { share, guidanceId, itemId, youngPersonId }
}
