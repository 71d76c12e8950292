/** The same sentence in both languages. */
export interface Bilingual {
  nl: string
  en: string
}

/** A rule of the domain says no: shown to the user, at the field where one is named (HTTP 422). Nothing was saved. */
export class Refused extends Error {
  readonly text: Bilingual
  readonly field: string | undefined

  constructor(text: Bilingual, field?: string) {
    super(text.en)
    this.text = text
    this.field = field
  }
}

/** There is no such thing, or the viewer may not see it: one answer for both (HTTP 404). */
export class NotFound extends Error {}
