import fc from 'fast-check'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { choicePages, ownPath, preferred } from './choices.ts'
import type { Env } from './env.ts'
import { flash, takeFlash } from './flash.ts'

describe('the language', () => {
  it.each([
    ['', 'nl'],
    ['nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
    ['en-GB,en;q=0.9', 'en'],
    ['de-DE,de;q=0.9,en;q=0.7', 'en'],
    ['en;q=0.5,nl;q=0.9', 'nl'],
    ['ar', 'nl'],
    ['*', 'nl'],
    ['nl,en', 'nl'],
  ])('of a browser that asks for “%s” is %s', (header, lang) => {
    expect(preferred(header)).toBe(lang)
  })
})

describe('the way back', () => {
  it('stays on our own pages, whatever is asked', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom('//x.nl', '/\\x.nl', '/\t/x.nl')), (asked) => {
        const url = new URL(ownPath(asked), 'https://schakel.example')
        expect(url.origin).toBe('https://schakel.example')
      }),
    )
    expect(ownPath('/jongeren?x=1')).toBe('/jongeren?x=1')
  })
})

describe('the switches', () => {
  const app = new Hono<Env>().route('/', choicePages)
  const post = (path: string, body: Record<string, string>) =>
    app.request(path, { method: 'POST', body: new URLSearchParams(body) })

  it('keep the language and lead back', async () => {
    const answer = await post('/taal', { taal: 'en', terug: '/profiel' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/profiel')
    expect(answer.headers.get('set-cookie')).toContain('taal=en')
  })

  it('keep light or dark, and forget it again', async () => {
    expect((await post('/weergave', { weergave: 'donker' })).headers.get('set-cookie')).toContain('weergave=donker')
    for (const none of ['toestel', 'constructor']) {
      expect((await post('/weergave', { weergave: none })).headers.get('set-cookie')).toContain('Max-Age=0')
    }
  })

  it('pass over what is no choice', async () => {
    expect((await post('/taal', { taal: 'de' })).headers.get('set-cookie')).toBeNull()
  })
})

it('shows a confirmation once, on the next page', async () => {
  const app = new Hono<Env>()
  app.post('/', (c) => {
    flash(c, { nl: 'Bewaard “é”.', en: 'Saved.' })
    return c.redirect('/', 303)
  })
  app.get('/', (c) => c.json(takeFlash(c) ?? null))
  const cookie = (await app.request('/', { method: 'POST' })).headers.get('set-cookie')?.split(';')[0] ?? ''
  const next = await app.request('/', { headers: { cookie } })
  expect(await next.json()).toEqual({ nl: 'Bewaard “é”.', en: 'Saved.' })
  expect(next.headers.get('set-cookie')).toContain('Max-Age=0')
  expect(await (await app.request('/', { headers: { cookie: 'even=rubbish' } })).json()).toBeNull()
})
