import type { Browser, BrowserContext, Page } from 'playwright-core'
import { sessionCookie } from './accounts.ts'
import { openContext } from './browser.ts'
import type { Site } from './site.ts'
import type { World } from './world.ts'

/** The people of a story, each with a phone of their own. */
export class Cast {
  readonly #browser: Browser
  readonly #site: Site
  readonly #world: World
  readonly #scripts: boolean
  readonly #phones = new Map<string, { context: BrowserContext; page: Page }>()
  /** What went wrong on any of the phones. */
  readonly wrong: string[] = []

  constructor(browser: Browser, site: Site, world: World, scripts: boolean) {
    this.#browser = browser
    this.#site = site
    this.#world = world
    this.#scripts = scripts
  }

  /** A phone on which nobody is signed in. */
  async phone(name: string): Promise<Page> {
    const known = this.#phones.get(name)
    if (known) return known.page
    const context = await openContext(this.#browser, { baseURL: this.#site.config.publicUrl, scripts: this.#scripts })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    page.on('pageerror', (error) => this.wrong.push(`${name}: ${error.message}`))
    page.on('response', (response) => {
      if (response.status() >= 500) this.wrong.push(`${name}: ${response.status()} ${response.url()}`)
    })
    this.#phones.set(name, { context, page })
    return page
  }

  /** The phone of somebody of the world, signed in. */
  async as(name: string): Promise<Page> {
    const known = this.#phones.get(name)
    if (known) return known.page
    const page = await this.phone(name)
    const cookie = await sessionCookie(this.#site, this.#world.id('person', name))
    await page.context().addCookies([{ ...cookie, url: this.#site.config.publicUrl }])
    return page
  }

  /** What somebody reads at an address; empty when it does not exist for them. */
  async reads(name: string, path: string): Promise<string> {
    const page = await this.as(name)
    const response = await page.goto(path)
    if (response?.status() === 404) return ''
    if (response?.status() !== 200) throw new Error(`${path} as ${name}: ${response?.status()}`)
    return ((await page.locator('main').textContent()) ?? '').replace(/\s+/gu, ' ')
  }

  /** Puts every phone away, so that the next look begins with a fresh session. */
  async putAway(): Promise<void> {
    for (const { context } of this.#phones.values()) await context.close()
    this.#phones.clear()
  }
}
