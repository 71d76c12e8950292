import {
  Button,
  Card,
  Columns,
  DefinitionFacts,
  Empty,
  Notice,
  PageHead,
  type Reader,
  Readers,
  StageLine,
  Time,
  useText,
  VoiceText,
  Who,
} from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { ArrangementCard } from '../arrangement/card.tsx'
import type { Arrangement } from '../arrangement/queries.ts'
import { DraftList, useMissing, yesFacts } from './draft-views.tsx'
import { messages } from './messages.ts'
import type { ReferralAct } from './model.ts'
import type { Referral, ReferralEvent, ReferralLine } from './queries.ts'
import { ReferralRows, useReferralState } from './rows.tsx'
import type { Waited } from './waiting.ts'

/** The page behind each act. */
const actPages: Record<ReferralAct, string> = {
  amend: 'wijzigen',
  withdraw: 'intrekken',
  answer: 'antwoord',
  renew_yes: 'ja',
  ask_back: 'vraag',
  decline: 'weigeren',
  pass_on: 'doorgeven',
  begin_contact: 'contact',
  arrange: 'afspraak',
}

/** The referrals of the viewer by what they wait for. */
export function ReferralListView(props: {
  referrals: ReferralLine[]
  waited: Waited
  side: 'school' | 'youth'
  mayRefer: boolean
}) {
  const t = useText(messages)
  const { referrals, waited, side } = props
  const received = referrals.filter((one) => one.stage === 'received')
  const groups =
    side === 'youth'
      ? [
          { title: t.forYou, list: received.filter((one) => !one.askedBackAt) },
          { title: t.waitsForSchool, list: received.filter((one) => one.askedBackAt) },
        ]
      : [
          { title: t.waitsForAnswer, list: received.filter((one) => one.askedBackAt) },
          { title: t.waitsForYouth, list: received.filter((one) => !one.askedBackAt) },
        ]
  groups.push(
    { title: t.running, list: referrals.filter((one) => one.stage === 'in_contact' || one.stage === 'guidance') },
    { title: t.ended, list: referrals.filter((one) => one.stage === 'ended') },
  )
  return (
    <div class="stack wide">
      <PageHead
        title={t.list}
        acts={
          props.mayRefer ? (
            <Button href="/aanmelden" icon="user-round-plus">
              {t.title}
            </Button>
          ) : undefined
        }
      />
      <DraftList drafts={referrals.filter((one) => one.stage === 'draft')} />
      {received.length === 0 ? (
        <Empty icon="inbox" title={t.nobodyWaits}>
          {side === 'youth' ? t.nobodyWaitsYouth : t.nobodyWaitsSchool}
        </Empty>
      ) : null}
      {groups
        .filter((group) => group.list.length > 0)
        .map((group) => (
          <Card title={group.title} soft={String(group.list.length)}>
            <ReferralRows referrals={group.list} waited={waited} />
          </Card>
        ))}
    </div>
  )
}

/** What the page of one referral shows. */
export interface ReferralProps {
  referral: Referral
  readers: Reader[]
  acts: ReferralAct[]
  arrangements: Arrangement[]
  days: number | undefined
  side: 'school' | 'youth'
  viewerId: string
}

/** What is waited for: the main button, when it can be done. */
const mainActs: ReadonlySet<ReferralAct> = new Set(['renew_yes', 'answer', 'begin_contact'])

