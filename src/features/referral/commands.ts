import { z } from 'zod'
import { audit } from '../../boundary/audit.ts'
import { NotFound, Refused } from '../../boundary/refusal.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { several } from '../../http/form.ts'
import { fullName } from '../roster/model.ts'
import { readPupil } from '../roster/queries.ts'
import { refusals } from './answers.ts'
import {
  consentUntil,
  type DeclineReason,
  domains,
  knowsAnswers,
  missingYes,
  type ReferralAct,
  referralActs,
  type YesWay,
} from './model.ts'
import { type Referral, readReferral, readWaysToRefer, sideOf } from './queries.ts'

/** The three fields of a referral, and whether the young person knows. */
export const aboutSchema = z.object({
  samenwerking: z.string().optional(),
  leefgebied: several(z.enum(domains)).refine((chosen) => chosen.length > 0, { params: { text: refusals.domain } }),
  gezien: z.string().trim().min(1).max(2000),
  gaat_goed: z.string().trim().min(1).max(2000),
  weet_het: z.enum(knowsAnswers),
})

/** What {@link aboutSchema} gives. */
export type About = z.output<typeof aboutSchema>

/** A yes as it is noted. */
export interface NewYes {
  who: 'young' | 'guardian'
  guardianName: string | null
  how: YesWay
  saidOn: string
  message: string | null
}

type EventKind =
  | 'sent'
  | 'amended'
  | 'withdrawn'
  | 'asked_back'
  | 'answered'
  | 'declined'
  | 'passed_on'
  | 'in_contact'
  | 'guidance'
  | 'ended'

const place = (id: string, column: string) => `referral/${id}/${column}`

async function sealedTexts(tx: Tx, id: string, about: About) {
  return {
    sealed_seen: await tx.keys.seal(id, place(id, 'sealed_seen'), about.gezien),
    sealed_goes_well: await tx.keys.seal(id, place(id, 'sealed_goes_well'), about.gaat_goed),
    domains: about.leefgebied,
    knows: about.weet_het,
  }
}

/** Notes what happened, with what was said. */
export async function noteEvent(
  tx: Tx,
  viewer: PersonViewer,
  event: { referralId: string; kind: EventKind; text?: string | undefined; reason?: DeclineReason; toPerson?: string },
): Promise<void> {
  const id = tx.newId()
  const { referralId, text } = event
  await tx.db
    .insertInto('referral_event')
    .values({
      id,
      referral_id: referralId,
      kind: event.kind,
      at: tx.now,
      by: viewer.personId,
      to_person: event.toPerson ?? null,
      reason: event.reason ?? null,
      sealed_text: text ? await tx.keys.seal(referralId, `referral_event/${id}/sealed_text`, text) : null,
    })
    .execute()
}

/** A line in the log of the viewer's own organisation. */
export function auditReferral(
  tx: Tx,
  viewer: PersonViewer,
  referral: Referral,
  action: 'referral.open' | 'referral.change',
) {
  const youth = sideOf(viewer, referral) === 'youth'
  return audit(tx, viewer, {
    action,
    organisationId: youth ? referral.youthOrganisationId : referral.schoolOrganisationId,
    fileOf: (youth ? referral.youngPersonId : null) ?? referral.pupilId,
  })
}

/** What the viewer may do with a referral now. */
export function actsOn(viewer: PersonViewer, referral: Referral): ReferralAct[] {
  return referralActs({
    stage: referral.stage,
    side: sideOf(viewer, referral),
    writer: referral.writtenBy === viewer.personId,
    askedBack: referral.askedBackAt !== null,
    paused: referral.missing.length > 0,
  })
}

/** A referral on which the viewer may do this now. Throws {@link NotFound} when they may not. */
export async function referralFor(tx: Tx, viewer: PersonViewer, id: string, act: ReferralAct): Promise<Referral> {
  const referral = await readReferral(tx, id)
  if (!actsOn(viewer, referral).includes(act)) throw new NotFound()
  return referral
}

/** The viewer's own draft. Throws {@link NotFound}. */
export async function draftOf(tx: Tx, viewer: PersonViewer, id: string): Promise<Referral> {
  const referral = await readReferral(tx, id)
  if (referral.stage !== 'draft' || referral.writtenBy !== viewer.personId) throw new NotFound()
  return referral
}

/**
 * Begins a referral: a draft that only its writer sees.
 * @returns its id
 */
export async function beginReferral(tx: Tx, viewer: PersonViewer, pupilId: string, about: About): Promise<string> {
  const pupil = await readPupil(tx, pupilId)
  const ways = await readWaysToRefer(tx, pupilId)
  const way = ways.length === 1 ? ways[0] : ways.find((one) => one.partnershipId === about.samenwerking)
  if (ways.length === 0) throw new NotFound()
  if (!way) throw new Refused(refusals.partnership, 'samenwerking')
  const partnership = await tx.db
    .selectFrom('partnership')
    .select(['youth_organisation_id', 'school_organisation_id'])
    .where('id', '=', way.partnershipId)
    .executeTakeFirstOrThrow()
  const id = tx.newId()
  await tx.db
    .insertInto('referral')
    .values({
      id,
      partnership_id: way.partnershipId,
      ...partnership,
      pupil_id: pupilId,
      about_name: fullName(pupil),
      about_class: pupil.className,
      written_by: viewer.personId,
      written_at: tx.now,
      ...(await sealedTexts(tx, id, about)),
      version: 1,
      stage: 'draft',
    })
    .execute()
  return id
}

