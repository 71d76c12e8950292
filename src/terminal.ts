import type { OperatorText } from './config.ts'
import { TooPowerful } from './db/connect.ts'
import { WrongMasterKey } from './db/master-key.ts'

/** The language of whoever runs the installation: Dutch where the terminal is Dutch, else English. */
export function terminalLang(env: NodeJS.ProcessEnv): 'nl' | 'en' {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return locale.toLowerCase().startsWith('nl') ? 'nl' : 'en'
}

/** What a database at the other end says when it cannot be reached, and what to look at. */
const unreachable: Record<string, OperatorText> = {
  ECONNREFUSED: { nl: 'daar luistert geen PostgreSQL', en: 'no PostgreSQL listens there' },
  ENOTFOUND: { nl: 'die host is niet bekend', en: 'that host is not known' },
  ETIMEDOUT: { nl: 'die host antwoordt niet', en: 'that host does not answer' },
  '28P01': { nl: 'naam of wachtwoord klopt niet', en: 'the name or password is not right' },
  '28000': { nl: 'deze naam mag daar niet inloggen', en: 'this name may not log in there' },
  '3D000': { nl: 'die database is er niet', en: 'that database does not exist' },
}

/**
 * The line of an error that whoever runs the installation can do something about: it brings its own in both languages,
 * or it is a database that cannot be reached. Undefined for any other, which is a defect.
 */
export function lineFor(error: unknown, lang: 'nl' | 'en'): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { text, code } = error as Error & { text?: unknown; code?: unknown }
  if (typeof text === 'object' && text !== null && 'nl' in text && 'en' in text) return String(text[lang])
  if (error instanceof WrongMasterKey || error instanceof TooPowerful) return error.message
  const reason = unreachable[String(code)]
  return reason && `DATABASE_URL: ${reason[lang]}.`
}
