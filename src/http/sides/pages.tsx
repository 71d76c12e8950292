import { type Context, Hono } from 'hono'
import { NotFound } from '../../boundary/refusal.ts'
import { PageHead } from '../../ui/kit.ts'
import { ownPath } from '../choices.ts'
import type { Env } from '../env.ts'
import { messages } from './messages.ts'
import { cookiesInside, openPhones, sideSession } from './people.ts'
import { bothSides, bothWith, insideSide, rewritePage, type Side, sidePrefix } from './rewrite.ts'
import { SidesView } from './views.tsx'

/** The example's page with two phones, each of which shows ordinary pages to its own person. */
export const sidesPages = new Hono<Env>()

const sides: readonly Side[] = ['jongerenwerk', 'school']

sidesPages.get(bothSides, async (c) => {
  if (!c.var.installation?.example) throw new NotFound()
  const phones = await openPhones(c)
  for (const side of sides) {
    const asked = c.req.query(side)
    if (phones && asked) phones[side].path = ownPath(asked)
  }
  return c.render(<SidesView phones={phones} />, { title: messages[c.var.lang].title, layout: 'public', width: 'wide' })
})

/** The request as it would be outside its side: the same page, asked by the side's own person. */
async function innerRequest(c: Context<Env>, side: Side, token: string): Promise<Request> {
  const url = new URL(c.req.url)
  const outside = (path: string) =>
    path.startsWith(sidePrefix(side)) ? path.slice(sidePrefix(side).length) || '/' : path
  url.pathname = outside(url.pathname)
  const headers = new Headers(c.req.raw.headers)
  headers.set('cookie', await cookiesInside(c, token))
  // What answers outside is packed there.
  headers.delete('accept-encoding')
  const referrer = headers.get('referer')
  if (referrer && URL.canParse(referrer)) {
    const from = new URL(referrer)
    from.pathname = outside(from.pathname)
    headers.set('referer', from.href)
  }
  const hasBody = c.req.method !== 'GET' && c.req.method !== 'HEAD'
  return new Request(url, { method: c.req.method, headers, ...(hasBody ? { body: await c.req.arrayBuffer() } : {}) })
}

/** A phone that was left alone: the way to begin again, in the page around it. */
function overView(c: Context<Env>): Response | Promise<Response> {
  const t = messages[c.var.lang]
  return c.render(
    <>
      <PageHead title={t.over} />
      <p>
        <a href={bothSides} target="_top">
          {t.again}
        </a>
      </p>
    </>,
    { title: t.over, layout: 'public', width: 'narrow' },
  )
}

/** A form that came back fills the window: it gets the way back to both phones above it. */
function withWayBack(c: Context<Env>, side: Side, page: string): string {
  const path = new URL(c.req.url).pathname.slice(sidePrefix(side).length)
  const href = bothWith(side, path).replaceAll('&', '&amp;')
  return page.replace(/<main\b[^>]*>/, (main) => `${main}<p><a href="${href}">${messages[c.var.lang].both}</a></p>`)
}

async function answerInside(c: Context<Env>, side: Side): Promise<Response> {
  if (!c.var.installation?.example) throw new NotFound()
  const token = await sideSession(c, side)
  if (!token) return overView(c)
  const answer = await c.var.again(await innerRequest(c, side, token))
  for (const line of answer.headers.getSetCookie()) {
    // A message for the next page and the choices of this device; never the session of a side in the place of one's own.
    if (!line.startsWith(`${c.var.signIn.cookieName}=`)) c.header('set-cookie', line, { append: true })
  }
  const to = answer.headers.get('location')
  if (to && answer.status >= 300 && answer.status < 400) {
    return c.redirect(c.req.method === 'GET' ? insideSide(side, to) : bothWith(side, ownPath(to)), 303)
  }
  const type = answer.headers.get('content-type') ?? ''
  if (!type.startsWith('text/html')) return answer
  const page = rewritePage(side, await answer.text())
  return c.html(c.req.method === 'GET' ? page : withWayBack(c, side, page), answer.status as 200)
}

for (const side of sides) {
  sidesPages.all(sidePrefix(side), (c) => answerInside(c, side))
  sidesPages.all(`${sidePrefix(side)}/*`, (c) => answerInside(c, side))
}
