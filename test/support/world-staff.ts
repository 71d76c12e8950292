import { schoolYearOf } from '../../src/features/roster/model.ts'
import { dayOf } from '../../src/ui/dates.ts'
import type { WorldBuilder } from './world.ts'

/**
 * Organisations, people, classes, pupils and partnerships.
 *
 * Oost works in Spinoza (`in_school`) and with Da Costa (`with_school`); West works in Spinoza too. Class 3C had Karim as its
 * mentor until ten days ago and has Ingrid since; Rob is its second mentor, and excluded for Yasmina.
 */
export async function addStaff(build: WorldBuilder): Promise<void> {
  await addOrganisations(build)
  await addYouthWork(build)
  await addSpinoza(build)
  await addDaCosta(build)
  await addPartnerships(build)
  await addPresence(build)
  await addPupils(build)
}

async function addOrganisations({ add, id, now, days }: WorldBuilder) {
  await add('installation', 'installation', { one: true, example: false, made_at: now })
  for (const [name, kind, title] of [
    ['oost', 'youth_work', 'Jongerenwerk Oost'],
    ['west', 'youth_work', 'Jongerenwerk West'],
    ['spinoza', 'school', 'Spinoza College'],
    ['dacosta', 'school', 'Da Costa'],
  ] as const)
    await add('organisation', name, { kind, name: title, created_at: days(-500) })
  const year = schoolYearOf(dayOf(now))
  for (const school of ['spinoza', 'dacosta']) {
    const organisation_id = id('organisation', school)
    const location_id = await add('location', school, { organisation_id, name: 'Hoofdlocatie' })
    const place = { organisation_id, location_id }
    await add('school_year', school, { ...place, starts_on: `${year}-08-31`, ends_on: `${year + 1}-07-10` })
    await add('holiday', school, {
      ...place,
      name: 'Vakantie',
      starts_on: `${year}-12-19`,
      ends_on: `${year + 1}-01-03`,
    })
    for (const name of school === 'spinoza' ? ['3B', '3C', '1A'] : ['2A'])
      await add('school_class', name, { ...place, school_year: year, name, year: Number(name[0]), level: 'havo' })
  }
}

async function addYouthWork({ add, person, id, who, days }: WorldBuilder) {
  for (const name of ['soufiane', 'lotte', 'bram', 'esra', 'nadia']) await person(name, 'oost', 'youth_worker')
  await person('lars', 'oost', 'youth_worker', { until_at: days(-3) })
  await person('marloes', 'oost', 'youth_work_coordinator')
  await person('otto', 'oost', 'administrator')
  await person('petra', 'oost', 'privacy_officer')
  await person('saskia', 'oost', 'safeguarding_lead')
  await person('wendy', 'west', 'youth_worker')
  await person('willem', 'west', 'youth_work_coordinator')
  await person('paula', 'west', 'privacy_officer')
  await add('member_invite', 'oost', {
    organisation_id: id('organisation', 'oost'),
    name: 'Nieuwe collega',
    email: 'nieuw@example.nl',
    role: 'youth_worker',
    token_hash: Buffer.from('oost'),
    invited_by: who('otto'),
    invited_at: days(-1),
    expires_at: days(13),
  })
  await add('person', 'niemand', { name: 'Niemand', email: 'niemand@example.nl', created_at: days(-10) })
}

