import { roleNames } from '../../boundary/role-names.ts'
import type { Role } from '../../boundary/viewer.ts'
import { fullDate } from '../../ui/dates.ts'
import type { Lang } from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { listing } from '../../ui/numbers.ts'
import { messages } from './messages.ts'
import type { Consent, Recipient } from './queries.ts'

/** The recipients of a consent in running text: `de mentor en Piet Smit`. */
export function recipientWords(recipients: readonly Recipient[], lang: Lang): string {
  const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
  const names = recipients.map(({ role, name }) => (role ? lower(messages[lang].role[role]) : (name ?? '')))
  return listing(names, lang)
}

/** What a consent is called: `Delen met de mentor`. */
export function consentTitle(consent: Consent, lang: Lang): string {
  const t = messages[lang]
  const names = recipientWords(consent.recipients, lang)
  return consent.purpose === 'share_school' && !names ? t.purpose.share_school : t.purposeOf[consent.purpose](names)
}

/** How a consent stands, in plain words. */
export function standing(consent: Consent, lang: Lang): string {
  const t = messages[lang].state
  const name = firstName(consent.youngName)
  switch (consent.state) {
    case 'runs':
      return t.runs(fullDate(consent.untilAt, lang))
    case 'refused':
      return t.refused(name)
    case 'disagreement':
      return t.disagreement
    case 'withdrawn':
      return t.withdrawn(fullDate(consent.withdrawnAt ?? consent.untilAt, lang))
    case 'over':
      return t.over(fullDate(consent.untilAt, lang))
    default:
      return t[consent.state](name, consent.missing)
  }
}

/** Can this consent still be answered. */
export function isOpen({ state }: Consent): boolean {
  return state !== 'withdrawn' && state !== 'over'
}

/** What a role of the school is called: `mentor`. */
export function roleWord(role: string, lang: Lang): string {
  if (role === 'contact_person') return lang === 'nl' ? 'contactpersoon' : 'contact person'
  return roleNames[lang][role as Role] ?? role
}
