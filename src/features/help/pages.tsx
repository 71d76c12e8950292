import { type Context, Hono } from 'hono'
import { NotFound } from '../../boundary/refusal.ts'
import { roleNames } from '../../boundary/role-names.ts'
import type { Env } from '../../http/env.ts'
import { readable } from '../../http/readable.ts'
import { type HelpRole, messages } from './messages.ts'
import { HelpView, RoleHelpView } from './views.tsx'

/** Help in plain words, for everybody who comes by: about nobody, so it stays readable. */
export const helpPages = new Hono<Env>()

/** Roles that work at a youth-work organisation; the others are at school. */
const youthRoles: readonly string[] = ['youth_worker', 'youth_work_coordinator']

function rolesOf(c: Context<Env>) {
  return Object.keys(messages.nl.byRole).map((role) => ({
    role: role as HelpRole,
    name: roleNames[c.var.lang][role as HelpRole],
    voice: youthRoles.includes(role) ? ('youth' as const) : ('school' as const),
  }))
}

helpPages.get('/help', readable, (c) =>
  c.render(<HelpView roles={rolesOf(c)} />, { title: messages[c.var.lang].title, width: 'narrow', readable: true }),
)

helpPages.get('/help/:role', readable, (c) => {
  const found = rolesOf(c).find(({ role }) => role.replaceAll('_', '-') === c.req.param('role'))
  if (!found) throw new NotFound()
  return c.render(<RoleHelpView {...found} />, { title: found.name, width: 'narrow', readable: true })
})
