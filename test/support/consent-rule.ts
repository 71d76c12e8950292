import type pg from 'pg'
import { realSource } from '../../src/db/clock.ts'
import { type Answer, needOf, type Purpose, runs, unknownAge } from '../../src/features/consent/model.ts'
import { ageOn } from '../../src/features/guidance/model.ts'
import type { ConsentRule } from '../../src/features/organisation/model.ts'
import { dayOf } from '../../src/ui/dates.ts'
import type { School } from './school.ts'
import type { Site } from './site.ts'

/** A guardian and what they answered, oldest first. */
export interface Guardian {
  hasSay: boolean
  ended: boolean
  disagrees: boolean
  answers: Answer[]
}

/** One consent with all that decides whether it runs. */
export interface Situation {
  now: Date
  birthDate: string | null
  rule: ConsentRule
  purpose: Purpose
  young: Answer[]
  guardians: Guardian[]
  withdrawn: boolean
  /** Whole days from now to its end; 0 ends it now. */
  daysLeft: number
}

/** What was found of a situation. */
export interface Check {
  runs: boolean
  young_needed: boolean
  guardian_needed: boolean
  guardian_told: boolean
}

async function insert(client: pg.ClientBase, table: string, row: Record<string, unknown>): Promise<string> {
  const id = realSource.newId()
  const all: Record<string, unknown> = { id, ...row }
  const names = Object.keys(all)
  await client.query(
    `insert into app.${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(all),
  )
  return id
}

/** Works in a transaction at a moment, and leaves nothing behind. */
export async function at<T>(site: Site, now: Date, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  return site.db.admin(async (client) => {
    await client.query('begin')
    try {
      await client.query(`select set_config('schakel.now', $1, true)`, [now.toISOString()])
      return await work(client)
    } finally {
      await client.query('rollback')
    }
  })
}

/** Puts a situation into the database. Returns the consent. */
async function put(client: pg.ClientBase, school: School, one: Situation): Promise<string> {
  const before = (minutes: number) => new Date(one.now.getTime() - minutes * 60_000)
  const organisation_id = school.youth
  const worker = school.people.soufiane
  const young_person_id = await insert(client, 'young_person', {
    organisation_id,
    name: 'Yasmina',
    sort_key: 'yasmina',
    created_by: worker,
    created_at: before(100),
  })
  await client.query(
    'insert into app.young_person_private (young_person_id, organisation_id, birth_date) values ($1, $2, $3)',
    [young_person_id, organisation_id, one.birthDate],
  )
  await insert(client, 'consent_choice', {
    organisation_id,
    purpose: one.purpose,
    rule: one.rule,
    reason: 'Zo werken wij.',
    chosen_by: worker,
    from_at: before(90),
  })
  const consent_id = await insert(client, 'consent', {
    organisation_id,
    young_person_id,
    purpose: one.purpose,
    asked_by: worker,
    asked_at: before(80),
    until_at: new Date(one.now.getTime() + one.daysLeft * 86_400_000),
    withdrawn_at: one.withdrawn ? before(1) : null,
    withdrawn_by: one.withdrawn ? 'young' : null,
  })
  const say = async (answers: Answer[], by: { who: string; guardian_id: string | null }) => {
    for (const [index, answer] of answers.entries())
      await insert(client, 'consent_answer', {
        ...by,
        organisation_id,
        consent_id,
        answer,
        how: 'spoken',
        answered_at: before(70 - index),
        noted_by: worker,
      })
  }
  await say(one.young, { who: 'young', guardian_id: null })
  for (const guardian of one.guardians) {
    const guardian_id = await insert(client, 'guardian', {
      organisation_id,
      young_person_id,
      kind: guardian.hasSay ? 'parent' : 'carer',
      name: 'Samira',
      has_say: guardian.hasSay,
      may_be_contacted: true,
      must_not_see: false,
      disagrees: guardian.disagrees,
      created_at: before(80),
      ended_at: guardian.ended ? before(2) : null,
    })
    await say(guardian.answers, { who: 'guardian', guardian_id })
  }
  return consent_id
}

/** What the database says of a situation. */
export function checkedIn(site: Site, school: School, one: Situation): Promise<Check> {
  return at(site, one.now, async (client) => {
    const id = await put(client, school, one)
    const { rows } = await client.query<Check>('select * from guard.check_consent($1)', [id])
    return rows[0] as Check
  })
}

/** The same by the rule of the domain. */
export function expected(one: Situation): Check {
  const age = one.birthDate === null ? unknownAge : ageOn(one.birthDate, dayOf(one.now))
  const need = needOf(one.rule, one.purpose, age)
  return {
    young_needed: need.young,
    guardian_needed: need.guardian,
    guardian_told: need.guardianTold,
    runs: runs({
      need,
      lapsed: one.withdrawn || one.daysLeft <= 0,
      youngAnswer: one.young.at(-1) ?? null,
      guardians: one.guardians.map(({ answers, ...rest }) => ({ ...rest, answer: answers.at(-1) ?? null })),
    }),
  }
}

/** Sharing with the school, asked of somebody born on a day; nobody has answered yet. */
export function sharing(birthDate: string, moment: string, more: Partial<Situation> = {}): Situation {
  return {
    now: new Date(moment),
    birthDate,
    rule: 'default',
    purpose: 'share_school',
    young: [],
    guardians: [],
    withdrawn: false,
    daysLeft: 100,
    ...more,
  }
}

/** A parent with authority, and what they answered. */
export const parent = (answers: Answer[], more: Partial<Guardian> = {}): Guardian => ({
  hasSay: true,
  ended: false,
  disagrees: false,
  answers,
  ...more,
})
