import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with a page, a line for each place. Works only in a page with JavaScript. */
export async function axeProblems(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const found = await page.evaluate(() =>
    (globalThis as never as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
    }),
  )
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`))
}

/** By how many pixels a page is wider than its screen. */
export function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))
}
