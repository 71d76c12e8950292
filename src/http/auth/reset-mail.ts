import type { Lang } from '../../ui/text.ts'
import type { Mail } from '../mail.ts'

const words = {
  nl: {
    subject: 'Een nieuw wachtwoord voor Schakel',
    text: (name: string) => [
      `Hoi ${name},`,
      'Iemand vroeg een nieuw wachtwoord aan voor jouw account. Was jij dat? Kies dan hieronder een nieuw. De link werkt een uur.',
      'Was jij het niet? Dan verandert er niets.',
    ],
    label: 'Nieuw wachtwoord kiezen',
  },
  en: {
    subject: 'A new password for Schakel',
    text: (name: string) => [
      `Hello ${name},`,
      'Somebody asked for a new password for your account. Was it you? Then choose a new one below. The link works for an hour.',
      'Was it not you? Then nothing changes.',
    ],
    label: 'Choose a new password',
  },
} satisfies Record<Lang, unknown>

/** The path of the page where somebody with this link chooses a new password. */
export function resetPath(token: string): string {
  return `/wachtwoord-vergeten/${token}`
}

/** The mail with which somebody chooses a new password. */
export function resetMail(to: { name: string; email: string }, lang: Lang, token: string): Mail {
  const { subject, text, label } = words[lang]
  return { to, lang, subject, text: text(to.name), link: { label, path: resetPath(token) } }
}
