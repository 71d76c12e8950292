import type { Tx } from '../../src/db/as.ts'
import type { Db } from '../../src/db/open.ts'
import type { World } from '../support/world.ts'
import { attempt, quote, viewersOf } from './matrix.ts'

type Row = Record<string, string | number | string[] | null>

const insert = (table: string, row: Row) =>
  `insert into app.${table} select * from jsonb_populate_record(null::app.${table}, ${quote(JSON.stringify(row))}::jsonb)`

/** Ways in that combine what somebody may with what they may not. Each must be refused by a policy (42501), or change nothing. */
export function attacks(db: Db, world: World): { name: string; as: string; statement: string }[] {
  const { id } = world
  const who = (name: string) => id('person', name)
  const at = world.now.toISOString()
  const newId = () => db.source.newId()
  const share = { organisation_id: id('organisation', 'oost'), partnership_id: id('partnership', 'spinoza') }
  const about = { about_name: 'Yasmina', shared_by: who('soufiane'), shared_at: at }
  const entry = { partnership_id: id('partnership', 'spinoza'), school_organisation_id: id('organisation', 'spinoza') }
  const written = { written_by: who('ingrid'), written_at: at, sealed_text: '\\x00' }
  const oost = { organisation_id: id('organisation', 'oost') }
  return [
    {
      name: 'a colleague begins a guidance of somebody else’s young person, to be let into the file',
      as: 'lotte',
      statement: insert('guidance', {
        id: newId(),
        ...oost,
        young_person_id: id('young_person', 'yasmina'),
        origin: 'self',
        received_at: at,
      }),
    },
    {
      name: 'an excluded colleague does the same',
      as: 'nadia',
      statement: insert('guidance', {
        id: newId(),
        ...oost,
        young_person_id: id('young_person', 'yasmina'),
        origin: 'self',
        received_at: at,
      }),
    },
    {
      name: 'a youth worker takes a file that waits for its coordinator',
      as: 'lotte',
      statement: insert('assignment', {
        id: newId(),
        ...oost,
        guidance_id: id('guidance', 'amir'),
        person_id: who('lotte'),
        kind: 'worker',
        from_at: at,
      }),
    },
    {
      name: 'a stand-in whose period is over makes it longer',
      as: 'esra',
      statement: `update app.assignment set until_at = null where id = ${quote(id('assignment', 'yasmina esra'))}`,
    },
    {
      name: 'an excluded colleague ends the exclusion',
      as: 'nadia',
      statement: `update app.exclusion set until_at = ${quote(at)} where person_id = ${quote(who('nadia'))}`,
    },
    {
      name: 'a youth worker shares under a consent of another young person',
      as: 'soufiane',
      statement: insert('share', {
        id: newId(),
        ...share,
        ...about,
        consent_id: id('consent', 'running'),
        guidance_id: id('guidance', 'noor'),
        item_kind: 'goal',
        item_id: newId(),
      }),
    },
    {
      name: 'a mentor writes about one pupil under the consent of another',
      as: 'ingrid',
      statement: insert('school_entry', {
        id: newId(),
        ...entry,
        ...written,
        pupil_id: id('pupil', 'noor'),
        consent_id: id('consent', 'running'),
      }),
    },
    {
      name: 'a mentor writes about one pupil under the referral of another',
      as: 'ingrid',
      statement: insert('school_entry', {
        id: newId(),
        ...entry,
        ...written,
        pupil_id: id('pupil', 'yasmina'),
        referral_id: id('referral', 'waiting'),
      }),
    },
    {
      name: 'a youth worker of another organisation names herself present in a partnership that is not hers',
      as: 'wendy',
      statement: insert('presence', {
        id: newId(),
        organisation_id: id('organisation', 'west'),
        partnership_id: id('partnership', 'spinoza'),
        person_id: who('wendy'),
        weekday: 1,
        from_time: '09:00',
        until_time: '10:00',
        place: 'aula',
        from_at: at,
      }),
    },
    {
      name: 'an administrator gives themself a role at another organisation',
      as: 'otto',
      statement: insert('membership', {
        id: newId(),
        organisation_id: id('organisation', 'spinoza'),
        person_id: who('otto'),
        role: 'care_coordinator',
        from_at: at,
      }),
    },
    {
      name: 'a contact person of an in_school partnership takes a roster',
      as: 'coen',
      statement: `update app.pupil set surname = 'X' where true`,
    },
    {
      name: 'the young person gives the file to somebody',
      as: 'young:yasmina',
      statement: insert('assignment', {
        id: newId(),
        ...oost,
        guidance_id: id('guidance', 'yasmina'),
        person_id: who('lotte'),
        kind: 'worker',
        from_at: at,
      }),
    },
    {
      name: 'a guardian answers for the young person',
      as: 'guardian:mother',
      statement: insert('consent_answer', {
        id: newId(),
        ...oost,
        consent_id: id('consent', 'running'),
        who: 'young',
        answer: 'yes',
        how: 'schakel',
        answered_at: at,
      }),
    },
    {
      name: 'a guardian answers another consent than the one asked',
      as: 'guardian:mother',
      statement: insert('consent_answer', {
        id: newId(),
        ...oost,
        consent_id: id('consent', 'waiting'),
        guardian_id: id('guardian', 'mother'),
        who: 'guardian',
        answer: 'yes',
        how: 'schakel',
        answered_at: at,
      }),
    },
    {
      name: 'a youth worker brings back a share that the young person took back',
      as: 'soufiane',
      statement: `update app.share set ended_at = null, ended_by = null where id = ${quote(id('share', 'withdrawn'))}`,
    },
    {
      name: 'nobody at all brings back a share that was taken back',
      as: 'nobody',
      statement: 'update app.share set ended_at = null',
    },
  ]
}

/** Tries one of them. Returns the code of the refusal, or what it reached. */
export async function tryAttack(db: Db, world: World, as: string, statement: string): Promise<string> {
  const entry = viewersOf(world).get(as)
  if (!entry) throw new Error(`no viewer ${as}`)
  const [outcome] = await db.as(entry, (tx: Tx) => attempt(tx, [statement]))
  return outcome ?? ''
}
