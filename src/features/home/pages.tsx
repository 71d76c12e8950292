import { Hono } from 'hono'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { messages } from './messages.ts'
import { readHome } from './queries.ts'
import { HomeView } from './views.tsx'

/** The first page of everybody with an account. */
export const homePages = new Hono<Env>()

homePages.get('/', async (c) => {
  const page = await asPerson(c, async (tx, viewer) => ({ viewer, home: await readHome(tx, viewer) }))
  return c.render(<HomeView {...page} />, { title: messages[c.var.lang].title })
})
