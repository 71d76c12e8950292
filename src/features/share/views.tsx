import { fullDate, nearDay, shortDate } from '../../ui/dates.ts'
import {
  BackLink,
  Button,
  Card,
  Empty,
  FormPage,
  type FormState,
  List,
  Notice,
  PageHead,
  RadioChips,
  type Reader,
  Readers,
  Row,
  useLang,
  useText,
  useUi,
  Who,
} from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import type { Consent } from '../consent/queries.ts'
import type { Guidance } from '../guidance/queries.ts'
import type { Content } from './content.ts'
import { messages } from './messages.ts'
import { type SharedKind, sharedKinds } from './model.ts'
import { recipientNames, SharedContent } from './parts.tsx'
import type { ReceivedShare } from './queries.ts'

/** An item of a file that could be shared. */
export interface Shareable {
  kind: SharedKind
  id: string
  at: Date
  /** The beginning of its text, to know it again. */
  glimpse: string
}

/** Which item to share: all of a file, by kind. */
export function ChooseItemView({ guidance, items }: { guidance: Guidance; items: Shareable[] }) {
  const t = useText(messages)
  const back = `/begeleiding/${guidance.id}`
  const kinds = sharedKinds.filter((kind) => items.some((item) => item.kind === kind))
  return (
    <div class="stack wide">
      <BackLink href={back}>{t.back}</BackLink>
      <PageHead title={t.shareTitle} over={guidance.name} under={t.shareLead} />
      {items.length === 0 ? (
        <Empty icon="share-2" title={t.nothing}>
          {t.nothingText}
        </Empty>
      ) : null}
      {kinds.map((kind) => (
        <Card title={t.group[kind]}>
          <List>
            {items
              .filter((item) => item.kind === kind)
              .map((item) => (
                <ItemRow item={item} guidanceId={guidance.id} />
              ))}
          </List>
        </Card>
      ))}
    </div>
  )
}

function ItemRow({ item, guidanceId }: { item: Shareable; guidanceId: string }) {
  const t = useText(messages)
  const lang = useLang()
  const { now } = useUi()
  const title = t.kindOf[item.kind](shortDate(item.at, lang, now))
  return (
    <Row
      title={title}
      text={item.glimpse}
      href={`/begeleiding/${guidanceId}/delen?soort=${item.kind}&item=${item.id}`}
    />
  )
}

/** What the page that shares one item shows. */
export interface ShareProps {
  guidance: Guidance
  content: Content
  itemId: string
  /** The consents to share that run today, each with who reads under it. */
  consents: { consent: Consent; readers: Reader[] }[]
  state: FormState
}

/** One item as school will see it, and with whom. */
export function ShareView({ guidance, content, itemId, consents, state }: ShareProps) {
  const t = useText(messages)
  const lang = useLang()
  const back = `/begeleiding/${guidance.id}`
  const preview = (
    <Card title={t.preview} soft={t.underName(guidance.name)}>
      <SharedContent content={content} />
    </Card>
  )
  if (consents.length === 0) {
    return (
      <div class="stack wide">
        <BackLink href={back}>{t.back}</BackLink>
        <PageHead title={t.shareTitle} over={guidance.name} />
        {preview}
        <Notice kind="warning" title={t.noConsent}>
          <p>{t.noConsentText(firstName(guidance.name))}</p>
          <p>
            <Button href={`/jongere/${guidance.youngPersonId}/toestemming`}>{t.lookAtConsents}</Button>
          </p>
        </Notice>
      </div>
    )
  }
  const typed = state.values.toestemming
  const chosen =
    consents.find(({ consent }) => consent.id === typed) ?? (consents.length === 1 ? consents[0] : undefined)
  return (
    <FormPage
      title={t.shareTitle}
      context={guidance.name}
      voice="shared"
      action={`/begeleiding/${guidance.id}/delen`}
      state={state}
      submit={t.share}
      back={back}
      readers={{ from: `/begeleiding/${guidance.id}/delen/lezers`, into: 'lezers' }}
    >
      <input type="hidden" name="soort" value={content.kind} />
      <input type="hidden" name="item" value={itemId} />
      {preview}
      <RadioChips
        name="toestemming"
        label={t.withWhom}
        looks="rows"
        value={consents.length === 1 ? consents[0]?.consent.id : undefined}
        options={consents.map(({ consent, readers }) => ({
          value: consent.id,
          label: recipientNames(consent.recipients, lang),
          note: [
            consent.schoolName,
            readers.map((reader) => reader.name).join(', ') || t.nobodyToday,
            t.until(fullDate(consent.untilAt, lang)),
          ]
            .filter(Boolean)
            .join(', '),
        }))}
      />
      <Readers id="lezers" readers={chosen?.readers ?? []} />
    </FormPage>
  )
}

/** What was shared with the viewer: that it is there, and until when. */
export function ReceivedListView({ shares }: { shares: ReceivedShare[] }) {
  const t = useText(messages)
  const names = [...new Set(shares.map((share) => share.aboutName))]
  return (
    <div class="stack wide">
      <PageHead title={t.received} under={shares.length > 0 ? t.receivedLead : undefined} />
      {shares.length === 0 ? (
        <Empty icon="share-2" title={t.nothingReceived}>
          {t.nothingReceivedText}
        </Empty>
      ) : null}
      {names.map((name) => (
        <Card voice="shared" title={name}>
          <List>
            {shares
              .filter((share) => share.aboutName === name)
              .map((share) => (
                <ReceivedRow share={share} />
              ))}
          </List>
        </Card>
      ))}
    </div>
  )
}

function ReceivedRow({ share }: { share: ReceivedShare }) {
  const t = useText(messages)
  const lang = useLang()
  const { now } = useUi()
  return (
    <Row
      icon="message-circle"
      href={`/gedeeld/${share.id}`}
      title={t.kind[share.kind]}
      text={`${t.fromWhom(share.sharedByName, share.organisationName)}, ${nearDay(share.sharedAt, lang, now)}`}
      when={share.readAt ? t.until(shortDate(share.untilAt, lang, now)) : <Who voice="shared">{t.fresh}</Who>}
    />
  )
}

/** One thing that was shared with the viewer. */
export function ReceivedView({ share, content }: { share: ReceivedShare; content: Content }) {
  const t = useText(messages)
  const lang = useLang()
  return (
    <div class="stack wide">
      <BackLink href="/gedeeld">{t.toList}</BackLink>
      <PageHead
        title={share.aboutName}
        under={t.fromWhom(share.sharedByName, share.organisationName)}
        face={{ name: share.aboutName, voice: 'own' }}
      />
      <Card voice="shared">
        <SharedContent content={content} />
      </Card>
      <div class="prose">
        <p>{t.receivedUntil(fullDate(share.untilAt, lang))}</p>
        <p>{t.treat}</p>
        <p class="soft">{t.seen}</p>
      </div>
    </div>
  )
}
