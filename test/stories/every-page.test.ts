import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newInvite, sessionCookie } from '../support/accounts.ts'
import { axeProblems, tooWide } from '../support/axe.ts'
import { launchBrowser, openContext } from '../support/browser.ts'
import { addressesOf, lookers, pagePatterns } from '../support/pages.ts'
import { type Site, serveSite, Visitor } from '../support/site.ts'
import { newWorld, type World } from '../support/world.ts'

let site: Site
let world: World
let browser: Browser
/** Cookies by who looks. */
const cookies = new Map<string, { name: string; value: string } | null>()
beforeAll(async () => {
  site = await serveSite()
  world = await newWorld(site.db)
  browser = await launchBrowser()
  for (const name of lookers) cookies.set(name, await sessionCookie(site, world.id('person', name)))
  cookies.set('young:yasmina', await handedOver('yasmina'))
  cookies.set('nobody', null)
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** The phone of Soufiane in the hands of a young person of his. */
async function handedOver(young: string) {
  const cookie = await sessionCookie(site, world.id('person', 'soufiane'))
  const wish = { youngPersonId: world.id('young_person', young), purpose: 'samen', back: '/' }
  await site.db.admin((client) =>
    client.query(
      `update auth.session set handed_over = $1 where "createdAt" = (select max("createdAt") from auth.session)
       and id = (select s.id from auth.session s where s."userId" = $2 order by s.ctid desc limit 1)`,
      [JSON.stringify(wish), world.id('person', 'soufiane')],
    ),
  )
  return cookie
}

interface Shown {
  pattern: string
  path: string
  as: string
}

async function visitorOf(as: string): Promise<Visitor> {
  const visitor = new Visitor(site.app, site.config.publicUrl)
  const cookie = cookies.get(as)
  if (cookie) visitor.cookies.set(cookie.name, cookie.value)
  if (as === 'guardian:mother') await visitor.get(`/ouder/${world.guardianToken}`)
  return visitor
}

/** For every pattern the pages it gives: of its first address two people's, of others one's, and the home of everybody. */
async function everyPage(): Promise<{ pages: Shown[]; shut: string[]; broken: string[] }> {
  const tokens = {
    uitnodiging: [await newInvite(site, world.id('organisation', 'oost'), 'iemand@example.nl')],
    ouder: [world.guardianToken],
  }
  const visitors = new Map<string, Visitor>()
  for (const as of ['nobody', ...lookers, 'young:yasmina', 'guardian:mother']) visitors.set(as, await visitorOf(as))
  const pages: Shown[] = []
  const shut: string[] = []
  const broken: string[] = []
  for (const pattern of pagePatterns(site)) {
    let opened = false
    for (const [at, path] of addressesOf(pattern, world, tokens).entries()) {
      const most = pattern === '/' ? Number.POSITIVE_INFINITY : at === 0 ? 2 : 1
      let found = 0
      for (const [as, visitor] of visitors) {
        // That a page breaks for nobody is asked of the first address of each kind.
        if (at > 0 && found >= most) break
        const { status } = await visitor.get(path)
        if (status >= 500) broken.push(`${path} as ${as}: ${status}`)
        if (status < 400) opened = true
        if (status === 200 && found < most) {
          found += 1
          pages.push({ pattern, path, as })
        }
      }
    }
    if (!opened) shut.push(pattern)
  }
  return { pages, shut, broken }
}

async function contextOf(as: string, lang: 'nl' | 'en'): Promise<BrowserContext> {
  const context = await openContext(browser, { baseURL: site.config.publicUrl, screen: 'small', lang })
  const visitor = await visitorOf(as)
  const url = site.config.publicUrl
  await context.addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url })))
  return context
}

let seen: Shown[] = []
test('every address opens for somebody, and breaks for nobody', async () => {
  const { pages, shut, broken } = await everyPage()
  seen = pages
  expect(broken).toEqual([])
  // Only in an example, in an empty installation, or by the link in a mail.
  const elsewhere = [
    '/start',
    '/start/eigen',
    '/start/voorbeeld',
    '/voorbeeld/twee-kanten',
    '/wachtwoord-vergeten/:token',
  ]
  expect(shut.filter((pattern) => !elsewhere.includes(pattern))).toEqual([])
  expect(pages.length).toBeGreaterThan(40)
})

test.each(['nl', 'en'] as const)(
  'axe finds nothing on any page in %s, and none is wider than 320 px',
  async (lang) => {
    const problems: string[] = []
    const contexts = new Map<string, BrowserContext>()
    // The same views in two languages: in English each of them once.
    const pages =
      lang === 'nl' ? seen : seen.filter((one, at) => seen.findIndex((other) => other.pattern === one.pattern) === at)
    for (const { path, as } of pages) {
      const context = contexts.get(as) ?? (await contextOf(as, lang))
      contexts.set(as, context)
      const page = context.pages()[0] ?? (await context.newPage())
      const response = await page.goto(path)
      const where = `${path} as ${as}`
      if (response?.status() !== 200) problems.push(`${where}: ${response?.status()}`)
      if ((await page.locator('html').getAttribute('lang')) !== lang) problems.push(`${where}: not in ${lang}`)
      if ((await page.locator('h1').count()) !== 1) problems.push(`${where}: no single h1`)
      const wide = await tooWide(page)
      if (wide > 0) problems.push(`${where}: ${wide} px too wide`)
      for (const one of await axeProblems(page)) problems.push(`${where}: ${one}`)
    }
    for (const context of contexts.values()) await context.close()
    expect(problems).toEqual([])
  },
  300_000,
)
