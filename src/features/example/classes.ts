import { fullName, schoolYearOf, sortKey } from '../roster/model.ts'
import type { Maker } from './maker.ts'
import { inventName } from './names.ts'
import { addPerson, addRole, type MadeClass, type MadeSchool, type MadeTown } from './staff.ts'

const letters = 'ABCDEFG'

/** Makes the classes of a school, with their mentors, pupils and teachers. */
export function makeClasses(make: Maker, town: MadeTown, school: MadeSchool): void {
  const { town: plan } = school
  const total = plan.classes * 4
  for (let number = 0; number < total; number += 1) {
    const year = Math.floor(number / plan.classes) + 1
    const name = `${year}${letters[number % plan.classes]}`
    const level = plan.levels[number % plan.levels.length] as string
    const id = make.newId()
    make.rows.add('school_class', {
      id,
      organisation_id: school.id,
      location_id: school.locationId,
      school_year: schoolYearOf(make.day(0)),
      name,
      level,
      level_two: null,
      year,
    })
    const byHand = plan.people.find((person) => person.className === name)
    const mentor = byHand
      ? (town.people.get(byHand.key) as string)
      : addPerson(make, fullName(inventName(make.chance)), `${plan.key}.mentor.${name}`)
    town.people.set(`${plan.key}:${name}`, mentor)
    // A mentor first of all: the door in the example names the first role.
    for (const [role, from] of [
      ['mentor', 111],
      ['teacher', 110],
    ] as const)
      addRole(make, mentor, school.id, role, { locationId: school.locationId, classId: id, from })
    const size = Math.floor(plan.pupils / total) + (number < plan.pupils % total ? 1 : 0)
    school.classes.push({ id, name, year, mentor, pupils: makePupils(make, school, id, year, size) })
  }
  makeTeachers(make, town, school)
}

function makePupils(make: Maker, school: MadeSchool, classId: string, year: number, size: number): MadeClass['pupils'] {
  return Array.from({ length: size }, () => {
    const name = inventName(make.chance)
    const birthDay = make.day((11 + year) * 365 + make.chance.between(30, 395))
    return { id: addPupil(make, school, classId, name, birthDay), name: fullName(name), birthDay }
  })
}

/** Gives a pupil a place in the roster and in a class. */
export function addPupil(
  make: Maker,
  school: MadeSchool,
  classId: string,
  name: Parameters<typeof fullName>[0],
  birthDay: string,
): string {
  const id = make.newId()
  make.rows.add('pupil', {
    id,
    organisation_id: school.id,
    location_id: school.locationId,
    given_name: name.givenName,
    prefix: name.prefix,
    surname: name.surname,
    sort_key: sortKey(name),
    birth_date: birthDay,
    from_at: make.ago(380),
    until_at: null,
  })
  make.rows.add('enrolment', {
    id: make.newId(),
    organisation_id: school.id,
    pupil_id: id,
    class_id: classId,
    from_at: make.ago(110),
    until_at: null,
  })
  return id
}

/** Every school has teachers beside its mentors, each with three classes. */
function makeTeachers(make: Maker, town: MadeTown, school: MadeSchool): void {
  const fatma = school.town.people.find((person) => person.role === 'teacher')
  const others = Array.from({ length: 14 }, (_, index) =>
    addPerson(make, fullName(inventName(make.chance)), `${school.town.key}.docent.${index + 1}`),
  )
  const all = fatma ? [town.people.get(fatma.key) as string, ...others] : others
  for (const [index, personId] of all.entries()) {
    for (let step = 0; step < 3; step += 1) {
      const taught = school.classes[(index * 3 + step * 5 + 2) % school.classes.length] as MadeClass
      addRole(make, personId, school.id, 'teacher', { locationId: school.locationId, classId: taught.id, from: 110 })
    }
  }
}
