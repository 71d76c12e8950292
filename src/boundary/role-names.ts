import type { Role } from './viewer.ts'

/** What a role is called in running text, as the glossary has it. */
export const roleNames: Record<'nl' | 'en', Record<Role, string>> = {
  nl: {
    youth_worker: 'jongerenwerker',
    youth_work_coordinator: 'coördinator jongerenwerk',
    care_coordinator: 'zorgcoördinator',
    mentor: 'mentor',
    teacher: 'docent',
    caretaker: 'conciërge',
    school_management: 'directie',
    support_manager: 'manager OOP',
    care_team: 'zorgteam',
    parent_child_adviser: 'ouder- en kindadviseur',
    privacy_officer: 'functionaris gegevensbescherming',
    safeguarding_lead: 'aandachtsfunctionaris',
    administrator: 'beheerder',
  },
  en: {
    youth_worker: 'youth worker',
    youth_work_coordinator: 'youth work coordinator',
    care_coordinator: 'care coordinator',
    mentor: 'mentor',
    teacher: 'teacher',
    caretaker: 'caretaker',
    school_management: 'school management',
    support_manager: 'manager of support staff',
    care_team: 'care team',
    parent_child_adviser: 'parent-and-child adviser',
    privacy_officer: 'privacy officer',
    safeguarding_lead: 'safeguarding lead',
    administrator: 'administrator',
  },
}
