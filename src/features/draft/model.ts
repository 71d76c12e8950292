import { draftKeyField, type FieldValues } from '../../ui/form-state.ts'

/** Drafts somebody can have at once; the oldest makes room. */
export const mostDrafts = 50

/** Largest draft, in bytes of what was typed. */
export const largestDraft = 100_000

/** A password or a code to sign in with is never kept, nor the address that stands beside it. */
function isSecretField(name: string): boolean {
  return /^(wachtwoord|inlogcode|username$)/.test(name)
}

/** What of a form's body may be kept: no files, no passwords, no key. Undefined when nothing is left, or far too much. */
export function keepable(body: Record<string, unknown>): FieldValues | undefined {
  const fields: FieldValues = {}
  for (const [name, value] of Object.entries(body)) {
    if (isSecretField(name) || name === draftKeyField) continue
    const texts = (Array.isArray(value) ? value : [value]).filter((part) => typeof part === 'string')
    const [first] = texts
    if (first !== undefined && texts.some((text) => text !== '')) fields[name] = texts.length === 1 ? first : texts
  }
  const size = Buffer.byteLength(JSON.stringify(fields))
  return Object.keys(fields).length > 0 && size <= largestDraft ? fields : undefined
}
