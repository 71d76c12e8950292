import type { OperatorText } from './config.ts'

/** The language of whoever runs the installation: Dutch where the terminal is Dutch, else English. */
export function terminalLang(env: NodeJS.ProcessEnv): 'nl' | 'en' {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return locale.toLowerCase().startsWith('nl') ? 'nl' : 'en'
}

/** An error that whoever runs the installation can do something about: it has a line for them in both languages. */
export interface OperatorError extends Error {
  text: OperatorText
}

/** Is this an error with a line for whoever runs the installation? */
export function isOperatorError(error: unknown): error is OperatorError {
  if (!(error instanceof Error) || !('text' in error)) return false
  const { text } = error
  return typeof text === 'object' && text !== null && 'nl' in text && 'en' in text
}
