import { consentEnd, type MadeFile } from './files.ts'
import type { Maker } from './maker.ts'

/** Everything the young person (and a guardian) said yes or no to, and what crossed because of it. */
export async function addConsents(make: Maker, file: MadeFile): Promise<void> {
  const { story, school } = file
  if (story.started !== undefined) {
    const consentId = ask(make, file, 'guidance', story.started)
    const guardian = story.age[0] < 12 ? file.guardians[0]?.id : undefined
    if (guardian) answer(make, file, consentId, { who: 'guardian', guardianId: guardian, ago: story.started })
    else answer(make, file, consentId, { who: 'young', ago: story.started })
  }
  const consentId = story.sharing && school ? shareWithSchool(make, file, story.sharing) : undefined
  await addEntries(make, file, consentId)
}

function ask(make: Maker, file: MadeFile, purpose: string, ago: number, withdrawn?: number): string {
  const id = make.newId()
  make.rows.add('consent', {
    id,
    organisation_id: file.organisationId,
    young_person_id: file.youngPersonId,
    partnership_id: purpose === 'guidance' ? null : file.school?.partnershipId,
    purpose,
    asked_by: file.worker,
    asked_at: make.ago(ago, 14, 0),
    until_at: consentEnd(make),
    withdrawn_at: withdrawn === undefined ? null : make.ago(withdrawn, 14, 0),
    withdrawn_by: withdrawn === undefined ? null : 'young',
  })
  return id
}

function answer(
  make: Maker,
  file: MadeFile,
  consentId: string,
  by: { who: 'young' | 'guardian'; guardianId?: string; ago: number; says?: 'yes' | 'no' },
): void {
  make.rows.add('consent_answer', {
    id: make.newId(),
    organisation_id: file.organisationId,
    consent_id: consentId,
    who: by.who,
    guardian_id: by.guardianId ?? null,
    answer: by.says ?? 'yes',
    how: 'spoken',
    sealed_text: null,
    answered_at: make.ago(by.ago, 14, 10),
    noted_by: file.worker,
  })
}

function shareWithSchool(make: Maker, file: MadeFile, sharing: NonNullable<MadeFile['story']['sharing']>): string {
  const consentId = ask(make, file, 'share_school', sharing.ago, sharing.withdrawn)
  for (const role of sharing.with)
    make.rows.add('consent_recipient', { id: make.newId(), consent_id: consentId, role, person_id: null })
  if (sharing.young) answer(make, file, consentId, { who: 'young', ago: sharing.ago, says: sharing.young })
  const guardian = sharing.guardian === undefined ? undefined : file.guardians[sharing.guardian]
  if (guardian) answer(make, file, consentId, { who: 'guardian', guardianId: guardian.id, ago: sharing.ago })
  for (const moment of file.moments.filter((one) => one.shared)) share(make, file, consentId, moment, sharing)
  return consentId
}

function share(
  make: Maker,
  file: MadeFile,
  consentId: string,
  moment: MadeFile['moments'][number],
  sharing: NonNullable<MadeFile['story']['sharing']>,
): void {
  const id = make.newId()
  const ago = Math.max(Math.min(moment.ago, sharing.ago) - 1, 0)
  make.rows.add('share', {
    id,
    organisation_id: file.organisationId,
    consent_id: consentId,
    guidance_id: file.guidanceId,
    partnership_id: file.school?.partnershipId,
    item_kind: 'contact_moment',
    item_id: moment.id,
    about_name: file.name,
    shared_by: file.worker,
    shared_at: make.ago(ago, 17, 10),
    ended_at: sharing.withdrawn === undefined ? null : make.ago(sharing.withdrawn, 14, 0),
    ended_by: sharing.withdrawn === undefined ? null : 'young',
  })
  // The mentor reads it the next day; the others when some time went by.
  const readers = [
    ...(sharing.with.includes('mentor') && file.mentor ? [file.mentor] : []),
    ...(sharing.with.includes('care_coordinator') && ago > 10 && file.school ? [file.school.care] : []),
    ...(sharing.with.includes('contact_person') && ago > 10 && file.school ? [file.school.contact] : []),
  ]
  const at = make.ago(Math.max(ago - 1, 0), 17, 40)
  for (const reader of new Set(readers))
    make.rows.add('share_read', { share_id: id, person_id: reader, first_at: at, last_at: at })
}

/** What the school wrote for the youth workers, while it might. */
async function addEntries(make: Maker, file: MadeFile, consentId: string | undefined): Promise<void> {
  const { school, pupilId, mentor } = file
  if (!school || !pupilId || !mentor || (!consentId && !file.referralId)) return
  for (const entry of file.story.entries ?? []) {
    const id = make.newId()
    make.rows.add('school_entry', {
      id,
      partnership_id: school.partnershipId,
      school_organisation_id: school.id,
      pupil_id: pupilId,
      consent_id: file.referralId ? null : consentId,
      referral_id: file.referralId ?? null,
      addressed_to: entry.by === 'mentor' ? null : mentor,
      written_by: entry.by === 'mentor' ? mentor : school.care,
      written_at: make.ago(entry.ago, 13, 15),
      sealed_text: await make.seal(id, `school_entry/${id}/sealed_text`, entry.text),
      edited_at: null,
      taken_out_at: null,
    })
  }
}
