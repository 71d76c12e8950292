import type { Lang } from './text.ts'

const whole = {
  nl: new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1, useGrouping: true }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, useGrouping: true }),
}

/** `2.310`, `4,2`; in English `2,310`, `4.2`. At most one decimal. */
export function number(value: number, lang: Lang): string {
  return whole[lang].format(value)
}

/** A share of 1 as a percentage: `86 %`; in English `86%`. */
export function percent(share: number, lang: Lang): string {
  return `${Math.round(share * 100)}${lang === 'nl' ? '\u00a0%' : '%'}`
}

/** `Ingrid, Henk en Soufiane`; nothing for an empty list. */
export function listing(names: string[], lang: Lang): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} ${lang === 'nl' ? 'en' : 'and'} ${names.at(-1)}`
}
