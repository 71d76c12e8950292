import { audit } from '../../boundary/audit.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { sortKey, splitName } from '../roster/model.ts'

/** What is known of somebody with whom a youth worker comes in contact. */
export interface NewYoungPerson {
  /** As they are called. */
  name: string
  birthDate?: string | null
  /** The youth-work organisation whose file it is. */
  organisationId: string
  partnershipId?: string | null
  /** How they came: by themselves, with a code, or by a referral. */
  origin: 'self' | 'invitation' | 'referral'
  invitationId?: string
  /** Their place in a roster, where a referral named it. */
  pupilId?: string
  referralId?: string
}

/** Begins the file of a young person, with the viewer as its youth worker: in contact, and not yet a trajectory. */
export async function beginYoungPerson(
  tx: Tx,
  viewer: PersonViewer,
  input: NewYoungPerson,
): Promise<{ youngPersonId: string; guidanceId: string }> {
  const youngPersonId = tx.newId()
  const guidanceId = tx.newId()
  const organisation_id = input.organisationId
  const file = { organisation_id, young_person_id: youngPersonId }
  await tx.db
    .insertInto('young_person')
    .values({
      id: youngPersonId,
      organisation_id,
      name: input.name,
      sort_key: sortKey(splitName(input.name)),
      created_by: viewer.personId,
      created_at: tx.now,
    })
    .execute()
  await tx.db
    .insertInto('guidance')
    .values({
      id: guidanceId,
      ...file,
      partnership_id: input.partnershipId ?? null,
      origin: input.origin,
      received_at: tx.now,
      in_contact_at: tx.now,
    })
    .execute()
  // From here on the viewer works in the file, and may write what belongs to it.
  await tx.db
    .insertInto('assignment')
    .values({
      id: tx.newId(),
      organisation_id,
      guidance_id: guidanceId,
      person_id: viewer.personId,
      kind: 'worker',
      from_at: tx.now,
    })
    .execute()
  await tx.db
    .insertInto('young_person_private')
    .values({ ...file, birth_date: input.birthDate ?? null })
    .execute()
  await noteWhence(tx, viewer, { ...input, youngPersonId })
  await audit(tx, viewer, { action: 'file.change', organisationId: organisation_id, fileOf: youngPersonId })
  return { youngPersonId, guidanceId }
}

/** The code they brought, the referral they came by, and their place in the roster. */
async function noteWhence(tx: Tx, viewer: PersonViewer, input: NewYoungPerson & { youngPersonId: string }) {
  const file = { organisation_id: input.organisationId, young_person_id: input.youngPersonId }
  if (input.invitationId) {
    const use = { id: tx.newId(), invitation_id: input.invitationId, used_at: tx.now, used_by: viewer.personId }
    await tx.db
      .insertInto('invitation_use')
      .values({ ...file, ...use })
      .execute()
  }
  if (input.referralId) {
    await tx.db
      .insertInto('referral_file')
      .values({ ...file, referral_id: input.referralId })
      .execute()
  }
  if (input.pupilId) {
    const link = {
      id: tx.newId(),
      pupil_id: input.pupilId,
      how: 'referral',
      linked_by: viewer.personId,
      from_at: tx.now,
    }
    await tx.db
      .insertInto('pupil_link')
      .values({ ...file, ...link })
      .execute()
  }
}
