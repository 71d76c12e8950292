import { dayOf } from '../../ui/dates.ts'
import { consentEnd, type MadeFile } from './files.ts'
import type { Maker } from './maker.ts'
import type { MadeSchool } from './staff.ts'

/** What a referral says, and when it went. */
interface Sent {
  school: MadeSchool
  pupilId: string
  name: string
  className: string | null
  writer: string
  seen: string
  goesWell: string
  wish: string | null
  domains: readonly string[]
  knows: 'wants' | 'doubts'
  /** Days ago. */
  sent: number
  guardianName: string | null
}

/** How far youth work came with it, in days ago. */
interface Way {
  handledBy: string | null
  contact?: number | undefined
  guidance?: number | undefined
  ended?: { ago: number; ending: 'done' | 'declined' } | undefined
  /** What youth work asked the school a day later, and waits for. */
  asked?: { by: string; text: string } | undefined
}

/** Who refers here: the fixed contact person with the school, the mentor in it. */
export function refers(school: MadeSchool, mentor: string): string {
  return school.town.type === 'with_school' ? school.contact : mentor
}

/** The referral by which a young person came. Returns its id. */
export async function addReferral(make: Maker, file: MadeFile): Promise<string> {
  const { story, school, pupilId, mentor } = file
  if (!school || !pupilId || !mentor || !story.referral) throw new Error(`${file.name} has no school to be referred by`)
  const id = await sendReferral(
    make,
    {
      school,
      pupilId,
      name: file.name,
      className: story.at?.[1] ?? null,
      writer: refers(school, mentor),
      ...story.referral,
      sent: story.received,
      guardianName: story.guardians?.find((one) => one.say)?.name ?? null,
    },
    {
      handledBy: file.worker,
      contact: story.contact,
      guidance: story.started,
      ended: story.ended && { ago: story.ended.ago, ending: 'done' },
    },
  )
  make.rows.add('referral_file', {
    referral_id: id,
    organisation_id: file.organisationId,
    young_person_id: file.youngPersonId,
  })
  return id
}

/** A referral that was sent, and what happened to it. Returns its id. */
export async function sendReferral(make: Maker, sent: Sent, way: Way): Promise<string> {
  const id = make.newId()
  const seal = (column: string, text: string) => make.seal(id, `referral/${id}/${column}`, text)
  const stage = way.ended
    ? 'ended'
    : way.guidance !== undefined
      ? 'guidance'
      : way.contact !== undefined
        ? 'in_contact'
        : 'received'
  const at = (ago: number | undefined, hour: number) => (ago === undefined ? null : make.ago(ago, hour, 10))
  make.rows.add('referral', {
    id,
    partnership_id: sent.school.partnershipId,
    youth_organisation_id: sent.school.youthOrganisationId,
    school_organisation_id: sent.school.id,
    pupil_id: sent.pupilId,
    about_name: sent.name,
    about_class: sent.className,
    written_by: sent.writer,
    written_at: make.ago(sent.sent, 8, 50),
    sealed_seen: await seal('sealed_seen', sent.seen),
    sealed_goes_well: await seal('sealed_goes_well', sent.goesWell),
    sealed_wish: sent.wish ? await seal('sealed_wish', sent.wish) : null,
    domains: sent.domains,
    knows: sent.knows,
    version: 1,
    sent_at: make.ago(sent.sent, 9, 10),
    consent_until: consentEnd(make),
    stage,
    in_contact_at: at(way.contact, 15),
    guidance_at: at(way.guidance, 16),
    ended_at: at(way.ended?.ago, 16),
    ending: way.ended?.ending ?? null,
    asked_back_at: way.asked ? make.ago(sent.sent - 1, 13, 10) : null,
    handled_by: way.handledBy,
  })
  addYes(make, id, sent)
  addEvents(make, id, sent, way)
  if (way.asked) await askBack(make, id, sent.sent - 1, way.asked)
  return id
}

async function askBack(
  make: Maker,
  referralId: string,
  ago: number,
  asked: { by: string; text: string },
): Promise<void> {
  const id = make.newId()
  const sealed_text = await make.seal(referralId, `referral_event/${id}/sealed_text`, asked.text)
  make.rows.add('referral_event', {
    id,
    referral_id: referralId,
    kind: 'asked_back',
    at: make.ago(ago, 13, 10),
    by: asked.by,
    to_person: null,
    reason: null,
    sealed_text,
  })
}

function addYes(make: Maker, referralId: string, sent: Sent): void {
  const yes = {
    referral_id: referralId,
    how: 'spoken',
    sealed_message: null,
    said_on: dayOf(make.ago(sent.sent)),
    noted_by: sent.writer,
    noted_at: make.ago(sent.sent, 8, 55),
    withdrawn_at: null,
  }
  make.rows.add('referral_yes', { id: make.newId(), who: 'young', guardian_name: null, ...yes })
  if (sent.guardianName)
    make.rows.add('referral_yes', { id: make.newId(), who: 'guardian', guardian_name: sent.guardianName, ...yes })
}

function addEvents(make: Maker, referralId: string, sent: Sent, way: Way): void {
  const event = (kind: string, ago: number, hour: number, by: string, reason: string | null = null) =>
    make.rows.add('referral_event', {
      id: make.newId(),
      referral_id: referralId,
      kind,
      at: make.ago(ago, hour, 10),
      by,
      to_person: null,
      reason,
      sealed_text: null,
    })
  event('sent', sent.sent, 9, sent.writer)
  const worker = way.handledBy
  if (!worker) return
  if (way.contact !== undefined) event('in_contact', way.contact, 15, worker)
  if (way.guidance !== undefined) event('guidance', way.guidance, 16, worker)
  if (way.ended?.ending === 'declined') event('declined', way.ended.ago, 16, worker, 'other_help_first')
  else if (way.ended) event('ended', way.ended.ago, 17, worker)
}

/** Who does what about a referred young person, and when; what is past its day was done. */
export async function addArrangements(make: Maker, file: MadeFile): Promise<void> {
  const { story, school, pupilId, mentor, referralId } = file
  if (!school || !pupilId || !mentor || !referralId) return
  const side = { worker: file.worker, school: refers(school, mentor) }
  for (const one of story.arrangements ?? []) {
    const id = make.newId()
    make.rows.add('arrangement', {
      id,
      partnership_id: school.partnershipId,
      referral_id: referralId,
      pupil_id: pupilId,
      made_by: side[one.by],
      made_at: make.ago(one.ago, 14, 20),
      sealed_what: await make.seal(referralId, `arrangement/${id}/sealed_what`, one.text),
      who: side[one.who],
      due_on: make.day(one.due),
      done_at: one.due > 0 ? make.ago(one.due, 15, 30) : null,
      withdrawn_at: null,
    })
  }
}