async function addSpinoza({ add, person, role, id, who, days }: WorldBuilder) {
  const inClass = (name: string, more = {}) => ({ class_id: id('school_class', name), ...more })
  const here = { location_id: id('location', 'spinoza') }
  await person('ingrid', 'spinoza', 'mentor', inClass('3C', { from_at: days(-10) }))
  await person('karim', 'spinoza', 'mentor', inClass('3C', { until_at: days(-10) }))
  await role('karim', 'spinoza', 'mentor', inClass('3B', { from_at: days(-10) }))
  await person('rob', 'spinoza', 'mentor', inClass('3C'))
  await person('piet', 'spinoza', 'teacher', inClass('3C'))
  await person('hanneke', 'spinoza', 'care_coordinator', here)
  await person('jaap', 'spinoza', 'care_coordinator', { ...here, years: [1, 2] })
  await person('coen', 'spinoza', 'support_manager', here)
  await person('tom', 'spinoza', 'school_management', here)
  await person('anja', 'spinoza', 'administrator')
  await person('paul', 'spinoza', 'privacy_officer')
  await person('cor', 'spinoza', 'caretaker', here)
  await add('member_invite', 'spinoza', {
    organisation_id: id('organisation', 'spinoza'),
    name: 'Nieuwe mentor',
    email: 'mentor@example.nl',
    role: 'mentor',
    token_hash: Buffer.from('spinoza'),
    invited_by: who('anja'),
    invited_at: days(-1),
    expires_at: days(13),
  })
}

async function addDaCosta({ person, id }: WorldBuilder) {
  await person('dora', 'dacosta', 'support_manager', { location_id: id('location', 'dacosta') })
  await person('max', 'dacosta', 'mentor', { class_id: id('school_class', '2A') })
}

async function addPartnerships({ add, id, who, days }: WorldBuilder) {
  for (const [name, youth, school, type, by, accepter, contact] of [
    ['spinoza', 'oost', 'spinoza', 'in_school', 'marloes', 'tom', 'coen'],
    ['west', 'west', 'spinoza', 'in_school', 'willem', 'tom', 'coen'],
    ['dacosta', 'oost', 'dacosta', 'with_school', 'marloes', 'dora', 'dora'],
  ] as const) {
    const partnership_id = await add('partnership', name, {
      youth_organisation_id: id('organisation', youth),
      school_organisation_id: id('organisation', school),
      location_id: id('location', school),
      proposed_by_organisation_id: id('organisation', youth),
      proposed_by: who(by),
      proposed_at: days(-310),
      accepted_by: who(accepter),
      accepted_at: days(-300),
      since: '2025-09-01',
    })
    await add('partnership_type', name, { partnership_id, type, from_at: days(-300), set_by: who(accepter) })
    await add('contact_person', name, { partnership_id, person_id: who(contact), from_at: days(-300) })
  }
  for (const [partnership, name, until_at] of [
    ['spinoza', 'soufiane', null],
    ['spinoza', 'lotte', null],
    ['spinoza', 'nadia', null],
    ['spinoza', 'esra', days(-1)],
    ['west', 'wendy', null],
    ['dacosta', 'lotte', null],
  ] as const)
    await add('partnership_worker', `${partnership} ${name}`, {
      partnership_id: id('partnership', partnership),
      person_id: who(name),
      days: [1, 2],
      stand_in: false,
      from_at: days(-300),
      until_at,
    })
}

async function addPresence({ add, id, who, days, now }: WorldBuilder) {
  for (const [partnership, organisation, name] of [
    ['spinoza', 'oost', 'soufiane'],
    ['west', 'west', 'wendy'],
  ] as const) {
    const organisation_id = id('organisation', organisation)
    await add('presence', name, {
      partnership_id: id('partnership', partnership),
      organisation_id,
      person_id: who(name),
      weekday: 2,
      from_time: '12:00',
      until_time: '14:00',
      place: 'de aula',
      from_at: days(-300),
    })
    await add('absence', name, {
      organisation_id,
      person_id: who(name),
      from_at: now,
      until_at: days(1),
      noted_by: who(name),
    })
  }
}

async function addPupils({ pupil, born, days }: WorldBuilder) {
  await pupil('yasmina', 'spinoza', '3C', born(14))
  await pupil('noor', 'spinoza', '3C', born(17))
  await pupil('sem', 'spinoza', '3B', null)
  await pupil('liv', 'spinoza', '1A', born(12))
  await pupil('jay', 'dacosta', '2A', born(16))
  // Left the school a week ago: the school's rights ended that day.
  await pupil('vertrokken', 'spinoza', '3C', born(15), { until_at: days(-7) })
}
