import { daysBetween } from '../../ui/dates.ts'
import { splitName } from '../roster/model.ts'
import { makeFile } from './files.ts'
import type { Maker } from './maker.ts'
import { inventName } from './names.ts'
import type { MadeClass, MadeTown } from './staff.ts'
import type { Story } from './story.ts'
import { type Theme, themes } from './themes.ts'
import { schools } from './town.ts'

const places = ['school', 'street', 'building', 'online'] as const

/** What chance does not choose for somebody. */
type Fixed = Pick<Story, 'name' | 'age' | 'at' | 'youthWork' | 'worker'>

/** When the steps of a story were, in days ago. */
interface Course {
  received: number
  contact: number
  started: number | undefined
  ended: number | undefined
}

function inventCourse({ chance }: Maker): Course {
  const received = chance.between(12, 330)
  const contact = received - chance.between(1, 7)
  const later = contact - chance.between(3, 12)
  const started = later > 1 && chance.happens(0.85) ? later : undefined
  const ended = started !== undefined && received > 120 && chance.happens(0.45) ? chance.between(5, 60) : undefined
  return { received, contact, started, ended }
}

/** The moments of a theme, in its order, spread over the time there was. */
function inventMoments({ chance }: Maker, theme: Theme, { contact, ended, started }: Course): Story['moments'] {
  const last = ended ?? chance.between(1, 8)
  const count = started === undefined ? 1 : theme.moments.length
  return theme.moments.slice(0, count).map((text, index) => ({
    ago: Math.max(Math.round(contact - ((contact - last) * index) / theme.moments.length), last),
    place: chance.pick(places),
    minutes: chance.pick([5, 10, 15, 20, 30, 45]),
    about: [theme.about],
    text,
    ...(index === count - 1 && started !== undefined && chance.happens(0.5) ? { shared: true as const } : {}),
  }))
}

function inventInside({ chance }: Maker, theme: Theme, { started, ended }: Course): Pick<Story, 'goals' | 'factors'> {
  if (started === undefined) return { goals: [], factors: [] }
  const first = chance.between(2, 4)
  const marks = [
    [started, first],
    [Math.max(ended ?? 1, Math.round(started / 2)), first + chance.between(0, 4)],
  ] as const
  const [riskDomain, risk] = theme.risk
  const [strongDomain, strong] = theme.strong
  return {
    goals: [{ ago: started, text: theme.goal, marks }],
    factors: [
      { ago: started, domain: riskDomain, kind: 'risk', text: risk, moved: chance.pick(['less', 'same'] as const) },
      {
        ago: started,
        domain: strongDomain,
        kind: 'protective',
        text: strong,
        moved: chance.pick(['more', 'same'] as const),
      },
    ],
  }
}

/** What crosses to the school: with a yes of whom it takes, in half of the cases. */
function inventSharing(
  { chance }: Maker,
  theme: Theme,
  { age, at }: Fixed,
  { started, ended }: Course,
): Partial<Story> {
  if (!at || started === undefined || ended !== undefined || !chance.happens(0.5)) return {}
  const ago = Math.max(1, started - 2)
  return {
    sharing: {
      ago,
      with:
        schools.find((one) => one.key === at[0])?.type === 'in_school'
          ? ['mentor', 'care_coordinator']
          : ['contact_person'],
      ...(age[0] < 12 ? {} : { young: 'yes' as const }),
      ...(age[0] < 16 ? { guardian: 0 } : {}),
    },
    ...(chance.happens(0.6)
      ? { entries: [{ ago: chance.between(0, ago - 1), by: 'mentor' as const, text: theme.entry }] }
      : {}),
  }
}

/** A story that chance writes: for the many young people around the twelve written by hand. */
function inventStory(make: Maker, fixed: Fixed): Story {
  const { chance } = make
  const theme = chance.pick(themes)
  const course = inventCourse(make)
  const referred = fixed.at !== null && chance.happens(0.5)
  const { ended } = course
  const surname = fixed.name.slice(1).filter(Boolean).join(' ')
  return {
    ...fixed,
    pronoun: chance.pick(['she', 'he'] as const),
    origin: referred ? 'referral' : chance.pick(['self', 'invitation'] as const),
    received: course.received,
    contact: course.contact,
    ...(course.started === undefined ? {} : { started: course.started }),
    ...(ended === undefined
      ? {}
      : { ended: { ago: ended, why: chance.pick(['goals_reached', 'young_person_stopped'] as const) } }),
    words: course.started === undefined ? [] : [[course.contact, theme.words]],
    ...inventInside(make, theme, course),
    moments: inventMoments(make, theme, course),
    guardians:
      fixed.age[0] < 18 ? [{ kind: 'parent', name: `${inventName(chance).givenName} ${surname}`, say: true }] : [],
    ...inventSharing(make, theme, fixed, course),
    ...(referred
      ? {
          referral: {
            seen: theme.seen,
            goesWell: theme.goesWell,
            wish: theme.wish,
            domains: theme.domains,
            knows: 'wants' as const,
          },
        }
      : {}),
    ...(referred && ended === undefined && chance.happens(0.5)
      ? {
          arrangements: [
            {
              ago: Math.min(course.contact, 9),
              due: chance.between(-9, 3),
              by: 'worker' as const,
              who: chance.pick(['worker', 'school'] as const),
              text: theme.arrangement,
            },
          ],
        }
      : {}),
  }
}

function ageOn(make: Maker, birthDay: string): Story['age'] {
  const today = make.day(0)
  const years = Number(today.slice(0, 4)) - Number(birthDay.slice(0, 4)) - (today.slice(5) < birthDay.slice(5) ? 1 : 0)
  return [
    years,
    daysBetween(`${Number(birthDay.slice(0, 4)) + years}${birthDay.slice(4).replace('02-29', '02-28')}`, today),
  ]
}

async function makePupilFiles(make: Maker, town: MadeTown, files: number): Promise<void> {
  for (let number = 0; number < files; number += 1) {
    const plan = schools[number % schools.length] as (typeof schools)[number]
    const made = make.chance.pick(town.schools.get(plan.key)?.classes ?? []) as MadeClass
    const [pupil] = made.pupils.splice(make.chance.between(0, made.pupils.length - 1), 1)
    if (!pupil) continue
    const { givenName, prefix, surname } = splitName(pupil.name)
    const story = inventStory(make, {
      name: [givenName, prefix, surname],
      age: ageOn(make, pupil.birthDay),
      at: [plan.key, made.name],
      youthWork: plan.youthWork as Story['youthWork'],
      worker: make.chance.pick(plan.workers).key,
    })
    await makeFile(make, town, story, pupil)
  }
}

/** Young people without a place in a roster. */
async function makeOtherFiles(make: Maker, town: MadeTown, files: number): Promise<void> {
  for (let number = 0; number < files; number += 1) {
    const { givenName, prefix, surname } = inventName(make.chance)
    const [youthWork, worker] = make.chance.pick([
      ['oost', 'kwame'],
      ['oost', 'lotte'],
      ['haven', 'dwight'],
    ] as const)
    const age = [make.chance.between(16, 20), 40] as const
    await makeFile(
      make,
      town,
      inventStory(make, { name: [givenName, prefix, surname], age, at: null, youthWork, worker }),
    )
  }
}

/** Makes the many files around those written by hand: some in each school, and some of young people without one. */
export async function makeCrowd(make: Maker, town: MadeTown, files: number): Promise<void> {
  await makePupilFiles(make, town, files)
  await makeOtherFiles(make, town, 10)
}
