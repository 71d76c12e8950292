import type { Hono } from 'hono'
import { arrangementPages } from '../features/arrangement/pages.tsx'
import { consentPages } from '../features/consent/pages.tsx'
import { draftPages } from '../features/draft/pages.ts'
import { guardianPages } from '../features/guardian/pages.tsx'
import { guidancePages } from '../features/guidance/pages.tsx'
import { helpPages } from '../features/help/pages.tsx'
import { homePages } from '../features/home/pages.tsx'
import { invitationPages } from '../features/invitation/pages.tsx'
import { calendarPages } from '../features/organisation/calendar-pages.tsx'
import { organisationPages } from '../features/organisation/pages.tsx'
import { ownPages } from '../features/own/pages.tsx'
import { awayPages } from '../features/partnership/away-pages.tsx'
import { managePages } from '../features/partnership/manage-pages.tsx'
import { partnershipPages } from '../features/partnership/pages.tsx'
import { proposePages } from '../features/partnership/propose-pages.tsx'
import { peoplePages } from '../features/people/pages.tsx'
import { profilePages } from '../features/profile/pages.tsx'
import { twoStepPages } from '../features/profile/two-step-pages.tsx'
import { pupilPages } from '../features/pupil/pages.tsx'
import { referralPages } from '../features/referral/pages.tsx'
import { rosterPages } from '../features/roster/pages.tsx'
import { schoolEntryPages } from '../features/school-entry/pages.tsx'
import { sharePages } from '../features/share/pages.tsx'
import { startPages } from '../features/start/pages.tsx'
import { youngPersonPages } from '../features/young-person/pages.tsx'
import { authRoutes } from './auth/pages.ts'
import { choicePages } from './choices.ts'
import type { Env } from './env.ts'
import { sidesPages } from './sides/pages.tsx'

/** Everything that answers below the page frame; each feature adds its pages here. */
export const features: readonly Hono<Env>[] = [
  choicePages,
  startPages,
  authRoutes,
  homePages,
  sidesPages,
  draftPages,
  helpPages,
  profilePages,
  twoStepPages,
  rosterPages,
  pupilPages,
  invitationPages,
  referralPages,
  arrangementPages,
  youngPersonPages,
  guidancePages,
  guardianPages,
  consentPages,
  sharePages,
  ownPages,
  schoolEntryPages,
  peoplePages,
  organisationPages,
  calendarPages,
  partnershipPages,
  proposePages,
  managePages,
  awayPages,
]
