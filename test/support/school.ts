import type pg from 'pg'
import type { Role } from '../../src/boundary/viewer.ts'
import { realSource } from '../../src/db/clock.ts'
import { schoolYearOf, sortKey, splitName } from '../../src/features/roster/model.ts'
import { dayOf } from '../../src/ui/dates.ts'
import type { Site } from './site.ts'

/** A school and a youth-work organisation that work together, with people in it and two classes. All are ids. */
export interface School {
  youth: string
  school: string
  location: string
  partnership: string
  classes: Record<'3B' | '3C', string>
  people: Record<'ingrid' | 'karim' | 'hanneke' | 'piet' | 'soufiane' | 'lotte' | 'directeur', string>
  pupils: Record<'milan' | 'noor' | 'sem', string>
}

type Row = Record<string, unknown>

async function add(client: pg.ClientBase, table: string, row: Row): Promise<string> {
  const id = (row.id as string | undefined) ?? realSource.newId()
  const all: Row = { ...row, id }
  const names = Object.keys(all)
  const marks = names.map((_, index) => `$${index + 1}`)
  await client.query(
    `insert into app.${table} (${names.join(', ')}) values (${marks.join(', ')})`,
    names.map((name) => all[name]),
  )
  return id
}

/** A day that lies so many years before the site's now. */
export function bornYearsAgo(site: Site, years: number): string {
  const today = dayOf(site.clock.now)
  return `${Number(today.slice(0, 4)) - years}-01-01`
}

/**
 * Makes a school with its youth work. Ingrid is mentor of 3C, Karim of 3B, Hanneke the care coordinator (of all years), Piet a
 * teacher, Soufiane and Lotte the youth workers. Milan (14) and Noor (17) are in 3C, Sem (no birth date) is in 3B.
 */
export async function newSchool(site: Site, type: 'in_school' | 'with_school' = 'in_school'): Promise<School> {
  const now = new Date(site.clock.now.getTime() - 60_000)
  return site.db.admin(async (client) => {
    const organisation = (kind: string, name: string) => add(client, 'organisation', { kind, name, created_at: now })
    const youth = await organisation('youth_work', 'Jongerenwerk Oost')
    const school = await organisation('school', 'Spinoza College')
    const location = await add(client, 'location', { organisation_id: school, name: 'Hoofdlocatie' })
    const place = { organisation_id: school, location_id: location }
    const newClass = (name: string) =>
      add(client, 'school_class', { ...place, school_year: schoolYearOf(dayOf(now)), name, year: 3 })
    const classes = { '3B': await newClass('3B'), '3C': await newClass('3C') }
    const person = async (name: string, role: Role, more: Row = {}) => {
      const id = realSource.newId()
      await add(client, 'person', { id, name, email: `${id}@example.nl`, created_at: now })
      const organisation_id = role.startsWith('youth_') ? youth : school
      await add(client, 'membership', { person_id: id, organisation_id, role, from_at: now, ...more })
      return id
    }
    const people = {
      ingrid: await person('Ingrid de Wit', 'mentor', { class_id: classes['3C'] }),
      karim: await person('Karim Bouzian', 'mentor', { class_id: classes['3B'] }),
      hanneke: await person('Hanneke Vos', 'care_coordinator', { location_id: location }),
      piet: await person('Piet Jansen', 'teacher', { class_id: classes['3C'] }),
      soufiane: await person('Soufiane Amrani', 'youth_worker'),
      lotte: await person('Lotte Prins', 'youth_worker'),
      directeur: await person('Tom Smit', 'school_management'),
    }
    const partnership = await add(client, 'partnership', {
      youth_organisation_id: youth,
      school_organisation_id: school,
      location_id: location,
      proposed_by_organisation_id: youth,
      proposed_by: people.soufiane,
      proposed_at: now,
      accepted_by: people.directeur,
      accepted_at: now,
      since: dayOf(now),
    })
    await add(client, 'partnership_type', { partnership_id: partnership, type, from_at: now, set_by: people.directeur })
    for (const person_id of [people.soufiane, people.lotte])
      await add(client, 'partnership_worker', {
        partnership_id: partnership,
        person_id,
        stand_in: false,
        from_at: now,
      })
    await add(client, 'contact_person', { partnership_id: partnership, person_id: people.hanneke, from_at: now })
    await add(client, 'presence', {
      partnership_id: partnership,
      organisation_id: youth,
      person_id: people.soufiane,
      weekday: 2,
      from_time: '12:00',
      until_time: '14:00',
      place: 'de aula',
      from_at: now,
    })
    const pupil = async (name: string, class_id: string, birth_date: string | null) => {
      const { givenName: given_name, prefix, surname } = splitName(name)
      const sort_key = sortKey({ givenName: given_name, prefix, surname })
      const id = await add(client, 'pupil', {
        ...place,
        given_name,
        prefix,
        surname,
        sort_key,
        birth_date,
        from_at: now,
      })
      await add(client, 'enrolment', { organisation_id: school, pupil_id: id, class_id, from_at: now })
      return id
    }
    const pupils = {
      milan: await pupil('Milan van den Berg', classes['3C'], bornYearsAgo(site, 14)),
      noor: await pupil('Noor El Amrani', classes['3C'], bornYearsAgo(site, 17)),
      sem: await pupil('Sem Visser', classes['3B'], null),
    }
    return { youth, school, location, partnership, classes, people, pupils }
  })
}
