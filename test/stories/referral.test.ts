import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionCookie } from '../support/accounts.ts'
import { axeProblems, tooWide } from '../support/axe.ts'
import { launchBrowser, openContext } from '../support/browser.ts'
import { newSchool, type School } from '../support/school.ts'
import { type Site, serveSite } from '../support/site.ts'

let site: Site
let browser: Browser
let school: School
beforeAll(async () => {
  site = await serveSite()
  browser = await launchBrowser()
  school = await newSchool(site)
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

type Settings = Omit<Parameters<typeof openContext>[1], 'baseURL'>

async function pageOf(person: string, settings: Settings = {}): Promise<Page> {
  const { publicUrl } = site.config
  const context = await openContext(browser, { baseURL: publicUrl, ...settings })
  await context.addCookies([{ ...(await sessionCookie(site, person)), url: publicUrl }])
  return context.newPage()
}

/** A mentor refers Milan, on a phone. Returns the path of the referral. */
async function refer(page: Page): Promise<string> {
  await page.goto('/aanmelden')
  await page.getByRole('link', { name: 'Milan van den Berg' }).click()
  await page.getByText('Vrienden', { exact: true }).click()
  await page.getByLabel('Vertel in een paar zinnen').fill('Komt sinds de herfst vaker te laat.')
  await page.getByLabel('Wat gaat goed?').fill('Sterk in techniek')
  await page.getByText('Ja, en wil praten').click()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByText('Ja, in een gesprek').first().click()
  await page.getByText('Ja, in een gesprek').nth(1).click()
  await page.getByLabel('Naam van de ouder').fill('Anja van den Berg')
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('button', { name: 'Versturen' }).click()
  await page.getByText('Verstuurd.').waitFor()
  return new URL(page.url()).pathname
}

test.each([true, false])(
  'a mentor refers, youth work asks something back and the mentor answers, with scripts %s',
  async (scripts) => {
    const ingrid = await pageOf(school.people.ingrid, { scripts })
    const path = await refer(ingrid)
    const soufiane = await pageOf(school.people.soufiane, { scripts })
    await soufiane.goto('/aanmeldingen')
    await soufiane.locator(`a[href="${path}"]`).click()
    await soufiane.getByRole('link', { name: 'Iets vragen' }).click()
    await soufiane.getByLabel('Je vraag aan school').fill('Wanneer heeft Milan tijd?')
    await soufiane.getByRole('button', { name: 'Iets vragen' }).click()
    await ingrid.reload()
    await ingrid.getByRole('link', { name: 'Antwoorden' }).click()
    await ingrid.getByLabel('Je antwoord').fill('Dinsdag het vijfde uur')
    await ingrid.getByRole('button', { name: 'Antwoorden' }).click()
    await soufiane.goto(path)
    expect(await soufiane.getByText('Dinsdag het vijfde uur').count()).toBe(1)
  },
)

test('every page fits 320 pixels, and axe finds nothing, in both languages', async () => {
  const path = await refer(await pageOf(school.people.ingrid))
  const { milan, noor } = school.pupils
  const forKeeper = ['/leerlingen', '/leerlingen/lijst', '/leerlingen/nieuw', `/leerling/${milan}`].concat(
    ['klas', 'naam', 'vertrek'].map((page) => `/leerling/${milan}/${page}`),
    ['/aanmelden', `/aanmelden/${noor}`, '/aanmeldingen', path, '/afspraken', '/wijs-de-weg'],
    ['afspraak', 'intrekken'].map((page) => `${path}/${page}`),
  )
  const forWorker = ['/aanmeldingen', path].concat(
    ['vraag', 'weigeren', 'doorgeven', 'contact', 'afspraak'].map((page) => `${path}/${page}`),
  )
  const problems: string[] = []
  for (const lang of ['nl', 'en'] as const) {
    for (const [person, paths] of [
      [school.people.hanneke, forKeeper],
      [school.people.soufiane, forWorker],
    ] as const) {
      const page = await pageOf(person, { screen: 'small', lang })
      for (const one of paths) {
        const response = await page.goto(one)
        const found = [...(await axeProblems(page)), ...((await tooWide(page)) > 0 ? ['too wide'] : [])]
        if (response?.status() !== 200) found.push(`status ${response?.status()}`)
        problems.push(...found.map((problem) => `${lang} ${one}: ${problem}`))
      }
    }
  }
  expect(problems).toEqual([])
})
