import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Theme } from '../ui/context.ts'
import type { Lang } from '../ui/text.ts'
import type { Env } from './env.ts'

const year = 31_536_000
const looks = new Map<string, Theme>([
  ['licht', 'light'],
  ['donker', 'dark'],
])

/** The language of the answer: as chosen, else English when the browser asks for it before Dutch, else Dutch. */
export function languageOf(c: Context): Lang {
  const chosen = getCookie(c, 'taal')
  if (chosen === 'nl' || chosen === 'en') return chosen
  return preferred(c.req.header('accept-language') ?? '')
}

/** The first of Dutch and English that a browser asks for; Dutch when it asks for neither. */
export function preferred(header: string): Lang {
  const wishes = header.split(',').map((part) => {
    const [range = '', ...params] = part.trim().toLowerCase().split(';')
    const quality = params.map((param) => /^\s*q=([\d.]+)\s*$/.exec(param)?.[1]).find((q) => q !== undefined)
    return { lang: range.split('-')[0], q: quality === undefined ? 1 : Number(quality) }
  })
  const best = (lang: Lang) => Math.max(0, ...wishes.filter((wish) => wish.lang === lang).map((wish) => wish.q))
  return best('en') > best('nl') ? 'en' : 'nl'
}

/** Light or dark as chosen; null follows the device. */
export function themeOf(c: Context): Theme {
  return looks.get(getCookie(c, 'weergave') ?? '') ?? null
}

/** A path of our own to go back to; the start for anything that could lead elsewhere. */
export function ownPath(value: unknown): string {
  if (typeof value !== 'string' || !value.startsWith('/') || /^\/[/\\]|[\r\n\t\\]/.test(value)) return '/'
  return value
}

/** Whether people reach this installation over https, so that a cookie may ask for it. */
export function reachedSafely(c: Context<Env>): boolean {
  return c.var.config?.publicUrl.startsWith('https:') ?? false
}

/** Keeps a choice about the looks for a year, on this device. `null` forgets it. */
export function keepChoice(c: Context<Env>, name: 'taal' | 'weergave', value: string | null): void {
  const options = { path: '/', httpOnly: true, sameSite: 'Lax' as const, secure: reachedSafely(c) }
  if (value === null) deleteCookie(c, name, options)
  else setCookie(c, name, value, { ...options, maxAge: year })
}

/** The switches of language and of light or dark, on every page. */
export const choicePages = new Hono<Env>()

choicePages.post('/taal', async (c) => {
  const form = await c.req.parseBody()
  if (form.taal === 'nl' || form.taal === 'en') keepChoice(c, 'taal', form.taal)
  return c.redirect(ownPath(form.terug), 303)
})

choicePages.post('/weergave', async (c) => {
  const form = await c.req.parseBody()
  const wish = typeof form.weergave === 'string' ? form.weergave : ''
  keepChoice(c, 'weergave', looks.has(wish) ? wish : null)
  return c.redirect(ownPath(form.terug), 303)
})
