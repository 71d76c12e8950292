import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import type { Config } from '../config.ts'
import type { Db } from '../db/open.ts'
import type { Assets } from './assets.ts'
import type { Env } from './env.ts'
import { answerError, notFoundPage, tooLargePage } from './errors.tsx'
import { features } from './features.ts'
import { healthPages } from './health.ts'
import { limitBody, ownFormsOnly } from './limits.ts'
import { type Log, logRequests } from './log.ts'
import { type FrameSettings, pageFrame } from './render.tsx'
import { noStore, securityHeaders } from './security-headers.ts'

/** What the app is made of. */
export interface AppParts {
  config: Config
  db: Db
  log: Log
  assets: Assets
  frame: FrameSettings
  /** Finds out who asks, and lets routes work as them. */
  session: MiddlewareHandler<Env>
}

/** Puts the parts where every route finds them. */
function provide({ config, db, log, assets }: AppParts): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('config', config)
    c.set('db', db)
    c.set('log', log)
    c.set('assets', assets)
    await next()
  }
}

/** The whole site: from request to answer, in the order of this function. */
export function createApp(parts: AppParts): Hono<Env> {
  const { config, log, assets } = parts
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('again', async (request) => app.fetch(request, c.env))
    await next()
  })
  app.use(provide(parts), logRequests(log), securityHeaders(config.publicUrl.startsWith('https:')))
  app.route('/', assets.pages)
  app.route('/', healthPages)
  app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /\n'))
  app.use(noStore(), compress(), pageFrame(parts.frame), limitBody(tooLargePage), ownFormsOnly(config), parts.session)
  for (const pages of features) app.route('/', pages)
  app.notFound(notFoundPage)
  app.onError(answerError)
  return app
}