/** One referral, for both sides: how far it is, what was seen, what happened, and what can be done. */
export function ReferralView(props: ReferralProps) {
  const t = useText(messages)
  const { referral, acts, side } = props
  const state = useReferralState()
  const main = referral.guidanceId ? undefined : acts.find((act) => mainActs.has(act))
  return (
    <div class="stack wide">
      <PageHead
        title={referral.name}
        over={t.by(referral.writer, referral.schoolName)}
        under={[referral.className, state(referral, props.days)].filter(Boolean).join(', ')}
        face={{ name: referral.name, voice: 'school' }}
      />
      <StageLine
        stages={[
          { label: t.stageLine.received, at: referral.sentAt ?? undefined },
          { label: t.stageLine.in_contact, at: referral.inContactAt ?? undefined },
          { label: t.stageLine.guidance, at: referral.guidanceAt ?? undefined },
          { label: referral.ending ? t.ending[referral.ending] : t.stageLine.ended, at: referral.endedAt ?? undefined },
        ]}
      />
      <PausedNotice referral={referral} side={side} />
      <OpenQuestion referral={referral} />
      <div class="row">
        {referral.guidanceId ? (
          <Button href={`/begeleiding/${referral.guidanceId}`} icon="footprints">
            {t.openFile}
          </Button>
        ) : null}
        {acts.map((act) => (
          <Button kind={act === main ? 'ink' : 'second'} href={`/aanmelding/${referral.id}/${actPages[act]}`}>
            {t[act]}
          </Button>
        ))}
      </div>
      <Columns
        front={<Readers readers={props.readers} voice="shared" />}
        main={<Texts referral={referral} />}
        rest={
          <>
            <ArrangementCard
              arrangements={props.arrangements}
              viewerId={props.viewerId}
              back={`/aanmelding/${referral.id}`}
            />
            <Events referral={referral} />
          </>
        }
      />
    </div>
  )
}

function PausedNotice({ referral, side }: { referral: Referral; side: 'school' | 'youth' }) {
  const t = useText(messages)
  const missing = useMissing(referral)
  if (!missing || side === 'youth' || referral.stage === 'ended') return null
  return (
    <Notice kind="warning" title={t.paused}>
      {t.pausedText(missing)}
    </Notice>
  )
}

function OpenQuestion({ referral }: { referral: Referral }) {
  const t = useText(messages)
  const question = referral.askedBackAt ? referral.events.findLast((event) => event.kind === 'asked_back') : undefined
  if (!question) return null
  return (
    <Card voice="youth" title={t.asks(question.byName)} beside={<Time at={question.at} />}>
      <p>{question.text ?? t.gone}</p>
    </Card>
  )
}

function Texts({ referral }: { referral: Referral }) {
  const t = useText(messages)
  const name = firstName(referral.name)
  return (
    <>
      {referral.wish === null ? null : (
        <Card voice="own" title={t.wishHead(name)}>
          <VoiceText voice="own" quote>
            {referral.wish ?? t.gone}
          </VoiceText>
        </Card>
      )}
      <Card voice="school" title={t.seenHead} beside={<Who voice="school">{referral.writer}</Who>}>
        <p class="prose">{referral.seen ?? t.gone}</p>
        <p class="soft">{referral.domains.map((domain) => t.domain[domain]).join(', ')}</p>
      </Card>
      <Card voice="school" title={t.wellHead}>
        <p class="prose">{referral.goesWell ?? t.gone}</p>
      </Card>
      <Card title={t.saidYes}>
        <DefinitionFacts
          facts={[
            { label: t.knows(name), value: t.knowsAnswer[referral.knows] },
            ...yesFacts(t, referral),
            ...(referral.consentUntil && referral.stage !== 'ended'
              ? [{ label: t.until, value: <Time at={referral.consentUntil} as="full" /> }]
              : []),
          ]}
        />
      </Card>
    </>
  )
}

function Events({ referral }: { referral: Referral }) {
  const t = useText(messages)
  return (
    <Card title={t.happened}>
      <ol class="stack plain">
        {referral.events.map((event) => (
          <li class="stack">
            <p>
              <b class={`voice-${event.side}`}>{event.byName}</b> {t.event[event.kind]} {event.toName ?? ''}
              <span class="soft">
                {' '}
                <Time at={event.at} as="dateTime" />
              </span>
            </p>
            <EventText event={event} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

function EventText({ event }: { event: ReferralEvent }) {
  const t = useText(messages)
  const reason = event.reason ? t.reason[event.reason as keyof typeof t.reason] : null
  if (!reason && event.text === null) return null
  const text = event.text === undefined ? t.gone : event.text
  return (
    <VoiceText voice={event.side} {...(event.kind === 'amended' ? { from: t.before } : {})}>
      {[reason, text].filter(Boolean).join('. ')}
    </VoiceText>
  )
}
