import { addDays, instantAt } from '../../ui/dates.ts'
import { fullName, schoolYearOf, sortKey } from '../roster/model.ts'
import { addPupil } from './classes.ts'
import { addConsents } from './consents.ts'
import type { Maker } from './maker.ts'
import { addArrangements, addReferral } from './referrals.ts'
import type { MadeSchool, MadeTown } from './staff.ts'
import type { Story } from './story.ts'

/** One young person while their file is being written. */
export interface MadeFile {
  story: Story
  name: string
  organisationId: string
  youngPersonId: string
  guidanceId: string
  worker: string
  /** The school they are on; undefined without a roster place. */
  school: MadeSchool | undefined
  pupilId: string | undefined
  mentor: string | undefined
  referralId: string | undefined
  guardians: { id: string; say: boolean }[]
  /** The moments of contact, as the story names them. */
  moments: { id: string; ago: number; shared: boolean }[]
}

/** Until when a consent of this school year can run: 1 October after it. */
export function consentEnd(make: Maker): Date {
  return instantAt(`${schoolYearOf(make.day(0)) + 1}-10-01`, 0, 0)
}

/** The birth date of somebody so many years old, whose last birthday was so many days ago. */
function birthDate(make: Maker, [years, days]: Story['age']): string {
  const birthday = make.day(days)
  const day = `${Number(birthday.slice(0, 4)) - years}${birthday.slice(4)}`
  // Somebody born on a leap day has their birthday on the 28th in other years.
  return day.endsWith('-02-29') ? `${day.slice(0, 4)}-02-28` : day
}

/** Somebody's place in a roster, that stands already. */
type Place = { id: string; birthDay: string }

/** Writes a story into a file, with everything that crosses between school and youth work. */
export async function makeFile(make: Maker, town: MadeTown, story: Story, existing?: Place): Promise<void> {
  const file = beginFile(make, town, story, existing)
  addPeople(make, file, existing?.birthDay ?? birthDate(make, story.age))
  if (story.origin === 'referral') file.referralId = await addReferral(make, file)
  addGuidance(make, town, file)
  for (const add of [addWords, addGoals, addFactors, addMoments]) await add(make, file)
  await addArrangements(make, file)
  await addConsents(make, file)
  addOpenings(make, town, file)
}

function beginFile(make: Maker, town: MadeTown, story: Story, existing?: Place): MadeFile {
  const [givenName, prefix, surname] = story.name
  const school = story.at ? town.schools.get(story.at[0]) : undefined
  const place = school?.classes.find((one) => one.name === story.at?.[1])
  const birthDay = birthDate(make, story.age)
  const pupilId =
    existing?.id ??
    (school && place ? addPupil(make, school, place.id, { givenName, prefix, surname }, birthDay) : undefined)
  return {
    story,
    name: fullName({ givenName, prefix, surname }),
    organisationId: town.organisations.get(story.youthWork) as string,
    youngPersonId: make.newId(),
    guidanceId: make.newId(),
    worker: town.people.get(story.worker) as string,
    school,
    pupilId,
    mentor: place?.mentor,
    referralId: undefined,
    guardians: [],
    moments: [],
  }
}

function addPeople(make: Maker, file: MadeFile, birth_date: string): void {
  const { story, organisationId: organisation_id, youngPersonId: young_person_id } = file
  const [givenName, prefix, surname] = story.name
  const createdAt = make.ago(story.contact, 15, 0)
  make.rows.add('young_person', {
    id: young_person_id,
    organisation_id,
    name: file.name,
    sort_key: sortKey({ givenName, prefix, surname }),
    created_by: file.worker,
    created_at: createdAt,
  })
  make.rows.add('young_person_private', {
    young_person_id,
    organisation_id,
    birth_date,
    pronoun: story.pronoun,
    phone: null,
    email: null,
  })
  if (file.pupilId) {
    make.rows.add('pupil_link', {
      id: make.newId(),
      organisation_id,
      young_person_id,
      pupil_id: file.pupilId,
      how: story.origin === 'referral' ? 'referral' : 'asked',
      linked_by: file.worker,
      from_at: make.ago(story.contact, 15, 10),
      until_at: null,
    })
  }
  for (const guardian of story.guardians ?? []) {
    const id = make.newId()
    file.guardians.push({ id, say: guardian.say ?? false })
    make.rows.add('guardian', {
      id,
      organisation_id,
      young_person_id,
      kind: guardian.kind,
      name: guardian.name,
      worker_name: guardian.workerName ?? null,
      email: null,
      phone: null,
      has_say: guardian.say ?? false,
      may_be_contacted: true,
      must_not_see: false,
      disagrees: guardian.disagrees ?? false,
      created_at: createdAt,
      ended_at: null,
    })
  }
}

