import { useText } from '../../ui/kit.ts'
import { messages } from './messages.ts'
import type { FileText } from './queries.ts'

/** A text of the file, or that it was erased. */
export function useFileText(): (text: FileText | null) => string {
  const t = useText(messages)
  return (text) => (text === undefined ? t.erased : (text ?? ''))
}
