import { nearDay, shortDate } from '../../ui/dates.ts'
import { Button, Card, List, Row, useLang, useText, useUi } from '../../ui/kit.ts'
import { messages } from './messages.ts'
import { recipientNames } from './parts.tsx'
import type { GivenShare } from './queries.ts'

/** What school reads of a file now, each with a way to take it back, and the way to share more. */
export function SharesCard(props: {
  shares: GivenShare[]
  /** Where taking back is sent; the share's id comes in between. */
  takeBack: (shareId: string) => string
  /** The page to come back to. */
  back: string
  /** Where something is chosen to share; no such button when not given. */
  share?: string
  title?: string
}) {
  const t = useText(messages)
  const { shares, share } = props
  return (
    <Card voice="shared" title={props.title ?? t.title}>
      {shares.length === 0 ? (
        <p class="soft">{t.noneShared}</p>
      ) : (
        <List>
          {shares.map((one) => (
            <GivenRow one={one} {...props} />
          ))}
        </List>
      )}
      {share ? (
        <p>
          <Button kind="second" small icon="share-2" href={share}>
            {t.shareSomething}
          </Button>
        </p>
      ) : null}
    </Card>
  )
}

function GivenRow({ one, takeBack, back }: { one: GivenShare; takeBack: (id: string) => string; back: string }) {
  const t = useText(messages)
  const lang = useLang()
  const { now } = useUi()
  const title = t.kindOf[one.kind](shortDate(one.itemAt, lang, now))
  const [first] = one.readBy
  const read = first ? t.readOn(first.name, nearDay(first.lastAt, lang, now)) : t.notRead
  const text = [recipientNames(one.recipients, lang), one.reaches ? read : t.waits].filter(Boolean).join(', ')
  return (
    <Row
      title={title}
      text={text}
      acts={
        <form method="post" action={takeBack(one.id)}>
          <input type="hidden" name="terug" value={back} />
          <Button kind="second" small icon="undo-2" label={t.takeBackOf(title)}>
            {t.takeBack}
          </Button>
        </form>
      }
    />
  )
}
