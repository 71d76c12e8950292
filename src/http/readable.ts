import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

/**
 * Put before a page without any young person: it stays readable when the screen locks. Every other page that asks who is
 * there is for an open screen.
 *
 * @example
 * helpPages.get('/help', readable, async (c) => …)
 */
export const readable: MiddlewareHandler<Env> = async (c, next) => {
  c.set('readable', true)
  await next()
}
