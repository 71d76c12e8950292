import { audit } from '../../boundary/audit.ts'
import { NotFound, Refused } from '../../boundary/refusal.ts'
import { hashToken } from '../../boundary/token.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { addDays, dayOf, instantAt } from '../../ui/dates.ts'
import { refusals } from './messages.ts'
import { type RoleGiven, rolesOf, scoped } from './model.ts'
import { type Administered, type RoleHeld, readAdministered, readSomebody } from './queries.ts'

const inviteDays = 14

/** The organisation of a form, among those the viewer administers. */
async function administered(tx: Tx, id: string | undefined): Promise<Administered> {
  const mine = await readAdministered(tx)
  const found = mine.length === 1 && id === undefined ? mine[0] : mine.find((one) => one.id === id)
  if (!found) throw new NotFound()
  return found
}

/** A role with its scope, checked against the organisation. Throws {@link Refused} at the field. */
function checked(organisation: Administered, given: RoleGiven): RoleGiven {
  const role = scoped(given)
  if (!rolesOf(organisation.kind).includes(role.role)) throw new Refused(refusals.role, 'rol')
  if (role.locationId && !organisation.locations.some((one) => one.id === role.locationId)) {
    throw new Refused(refusals.location, 'locatie')
  }
  if (role.role === 'mentor' && !role.classId) throw new Refused(refusals.mentorClass, 'klas')
  if (!role.classId) return role
  const found = organisation.classes.find((one) => one.id === role.classId)
  if (!found) throw new Refused(refusals.className, 'klas')
  return { ...role, locationId: found.locationId }
}

const scopeOf = (role: RoleGiven) => ({
  role: role.role,
  location_id: role.locationId,
  class_id: role.classId,
  years: role.years,
})

const note = (tx: Tx, viewer: PersonViewer, organisationId: string) =>
  audit(tx, viewer, { action: 'people.change', organisationId })

/** Whom to invite, for what. */
export interface Invited extends RoleGiven {
  organisationId: string | undefined
  name: string
  email: string
}

/** Invites somebody into a role. @returns the token of the link, and where it is for */
export async function invite(
  tx: Tx,
  viewer: PersonViewer,
  invited: Invited,
): Promise<{ token: string; organisationName: string }> {
  const organisation = await administered(tx, invited.organisationId)
  const role = checked(organisation, invited)
  const open = await tx.db
    .selectFrom('member_invite')
    .select('id')
    .where('organisation_id', '=', organisation.id)
    .where('email', '=', invited.email)
    .where('role', '=', role.role)
    .where((eb) => (role.classId ? eb('class_id', '=', role.classId) : eb('class_id', 'is', null)))
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', tx.now)
    .executeTakeFirst()
  if (open) throw new Refused(refusals.doubleInvite, 'email')
  const token = tx.newToken()
  await tx.db
    .insertInto('member_invite')
    .values({
      id: tx.newId(),
      organisation_id: organisation.id,
      ...scopeOf(role),
      name: invited.name,
      email: invited.email,
      token_hash: hashToken(token),
      invited_by: viewer.personId,
      invited_at: tx.now,
      expires_at: instantAt(addDays(dayOf(tx.now), inviteDays), 23, 59),
    })
    .execute()
  await note(tx, viewer, organisation.id)
  return { token, organisationName: organisation.name }
}

/** Takes an open invitation back: its link works no more. Throws {@link NotFound}. */
export async function withdrawInvite(tx: Tx, viewer: PersonViewer, id: string): Promise<void> {
  const row = await tx.db
    .selectFrom('member_invite')
    .select('organisation_id')
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  await tx.db.updateTable('member_invite').set({ withdrawn_at: tx.now }).where('id', '=', id).execute()
  await note(tx, viewer, row.organisation_id)
}

const sameScope = (held: RoleHeld, role: RoleGiven) =>
  held.role === role.role &&
  held.locationId === role.locationId &&
  held.classId === role.classId &&
  String(held.years ?? '') === String(role.years ?? '') &&
  held.neighbourhood === role.neighbourhood

async function begin(tx: Tx, personId: string, organisationId: string, role: RoleGiven): Promise<void> {
  await tx.db
    .insertInto('membership')
    .values({
      id: tx.newId(),
      person_id: personId,
      organisation_id: organisationId,
      ...scopeOf(role),
      neighbourhood: role.neighbourhood,
      from_at: tx.now,
    })
    .execute()
}

/** Gives somebody another role beside those they have. Throws {@link Refused}. */
export async function addRole(
  tx: Tx,
  viewer: PersonViewer,
  personId: string,
  organisationId: string | undefined,
  given: RoleGiven,
): Promise<void> {
  const organisation = await administered(tx, organisationId)
  const somebody = await readSomebody(tx, personId)
  const role = checked(organisation, given)
  if (somebody.roles.some((held) => held.current && held.organisationId === organisation.id && sameScope(held, role))) {
    throw new Refused(refusals.double, 'rol')
  }
  await begin(tx, somebody.personId, organisation.id, role)
  await note(tx, viewer, organisation.id)
}

async function heldNow(tx: Tx, personId: string, id: string): Promise<RoleHeld> {
  const held = (await readSomebody(tx, personId)).roles.find((one) => one.id === id && one.current)
  if (!held) throw new NotFound()
  return held
}

/** An organisation is never left without an administrator. */
async function keepsAdministrator(tx: Tx, held: RoleHeld): Promise<void> {
  if (held.role !== 'administrator') return
  const others = await tx.db
    .selectFrom('membership')
    .select('id')
    .where('organisation_id', '=', held.organisationId)
    .where('role', '=', 'administrator')
    .where('id', '<>', held.id)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', tx.now)]))
    .executeTakeFirst()
  if (!others) throw new Refused(refusals.last)
}

async function end(tx: Tx, id: string): Promise<void> {
  await tx.db.updateTable('membership').set({ until_at: tx.now }).where('id', '=', id).execute()
}

/** Ends a role from now on; its period stays. Throws {@link NotFound} or {@link Refused}. */
export async function endRole(tx: Tx, viewer: PersonViewer, personId: string, id: string): Promise<void> {
  const held = await heldNow(tx, personId, id)
  await keepsAdministrator(tx, held)
  // The line of the log first: who ends the own last role could not add it afterwards.
  await note(tx, viewer, held.organisationId)
  await end(tx, id)
}

/** Ends a role and begins another in its place, in one moment. Throws {@link NotFound} or {@link Refused}. */
export async function changeRole(
  tx: Tx,
  viewer: PersonViewer,
  personId: string,
  id: string,
  given: RoleGiven,
): Promise<void> {
  const held = await heldNow(tx, personId, id)
  const organisation = await administered(tx, held.organisationId)
  const role = checked(organisation, given)
  if (sameScope(held, role)) return
  if (role.role !== 'administrator') await keepsAdministrator(tx, held)
  await note(tx, viewer, organisation.id)
  await begin(tx, personId, organisation.id, role)
  await end(tx, id)
}
