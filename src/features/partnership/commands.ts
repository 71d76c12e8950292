import { sql } from 'kysely'
import { audit } from '../../boundary/audit.ts'
import { NotFound, Refused } from '../../boundary/refusal.ts'
import { hashToken } from '../../boundary/token.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { addDays, dayOf, instantAt } from '../../ui/dates.ts'
import { refusals } from './messages.ts'
import type { PartnershipType } from './model.ts'
import { type PartnershipPage, readPartnership } from './queries.ts'
import { type OwnSide, readOwnSides, readPartners } from './sides.ts'

/** How many days the link of an invitation works. */
export const inviteDays = 14

/** What a proposal says. */
export interface Proposal {
  type: PartnershipType
  since: string
}

async function addProposal(
  tx: Tx,
  viewer: PersonViewer,
  side: OwnSide,
  other: { organisationId: string; locationId: string | null },
  proposal: Proposal,
) {
  const school = side.kind === 'school'
  const locationId = school ? side.locationId : other.locationId
  if (!locationId) throw new NotFound()
  const place = {
    youth_organisation_id: school ? other.organisationId : side.organisationId,
    school_organisation_id: school ? side.organisationId : other.organisationId,
    location_id: locationId,
  }
  const there = await tx.db
    .selectFrom('partnership')
    .select('id')
    .where('youth_organisation_id', '=', place.youth_organisation_id)
    .where('location_id', '=', locationId)
    .where('ended_at', 'is', null)
    .where('declined_at', 'is', null)
    .executeTakeFirst()
  if (there) throw new Refused(refusals.already, 'met')
  const id = tx.newId()
  await tx.db
    .insertInto('partnership')
    .values({
      id,
      ...place,
      proposed_by_organisation_id: side.organisationId,
      proposed_by: viewer.personId,
      proposed_at: tx.now,
      since: proposal.since,
    })
    .execute()
  await tx.db
    .insertInto('partnership_type')
    .values({ id: tx.newId(), partnership_id: id, type: proposal.type, from_at: tx.now, set_by: viewer.personId })
    .execute()
  await audit(tx, viewer, { action: 'people.change', organisationId: side.organisationId })
  return id
}

async function sideOf(tx: Tx, key: string | undefined): Promise<OwnSide> {
  const sides = await readOwnSides(tx)
  const side = sides.length === 1 ? sides[0] : sides.find((one) => one.key === key)
  if (!side) throw sides.length === 0 ? new NotFound() : new Refused(refusals.choose, 'namens')
  return side
}

/** Proposes a partnership to an organisation that is in Schakel. It begins when that side accepts. @returns its id */
export async function propose(
  tx: Tx,
  viewer: PersonViewer,
  own: string | undefined,
  other: string,
  proposal: Proposal,
): Promise<string> {
  const side = await sideOf(tx, own)
  const partner = (await readPartners(tx)).find((one) => one.key === other && one.kind !== side.kind)
  if (!partner) throw new Refused(refusals.choose, 'met')
  return addProposal(tx, viewer, side, partner, proposal)
}

/** An organisation to bring in, and who becomes its administrator. */
export interface NewOrganisation {
  name: string
  location: string
  administrator: string
  email: string
}

/**
 * Brings in an organisation with an invitation for its administrator, and proposes a partnership to it.
 * @returns the id of the partnership, and the token of the link
 */
export async function bringIn(
  tx: Tx,
  viewer: PersonViewer,
  own: string | undefined,
  added: NewOrganisation,
  proposal: Proposal,
) {
  const side = await sideOf(tx, own)
  const kind = side.kind === 'school' ? 'youth_work' : 'school'
  const [organisationId, token] = [tx.newId(), tx.newToken()]
  const locationId = kind === 'school' ? tx.newId() : null
  const until = instantAt(addDays(dayOf(tx.now), inviteDays), 23, 59)
  const { rows } = await sql<{
    done: boolean
  }>`select guard.bring_in(${organisationId}, ${kind}, ${added.name}, ${locationId}, ${added.location},
    ${tx.newId()}, ${added.administrator}, ${added.email}, ${hashToken(token)}, ${until}) as done`.execute(tx.db)
  if (!rows[0]?.done) throw new NotFound()
  const id = await addProposal(tx, viewer, side, { organisationId, locationId }, proposal)
  return { id, token }
}

/** A partnership that the viewer may change. Throws {@link NotFound}. */
export async function managedPartnership(tx: Tx, id: string): Promise<PartnershipPage> {
  const page = await readPartnership(tx, id)
  if (!page.managed) throw new NotFound()
  return page
}

/** Answers a proposal for the side that was asked, or withdraws it for the side that made it. */
export async function answerProposal(tx: Tx, viewer: PersonViewer, id: string, accept: boolean): Promise<void> {
  const page = await managedPartnership(tx, id)
  if (page.state !== 'proposed') throw new Refused(refusals.over)
  if (accept && !page.waitsForMe) throw new NotFound()
  await tx.db
    .updateTable('partnership')
    .set(accept ? { accepted_at: tx.now, accepted_by: viewer.personId } : { declined_at: tx.now })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('declined_at', 'is', null)
    .execute()
  await noteChange(tx, viewer, page)
}

async function noteChange(tx: Tx, viewer: PersonViewer, page: PartnershipPage): Promise<void> {
  const own = viewer.memberships.find((one) =>
    [page.schoolOrganisationId, page.youthOrganisationId].includes(one.organisationId),
  )
  await audit(tx, viewer, { action: 'people.change', organisationId: own?.organisationId ?? page.schoolOrganisationId })
}

/** A running partnership that the viewer may change. Throws {@link NotFound}. */
export async function runningPartnership(tx: Tx, id: string): Promise<PartnershipPage> {
  const page = await managedPartnership(tx, id)
  if (page.state !== 'running') throw new NotFound()
  return page
}

/** Changes the type from now on; what it was stays in its history. */
export async function changeType(tx: Tx, viewer: PersonViewer, id: string, type: PartnershipType): Promise<void> {
  const page = await runningPartnership(tx, id)
  if (page.type === type) return
  await tx.db
    .updateTable('partnership_type')
    .set({ until_at: tx.now })
    .where('partnership_id', '=', id)
    .where('until_at', 'is', null)
    .execute()
  await tx.db
    .insertInto('partnership_type')
    .values({ id: tx.newId(), partnership_id: id, type, from_at: tx.now, set_by: viewer.personId })
    .execute()
  await noteChange(tx, viewer, page)
}

/** Keeps the name of the own room; empty when there is none. */
export async function setRoom(tx: Tx, viewer: PersonViewer, id: string, room: string): Promise<void> {
  const page = await runningPartnership(tx, id)
  await tx.db
    .updateTable('partnership')
    .set({ room: room || null })
    .where('id', '=', id)
    .execute()
  await noteChange(tx, viewer, page)
}

/** Ends a partnership for both sides from now on. */
export async function endPartnership(tx: Tx, viewer: PersonViewer, id: string): Promise<void> {
  const page = await runningPartnership(tx, id)
  await noteChange(tx, viewer, page)
  await tx.db.updateTable('partnership').set({ ended_at: tx.now }).where('id', '=', id).execute()
}
