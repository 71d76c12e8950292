import type { Context } from 'hono'
import { z } from 'zod'
import type { FieldErrors, FieldValues } from '../ui/form-state.ts'
import type { Env } from './env.ts'
import { problemOf } from './form-problems.ts'

export { says } from './form-problems.ts'

/** What came of a form: its data, or what was typed and what is wrong with it. */
export type FormResult<T> =
  | { ok: true; data: T; values: FieldValues }
  | { ok: false; values: FieldValues; errors: FieldErrors }

/** A field that can be sent several times, such as check boxes: always a list, empty when none was ticked. */
export function several<T extends z.ZodType>(item: T) {
  return z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item))
}

/** Lines end in one way, and a text holds no zero byte, which a database cannot keep. */
function clean(value: string): string {
  return value.replace(/\r\n?/g, '\n').replaceAll('\0', '')
}

function cleanField(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleanField)
  if (typeof value === 'string') return clean(value)
  // A file field in which nothing was chosen is sent as a file without a name.
  if (value instanceof File && value.size === 0 && value.name === '') return undefined
  return value
}

/** The texts of a form, to show it again; a file has to be chosen anew. */
function typed(fields: Record<string, unknown>): FieldValues {
  const texts = Object.entries(fields).flatMap(([name, value]): [string, string | string[]][] => {
    if (typeof value === 'string') return [[name, value]]
    return Array.isArray(value) ? [[name, value.filter((one) => typeof one === 'string')]] : []
  })
  return Object.fromEntries(texts)
}

/** The first problem of every field; the key `''` is about the form as a whole. */
function errorsOf(issues: readonly z.core.$ZodIssue[]): FieldErrors {
  const errors: FieldErrors = {}
  for (const issue of issues) {
    const name = String(issue.path[0] ?? '')
    errors[name] ??= problemOf(issue)
  }
  return errors
}

/**
 * Reads a sent form by its schema, whose keys are the names of the fields. Nothing typed is lost: a form that is not right
 * comes back with what was typed, and a text per field in both languages.
 *
 * @example
 * const form = await readForm(c, z.object({ naam: z.string().trim().min(1).max(200), dag: several(z.enum(days)) }))
 * if (!form.ok) return page(c, form)   // with c.status(422)
 */
export async function readForm<T extends z.ZodType>(c: Context<Env>, schema: T): Promise<FormResult<z.output<T>>> {
  const body = await c.req.parseBody({ all: true })
  const fields = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, cleanField(value)]))
  const values = typed(fields)
  const result = schema.safeParse(fields, { reportInput: true })
  return result.success
    ? { ok: true, data: result.data, values }
    : { ok: false, values, errors: errorsOf(result.error.issues) }
}
