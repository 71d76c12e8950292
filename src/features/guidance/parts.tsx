import { Button, useText } from '../../ui/kit.ts'
import { messages } from './messages.ts'
import type { ItemKind } from './model.ts'
import type { FileText, Guidance } from './queries.ts'

/** A text of the file, or that it was erased. */
export function useFileText(): (text: FileText | null) => string {
  const t = useText(messages)
  return (text) => (text === undefined ? t.erased : (text ?? ''))
}

/** The way to sharing one item of a file; not in one that ended. */
export function ShareButton(props: { guidance: Guidance; kind: ItemKind; id: string; what: string }) {
  const t = useText(messages)
  if (props.guidance.endedAt) return null
  return (
    <Button
      kind="second"
      small
      icon="share-2"
      href={`/begeleiding/${props.guidance.id}/delen?soort=${props.kind}&item=${props.id}`}
      label={t.shareOf(props.what)}
    >
      {t.share}
    </Button>
  )
}
