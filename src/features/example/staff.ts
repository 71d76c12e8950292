import type { Role } from '../../boundary/viewer.ts'
import { schoolYearOf } from '../roster/model.ts'
import { makeClasses } from './classes.ts'
import { holidaysOf } from './holidays.ts'
import type { Maker } from './maker.ts'
import { schools, type TownPerson, type TownSchool, youthWork } from './town.ts'

/** A class of a school of the town, with those who work with it. */
export interface MadeClass {
  id: string
  name: string
  year: number
  mentor: string
  pupils: { id: string; name: string; birthDay: string }[]
}

/** A school of the town as it was made. */
export interface MadeSchool {
  town: TownSchool
  id: string
  locationId: string
  partnershipId: string
  youthOrganisationId: string
  classes: MadeClass[]
  care: string
  contact: string
}

/** Everybody and everything that files hang on. */
export interface MadeTown {
  schools: Map<string, MadeSchool>
  organisations: Map<string, string>
  people: Map<string, string>
}

/** Adds somebody to the town. Returns their id. */
export function addPerson(make: Maker, name: string, address: string): string {
  const id = make.newId()
  make.rows.add('person', {
    id,
    user_id: null,
    name,
    email: `${address}@voorbeeld.example`,
    lang: null,
    created_at: make.ago(420),
  })
  return id
}

/** Gives somebody a role that began some days ago and runs on. */
export function addRole(
  make: Maker,
  personId: string,
  organisationId: string,
  role: Role,
  more: Partial<{
    locationId: string
    classId: string
    years: number[]
    days: number[]
    neighbourhood: string
    from: number
  }> = {},
): void {
  make.rows.add('membership', {
    id: make.newId(),
    person_id: personId,
    organisation_id: organisationId,
    location_id: more.locationId ?? null,
    role,
    class_id: more.classId ?? null,
    years: more.years ?? null,
    days: more.days ?? null,
    neighbourhood: more.neighbourhood ?? null,
    from_at: make.ago(more.from ?? 400),
    until_at: null,
  })
}

function addOrganisation(make: Maker, kind: string, name: string, code: string | null): string {
  const id = make.newId()
  make.rows.add('organisation', { id, kind, name, code, created_at: make.ago(1200) })
  return id
}

/** Makes the organisations, their people, the calendars, the partnerships and the rosters. */
export function makeTown(make: Maker): MadeTown {
  const town: MadeTown = { schools: new Map(), organisations: new Map(), people: new Map() }
  for (const organisation of youthWork) {
    const id = addOrganisation(make, 'youth_work', organisation.name, null)
    town.organisations.set(organisation.key, id)
    for (const person of organisation.people) makePerson(make, town, person, id)
  }
  const care = addOrganisation(make, 'care_partner', 'Ouder- en kindteam Oost', null)
  const adviser = addPerson(make, 'Babette Linders', 'babette')
  addRole(make, adviser, care, 'parent_child_adviser')
  for (const school of schools) makeSchool(make, town, school)
  return town
}

function makePerson(
  make: Maker,
  town: MadeTown,
  person: TownPerson,
  organisationId: string,
  locationId?: string,
): void {
  const id = addPerson(make, person.name, person.key)
  town.people.set(person.key, id)
  if (person.door) make.rows.add('example_door', { person_id: id, place: person.door })
  if (person.role === 'mentor') return
  const scope = locationId ? { locationId } : {}
  addRole(make, id, organisationId, person.role, {
    ...scope,
    ...(person.days ? { days: person.days } : {}),
    ...(person.neighbourhood ? { neighbourhood: person.neighbourhood } : {}),
  })
}

function makeSchool(make: Maker, town: MadeTown, school: TownSchool): void {
  const id = addOrganisation(make, 'school', school.name, school.brin)
  const locationId = make.newId()
  make.rows.add('location', { id: locationId, organisation_id: id, name: school.name, code: `${school.brin}00` })
  makeCalendar(make, id, locationId)
  for (const person of school.people) makePerson(make, town, person, id, locationId)
  const contact = school.people.find((person) => person.contact) as TownPerson
  const care = school.people.find((person) => person.role === 'care_coordinator') as TownPerson
  const made: MadeSchool = {
    town: school,
    id,
    locationId,
    partnershipId: make.newId(),
    youthOrganisationId: town.organisations.get(school.youthWork) as string,
    classes: [],
    care: town.people.get(care.key) as string,
    contact: town.people.get(contact.key) as string,
  }
  town.schools.set(school.key, made)
  makePartnership(make, town, made)
  makeClasses(make, town, made)
}

function makeCalendar(make: Maker, organisationId: string, locationId: string): void {
  const year = schoolYearOf(make.day(0))
  for (const start of [year - 1, year, year + 1]) {
    make.rows.add('school_year', {
      id: make.newId(),
      organisation_id: organisationId,
      location_id: locationId,
      starts_on: `${start}-08-01`,
      ends_on: `${start + 1}-07-31`,
    })
    for (const [name, starts, ends] of holidaysOf(start)) {
      make.rows.add('holiday', {
        id: make.newId(),
        organisation_id: organisationId,
        location_id: locationId,
        name,
        starts_on: starts,
        ends_on: ends,
      })
    }
  }
}

function makePartnership(make: Maker, town: MadeTown, school: MadeSchool): void {
  const { town: plan, partnershipId } = school
  const since = plan.months * 30
  const coordinator = town.people.get(plan.youthWork === 'oost' ? 'joke' : 'carla') as string
  make.rows.add('partnership', {
    id: partnershipId,
    youth_organisation_id: school.youthOrganisationId,
    school_organisation_id: school.id,
    location_id: school.locationId,
    proposed_by_organisation_id: school.youthOrganisationId,
    proposed_by: coordinator,
    proposed_at: make.ago(since + 20),
    accepted_by: school.contact,
    accepted_at: make.ago(since),
    since: make.day(since),
    room: plan.room,
  })
  make.rows.add('partnership_type', {
    id: make.newId(),
    partnership_id: partnershipId,
    type: plan.type,
    from_at: make.ago(since),
    until_at: null,
    set_by: coordinator,
  })
  make.rows.add('contact_person', {
    id: make.newId(),
    partnership_id: partnershipId,
    person_id: school.contact,
    from_at: make.ago(since),
    until_at: null,
  })
  for (const worker of plan.workers) {
    const personId = town.people.get(worker.key) as string
    make.rows.add('partnership_worker', {
      id: make.newId(),
      partnership_id: partnershipId,
      person_id: personId,
      days: worker.days,
      stand_in: worker.standIn ?? false,
      from_at: make.ago(since),
      until_at: null,
    })
    for (const weekday of worker.days) {
      make.rows.add('presence', {
        id: make.newId(),
        partnership_id: partnershipId,
        organisation_id: school.youthOrganisationId,
        person_id: personId,
        weekday,
        from_time: '10:30',
        until_time: '16:30',
        place: plan.room?.split(',')[0] ?? 'Buurthuis',
        from_at: make.ago(since),
        until_at: null,
      })
    }
  }
}
