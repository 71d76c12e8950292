import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { serve } from '@hono/node-server'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAssets } from '../../src/http/assets.ts'
import { root } from '../../src/root.ts'
import { gallery, screens } from '../gallery/gallery.tsx'
import { launchBrowser, openContext } from '../support/browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const assets = readAssets()
let browser: Browser
let server: ReturnType<typeof serve>
let baseURL = ''

beforeAll(async () => {
  browser = await launchBrowser()
  await new Promise<void>((resolve) => {
    server = serve({ fetch: gallery(assets).fetch, port: 0, hostname: '127.0.0.1' }, (address: AddressInfo) => {
      baseURL = `http://127.0.0.1:${address.port}`
      resolve()
    })
  })
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

/** A page of the gallery in a fresh browser; closed again after the work. */
async function on<T>(
  options: Omit<Parameters<typeof openContext>[1], 'baseURL'>,
  path: string,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await openContext(browser, { ...options, baseURL })
  try {
    const page = await context.newPage()
    const trouble: string[] = []
    page.on('pageerror', (error) => trouble.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') trouble.push(message.text())
    })
    await page.goto(path)
    const result = await work(page)
    expect(trouble).toEqual([])
    return result
  } finally {
    await context.close()
  }
}

async function problems(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate(() => (globalThis as never as { axe: { run(): Promise<AxeResults> } }).axe.run())
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`))
}

const looks = [
  { title: 'a phone, Dutch, light', options: { screen: 'phone' } },
  { title: 'a desktop, English, dark', options: { screen: 'desktop', lang: 'en', dark: true } },
  { title: '320 pixels, English, dark', options: { screen: 'small', lang: 'en', dark: true } },
] as const

describe.each(looks)('on $title', ({ options }) => {
  it.each(screens.map(({ name }) => name))('“%s” is readable for all and fits', async (name) => {
    await on(options, `/${name}`, async (page) => {
      expect(await problems(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    })
  })
})

describe('with JavaScript', () => {
  it('the focus goes to what is wrong, and from there to its field', async () => {
    await on({}, '/parts', async (page) => {
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-error-summary'))).toBe(true)
      await page.getByRole('link', { name: 'Kies waarover het ging' }).click()
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('waarover')
    })
  })

  it('what is typed is kept as a draft, and the page says so', async () => {
    await on({}, '/refer', async (page) => {
      const sent = page.waitForRequest('**/concept')
      await page.getByLabel('Wat gaat goed?').fill('Helpt anderen')
      const body = new URLSearchParams((await sent).postData() ?? '')
      expect(body.get('_key')).toBe('referral')
      expect(body.get('goed')).toBe('Helpt anderen')
      await page.getByText(/Bewaard om \d+\.\d\d/).waitFor()
    })
  })

  it('who reads it changes at once, and no free text stands in the address', async () => {
    await on({}, '/refer', async (page) => {
      const asked = page.waitForRequest('**/lezers?**')
      await page.getByText('Thuis', { exact: true }).click()
      expect(new URL((await asked).url()).searchParams.toString()).toBe(
        'gebied=thuis&gebied=vrienden&gebied=school&weet=ja',
      )
      await page.getByText('Alleen jij leest dit.').waitFor()
    })
  })

  it('the thumb counts with minus and plus, within bounds', async () => {
    await on({}, '/parts', async (page) => {
      const field = page.getByLabel('Met hoeveel jongeren?')
      await page.getByRole('button', { name: 'Eén meer' }).click()
      expect(await field.inputValue()).toBe('7')
      await field.fill('0')
      await page.getByRole('button', { name: 'Eén minder' }).click()
      expect(await field.inputValue()).toBe('0')
    })
  })

  it('the menu closes on Escape and gives the focus back', async () => {
    await on({ screen: 'desktop' }, '/home', async (page) => {
      await page.locator('summary', { hasText: 'Menu van' }).click()
      await page.getByRole('button', { name: 'Uitloggen' }).waitFor()
      expect(await problems(page)).toEqual([])
      await page.keyboard.press('Escape')
      expect(await page.getByRole('button', { name: 'Uitloggen' }).isVisible()).toBe(false)
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
    })
  })

  it('Escape three times leaves the young person’s page, and “back” does not show it', async () => {
    await on({}, '/enter', async (page) => {
      await page.goto('/own')
      for (let press = 0; press < 3; press++) await page.keyboard.press('Escape')
      await page.waitForURL('**/home')
      await page.goBack()
      expect(new URL(page.url()).pathname).toBe('/enter')
    })
  })

  it('after half an hour of nothing the draft is kept, the session locked and the lock screen shown', async () => {
    await on({}, '/enter', async (page) => {
      await page.clock.install({ time: new Date('2026-11-24T09:00:00') })
      await page.goto('/refer')
      const order: string[] = []
      page.on('request', (request) => order.push(`${request.method()} ${new URL(request.url()).pathname}`))
      await page.getByLabel('Wat gaat goed?').fill('Helpt anderen')
      await page.clock.fastForward('31:00')
      await page.waitForURL('**/vergrendeld?terug=%2Frefer')
      expect(order.filter((line) => /concept|vergrendel/.test(line))).toEqual([
        'POST /concept',
        'POST /vergrendel',
        'GET /vergrendeld',
      ])
    })
  })
})

describe('without JavaScript', () => {
  it('the menu opens, chips tick, and the language changes on the same page', async () => {
    await on({ scripts: false }, '/refer', async (page) => {
      await page.getByText('Thuis', { exact: true }).click()
      expect(await page.locator('[value=thuis]').isChecked()).toBe(true)
      await page.locator('summary', { hasText: 'Menu van' }).click()
      await page.getByRole('button', { name: 'English' }).first().click()
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(new URL(page.url()).pathname).toBe('/refer')
      expect(await page.getByRole('button', { name: 'One more' }).count()).toBe(0)
    })
  })

  it('everything on a form is reached by keyboard, in the order it stands', async () => {
    await on({ scripts: false, screen: 'desktop' }, '/refer', async (page) => {
      const order: string[] = []
      for (let press = 0; press < 16; press++) {
        await page.keyboard.press('Tab')
        order.push(
          await page.evaluate(() => {
            const at = document.activeElement
            return at?.getAttribute('name') ?? at?.textContent?.trim().slice(0, 20) ?? ''
          }),
        )
      }
      expect(order[0]).toBe('Naar de inhoud')
      expect(order.filter((name) => ['gebied', 'wat', 'goed', 'weet', 'Terug', 'Verder'].includes(name))).toEqual([
        ...Array(5).fill('gebied'),
        'wat',
        'goed',
        'weet',
        'Terug',
      ])
    })
  })
})

it('costs less than 60 kB on a first visit, of which less than 15 kB is code of our own', async () => {
  const folder = join(root, 'dist/static')
  const manifest: Record<string, string> = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const size = (name: string) => {
    const content = readFileSync(join(folder, manifest[name]?.replace('/static/', '') ?? ''))
    return name.endsWith('.woff2') ? content.length : gzipSync(content, { level: 9 }).length
  }
  const code = Object.keys(manifest)
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + size(name), 0)
  const largest = await on({}, '/guidance', async (page) => gzipSync(await page.content()).length)
  expect(code).toBeLessThan(15_000)
  expect(size('app.css') + size('figtree-latin-wght-normal.woff2') + code + largest).toBeLessThan(60_000)
})
