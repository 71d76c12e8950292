import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { NotFound, Refused } from '../boundary/refusal.ts'
import { realSource } from '../db/clock.ts'
import { Button } from '../ui/button.tsx'
import { PageHead } from '../ui/page.tsx'
import type { Env } from './env.ts'
import { routeOf } from './log.ts'
import { messages } from './messages.ts'

type Status = 403 | 404 | 413 | 422 | 500

/** A page that says why there is nothing else to show, and where to go. */
function trouble(c: Context<Env>, status: Status, title: string, text: string, number?: string) {
  const t = messages[c.var.lang ?? 'nl']
  c.status(status)
  return c.render(
    <>
      <PageHead title={title} />
      <p class="nl-paragraph">{text}</p>
      {number ? (
        <p class="nl-paragraph">
          <code>{number}</code>
        </p>
      ) : null}
      <p>
        <Button href="/">{t.toStart}</Button>
      </p>
    </>,
    { title, width: 'narrow' },
  )
}

/** The one page for what is not there and for what the viewer may not see. */
export function notFoundPage(c: Context<Env>): Response | Promise<Response> {
  const t = messages[c.var.lang ?? 'nl']
  return trouble(c, 404, t.notFound, t.notFoundText)
}

/** The page for a form or file over the limit. */
export function tooLargePage(c: Context<Env>): Response | Promise<Response> {
  const t = messages[c.var.lang ?? 'nl']
  return trouble(c, 413, t.tooLarge, t.tooLargeText)
}

/** A defect: the page gives a number under which the log says where it happened, and nothing else. */
async function failedPage(c: Context<Env>, error: unknown): Promise<Response> {
  const t = messages[c.var.lang ?? 'nl']
  const number = realSource.newId().slice(0, 8)
  const log = c.var.log
  log.failure('failed', error, { number, method: c.req.method, route: routeOf(c) })
  try {
    return await trouble(c, 500, t.failed, t.failedText, number)
  } catch (second) {
    log.failure('failed twice', second, { number })
    return c.text(`${t.failed}. ${t.failedText} ${number}`, 500)
  }
}

/** PostgreSQL was asked for an id that is none, as in an address that somebody typed: there is no such thing. */
function isNoId(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '22P02' && /type uuid/.test(error.message)
}

/** Turns whatever a route throws into an answer. */
export function answerError(error: unknown, c: Context<Env>): Response | Promise<Response> {
  const t = messages[c.var.lang ?? 'nl']
  if (error instanceof NotFound || isNoId(error)) return notFoundPage(c)
  if (error instanceof Refused) return trouble(c, 422, t.refused, error.text[c.var.lang ?? 'nl'])
  if (error instanceof HTTPException) {
    if (error.status === 403) return trouble(c, 403, t.foreign, t.foreignText)
    if (error.status === 404) return notFoundPage(c)
    if (error.status === 413) return tooLargePage(c)
    if (error.status < 500) return error.getResponse()
  }
  return failedPage(c, error)
}
