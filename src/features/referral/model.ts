import { dayOf, instantAt } from '../../ui/dates.ts'
import { schoolYearOf } from '../roster/model.ts'

/** How far a referral is; the stage never carries content. */
export type Stage = 'draft' | 'received' | 'in_contact' | 'guidance' | 'ended'

/** How a referral ended. */
export type Ending = 'done' | 'declined' | 'withdrawn'

/** The five domains in which somebody may see something (domain.md). */
export const domains = ['young_person', 'home', 'peer_group', 'school', 'neighbourhood'] as const
export type Domain = (typeof domains)[number]

/** What the young person thinks of it. */
export const knowsAnswers = ['wants', 'doubts', 'not_yet'] as const
export type Knows = (typeof knowsAnswers)[number]

/** How somebody said yes. */
export const yesWays = ['spoken', 'message', 'paper'] as const
export type YesWay = (typeof yesWays)[number]

/** Why youth work says no; of the school only `does_not_want` is used. */
export const declineReasons = ['full', 'not_our_work', 'other_help_first', 'does_not_want'] as const
export type DeclineReason = (typeof declineReasons)[number]

/** Whose yes is asked before the school may give a name (boundary.md, Consent). */
export interface YesNeed {
  young: boolean
  guardian: boolean
  /** The guardian is told, and is not asked. */
  guardianTold: boolean
}

/** Who of those who must say yes has not yet. */
export function missingYes(need: YesNeed, said: readonly { who: 'young' | 'guardian' }[]): ('young' | 'guardian')[] {
  const missing: ('young' | 'guardian')[] = []
  for (const who of ['young', 'guardian'] as const) {
    if (need[who] && !said.some((yes) => yes.who === who)) missing.push(who)
  }
  return missing
}

/** Until when a yes of today holds: 1 October after this school year. */
export function consentUntil(now: Date): Date {
  return instantAt(`${schoolYearOf(dayOf(now)) + 1}-10-01`, 0, 0)
}

/** What can be done with a referral. */
export type ReferralAct =
  | 'amend'
  | 'withdraw'
  | 'answer'
  | 'renew_yes'
  | 'ask_back'
  | 'decline'
  | 'pass_on'
  | 'begin_contact'
  | 'arrange'

/** What decides who may do what. */
export interface ActGround {
  stage: Stage
  side: 'school' | 'youth'
  /** The viewer wrote it. */
  writer: boolean
  askedBack: boolean
  /** A yes is missing today, so that youth work does not see it. */
  paused: boolean
}

function schoolActs({ stage, writer, askedBack, paused }: ActGround): ReferralAct[] {
  const acts: ReferralAct[] = []
  const early = stage === 'received' || stage === 'in_contact'
  if (early && paused && writer) acts.push('renew_yes')
  if (stage === 'received' && askedBack) acts.push('answer')
  acts.push('arrange')
  if (early && writer) acts.push('amend')
  if (early) acts.push('withdraw')
  return acts
}

/** What the viewer may do with a referral as it stands; nothing with one that ended, other pages with a draft. */
export function referralActs(ground: ActGround): ReferralAct[] {
  if (ground.stage === 'draft' || ground.stage === 'ended') return []
  if (ground.side === 'school') return schoolActs(ground)
  if (ground.stage !== 'received') return ['arrange']
  const acts: ReferralAct[] = ['begin_contact', 'pass_on', 'decline', 'arrange']
  return ground.askedBack ? acts : ['begin_contact', 'ask_back', 'pass_on', 'decline', 'arrange']
}
