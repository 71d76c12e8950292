import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kitMessages } from './messages.ts'
import { firstName, initials } from './names.ts'
import { currentTab, type NavItem } from './nav.ts'
import { listing, number, percent } from './numbers.ts'

describe('initials', () => {
  it.each([
    ['Ingrid de Wit', 'IW'],
    ['Yasmina El Idrissi', 'YE'],
    ['Milan van den Berg', 'MB'],
    ["Jan van 't Hof", 'JH'],
    ['H. Visser', 'HV'],
    ['Ömer Çelik', 'ÖÇ'],
    ['Ruud', 'R'],
    ['محمد علي', 'مع'],
    ['ingrid de wit', 'IW'],
    ['', '·'],
  ])('of %s are %s', (name, letters) => {
    expect(initials(name)).toBe(letters)
  })

  it('are never more than two letters wide, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const letters = [...new Intl.Segmenter('nl').segment(initials(name))]
        expect(letters.length).toBeLessThanOrEqual(4)
        expect(initials(name)).not.toBe('')
      }),
    )
  })

  it('come beside the first name', () => {
    expect(firstName('Yasmina El Idrissi')).toBe('Yasmina')
  })
})

describe('numbers', () => {
  it('are written the Dutch way', () => {
    expect(number(2310, 'nl')).toBe('2.310')
    expect(number(4.25, 'nl')).toBe('4,3')
    expect(number(2310, 'en')).toBe('2,310')
    expect(percent(0.861, 'nl')).toBe('86\u00a0%')
    expect(percent(0.861, 'en')).toBe('86%')
  })

  it('and names stand in a sentence', () => {
    expect(listing(['Ingrid', 'Henk', 'Soufiane'], 'nl')).toBe('Ingrid, Henk en Soufiane')
    expect(listing(['Ingrid', 'Henk'], 'en')).toBe('Ingrid and Henk')
    expect(listing([], 'nl')).toBe('')
  })
})

describe('the current tab', () => {
  const nav: NavItem[] = [
    { href: '/', label: 'Vandaag', icon: 'house' },
    { href: '/jongeren', label: 'Jongeren', icon: 'users-round', also: ['/begeleiding'] },
  ]
  it.each([
    ['/', 'Vandaag'],
    ['/?x=1', 'Vandaag'],
    ['/jongeren', 'Jongeren'],
    ['/begeleiding/1/doel', 'Jongeren'],
    ['/jongerenwerk', undefined],
    ['/profiel', undefined],
  ])('on %s is %s', (path, label) => {
    expect(currentTab(nav, path)?.label).toBe(label)
  })
})

it('has no text of the frame in one language only', () => {
  for (const key of Object.keys(kitMessages.nl) as (keyof typeof kitMessages.nl)[]) {
    const [nl, en] = [kitMessages.nl[key], kitMessages.en[key]]
    expect(typeof en, key).toBe(typeof nl)
    if (typeof nl === 'string') expect(nl.trim(), key).not.toBe('')
  }
})
