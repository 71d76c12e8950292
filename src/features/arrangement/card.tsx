import { dayOf, nearDay } from '../../ui/dates.ts'
import { Button, Card, List, Row, useLang, useText, useUi } from '../../ui/kit.ts'
import { messages } from './messages.ts'
import type { Arrangement } from './queries.ts'

/** Arrangements in a card, each with who does it and when; who does or made it ticks it off. Nothing when there are none. */
export function ArrangementCard(props: {
  arrangements: Arrangement[]
  viewerId: string
  title?: string
  /** The page to come back to. */
  back: string
  /** Says whom each is about. */
  about?: boolean
}) {
  const t = useText(messages)
  if (props.arrangements.length === 0) return null
  return (
    <Card voice="shared" title={props.title ?? t.title}>
      <List>
        {props.arrangements.map((one) => (
          <ArrangementRow one={one} {...props} />
        ))}
      </List>
    </Card>
  )
}

function ArrangementRow({
  one,
  viewerId,
  back,
  about,
}: {
  one: Arrangement
  viewerId: string
  back: string
  about?: boolean
}) {
  const t = useText(messages)
  const lang = useLang()
  const { now } = useUi()
  const mine = one.who === viewerId || one.madeBy === viewerId
  const late = !one.doneAt && one.dueOn !== null && one.dueOn < dayOf(now)
  const day = one.dueOn ? nearDay(one.dueOn, lang, now) : null
  const who = one.who === viewerId ? t.you : one.whoName
  return (
    <Row
      face={{ name: one.whoName, voice: one.whoSide }}
      title={one.what ?? t.gone}
      text={[about ? one.about : '', who].filter(Boolean).join(', ')}
      when={one.doneAt ? t.done : day ? (late ? t.late(day) : day) : undefined}
      late={late}
      acts={mine ? <Acts one={one} back={back} /> : undefined}
    />
  )
}

function Acts({ one, back }: { one: Arrangement; back: string }) {
  const t = useText(messages)
  return (
    <form method="post" action={`/afspraak/${one.id}`} class="row">
      <input type="hidden" name="terug" value={back} />
      <Button
        kind="second"
        small
        name="stand"
        value={one.doneAt ? 'open' : 'gedaan'}
        label={one.doneAt ? undefined : t.doLabel(one.what ?? '')}
      >
        {one.doneAt ? t.undo : t.doIt}
      </Button>
      {one.doneAt ? null : (
        <Button kind="second" small icon="trash-2" name="stand" value="weg" label={t.dropLabel(one.what ?? '')} />
      )}
    </form>
  )
}
