import { Hono } from 'hono'
import { audit } from '../../boundary/audit.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { arrangementsOfPupil } from '../arrangement/queries.ts'
import { readWaysToRefer, referralsOfPupil } from '../referral/queries.ts'
import { readWaited } from '../referral/waiting.ts'
import { readPupil } from '../roster/queries.ts'
import { entriesOfPupil, mayWriteAbout } from '../school-entry/queries.ts'
import { sharesOfPupil } from '../share/queries.ts'
import { messages } from './messages.ts'
import { PupilView } from './views.tsx'

/** The school's page of one pupil: what the viewer may see of them, and what can be done. */
export const pupilPages = new Hono<Env>()

pupilPages.get('/leerling/:id', async (c) => {
  const page = await asPerson(c, async (tx, viewer) => {
    const pupil = await readPupil(tx, c.req.param('id'))
    await audit(tx, viewer, { action: 'pupil.open', organisationId: pupil.organisationId, fileOf: pupil.id })
    const referrals = await referralsOfPupil(tx, pupil.id)
    return {
      pupil,
      referrals,
      waited: await readWaited(tx, referrals),
      shares: await sharesOfPupil(tx, pupil.id),
      arrangements: await arrangementsOfPupil(tx, pupil.id),
      entries: await entriesOfPupil(tx, pupil.id),
      mayWrite: await mayWriteAbout(tx, pupil.id),
      mayRefer: (await readWaysToRefer(tx, pupil.id)).length > 0,
      viewerId: viewer.personId,
    }
  })
  return c.render(<PupilView {...page} />, { title: messages[c.var.lang].title })
})
