import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { gallery, screens } from './gallery.tsx'

const app = gallery({ url: (name) => `/static/${name}`, pages: new Hono() })

async function page(name: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await app.request(`/${name}`, { headers })
  expect(answer.status).toBe(200)
  return answer.text()
}

function all(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => match[1] ?? match[0])
}

describe.each(screens.map(({ name }) => name))('the screen “%s”', (name) => {
  it('has one heading of its own, one main part and no style or script inside', async () => {
    const html = await page(name)
    expect(all(html, /<h1\b/g)).toHaveLength(1)
    expect(all(html, /<main\b/g)).toHaveLength(1)
    expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+="|<script(?![^>]*src=)/)
    expect(html).not.toMatch(/>(undefined|null|NaN|\[object)/)
  })

  it('gives every id once, and every field a name for who cannot see it', async () => {
    const html = await page(name)
    const ids = all(html, /\sid="([^"]+)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    for (const target of all(html, /\s(?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)) {
      for (const id of target.split(' ')) expect(ids).toContain(id)
    }
  })

  it('closes what it opens', async () => {
    const html = await page(name)
    for (const tag of ['div', 'section', 'form', 'ul', 'li', 'span', 'fieldset', 'a', 'button', 'p', 'details']) {
      const opened = all(html, new RegExp(`<${tag}[\\s>]`, 'g')).length
      expect(all(html, new RegExp(`</${tag}>`, 'g')).length, tag).toBe(opened)
    }
  })
})

describe('the page frame', () => {
  it('speaks Dutch, English when the browser asks for it, and what was chosen above all', async () => {
    expect(await page('home')).toContain('<html lang="nl"')
    expect(await page('home', { 'accept-language': 'en' })).toContain('<html lang="en"')
    const chosen = await page('home', { 'accept-language': 'en', cookie: 'taal=nl' })
    expect(chosen).toContain('<html lang="nl"')
    expect(chosen).toContain('<title>home – Schakel</title>')
  })

  it('is light or dark as chosen', async () => {
    expect(await page('home', { cookie: 'weergave=donker' })).toContain('data-theme="dark"')
    expect(await page('home')).not.toContain('data-theme')
  })

  it('loads only the islands that a part of the page asks for', async () => {
    const scripts = (html: string) => all(html, /<script type="module" src="\/static\/islands\/([\w-]+)\.js"/g)
    expect(scripts(await page('enter'))).toEqual([])
    expect(scripts(await page('own'))).toEqual(['quick-exit'])
    expect(scripts(await page('refer'))).toEqual(['draft', 'lock', 'menu', 'readers'])
  })

  it('shows tabs and a menu to staff, a quick way out to the young person, neither to a visitor', async () => {
    expect(await page('home')).toContain('class="tabs"')
    expect(await page('own')).toContain('data-quick-exit')
    expect(await page('own')).not.toContain('class="tabs"')
    expect(await page('enter')).not.toMatch(/class="tabs"|data-quick-exit|\/uitloggen/)
  })

  it('says who reads a text in a whole sentence', async () => {
    const html = (await page('guidance')).replace(/<[^>]+>/g, '')
    expect(html).toContain('Alleen jij, Lotte (invaller tot 30 nov) en Yasmina lezen dit. School niet.')
    const english = (await page('lezers', { 'accept-language': 'en' })).replace(/<[^>]+>/g, '')
    expect(english).toContain('Only you read this.')
  })
})