function addGuidance(make: Maker, town: MadeTown, file: MadeFile): void {
  const { story, organisationId: organisation_id, guidanceId } = file
  make.rows.add('guidance', {
    id: guidanceId,
    organisation_id,
    young_person_id: file.youngPersonId,
    partnership_id: file.school?.partnershipId ?? null,
    origin: story.origin,
    received_at: make.ago(story.received, 9, 20),
    in_contact_at: make.ago(story.contact, 15, 0),
    started_at: story.started === undefined ? null : make.ago(story.started, 16, 0),
    ended_at: story.ended ? make.ago(story.ended.ago, 16, 30) : null,
    ending: story.ended?.why ?? null,
  })
  const assignment = { organisation_id, guidance_id: guidanceId }
  make.rows.add('assignment', {
    id: make.newId(),
    ...assignment,
    person_id: file.worker,
    kind: 'worker',
    from_at: make.ago(story.contact, 15, 0),
    until_at: null,
  })
  if (story.standIn) {
    make.rows.add('assignment', {
      id: make.newId(),
      ...assignment,
      person_id: town.people.get(story.standIn.person),
      kind: 'stand_in',
      from_at: make.ago(2, 9, 0),
      until_at: instantAt(addDays(make.day(0), story.standIn.days), 23, 59),
    })
  }
}

/** The columns that every text of a file has, and its text closed under the key of the file. */
async function sealed(
  make: Maker,
  file: MadeFile,
  table: 'own_words' | 'goal' | 'factor' | 'contact_moment',
  text: string,
) {
  const id = make.newId()
  return {
    id,
    organisation_id: file.organisationId,
    guidance_id: file.guidanceId,
    sealed_text: await make.seal(file.guidanceId, `${table}/${id}/sealed_text`, text),
  }
}

async function addWords(make: Maker, file: MadeFile): Promise<void> {
  for (const [ago, text] of file.story.words) {
    make.rows.add('own_words', {
      ...(await sealed(make, file, 'own_words', text)),
      said_at: make.ago(ago, 15, 40),
      noted_by: file.worker,
    })
  }
}

async function addGoals(make: Maker, file: MadeFile): Promise<void> {
  for (const goal of file.story.goals) {
    const row = await sealed(make, file, 'goal', goal.text)
    make.rows.add('goal', {
      ...row,
      set_at: make.ago(goal.ago, 15, 45),
      written_by: file.worker,
      edited_at: null,
      ended_at: null,
    })
    for (const [ago, mark] of goal.marks) {
      make.rows.add('goal_mark', {
        id: make.newId(),
        organisation_id: file.organisationId,
        guidance_id: file.guidanceId,
        goal_id: row.id,
        mark,
        marked_at: make.ago(ago, 15, 50),
        noted_by: file.worker,
      })
    }
  }
}

async function addFactors(make: Maker, file: MadeFile): Promise<void> {
  const last = Math.min(...file.story.moments.map((moment) => moment.ago))
  for (const factor of file.story.factors) {
    const row = await sealed(make, file, 'factor', factor.text)
    make.rows.add('factor', {
      ...row,
      domain: factor.domain,
      kind: factor.kind,
      named_at: make.ago(factor.ago, 15, 30),
      written_by: file.worker,
      edited_at: null,
      ended_at: null,
    })
    if (!factor.moved) continue
    make.rows.add('factor_mark', {
      id: make.newId(),
      organisation_id: file.organisationId,
      guidance_id: file.guidanceId,
      factor_id: row.id,
      movement: factor.moved,
      marked_at: make.ago(Math.min(last, factor.ago), 15, 55),
      noted_by: file.worker,
    })
  }
}

async function addMoments(make: Maker, file: MadeFile): Promise<void> {
  for (const moment of file.story.moments) {
    const row = await sealed(make, file, 'contact_moment', moment.text)
    const hour = make.chance.between(11, 15)
    file.moments.push({ id: row.id, ago: moment.ago, shared: moment.shared ?? false })
    make.rows.add('contact_moment', {
      ...row,
      written_by: file.worker,
      written_at: make.ago(moment.ago, hour + 1, 5),
      happened_at: make.ago(moment.ago, hour, 20),
      minutes: moment.minutes,
      place: moment.place,
      about: moment.about,
      edited_at: null,
      taken_out_at: null,
    })
  }
}

/** Who opened the file: the worker around each moment, the stand-in once. */
function addOpenings(make: Maker, town: MadeTown, file: MadeFile): void {
  const opened = (personId: string, ago: number) =>
    make.rows.add('audit', {
      id: make.newId(),
      organisation_id: file.organisationId,
      at: make.ago(ago, 16, 40),
      actor_kind: 'person',
      actor_id: personId,
      action: 'file.open',
      file: make.keys.pseudonym(file.youngPersonId),
    })
  for (const moment of file.story.moments) opened(file.worker, moment.ago)
  if (file.story.standIn) opened(town.people.get(file.story.standIn.person) as string, 1)
}
