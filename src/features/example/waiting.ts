import { codeOf } from '../invitation/code.ts'
import { codeHash } from '../invitation/model.ts'
import type { Maker } from './maker.ts'
import { inventName } from './names.ts'
import { refers, sendReferral } from './referrals.ts'
import type { MadeClass, MadeSchool, MadeTown } from './staff.ts'
import { themes } from './themes.ts'

/** How many school weeks back somebody was last shown the way. */
const cardDays = 60

/** What is under way between school and youth work today: referrals that wait, and cards that were given. */
export async function makeWaiting(make: Maker, town: MadeTown): Promise<void> {
  for (const school of town.schools.values()) {
    const worker = town.people.get(school.town.workers[0]?.key ?? '') ?? null
    await wait(make, school, school.classes[8] as MadeClass, 1)
    await wait(make, school, school.classes[5] as MadeClass, 6)
    await wait(make, school, mentored(school), 3, {
      by: worker,
      text: 'Weet de klas al dat hij bij ons komt? En op welke dag kunnen we hem het beste spreken?',
    })
    await turnDown(make, school, school.classes[2] as MadeClass, worker)
    giveCards(make, school)
  }
}

/** The class of the mentor whose door stands open, else any. */
const mentored = (school: MadeSchool): MadeClass =>
  school.classes.find((one) => one.name === '3C') ?? (school.classes[6] as MadeClass)

function about(make: Maker, school: MadeSchool, from: MadeClass, sent: number) {
  const [pupil] = from.pupils.splice(make.chance.between(0, from.pupils.length - 1), 1)
  if (!pupil) throw new Error(`class ${from.name} is empty`)
  const theme = make.chance.pick(themes)
  return {
    school,
    pupilId: pupil.id,
    name: pupil.name,
    className: from.name,
    writer: refers(school, from.mentor),
    seen: theme.seen,
    goesWell: theme.goesWell,
    wish: theme.wish,
    domains: theme.domains,
    knows: 'wants' as const,
    sent,
    guardianName: `${inventName(make.chance).givenName} ${pupil.name.split(' ').slice(1).join(' ')}`,
  }
}

async function wait(
  make: Maker,
  school: MadeSchool,
  from: MadeClass,
  sent: number,
  asked?: { by: string | null; text: string },
): Promise<void> {
  await sendReferral(make, about(make, school, from, sent), {
    handledBy: null,
    asked: asked?.by ? { by: asked.by, text: asked.text } : undefined,
  })
}

async function turnDown(make: Maker, school: MadeSchool, from: MadeClass, worker: string | null): Promise<void> {
  await sendReferral(make, about(make, school, from, 24), { handledBy: worker, ended: { ago: 21, ending: 'declined' } })
}

/** Cards given by staff: often by the caretaker and the mentors, and more in the last weeks of school. */
function giveCards(make: Maker, school: MadeSchool): void {
  const card = (by: string, given: number) => {
    const id = make.newId()
    make.rows.add('invitation', {
      id,
      partnership_id: school.partnershipId,
      made_by: by,
      code_hash: codeHash(codeOf(make.keys, id)),
      made_at: make.ago(given),
      expires_at: make.ago(given - cardDays),
    })
  }
  for (const made of school.classes) {
    for (let count = make.chance.between(0, 4); count > 0; count -= 1) card(made.mentor, make.chance.between(2, 200))
  }
  for (let count = 5; count > 0; count -= 1) card(school.care, make.chance.between(2, 90))
}
