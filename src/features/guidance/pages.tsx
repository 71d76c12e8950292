import { Hono } from 'hono'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { ConsentCard } from '../consent/card.tsx'
import { consentsOf } from '../consent/queries.ts'
import { SharesCard } from '../share/card.tsx'
import { sharesOfGuidance } from '../share/queries.ts'
import { auditOpen } from './commands.ts'
import { coursePages } from './course-pages.tsx'
import { itemPages } from './item-pages.tsx'
import { messages } from './messages.ts'
import { momentPages } from './moment-pages.tsx'
import { readFile, readGuidance } from './queries.ts'
import { namedFileReaders, readTeam } from './team.ts'
import { FileView } from './views.tsx'

/** The file of a young person, and all that is written in it. */
export const guidancePages = new Hono<Env>()

guidancePages.get('/begeleiding/:id', async (c) => {
  const page = await asPerson(c, async (tx, viewer) => {
    const guidance = await readGuidance(tx, c.req.param('id'))
    await auditOpen(tx, viewer, guidance)
    const about = { guidanceId: guidance.id, name: guidance.name, viewerId: viewer.personId, lang: c.var.lang }
    return {
      guidance,
      file: await readFile(tx, guidance),
      readers: await namedFileReaders(tx, about),
      members: (await readTeam(tx, guidance.id)).members,
      viewerId: viewer.personId,
      shares: await sharesOfGuidance(tx, guidance.id),
      consents: await consentsOf(tx, guidance.youngPersonId),
    }
  })
  const { shares, consents, ...file } = page
  const { id, youngPersonId, endedAt } = page.guidance
  const path = `/begeleiding/${id}`
  const beside = (
    <>
      <SharesCard
        shares={shares}
        takeBack={(share) => `/delen/${share}/terug`}
        back={path}
        {...(endedAt ? {} : { share: `${path}/delen` })}
      />
      <ConsentCard consents={consents} youngPersonId={youngPersonId} />
    </>
  )
  return c.render(<FileView {...file} beside={beside} all={c.req.query('alles') === 'ja'} />, {
    title: messages[c.var.lang].title,
    width: 'wide',
  })
})

guidancePages.route('/', momentPages)
guidancePages.route('/', itemPages)
guidancePages.route('/', coursePages)
