import type { Context } from 'hono'
import type { Config } from '../../config.ts'
import type { Env } from '../env.ts'
import { type Auth, addressHeader } from './auth.ts'

/** What Better Auth answered. Its cookies are already on the way to the browser. */
export interface Answer {
  ok: boolean
  /** True when this address knocked too often: nothing was tried. */
  tooOften: boolean
  /** Why not, as a code of Better Auth. */
  code: string | undefined
  // biome-ignore lint/suspicious/noExplicitAny: each endpoint answers in its own shape
  data: any
}

/** The address a request came from: of the connection, or as the installation's own proxy tells it. */
export function visitorAddress(c: Context<Env>, config: Config): string | undefined {
  const told = config.trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return told ?? c.env?.incoming?.socket?.remoteAddress
}

/**
 * Hands a request on to Better Auth's own handler, so that its rate limits, cookies and checks apply to a plain form as
 * they do to a script. Only paths written in our own pages come here; nothing of Better Auth answers by itself.
 *
 * @param body sent as JSON; without one it is a GET
 */
export async function forward(c: Context<Env>, auth: Auth, path: string, body?: object): Promise<Answer> {
  const { config } = c.var
  const headers = new Headers({
    cookie: c.req.header('cookie') ?? '',
    origin: config.publicUrl,
    'user-agent': c.req.header('user-agent') ?? '',
    'accept-language': c.var.lang,
  })
  const address = visitorAddress(c, config)
  if (address) headers.set(addressHeader, address)
  if (body) headers.set('content-type', 'application/json')
  const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers }
  const response = await auth.handler(new Request(`${config.publicUrl}/auth${path}`, init))
  for (const cookie of response.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
  const data = await response.json().catch(() => null)
  const code = data?.code
  if (response.status >= 500 && !code) throw new Error(`sign-in answered ${response.status}`)
  return { ok: response.ok, tooOften: response.status === 429, code, data }
}
