import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Bilingual } from '../ui/text.ts'
import { reachedSafely } from './choices.ts'
import type { Env } from './env.ts'

const cookie = 'even'

/**
 * A short confirmation, shown once on the next page. Say what was done, without a name: it travels in a cookie.
 *
 * @param text in both languages, for the next page may be asked for in the other
 */
export function flash(c: Context<Env>, text: Bilingual): void {
  const value = Buffer.from(JSON.stringify([text.nl, text.en])).toString('base64url')
  setCookie(c, cookie, value, { path: '/', httpOnly: true, sameSite: 'Lax', secure: reachedSafely(c), maxAge: 120 })
}

/** The confirmation that waits for this page, if any; it is taken away. */
export function takeFlash(c: Context): Bilingual | undefined {
  const value = getCookie(c, cookie)
  if (!value) return undefined
  deleteCookie(c, cookie, { path: '/' })
  try {
    const [nl, en] = JSON.parse(Buffer.from(value, 'base64url').toString())
    return typeof nl === 'string' && typeof en === 'string' ? { nl, en } : undefined
  } catch {
    return undefined
  }
}
