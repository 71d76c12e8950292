import type { Db } from '../../db/open.ts'
import { seededChance } from './chance.ts'
import { makeCrowd } from './crowd.ts'
import { makeFile } from './files.ts'
import { startMaking } from './maker.ts'
import { Rows } from './rows.ts'
import { makeTown } from './staff.ts'
import { storiesHaven } from './stories-haven.ts'
import { storiesOost } from './stories-oost.ts'
import { storiesOostMore } from './stories-oost-more.ts'
import { makeWaiting } from './waiting.ts'

/** The database already holds people: an example is made in an empty one only. */
export class NotEmpty extends Error {
  readonly text = {
    nl: 'Een voorbeeld kan alleen in een lege database gemaakt worden, en deze is niet leeg.',
    en: 'An example can only be made in an empty database, and this one is not.',
  }
}

/** Files of young people that chance writes, beside the twelve written by hand. */
const crowd = 90

/** Every table is filled after those it refers to. */
const order = [
  'installation',
  'organisation',
  'location',
  'person',
  'school_class',
  'membership',
  'school_year',
  'holiday',
  'partnership',
  'partnership_type',
  'partnership_worker',
  'contact_person',
  'presence',
  'pupil',
  'enrolment',
  'young_person',
  'young_person_private',
  'pupil_link',
  'guardian',
  'invitation',
  'referral',
  'referral_yes',
  'referral_event',
  'referral_file',
  'arrangement',
  'guidance',
  'assignment',
  'own_words',
  'contact_moment',
  'goal',
  'goal_mark',
  'factor',
  'factor_mark',
  'consent',
  'consent_recipient',
  'consent_answer',
  'share',
  'share_read',
  'school_entry',
  'audit',
  'example_door',
]

/**
 * Fills an empty database with a town of invented people: two youth-work organisations, four schools, a year of history
 * up to today. All or nothing; this database can never become a real one, nor a real one an example.
 * @param progress hears a part from 0 to 1
 * @throws {NotEmpty}
 */
export async function makeExample(db: Db, progress: (part: number) => void): Promise<void> {
  const rows = new Rows()
  const make = startMaking(db.source, db.keys, rows, seededChance(20_190_101))
  rows.add('installation', { one: true, example: true, made_at: make.now })
  const town = makeTown(make)
  for (const story of [...storiesOost, ...storiesOostMore, ...storiesHaven]) await makeFile(make, town, story)
  progress(0.1)
  await makeCrowd(make, town, crowd)
  await makeWaiting(make, town)
  progress(0.4)
  await db.admin(async (client) => {
    await client.query('begin; set local role schakel_keeper; select pg_advisory_xact_lock(7305072)')
    try {
      const { rows: found } = await client.query(
        'select exists (select from app.person) or exists (select from app.installation) as used',
      )
      if (found[0].used) throw new NotEmpty()
      await rows.insert(client, order, (done) => progress(0.4 + (0.6 * done) / rows.size))
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw error
    }
  })
}
