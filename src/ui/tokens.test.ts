import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./style/tokens.css', import.meta.url), 'utf8')

function tokensAfter(selector: string): Record<string, string> {
  const start = css.indexOf(selector)
  if (start < 0) throw new Error(`No ${selector} in the tokens`)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
}

/** Relative luminance, as in WCAG 2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string | undefined, b: string | undefined): number {
  if (!a || !b) throw new Error('A token is missing')
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const themes = { light: tokensAfter(':root {'), dark: tokensAfter(':root[data-theme="dark"] {') }

it('is the same dark for a dark device and for who chose dark', () => {
  expect(tokensAfter(':root:not([data-theme="light"])')).toEqual(themes.dark)
})

describe.each(Object.entries(themes))('%s', (_, token) => {
  const voices = ['youth', 'school', 'shared', 'own', 'alert'] as const

  it('has text of at least 5:1', () => {
    for (const ground of ['paper', 'surface']) {
      for (const text of ['ink', 'soft', ...voices])
        expect(contrast(token[text], token[ground]), text).toBeGreaterThan(5)
    }
    for (const voice of voices) {
      expect(contrast(token[voice], token[`${voice}-tint`]), voice).toBeGreaterThan(5)
      expect(contrast(token.ink, token[`${voice}-tint`]), voice).toBeGreaterThan(5)
    }
    expect(contrast(token.paper, token.ink)).toBeGreaterThan(5)
    expect(contrast(token.surface, token.own)).toBeGreaterThan(5)
    expect(contrast(token.ink, token.line)).toBeGreaterThan(5)
  })

  it('has edges of fields of at least 3:1', () => {
    for (const ground of ['paper', 'surface']) expect(contrast(token['line-strong'], token[ground])).toBeGreaterThan(3)
  })

  it('has a focus that stands out from its own edge', () => {
    expect(contrast(token.focus, token['focus-edge'])).toBeGreaterThan(5)
  })
})
