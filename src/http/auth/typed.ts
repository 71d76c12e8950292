import type { Context } from 'hono'
import { ownPath } from '../choices.ts'
import type { Env } from '../env.ts'

/** Where to go on after signing in: a page of ours that is not about signing in itself. */
export function pathAfter(value: unknown): string {
  const path = ownPath(value)
  return /^\/(inloggen|uitloggen|vergrendel|wachtwoord-vergeten|passkey|voorbeeld\/als)/.test(path) ? '/' : path
}

/** The texts a form sent, by name; no files. */
export async function typedIn(c: Context<Env>): Promise<Record<string, string | undefined>> {
  const body = await c.req.parseBody()
  return Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >
}
