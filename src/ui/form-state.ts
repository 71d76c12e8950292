import { createContext, useContext } from 'hono/jsx'
import { type Bilingual, inLang, useLang } from './text.ts'

/** What is wrong, per field name. The key `''` is about the form as a whole. */
export type FieldErrors = Record<string, string | Bilingual>

/** What was typed, per field name: a list where several can be ticked. */
export type FieldValues = Record<string, string | string[]>

/** What a form shows: the values typed so far and what is still wrong with them. */
export interface FormState {
  values: FieldValues
  errors: FieldErrors
}

/** What somebody typed in a form earlier and did not send. */
export interface KeptForm {
  /** Names the form. */
  key: string
  fields: FieldValues
  keptAt: Date
}

/** The field in which a form says which draft is its own. */
export const draftKeyField = '_key'

/** The key of a form that names none: where it is sent. */
export function formKey(path: string): string {
  return `form:${path}`.slice(0, 200)
}

/** A form nothing was typed in yet. */
export const emptyForm: FormState = { values: {}, errors: {} }

/** Hands the state of a form to the fields inside it. */
export const FormContext = createContext<FormState>(emptyForm)

/** The id of a field's control; the error summary links to it. */
export function fieldId(name: string): string {
  return `veld-${name.replace(/[^a-zA-Z0-9_-]/g, '-')}`
}

/** What a field needs of the form it stands in. */
export interface FieldInForm {
  id: string
  /** The first value, for fields that have one. */
  value: string
  values: string[]
  error: string | undefined
  /** For `aria-describedby`: the ids of hint and error, those that are there. */
  describedBy: string | undefined
}

/** The state of one field: what was typed, else `initial`, and its error in the page's language. */
export function useField(
  name: string,
  { initial, hint }: { initial?: string | string[] | undefined; hint?: unknown },
): FieldInForm {
  const { values, errors } = useContext(FormContext)
  const lang = useLang()
  const id = fieldId(name)
  const typed = values[name] ?? initial ?? []
  const all = (Array.isArray(typed) ? typed : [typed]).filter((value) => value !== '')
  const found = errors[name]
  const error = found === undefined ? undefined : inLang(found, lang)
  const described = [hint ? `${id}-uitleg` : '', error ? `${id}-fout` : ''].filter((part) => part !== '')
  return {
    id,
    value: all[0] ?? '',
    values: all,
    error,
    describedBy: described.length > 0 ? described.join(' ') : undefined,
  }
}
