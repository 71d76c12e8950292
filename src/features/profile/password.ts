import type { Bilingual } from '../../ui/text.ts'

/** Shortest password, in characters. */
export const shortestPassword = 12
/** Longest password, in characters: longer is work without gain. */
export const longestPassword = 128

const fewestDifferent = 5
const tooCommon = ['wachtwoord', 'password', 'welkom', 'schakel', 'qwerty', '123456']

const problems = {
  short: {
    nl: 'Dit is te kort: neem minstens 12 tekens.',
    en: 'This is too short: take at least 12 characters.',
  },
  long: { nl: 'Dit is te lang: neem hoogstens 128 tekens.', en: 'This is too long: take at most 128 characters.' },
  guessable: {
    nl: 'Dit is te makkelijk te raden. Gebruik meer verschillende tekens, en niet je naam of e-mailadres.',
    en: 'This is too easy to guess. Use more different characters, and not your name or e-mail address.',
  },
} satisfies Record<string, Bilingual>

/** Hardly a letter is left of the password when its guessable parts are taken out. */
function onlyGuessable(password: string, own: string[]): boolean {
  const parts = [...own, ...tooCommon].filter((part) => part.length >= 3)
  const rest = parts.reduce((text, part) => text.replaceAll(part, ''), password.toLowerCase())
  return rest.replaceAll(/[^\p{L}]/gu, '').length < 4 && rest.length < shortestPassword
}

/**
 * What is wrong with a password somebody chooses, if anything. Long is what counts; no rules about signs and capitals.
 *
 * @param own the name and e-mail address of whoever chooses it
 */
export function passwordProblem(password: string, ...own: string[]): Bilingual | undefined {
  if ([...password].length < shortestPassword) return problems.short
  if (password.length > longestPassword) return problems.long
  const words = own.flatMap((text) => text.toLowerCase().split(/[\s@.]+/))
  const different = new Set(password.toLowerCase()).size
  return different < fewestDifferent || onlyGuessable(password, words) ? problems.guessable : undefined
}
