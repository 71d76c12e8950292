import { Hono } from 'hono'
import { NotFound } from '../../boundary/refusal.ts'
import { hasRole } from '../../boundary/viewer.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { arrangementsOfReferral } from '../arrangement/queries.ts'
import { actPages } from './act-pages.tsx'
import { actsOn, auditReferral } from './commands.ts'
import { draftPages } from './draft-pages.tsx'
import { messages } from './messages.ts'
import { readReferLocations, readReferral, readReferrals, sideOf } from './queries.ts'
import { namedReaders } from './reader-names.ts'
import { ReferralListView, ReferralView } from './views.tsx'
import { readWaited } from './waiting.ts'

/** Referrals: a list of what waits, one page each for both sides, and the forms around it. */
export const referralPages = new Hono<Env>()

referralPages.get('/aanmeldingen', async (c) => {
  const page = await asPerson(c, async (tx, viewer) => {
    const referrals = await readReferrals(tx)
    return {
      referrals,
      waited: await readWaited(tx, referrals),
      side: hasRole(viewer, 'youth_worker', 'youth_work_coordinator') ? ('youth' as const) : ('school' as const),
      mayRefer:
        (hasRole(viewer, 'mentor', 'care_coordinator') || viewer.contactFor.length > 0) &&
        (await readReferLocations(tx, viewer)).size > 0,
    }
  })
  return c.render(<ReferralListView {...page} />, { title: messages[c.var.lang].list })
})

referralPages.get('/aanmelding/:id', async (c) => {
  const page = await asPerson(c, async (tx, viewer) => {
    const referral = await readReferral(tx, c.req.param('id'))
    if (referral.stage === 'draft') return { referral }
    await auditReferral(tx, viewer, referral, 'referral.open')
    return {
      referral,
      shown: {
        acts: actsOn(viewer, referral),
        side: sideOf(viewer, referral),
        viewerId: viewer.personId,
        arrangements: await arrangementsOfReferral(tx, referral.id),
        days: (await readWaited(tx, [referral])).get(referral.id),
        readers: await namedReaders(tx, viewer.personId, referral),
      },
    }
  })
  if (!page.shown) {
    if (page.referral.stage === 'draft') return c.redirect(`/aanmelding/${page.referral.id}/controle`, 303)
    throw new NotFound()
  }
  return c.render(<ReferralView referral={page.referral} {...page.shown} />, { title: messages[c.var.lang].list })
})

referralPages.route('/', draftPages)
referralPages.route('/', actPages)