/** Changes a draft. */
export async function changeDraft(tx: Tx, viewer: PersonViewer, id: string, about: About): Promise<void> {
  await draftOf(tx, viewer, id)
  const texts = await sealedTexts(tx, id, about)
  await tx.db
    .updateTable('referral')
    .set({ ...texts, written_at: tx.now })
    .where('id', '=', id)
    .execute()
}

async function insertYes(tx: Tx, viewer: PersonViewer, referralId: string, yes: NewYes): Promise<void> {
  const id = tx.newId()
  const seal = (text: string) => tx.keys.seal(referralId, `referral_yes/${id}/sealed_message`, text)
  await tx.db
    .insertInto('referral_yes')
    .values({
      id,
      referral_id: referralId,
      who: yes.who,
      guardian_name: yes.guardianName,
      how: yes.how,
      sealed_message: yes.message ? await seal(yes.message) : null,
      said_on: yes.saidOn,
      noted_by: viewer.personId,
      noted_at: tx.now,
    })
    .execute()
}

/**
 * Notes what the young person wants and who said yes: in a draft in place of what stood there, later beside it. A sent
 * referral runs longer only when everybody who must say yes does so anew.
 */
export async function noteYes(
  tx: Tx,
  viewer: PersonViewer,
  id: string,
  input: { wish: string | null; yes: NewYes[] },
): Promise<void> {
  const referral = await readReferral(tx, id)
  const draft = referral.stage === 'draft' && referral.writtenBy === viewer.personId
  if (!draft && !actsOn(viewer, referral).includes('renew_yes')) throw new NotFound()
  if (draft) await tx.db.deleteFrom('referral_yes').where('referral_id', '=', id).execute()
  for (const yes of input.yes) await insertYes(tx, viewer, id, yes)
  const sealed_wish = input.wish ? await tx.keys.seal(id, place(id, 'sealed_wish'), input.wish) : null
  const anew = !draft && missingYes(referral.need, input.yes).length === 0
  const until = anew ? { consent_until: consentUntil(tx.now) } : {}
  await tx.db
    .updateTable('referral')
    .set({ sealed_wish, ...until })
    .where('id', '=', id)
    .execute()
  if (!draft) await auditReferral(tx, viewer, referral, 'referral.change')
}

/** Sends a draft. Throws {@link Refused} when a yes is missing: then it stays a draft that only its writer sees. */
export async function sendReferral(tx: Tx, viewer: PersonViewer, id: string): Promise<void> {
  const referral = await draftOf(tx, viewer, id)
  if (referral.missing.length > 0) throw new Refused(refusals.yesMissing)
  await noteEvent(tx, viewer, { referralId: id, kind: 'sent' })
  await tx.db
    .updateTable('referral')
    .set({ sent_at: tx.now, stage: 'received', consent_until: consentUntil(tx.now) })
    .where('id', '=', id)
    .execute()
  await auditReferral(tx, viewer, referral, 'referral.change')
}

/** Throws a draft away. */
export async function discardReferral(tx: Tx, viewer: PersonViewer, id: string): Promise<void> {
  await draftOf(tx, viewer, id)
  await tx.db.deleteFrom('referral_yes').where('referral_id', '=', id).execute()
  await tx.db.deleteFrom('referral').where('id', '=', id).execute()
}

/** Changes a sent referral; what stood there stays in its history. Throws {@link Refused} when it changed meanwhile. */
export async function amendReferral(
  tx: Tx,
  viewer: PersonViewer,
  id: string,
  input: { about: About; version: number },
): Promise<void> {
  const referral = await referralFor(tx, viewer, id, 'amend')
  if (referral.version !== input.version) throw new Refused(refusals.changedMeanwhile)
  const { seen, goesWell } = referral
  const before = [seen, goesWell].filter(Boolean).join('\n\n')
  await noteEvent(tx, viewer, { referralId: id, kind: 'amended', text: before || undefined })
  await tx.db
    .updateTable('referral')
    .set({ ...(await sealedTexts(tx, id, input.about)), version: referral.version + 1 })
    .where('id', '=', id)
    .execute()
  await auditReferral(tx, viewer, referral, 'referral.change')
}

/** Takes a referral back. When somebody takes back their yes, youth work sees nothing of it from now on. */
export async function withdrawReferral(tx: Tx, viewer: PersonViewer, id: string, yesTakenBack: boolean): Promise<void> {
  const referral = await referralFor(tx, viewer, id, 'withdraw')
  await noteEvent(tx, viewer, {
    referralId: id,
    kind: 'withdrawn',
    ...(yesTakenBack ? { reason: 'does_not_want' as const } : {}),
  })
  if (yesTakenBack) {
    await tx.db
      .updateTable('referral_yes')
      .set({ withdrawn_at: tx.now })
      .where('referral_id', '=', id)
      .where('withdrawn_at', 'is', null)
      .execute()
  }
  await tx.db
    .updateTable('referral')
    .set({ stage: 'ended', ended_at: tx.now, ending: 'withdrawn', asked_back_at: null })
    .where('id', '=', id)
    .execute()
  await auditReferral(tx, viewer, referral, 'referral.change')
}

/** Answers what youth work asked back. */
export async function answerQuestion(tx: Tx, viewer: PersonViewer, id: string, text: string): Promise<void> {
  const referral = await referralFor(tx, viewer, id, 'answer')
  await noteEvent(tx, viewer, { referralId: id, kind: 'answered', text })
  await tx.db.updateTable('referral').set({ asked_back_at: null }).where('id', '=', id).execute()
  await auditReferral(tx, viewer, referral, 'referral.change')
}
