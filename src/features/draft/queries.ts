import { Erased, type FileKeys } from '../../db/keys.ts'
import type { KeptForm } from '../../ui/form-state.ts'

/** A draft as it lies in the database. */
export interface SealedDraft {
  id: string
  key: string
  /** In base64. */
  sealed: string
  keptAt: string
}

/** Opens the drafts of a person. One whose key was destroyed is no draft any more. */
export async function openDrafts(keys: FileKeys, personId: string, sealed: SealedDraft[]): Promise<KeptForm[]> {
  const drafts: KeptForm[] = []
  for (const { id, key, sealed: text, keptAt } of sealed) {
    try {
      const opened = await keys.open(personId, `draft/${id}/sealed_text`, Buffer.from(text, 'base64'))
      drafts.push({ key, fields: JSON.parse(opened), keptAt: new Date(keptAt) })
    } catch (error) {
      if (!(error instanceof Erased)) throw error
    }
  }
  return drafts
}
