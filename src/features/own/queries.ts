import { sql } from 'kysely'
import { NotFound } from '../../boundary/refusal.ts'
import type { YoungViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { type Guidance, readGuidance } from '../guidance/queries.ts'

/** The guidances of the young person who looks, the open one first. Throws {@link NotFound} when there is none. */
export async function ownGuidances(tx: Tx, viewer: YoungViewer): Promise<[Guidance, ...Guidance[]]> {
  const ids = await tx.db
    .selectFrom('guidance')
    .select('id')
    .where('young_person_id', '=', viewer.youngPersonId)
    .orderBy(sql`ended_at is not null`)
    .orderBy('received_at', 'desc')
    .execute()
  const guidances: Guidance[] = []
  for (const { id } of ids) guidances.push(await readGuidance(tx, id))
  const [first, ...rest] = guidances
  if (!first) throw new NotFound()
  return [first, ...rest]
}

/** Somebody who looked, and how often. */
export interface Look {
  name: string
  /** Opened the file, or read something that was shared. */
  what: 'file' | 'share'
  times: number
  lastAt: Date
}

/** How many of those who looked are shown. */
const shown = 12

/** Who opened the file of the young person who looks, and who of the school read what was shared; latest first. */
export async function whoLooked(tx: Tx, viewer: YoungViewer): Promise<Look[]> {
  const { rows } =
    await sql<Look>`select coalesce(p.name, '') as name, case a.action when 'file.open' then 'file' else 'share' end as what,
      count(*)::int as times, max(a.at) as "lastAt"
    from audit a left join person p on p.id = a.actor_id
    where a.file = ${tx.keys.pseudonym(viewer.youngPersonId)} and a.actor_kind = 'person' and a.action in ('file.open', 'share.read')
    group by a.actor_id, p.name, a.action order by max(a.at) desc limit ${shown}`.execute(tx.db)
  return rows
}

/** The names of those who guide today. */
export async function workersOf(tx: Tx, guidanceId: string): Promise<string[]> {
  const { rows } = await sql<{
    name: string
  }>`select p.name from guard.file_readers(${guidanceId}) r join person p on p.id = r.person_id
    where r.kind = 'worker' order by p.name`.execute(tx.db)
  return rows.map(({ name }) => name)
}
