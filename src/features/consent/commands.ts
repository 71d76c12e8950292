import { sql } from 'kysely'
import { audit } from '../../boundary/audit.ts'
import { NotFound, Refused } from '../../boundary/refusal.ts'
import { hashToken } from '../../boundary/token.ts'
import type { GuardianViewer, PersonViewer, Viewer, YoungViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { dayOf, instantAt } from '../../ui/dates.ts'
import { guardiansOf, readYoung } from '../guardian/queries.ts'
import { type Chosen, choicesOf, possibleRecipients } from './asking.ts'
import { type Answer, earliestEnd, latestEnd, type Purpose, type Way } from './model.ts'
import { type Consent, readConsent } from './queries.ts'
import { refusals } from './refusals.ts'
import type { Scan } from './scan.ts'

/** What is asked, with whom may be shared, and until when. */
export interface NewConsent {
  purpose: Extract<Purpose, 'guidance' | 'share_school'>
  /** The values of what was chosen, as {@link choicesOf} gives them; none for guidance. */
  recipients: string[]
  /** The day from which it no longer runs, as `2027-10-01`. */
  until: string
}

/** What was chosen, when it can be: people of one school, who can receive today. Throws {@link Refused}. */
async function chosenRecipients(
  tx: Tx,
  young: Awaited<ReturnType<typeof readYoung>>,
  values: string[],
): Promise<Chosen[]> {
  const choices = choicesOf(await possibleRecipients(tx, young))
  const chosen = choices.filter((choice) => values.includes(choice.value))
  if (chosen.length === 0 || chosen.length < new Set(values).size) throw new Refused(refusals.recipients, 'wie')
  if (new Set(chosen.map((choice) => choice.partnershipId)).size > 1) throw new Refused(refusals.oneSchool, 'wie')
  return chosen
}

/** Asks for a yes. Nothing is shared by asking. Returns the consent. */
export async function askConsent(
  tx: Tx,
  viewer: PersonViewer,
  youngPersonId: string,
  asked: NewConsent,
): Promise<string> {
  const young = await readYoung(tx, youngPersonId)
  const today = dayOf(tx.now)
  if (asked.until < earliestEnd(today) || asked.until > latestEnd(today)) throw new Refused(refusals.until, 'tot')
  const recipients = asked.purpose === 'guidance' ? [] : await chosenRecipients(tx, young, asked.recipients)
  const id = tx.newId()
  await tx.db
    .insertInto('consent')
    .values({
      id,
      organisation_id: young.organisationId,
      young_person_id: young.id,
      partnership_id: recipients[0]?.partnershipId ?? null,
      purpose: asked.purpose,
      asked_by: viewer.personId,
      asked_at: tx.now,
      until_at: instantAt(asked.until, 0, 0),
    })
    .execute()
  for (const { role, personId } of recipients) {
    await tx.db
      .insertInto('consent_recipient')
      .values({ id: tx.newId(), consent_id: id, role, person_id: personId })
      .execute()
  }
  await audit(tx, viewer, { action: 'consent.ask', organisationId: young.organisationId, fileOf: young.id })
  return id
}

/** A consent that can still be answered. Held until the transaction ends, so that nothing is shared under it meanwhile. */
async function openConsent(tx: Tx, id: string): Promise<Consent> {
  await tx.db.selectFrom('consent').select('id').where('id', '=', id).forUpdate().execute()
  const consent = await readConsent(tx, id)
  if (consent.withdrawnAt || consent.untilAt <= tx.now) throw new Refused(refusals.over)
  return consent
}

/** What somebody said. */
interface Said {
  /** Null: the young person. */
  guardianId: string | null
  answer: Answer
  how: Way
  /** Own words, or the message as it was sent. */
  text: string | null
  notedBy: string | null
}

/** Writes an answer down. A no that stops the consent takes back every share under it, in this transaction. */
async function write(tx: Tx, viewer: Viewer, consent: Consent, said: Said): Promise<void> {
  const id = tx.newId()
  const { organisationId, youngPersonId: fileOf } = consent
  const who = said.guardianId === null ? 'young' : 'guardian'
  await tx.db
    .insertInto('consent_answer')
    .values({
      id,
      organisation_id: organisationId,
      consent_id: consent.id,
      who,
      guardian_id: said.guardianId,
      answer: said.answer,
      how: said.how,
      sealed_text: said.text ? await tx.keys.seal(consent.id, `consent_answer/${id}/sealed_text`, said.text) : null,
      answered_at: tx.now,
      noted_by: said.notedBy,
    })
    .execute()
  await audit(tx, viewer, { action: 'consent.answer', organisationId, fileOf })
  if (said.answer === 'no') await takeBackAll(tx, viewer, consent, who)
}

async function takeBackAll(tx: Tx, viewer: Viewer, consent: Consent, by: 'young' | 'guardian' | 'worker') {
  const { rows } = await sql<{ ended: number }>`select guard.take_back_all(${consent.id}, ${by}) as ended`.execute(
    tx.db,
  )
  const { organisationId, youngPersonId: fileOf } = consent
  if (rows[0]?.ended) await audit(tx, viewer, { action: 'share.take_back', organisationId, fileOf })
}

/** What a youth worker notes of an answer. */
export interface NotedAnswer {
  guardianId: string | null
  answer: Answer
  how: Exclude<Way, 'schakel'>
  text: string | null
  /** Paper, made clean before the transaction. */
  scan: Scan | null
}

/** Notes what the young person or a guardian said, with the paper where there is one. */
export async function noteAnswer(
  tx: Tx,
  viewer: PersonViewer,
  consentId: string,
  { scan, ...said }: NotedAnswer,
): Promise<void> {
  const consent = await openConsent(tx, consentId)
  if (said.guardianId !== null) {
    const guardians = await guardiansOf(tx, consent.youngPersonId)
    if (!guardians.some((one) => one.id === said.guardianId && one.hasSay && !one.endedAt))
      throw new Refused(refusals.who, 'wie')
  }
  if (said.how === 'message' && !said.text) throw new Refused(refusals.message, 'tekst')
  if (said.how === 'paper' && !scan) throw new Refused(refusals.scan, 'scan')
  await write(tx, viewer, consent, { ...said, notedBy: viewer.personId })
  if (scan) await attach(tx, viewer, consent, scan)
}

async function attach(tx: Tx, viewer: PersonViewer, consent: Consent, scan: Scan): Promise<void> {
  const id = tx.newId()
  await tx.db
    .insertInto('attachment')
    .values({
      id,
      organisation_id: consent.organisationId,
      consent_id: consent.id,
      mime: scan.mime,
      size: scan.bytes.length,
      sealed_bytes: await tx.keys.sealBytes(consent.id, `attachment/${id}/sealed_bytes`, scan.bytes),
      added_by: viewer.personId,
      added_at: tx.now,
    })
    .execute()
}

/** The young person answers on the phone that was handed over, in their own words if they like. */
export async function answerAsYoung(
  tx: Tx,
  viewer: YoungViewer,
  consentId: string,
  said: { answer: Answer; text: string | null },
): Promise<void> {
  const consent = await openConsent(tx, consentId)
  await write(tx, viewer, consent, { ...said, guardianId: null, how: 'schakel', notedBy: null })
}

/** A guardian answers by their link, or changes their answer. One who is told only has nothing to answer. */
export async function answerAsGuardian(tx: Tx, viewer: GuardianViewer, answer: Answer): Promise<void> {
  if (viewer.toldOnly) throw new NotFound()
  const consent = await openConsent(tx, viewer.consentId)
  await write(tx, viewer, consent, {
    answer,
    guardianId: viewer.guardianId,
    how: 'schakel',
    text: null,
    notedBy: null,
  })
}

/** Makes the link by which a guardian sees what is asked, and answers. Returns its token; only its hash is kept. */
export async function askGuardian(
  tx: Tx,
  viewer: PersonViewer,
  consentId: string,
  guardianId: string,
): Promise<{ token: string; guardian: { name: string; email: string | null }; consent: Consent }> {
  const consent = await openConsent(tx, consentId)
  const guardian = (await guardiansOf(tx, consent.youngPersonId)).find((one) => one.id === guardianId)
  if (!guardian) throw new NotFound()
  const { mayBeContacted, mustNotSee, hasSay, endedAt } = guardian
  if (!mayBeContacted || mustNotSee || endedAt || !(hasSay || consent.need.guardianTold))
    throw new Refused(refusals.noLink)
  const token = tx.newToken()
  await tx.db
    .insertInto('guardian_ask')
    .values({
      id: tx.newId(),
      organisation_id: consent.organisationId,
      consent_id: consentId,
      guardian_id: guardianId,
      token_hash: hashToken(token),
      asked_at: tx.now,
      asked_by: viewer.personId,
      // As long as the consent itself, so that they can take their yes back by the same link.
      expires_at: consent.untilAt,
      told_only: !consent.need.guardian && consent.need.guardianTold,
    })
    .execute()
  await audit(tx, viewer, {
    action: 'consent.ask',
    organisationId: consent.organisationId,
    fileOf: consent.youngPersonId,
  })
  return { token, guardian, consent }
}

/** Withdraws a consent for good, and takes back every share under it in the same transaction. */
export async function withdrawConsent(
  tx: Tx,
  viewer: PersonViewer,
  consentId: string,
  by: 'young' | 'guardian' | 'worker',
): Promise<void> {
  const consent = await openConsent(tx, consentId)
  await tx.db
    .updateTable('consent')
    .set({ withdrawn_at: tx.now, withdrawn_by: by })
    .where('id', '=', consentId)
    .execute()
  await audit(tx, viewer, {
    action: 'consent.withdraw',
    organisationId: consent.organisationId,
    fileOf: consent.youngPersonId,
  })
  await takeBackAll(tx, viewer, consent, by)
}
