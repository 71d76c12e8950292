import { Hono } from 'hono'
import type { Role } from '../../boundary/viewer.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { readable } from '../../http/readable.ts'
import { messages } from './messages.ts'
import { inToday, myLineRoles, myPartnerships, readPartnership } from './queries.ts'
import { readOwnSides } from './sides.ts'
import { PartnershipsView, PartnershipView } from './views.tsx'

/** Partnerships and their contact lines. About no young person, so they stay readable. */
export const partnershipPages = new Hono<Env>()

partnershipPages.get('/samenwerking', readable, async (c) => {
  const page = await asPerson(c, async (tx) => ({
    partnerships: await myPartnerships(tx),
    mayPropose: (await readOwnSides(tx)).length > 0,
  }))
  const [only] = page.partnerships
  if (only && page.partnerships.length === 1 && only.state === 'running' && !page.mayPropose) {
    return c.redirect(`/samenwerking/${only.id}`, 303)
  }
  return c.render(<PartnershipsView {...page} />, { title: messages[c.var.lang].list, readable: true })
})

partnershipPages.get('/samenwerking/:id{[0-9a-f-]{36}}', readable, async (c) => {
  const { page, inNow, looker } = await asPerson(c, async (tx, viewer) => {
    const found = await readPartnership(tx, c.req.param('id'))
    const works = (organisation: string, ...roles: Role[]) =>
      viewer.memberships.some(
        (one) => one.organisationId === organisation && (roles.length === 0 || roles.includes(one.role)),
      )
    const roles = myLineRoles(viewer, found)
    const staff = works(found.schoolOrganisationId) || roles.length > 0
    const youth = works(found.youthOrganisationId, 'youth_worker', 'youth_work_coordinator')
    return {
      page: found,
      inNow: found.state === 'running' ? await inToday(tx, found.id) : [],
      looker: { youth, staff, roles, managed: found.managed },
    }
  })
  return c.render(<PartnershipView page={page} inNow={inNow} looker={looker} />, {
    title: `${page.schoolName}, ${page.youthName}`,
    readable: true,
  })
})
