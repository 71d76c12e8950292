import { Refused } from '../boundary/refusal.ts'
import type { FieldErrors } from '../ui/form-state.ts'

/** What came of work that a rule of the domain may refuse: its result, or what to say at which field. */
export type Tried<T> = { ok: true; result: T } | { ok: false; errors: FieldErrors }

/** Does the work of a form. A refusal becomes an error at its field, so that the form comes back with all that was typed. */
export async function tried<T>(work: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { ok: true, result: await work() }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, errors: { [error.field ?? '']: error.text } }
    throw error
  }
}
