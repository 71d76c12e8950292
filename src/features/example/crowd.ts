import { makeFile } from './files.ts'
import type { Maker } from './maker.ts'
import { inventName } from './names.ts'
import type { MadeClass, MadeTown } from './staff.ts'
import type { Story } from './story.ts'
import { schools } from './town.ts'

const words = [
  'Gewoon mijn diploma halen.',
  'Weer zin krijgen in dingen.',
  'Dat het thuis rustiger wordt.',
  'Iemand die luistert en niks doorvertelt.',
  'Een bijbaan vinden.',
  'Minder ruzie.',
  'Vrienden die blijven.',
]
const goals = [
  'Elke dag naar school',
  'Een bijbaan zoeken',
  'Eén keer per week sporten',
  'Huiswerk op tijd af',
  'Rustig blijven als iemand me uitdaagt',
  'Iemand in de klas leren kennen',
]
const talks = [
  'Even gekletst in de pauze. Gaat oké.',
  'Lang gepraat over thuis. Wil volgende week verder.',
  'Samen een brief geschreven.',
  'Kwam vragen of er werk was. Twee plekken opgezocht.',
  'Ruzie gehad, wil het zelf uitpraten. Geoefend hoe.',
  'Was moe. Thee gedronken en niet veel gezegd.',
  'Trots op een voldoende.',
  'Kwam iemand voorstellen die ook eens wil langskomen.',
  'Meegelopen naar de training.',
]
const weak = [
  'Veel te laat',
  'Slaapt slecht',
  'Druk thuis',
  'Ruzie in de groep',
  'Geldzorgen',
  'Weinig vertrouwen in school',
]
const strong = [
  'Grote zus helpt',
  'Sport',
  'Kan goed met kleintjes',
  'Een docent die het ziet',
  'Werkt op zaterdag',
  'Humor',
]
const domains = ['young_person', 'home', 'peer_group', 'school', 'neighbourhood'] as const
const places = ['school', 'street', 'building', 'online'] as const

/** A story that chance writes: for the many young people around the twelve written by hand. */
export function inventStory(
  make: Maker,
  at: Story['at'],
  youthWork: Story['youthWork'],
  worker: string,
  name: Story['name'],
  age: Story['age'],
): Story {
  const { chance } = make
  const received = chance.between(25, 330)
  const contact = received - chance.between(1, 9)
  const started = chance.happens(0.8) ? contact - chance.between(3, 12) : undefined
  const last = started ?? contact
  const ended = started !== undefined && received > 120 && chance.happens(0.45) ? chance.between(5, 60) : undefined
  const moments = Array.from({ length: chance.between(2, 11) }, () => ({
    ago: chance.between(ended ?? 1, Math.max(last, (ended ?? 1) + 1)),
    place: chance.pick(places),
    minutes: chance.pick([5, 10, 15, 20, 30, 45]),
    about: [chance.pick(domains)],
    text: chance.pick(talks),
    ...(chance.happens(0.12) ? { shared: true as const } : {}),
  }))
  const sharing = at && started !== undefined && chance.happens(0.4)
  return {
    name,
    pronoun: chance.pick(['she', 'he'] as const),
    age,
    at,
    youthWork,
    worker,
    origin: at && chance.happens(0.5) ? 'referral' : chance.pick(['self', 'invitation'] as const),
    received,
    contact,
    ...(started === undefined ? {} : { started }),
    ...(ended === undefined
      ? {}
      : { ended: { ago: ended, why: chance.pick(['goals_reached', 'young_person_stopped'] as const) } }),
    words: [[contact, chance.pick(words)]],
    goals:
      started === undefined
        ? []
        : [
            {
              ago: started,
              text: chance.pick(goals),
              marks: [
                [started, chance.between(2, 5)],
                [Math.max(ended ?? 1, Math.floor(started / 2)), chance.between(4, 8)],
              ],
            },
          ],
    factors: [
      {
        ago: last,
        domain: chance.pick(domains),
        kind: 'risk',
        text: chance.pick(weak),
        moved: chance.pick(['less', 'same'] as const),
      },
      {
        ago: last,
        domain: chance.pick(domains),
        kind: 'protective',
        text: chance.pick(strong),
        moved: chance.pick(['more', 'same'] as const),
      },
    ],
    moments,
    guardians: age[0] < 16 ? [{ kind: 'parent', name: `Ouder van ${name[0]}`, say: true }] : [],
    ...(sharing
      ? {
          sharing: {
            ago: Math.max(1, last - 2),
            with: ['mentor', 'care_coordinator'] as const,
            young: 'yes' as const,
            ...(age[0] < 16 ? { guardian: 0 } : {}),
          },
        }
      : {}),
    referral: {
      seen: 'Is anders dan vorig jaar, trekt zich terug.',
      goesWell: 'Is er altijd, helpt anderen.',
      wish: 'Iemand om mee te praten.',
      domains: [chance.pick(domains)],
      knows: 'wants',
    },
  }
}

const daysOld = (make: Maker, birthDay: string) => (Date.parse(make.day(0)) - Date.parse(birthDay)) / 86_400_000

/** Makes the many files around those written by hand: some in each class, and some of young people without a school. */
export async function makeCrowd(make: Maker, town: MadeTown, files: number): Promise<void> {
  for (let number = 0; number < files; number += 1) {
    const plan = schools[number % schools.length] as (typeof schools)[number]
    const school = town.schools.get(plan.key)
    const made = make.chance.pick(school?.classes ?? []) as MadeClass
    const pupil = made.pupils.splice(make.chance.between(0, made.pupils.length - 1), 1)[0]
    if (!pupil) continue
    const worker = make.chance.pick(plan.workers).key
    const days = daysOld(make, pupil.birthDay)
    const years = Math.floor(days / 365.25)
    const [given = '', ...rest] = pupil.name.split(' ')
    const story = inventStory(
      make,
      [plan.key, made.name],
      plan.youthWork as Story['youthWork'],
      worker,
      [given, null, rest.join(' ')],
      [years, Math.floor(days - years * 365.25)],
    )
    await makeFile(make, town, story, pupil)
  }
  for (let number = 0; number < 10; number += 1) {
    const name = inventName(make.chance)
    const [youthWork, worker] = make.chance.pick([
      ['oost', 'kwame'],
      ['oost', 'lotte'],
      ['haven', 'dwight'],
    ] as const)
    await makeFile(
      make,
      town,
      inventStory(
        make,
        null,
        youthWork,
        worker,
        [name.givenName, name.prefix, name.surname],
        [make.chance.between(16, 20), 40],
      ),
    )
  }
  for (const school of town.schools.values()) {
    for (const made of school.classes) {
      for (let count = make.chance.between(0, 4); count > 0; count -= 1) {
        const given = make.chance.between(2, 200)
        make.rows.add('invitation', {
          id: make.newId(),
          partnership_id: school.partnershipId,
          made_by: made.mentor,
          code_hash: make.source.bytes(32),
          made_at: make.ago(given),
          expires_at: make.ago(given - 60),
        })
      }
    }
  }
}
