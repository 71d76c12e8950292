import { shortDate } from '../../ui/dates.ts'
import {
  BackLink,
  Button,
  ButtonRow,
  Card,
  Empty,
  Form,
  type FormState,
  List,
  Notice,
  PageHead,
  RadioChips,
  Row,
  Time,
  useLang,
  useText,
  useUi,
} from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { listing } from '../../ui/numbers.ts'
import { messages } from './messages.ts'
import type { FindPlace, Invitation, InvitationCard, WayToPoint } from './queries.ts'

/** Makes a code, and lists those that were given. */
export function PointView(props: { ways: WayToPoint[]; invitations: Invitation[]; now: Date; state: FormState }) {
  const t = useText(messages)
  return (
    <div class="stack wide">
      <PageHead title={t.title} />
      <p class="lead">{t.lead}</p>
      {props.ways.length === 0 ? (
        <Empty icon="signpost" title={t.nowhere}>
          {t.nowhereText}
        </Empty>
      ) : (
        <Form action="/wijs-de-weg" state={props.state}>
          {props.ways.length > 1 ? (
            <RadioChips
              name="samenwerking"
              label={t.partnership}
              options={props.ways.map((way) => ({ value: way.id, label: way.youthName }))}
            />
          ) : null}
          <ButtonRow stick={false}>
            <Button icon="signpost">{t.make}</Button>
          </ButtonRow>
        </Form>
      )}
      <Given invitations={props.invitations} now={props.now} />
    </div>
  )
}

function Given({ invitations, now }: { invitations: Invitation[]; now: Date }) {
  const t = useText(messages)
  const lang = useLang()
  if (invitations.length === 0) {
    return (
      <Empty icon="ticket" title={t.none}>
        {t.noneText}
      </Empty>
    )
  }
  return (
    <Card title={t.given}>
      <p class="soft">{t.note}</p>
      <List>
        {invitations.map((one) => {
          const open = one.expiresAt > now
          return (
            <Row
              icon="ticket"
              title={t.show(shortDate(one.madeAt, lang, now))}
              text={
                open ? (
                  <>
                    {one.youthName}, {t.validUntil.toLowerCase()} <Time at={one.expiresAt} as="short" />
                  </>
                ) : (
                  t.over
                )
              }
              {...(open ? { href: `/wijs-de-weg/${one.id}` } : {})}
            />
          )
        })}
      </List>
    </Card>
  )
}

/** The card to give: a code, where to go, and that it is free to use or not. */
export function CardView({ card }: { card: InvitationCard }) {
  const t = useText(messages)
  return (
    <div class="stack wide">
      <div class="no-print">
        <BackLink href="/wijs-de-weg">{t.back}</BackLink>
      </div>
      {card.code === null ? (
        <>
          <PageHead title={t.title} />
          <Notice kind="warning">{t.lost}</Notice>
        </>
      ) : (
        <>
          <section class="card edge youth way-card">
            <p class="soft">{card.youthName}</p>
            <h1 class="nl-heading nl-heading--level-1">{t.cardTitle}</h1>
            <p class="lead">{t.cardText}</p>
            <p>
              {t.yourCode}
              <b class="way-code">{card.code}</b>
            </p>
            <Places places={card.places} />
            <p class="soft">
              {t.validUntil} <Time at={card.expiresAt} as="full" />
            </p>
          </section>
          <p class="soft no-print">{t.print}</p>
        </>
      )}
    </div>
  )
}

function Places({ places }: { places: FindPlace[] }) {
  const t = useText(messages)
  const { lang } = useUi()
  if (places.length === 0) return null
  const names = [...new Set(places.map((one) => firstName(one.name)))]
  return (
    <>
      <h2 class="nl-heading nl-heading--level-2">{t.where}</h2>
      <ul class="plain">
        {[...new Set(places.map((one) => `${t.day[one.weekday - 1]} ${one.from}–${one.until}, ${one.place}`))].map(
          (line) => (
            <li>{line}</li>
          ),
        )}
      </ul>
      <p>{t.team(listing(names, lang))}</p>
    </>
  )
}
