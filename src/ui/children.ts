import type { Child } from 'hono/jsx'

/** What may stand inside a part of the page. */
export type Children = Child

/** A part that has something inside it. */
export type WithChildren<P = unknown> = P & { children?: Children }

/** Class names, those that are there. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ')
}
