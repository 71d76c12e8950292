import { createContext, useContext } from 'hono/jsx'

/** A language the whole interface exists in. Dutch is the default. */
export type Lang = 'nl' | 'en'

/** One text in both languages, for words that are chosen before a view is rendered. */
export type Bilingual = { nl: string; en: string }

/** The shape the English texts must have: the same keys, and functions that take the same arguments. */
export type Same<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : T[K] extends Record<string, unknown>
        ? Same<T[K]>
        : T[K]
}

/**
 * Joins a feature's Dutch and English texts. A key that is missing in one of the two, or that takes
 * other arguments, is a type error.
 *
 * @example
 * export const messages = translations(
 *   { title: 'Leerlingen', found: (count: number) => `${count} gevonden` },
 *   { title: 'Pupils', found: (count) => `${count} found` },
 * );
 */
export function translations<T extends Record<string, unknown>>(nl: T, en: Same<T>): { nl: T; en: T } {
  return { nl, en: en as T }
}

/** The language of the page that is being rendered; given by the page frame. */
export const LangContext = createContext<Lang>('nl')

/** The language of the page that is being rendered. */
export function useLang(): Lang {
  return useContext(LangContext)
}

/** The texts of a feature in the language of the page that is being rendered. */
export function useText<T>(messages: { nl: T; en: T }): T {
  return messages[useLang()]
}

/** A text that may come in both languages, in the one asked for. */
export function inLang(text: string | Bilingual, lang: Lang): string {
  return typeof text === 'string' ? text : text[lang]
}
