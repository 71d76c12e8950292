import type { Locator, Page } from 'playwright-core'

/** Fills one field of the form on a page as a thumb does: it taps a choice, chooses in a list, or types. */
async function fillOne(form: Locator, name: string, value: string): Promise<void> {
  const choice = form.locator(`label:has(input[name="${name}"][value="${value}"])`)
  if ((await choice.count()) > 0) return choice.first().click()
  const field = form
    .locator(`select[name="${name}"], textarea[name="${name}"], input[name="${name}"]:not([type=hidden])`)
    .first()
  if (await field.evaluate((element) => element.tagName === 'SELECT')) await field.selectOption(value)
  else await field.fill(value)
}

/** Fills fields by their names and sends the form they stand in; waits for the page that follows. */
export async function send(
  page: Page,
  fields: Record<string, string | string[]> = {},
  button?: string | RegExp,
): Promise<void> {
  const [first] = Object.keys(fields)
  const forms = page.locator('main form')
  const form = first
    ? forms.filter({ has: page.locator(`[name="${first}"]`) }).first()
    : button
      ? forms.filter({ has: page.getByRole('button', { name: button }) }).first()
      : forms.first()
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) await fillOne(form, name, value)
  const press = button
    ? form.getByRole('button', { name: button }).first()
    : form.locator('button.nl-button--primary[type=submit], button[type=submit]').first()
  const before = page.url()
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().isNavigationRequest() && response.status() !== 303),
    press.click(),
  ])
  await page.waitForLoadState()
  if (answer.status() >= 400) {
    const said = await page.locator('main').textContent()
    throw new Error(`${before} answered ${answer.status()}: ${said?.replace(/\s+/gu, ' ').slice(0, 600)}`)
  }
}

/** The id in the address of a page: `/begeleiding/<id>`. */
export const idIn = (page: Page): string => /[0-9a-f]{8}-[0-9a-f-]{27}/u.exec(page.url())?.[0] ?? ''
