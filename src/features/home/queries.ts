import { sql } from 'kysely'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { type InToday, inToday, myPartnerships, type PartnershipLine } from '../partnership/queries.ts'

/** Why something waits for somebody. */
export type WaitingKind =
  | 'shared'
  | 'referral'
  | 'question'
  | 'draft'
  | 'arrangement'
  | 'unassigned'
  | 'answer'
  | 'proposal'

/** Something that waits for the viewer. */
export interface Waiting {
  kind: WaitingKind
  /** Of what its page is about. */
  id: string
  /** Whom or what it is about. */
  name: string
  /** From whom; null where that is nobody. */
  from: string | null
  /** Since when, or for an arrangement the day it is due; null without a day. */
  at: Date | null
}

/** What somebody's first page shows. */
export interface Home {
  waiting: Waiting[]
  today: InToday[]
  partnerships: PartnershipLine[]
  /** Young people in the files that the viewer works in, that have not ended. */
  files: number
}

/** Everything that waits for the viewer, each part guarded by the policy of its own table. */
const waiting = sql`
  select 'shared' as kind, s.id, s.about_name as name, p.name as "from", s.shared_at as at
    from share s left join person p on p.id = s.shared_by
    where s.id in (select guard.my_received_shares())
      and not exists (select from share_read r where r.share_id = s.id and r.person_id = guard.person())
  union all
  select 'referral', r.id, r.about_name, o.name, r.sent_at
    from referral r join organisation o on o.id = r.school_organisation_id
    where r.stage = 'received' and r.asked_back_at is null and r.partnership_id in (select guard.my_work_partnerships())
      and (r.handled_by is null or r.handled_by = guard.person())
  union all
  select 'question', r.id, r.about_name, o.name, r.asked_back_at
    from referral r join organisation o on o.id = r.youth_organisation_id
    where r.asked_back_at is not null and r.ended_at is null and r.written_by = guard.person()
  union all
  select 'draft', r.id, r.about_name, null, r.written_at from referral r where r.stage = 'draft' and r.written_by = guard.person()
  union all
  select 'arrangement', a.referral_id, coalesce(r.about_name, ''), case when a.made_by <> guard.person() then p.name end, a.due_on::timestamp at time zone 'Europe/Amsterdam'
    from arrangement a left join referral r on r.id = a.referral_id left join person p on p.id = a.made_by
    where a.who = guard.person() and a.done_at is null and a.withdrawn_at is null
  union all
  select 'unassigned', g.id, y.name, null, g.received_at
    from guidance g join young_person y on y.id = g.young_person_id
    where g.ended_at is null and g.organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator']))
      and not exists (select from assignment a where a.guidance_id = g.id and guard.holds(a.from_at, a.until_at)
        and exists (select from membership m where m.person_id = a.person_id and m.organisation_id = g.organisation_id
          and m.role in ('youth_worker', 'youth_work_coordinator') and guard.holds(m.from_at, m.until_at)))
  union all
  select 'answer', g.id, y.name, null, c.asked_at
    from consent c join young_person y on y.id = c.young_person_id
    join lateral (select g.id from guidance g where g.young_person_id = c.young_person_id and g.ended_at is null
      and g.id in (select guard.my_guidances()) limit 1) g on true
    where c.withdrawn_at is null and c.until_at > guard.now() and guard.person() is not null and not guard.consent_runs(c.id)
      and not exists (select from consent_answer a where a.consent_id = c.id and a.answer = 'no')`

/** Reads the viewer's first page. */
export async function readHome(tx: Tx, viewer: PersonViewer): Promise<Home> {
  const { rows } = await sql<Waiting>`select * from (${waiting}) w order by at nulls last, name`.execute(tx.db)
  const partnerships = await myPartnerships(tx)
  const proposals = partnerships.filter((one) => one.waitsForMe).map((one) => proposal(one, viewer))
  return {
    waiting: [...proposals, ...rows],
    today: await inToday(tx),
    partnerships: partnerships.filter((one) => one.state === 'running'),
    files: await openFiles(tx),
  }
}

function proposal(one: PartnershipLine, viewer: PersonViewer): Waiting {
  const youth = viewer.memberships.some((membership) => membership.organisationId === one.youthOrganisationId)
  return { kind: 'proposal', id: one.id, name: youth ? one.schoolName : one.youthName, from: null, at: null }
}

async function openFiles(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(distinct young_person_id) as count from guidance
    where ended_at is null and id in (select guard.my_guidances())`.execute(tx.db)
  return rows[0]?.count ?? 0
}
