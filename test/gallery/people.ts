import type { PersonViewer, Viewer } from '../../src/boundary/viewer.ts'

function person(
  name: string,
  kind: 'school' | 'youth_work',
  role: PersonViewer['memberships'][number]['role'],
): Viewer {
  return {
    kind: 'person',
    personId: name,
    name,
    email: '',
    lang: null,
    contactFor: kind === 'school' ? ['p'] : [],
    worksIn: kind === 'youth_work' ? ['p'] : [],
    memberships: [
      {
        id: 'm',
        organisationId: 'o',
        organisationName: kind === 'school' ? 'Spinoza College' : 'Jongerenwerk Oost',
        organisationKind: kind,
        locationId: null,
        role,
        classId: null,
        className: null,
        years: null,
      },
    ],
  }
}

/** The people whose screens were drawn. */
export const ingrid = person('Ingrid de Wit', 'school', 'care_coordinator')
export const soufiane = person('Soufiane Amrani', 'youth_work', 'youth_worker')
export const yasmina: Viewer = { kind: 'young', youngPersonId: 'y', name: 'Yasmina El Idrissi' }
export const nobody: Viewer = { kind: 'nobody' }

/** The moment of the drawings: a Tuesday, ten past nine in the morning. */
export const drawnAt = new Date('2026-11-24T08:10:00Z')
