import { Hono } from 'hono'
import type { Env } from './env.ts'

/** Answers whether the database answers, for a watchdog or load balancer. */
export const healthPages = new Hono<Env>()

healthPages.get('/health', async (c) => {
  c.header('cache-control', 'no-store')
  try {
    await c.var.db.ping()
    return c.json({ status: 'ok' })
  } catch (error) {
    c.var.log.failure('health', error)
    return c.json({ status: 'unavailable' }, 503)
  }
})
