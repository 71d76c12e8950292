import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodPassword, newInvite, newOrganisation } from '../support/accounts.ts'
import { axeProblems, tooWide } from '../support/axe.ts'
import { launchBrowser, openContext } from '../support/browser.ts'
import { type Site, serveSite } from '../support/site.ts'

let site: Site
let browser: Browser
let organisation: string
beforeAll(async () => {
  site = await serveSite()
  organisation = await newOrganisation(site)
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** A browser of somebody, and what went wrong in it. */
async function open(scripts = true): Promise<{ context: BrowserContext; page: Page; wrong: string[] }> {
  const context = await openContext(browser, { baseURL: site.config.publicUrl, scripts })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => {
    // Where somebody comes to after signing in belongs to other stories.
    if (message.type() === 'error' && !message.text().includes('404')) wrong.push(message.text())
  })
  return { context, page, wrong }
}

/** A device that holds passkeys and recognises its owner. */
async function giveAuthenticator(context: BrowserContext, page: Page): Promise<CDPSession> {
  const device = await context.newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return device
}

async function join(page: Page, email: string): Promise<void> {
  const token = await newInvite(site, organisation, email, 'care_coordinator')
  await page.goto(`/uitnodiging/${token}`)
  await page.getByLabel('Je naam').fill('Ingrid de Wit')
  await page.getByLabel('Wachtwoord').fill(goodPassword)
  await page.getByRole('button', { name: 'Meedoen' }).click()
}

test('a care coordinator takes part, makes a passkey, signs in with it and opens a locked screen with it', async () => {
  const { context, page, wrong } = await open()
  await giveAuthenticator(context, page)
  await join(page, 'ingrid@spinoza.example')
  await page.goto('/profiel/passkeys')
  await page.getByLabel('Naam van de passkey').fill('Telefoon van werk')
  await page.getByRole('button', { name: 'Passkey maken' }).click()
  await page.getByText('Je passkey is gemaakt.').waitFor()
  await page.getByText('Telefoon van werk', { exact: true }).waitFor()

  await context.clearCookies()
  await page.goto('/profiel')
  expect(new URL(page.url()).pathname).toBe('/inloggen')
  await page.getByRole('button', { name: 'Met een passkey' }).click()
  await page.waitForURL('**/profiel')

  site.clock.pass(31)
  await page.goto('/profiel/wachtwoord')
  expect(new URL(page.url()).pathname).toBe('/vergrendeld')
  await page.getByRole('button', { name: 'Met een passkey' }).click()
  await page.waitForURL('**/profiel/wachtwoord')

  await page.goto('/profiel/passkeys')
  await page.getByRole('button', { name: 'Weghalen: Telefoon van werk' }).click()
  await page.getByText('Je hebt nog geen passkey').waitFor()
  expect(wrong).toEqual([])
  await context.close()
})

test('a passkey of somebody else does not open a locked screen', async () => {
  const { context, page } = await open()
  await giveAuthenticator(context, page)
  await join(page, 'joke@spinoza.example')
  await page.goto('/profiel/passkeys')
  await page.getByRole('button', { name: 'Passkey maken' }).click()
  await page.getByText('Je passkey is gemaakt.').waitFor()
  await context.clearCookies()
  await join(page, 'fatma@spinoza.example')
  await page.request.post('/vergrendel', { form: { terug: '/profiel' }, headers: { origin: site.config.publicUrl } })
  await page.goto('/vergrendeld?terug=/profiel')
  await page.getByRole('button', { name: 'Met een passkey' }).click()
  await page.getByText('De passkey werkte niet.').waitFor()
  await page.goto('/profiel')
  expect(new URL(page.url()).pathname).toBe('/vergrendeld')
  await context.close()
})

test('without JavaScript everything but a passkey works, and nothing points to one', async () => {
  const { context, page } = await open(false)
  await join(page, 'henk@spinoza.example')
  await page.goto('/profiel')
  site.clock.pass(31)
  await page.goto('/profiel/wachtwoord')
  expect(await page.getByRole('button', { name: 'Met een passkey' }).isVisible()).toBe(false)
  await page.getByLabel('Wachtwoord').fill(goodPassword)
  await page.getByRole('button', { name: 'Ontgrendelen' }).click()
  expect(new URL(page.url()).pathname).toBe('/profiel/wachtwoord')
  await context.close()
})

const looks = [
  { screen: 'small', lang: 'nl', dark: false },
  { screen: 'desktop', lang: 'en', dark: true },
] as const

test.each(looks)('every page of sign-in and profile is readable for all on a $screen screen in $lang', async (look) => {
  const context = await openContext(browser, { baseURL: site.config.publicUrl, ...look })
  const page = await context.newPage()
  const found: Record<string, unknown> = {}
  const check = async (name: string) => {
    const problems = await axeProblems(page)
    const wide = await tooWide(page)
    if (problems.length > 0 || wide > 0) found[name] = { problems, wide }
  }
  const visit = async (path: string) => {
    await page.goto(path)
    await check(path)
  }
  const email = `${look.screen}@spinoza.example`
  const token = await newInvite(site, organisation, email, 'care_coordinator')
  for (const path of ['/inloggen', '/inloggen/code', '/wachtwoord-vergeten', '/uitnodiging/over']) await visit(path)
  await page.goto('/inloggen')
  await page.locator('form.form button').click()
  await check('/inloggen with something to mend')
  await visit(`/uitnodiging/${token}`)
  await page.locator('[name=naam]').fill('Ingrid de Wit')
  await page.locator('[name=wachtwoord_nieuw]').fill(goodPassword)
  await page.locator('form.form button').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/uitnodiging'))
  for (const path of ['/profiel', '/profiel/wachtwoord', '/profiel/passkeys', '/profiel/twee-stappen'])
    await visit(path)
  await page.locator('[name=wachtwoord]').fill(goodPassword)
  await page.locator('form.form button').click()
  await page.locator('svg.qr').waitFor()
  await check('a square for the app')
  site.clock.pass(31)
  await visit('/vergrendeld?terug=/profiel')
  expect(found).toEqual({})
  await context.close()
})
