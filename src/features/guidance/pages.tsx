import { Hono } from 'hono'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { consentsOf } from '../consent/queries.ts'
import { sharesOfGuidance } from '../share/queries.ts'
import { Beside } from './beside.tsx'
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
  const beside = <Beside guidance={page.guidance} shares={shares} consents={consents} />
  return c.render(<FileView {...file} beside={beside} all={c.req.query('alles') === 'ja'} />, {
    title: messages[c.var.lang].title,
    width: 'wide',
  })
})

guidancePages.route('/', momentPages)
guidancePages.route('/', itemPages)
guidancePages.route('/', coursePages)
