import { dayMonth, nearDay } from '../../ui/dates.ts'
import { Button, Card, List, Row, useText, useUi } from '../../ui/kit.ts'
import { listing } from '../../ui/numbers.ts'
import type { Consent } from '../consent/queries.ts'
import type { GivenShare } from '../share/queries.ts'
import { besideMessages } from './beside-messages.ts'
import type { Guidance } from './queries.ts'

/** What stands beside a file: what the school reads of it now, and what was agreed about that. */
export function Beside(props: { guidance: Guidance; shares: GivenShare[]; consents: Consent[] }) {
  return (
    <>
      <SharesCard guidance={props.guidance} shares={props.shares} />
      <ConsentCard guidance={props.guidance} consents={props.consents} />
    </>
  )
}

function SharesCard({ guidance, shares }: { guidance: Guidance; shares: GivenShare[] }) {
  const t = useText(besideMessages)
  return (
    <Card voice="shared" title={t.shared}>
      {shares.length === 0 ? <p class="soft">{t.nothing}</p> : null}
      <List>
        {shares.map((share) => (
          <ShareRow share={share} />
        ))}
      </List>
      {guidance.endedAt ? null : (
        <div class="row">
          <Button kind="second" small icon="share-2" href={`/begeleiding/${guidance.id}/delen`}>
            {t.share}
          </Button>
        </div>
      )}
    </Card>
  )
}

function ShareRow({ share }: { share: GivenShare }) {
  const t = useText(besideMessages)
  const { lang, now } = useUi()
  const what = t.kind[share.kind](dayMonth(share.itemAt, lang, now))
  const [last] = share.readBy
  const who = share.recipients.map((one) => (one.role ? t.role[one.role] : (one.name ?? '')))
  const read = last ? t.readBy(last.name, nearDay(last.lastAt, lang, now)) : t.unread
  return (
    <Row
      icon="share-2"
      title={what}
      text={[listing(who, lang), share.reaches ? read : t.waits].filter(Boolean).join(', ')}
      acts={
        <form method="post" action={`/delen/${share.id}/terug`}>
          <Button kind="second" small label={t.takeBackOf(what)}>
            {t.takeBack}
          </Button>
        </form>
      }
    />
  )
}

function ConsentCard({ guidance, consents }: { guidance: Guidance; consents: Consent[] }) {
  const t = useText(besideMessages)
  const { lang, now } = useUi()
  const shown = consents.filter((one) => one.state !== 'withdrawn' && one.state !== 'over')
  const state = (one: Consent) => {
    const until = dayMonth(new Date(one.untilAt.getTime() - 1), lang, now)
    return t.state[one.state](
      one.state === 'runs'
        ? until
        : listing(
            one.missing.map((who) => t.who[who]),
            lang,
          ),
    )
  }
  return (
    <Card title={t.consent}>
      {shown.length === 0 ? <p class="soft">{t.none}</p> : null}
      {shown.map((one) => (
        <p>
          <a href={`/toestemming/${one.id}`}>{t.purpose[one.purpose]}</a>: {state(one)}.
        </p>
      ))}
      <div class="row">
        <Button kind="second" small href={`/jongere/${guidance.youngPersonId}/toestemming`}>
          {t.all}
        </Button>
      </div>
    </Card>
  )
}
