import { dateTime, dayMonth } from '../../ui/dates.ts'
import {
  Button,
  ButtonRow,
  Card,
  DoorList,
  FormPage,
  type FormState,
  List,
  PageHead,
  Row,
  Scale10,
  Scale10Input,
  SwitchRow,
  TextArea,
  useLang,
  useText,
  useUi,
  VoiceText,
} from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { listing } from '../../ui/numbers.ts'
import type { Consent } from '../consent/queries.ts'
import { isOpen } from '../consent/words.ts'
import type { Goal, GuidanceFile } from '../guidance/queries.ts'
import { SharesCard } from '../share/card.tsx'
import type { GivenShare } from '../share/queries.ts'
import { messages } from './messages.ts'
import type { Look } from './queries.ts'

/** A consent with the people who read under it today. */
export interface OwnConsent {
  consent: Consent
  readers: { name: string }[]
}

/** What the young person's own page shows. */
export interface OwnProps {
  name: string
  /** The first name of the youth worker who guides; empty when there is none. */
  worker: string
  file: GuidanceFile
  /** The guidance has not ended: they can write. */
  open: boolean
  consents: OwnConsent[]
  shares: GivenShare[]
  looks: Look[]
}

/** The young person's own page: what I want, what school may know, who looked. */
export function OwnView(props: OwnProps) {
  const t = useText(messages)
  const open = props.consents.filter(({ consent }) => isOpen(consent))
  const guided = open.filter(({ consent }) => consent.purpose === 'guidance')
  const shared = open.filter(({ consent }) => consent.purpose !== 'guidance')
  return (
    <div class="stack">
      <PageHead title={t.hi(firstName(props.name))} />
      <p class="lead">{t.lead}</p>
      <Wants {...props} />
      <Card voice="shared" title={t.may}>
        {shared.length === 0 ? <p class="soft">{t.mayNothing}</p> : null}
        {shared.map((one) => (
          <ConsentSwitch {...one} worker={props.worker} />
        ))}
      </Card>
      {props.shares.length > 0 ? (
        <SharesCard
          title={t.shared}
          shares={props.shares}
          takeBack={(id) => `/samen/delen/${id}/terug`}
          back="/samen"
        />
      ) : null}
      {guided.length > 0 ? (
        <Card voice="own" title={t.guided}>
          {guided.map((one) => (
            <ConsentSwitch {...one} worker={props.worker} />
          ))}
          <p class="soft">{t.guidedText}</p>
        </Card>
      ) : null}
      <LooksCard looks={props.looks} />
      <OwnDoors open={props.open} />
      <ButtonRow stick={false}>
        <Button href="/vergrendeld/terug" icon="smartphone">
          {t.giveBack}
        </Button>
      </ButtonRow>
    </div>
  )
}

function OwnDoors({ open }: { open: boolean }) {
  const t = useText(messages)
  const read = { href: '/samen/alles', icon: 'file-text', voice: 'own', title: t.readAll, text: t.readAllText } as const
  const say = { href: '/samen/zeggen', icon: 'message-circle', voice: 'own', title: t.say, text: t.sayText } as const
  return <DoorList tight doors={open ? [read, say] : [read]} />
}

function Wants({ file, open }: OwnProps) {
  const t = useText(messages)
  const [words] = file.words
  const goals = file.goals.filter((goal) => !goal.endedAt)
  return (
    <Card voice="own" title={t.want}>
      {words ? (
        <VoiceText voice="own" quote>
          {words.text ?? t.gone}
        </VoiceText>
      ) : null}
      {goals.map((goal) => (
        <OwnGoal goal={goal} open={open} />
      ))}
      {words || goals.length > 0 ? null : <p class="soft">{t.noWant}</p>}
    </Card>
  )
}

function OwnGoal({ goal, open }: { goal: Goal; open: boolean }) {
  const t = useText(messages)
  const text = goal.text ?? t.gone
  const last = goal.marks.at(-1)
  const first = goal.marks.length > 1 ? (goal.marks[0]?.mark ?? null) : null
  return (
    <div class="stack">
      <p>{text}</p>
      <Scale10 mark={last?.mark ?? null} />
      <div class="row">
        <span class="soft grow">{last ? t.mark(last.mark, first) : ''}</span>
        {open ? (
          <Button
            kind="second"
            small
            href={`/samen/doel/${goal.id}`}
            label={`${last ? t.giveMark : t.firstMark}: ${text}`}
          >
            {last ? t.giveMark : t.firstMark}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** One thing that was asked, as a switch: on is my yes. */
function ConsentSwitch({ consent, readers, worker }: OwnConsent & { worker: string }) {
  const t = useText(messages)
  const lang = useLang()
  const { now } = useUi()
  const on = consent.youngAnswer === 'yes' || (!consent.need.young && consent.runs)
  const asker = firstName(consent.askedByName) || worker || t.someone
  const off = consent.youngAnswer === 'no' ? t.youNo : t.asked(asker, dayMonth(consent.askedAt, lang, now))
  const parent = consent.disagreement ? t.parentNo : consent.guardianYes ? t.parentYes : t.parentToo
  const text = on
    ? [
        consent.purpose === 'share_school' ? t.count(consent.shares) : '',
        t.until(dayMonth(consent.untilAt, lang, now)),
        consent.need.guardian ? parent : '',
      ]
    : [off]
  return (
    <SwitchRow
      action={`/samen/toestemming/${consent.id}/schakelaar`}
      on={on}
      title={<ConsentName consent={consent} readers={readers} worker={worker} />}
      text={text.filter(Boolean).join(' ')}
    />
  )
}

function ConsentName({ consent, readers, worker }: OwnConsent & { worker: string }) {
  const t = useText(messages)
  const lang = useLang()
  if (consent.purpose === 'guidance') return <b>{t.purpose.guidance(worker || t.someone)}</b>
  if (consent.purpose !== 'share_school') return <b>{t.purpose[consent.purpose]}</b>
  const named = listing(
    consent.recipients.map(({ role, name }) => (role ? t.role[role] : (name ?? ''))),
    lang,
  )
  const byRole = consent.recipients.some(({ role }) => role !== null)
  const people = readers.map(({ name }) => name).join(', ')
  return (
    <>
      <b>{named.charAt(0).toLocaleUpperCase('nl') + named.slice(1)}</b>
      {byRole && people ? `: ${people}` : ''}
    </>
  )
}

function LooksCard({ looks }: { looks: Look[] }) {
  const t = useText(messages)
  const lang = useLang()
  const { now } = useUi()
  return (
    <Card title={t.looked}>
      {looks.length === 0 ? <p class="soft">{t.nobody}</p> : null}
      <List>
        {looks.map((look) => {
          const name = look.name || t.someone
          const when = `${dateTime(look.lastAt, lang, now)}${t.times(look.times)}`
          return (
            <Row
              face={{ name, voice: look.what === 'file' ? 'youth' : 'school' }}
              title={look.what === 'file' ? t.lookedFile(name) : t.lookedShare(name)}
              text={look.what === 'file' ? when : `${when}. ${t.nothingElse}`}
            />
          )
        })}
      </List>
    </Card>
  )
}

/** Says something in one's own words. */
export function SayView({ state }: { state: FormState }) {
  const t = useText(messages)
  return (
    <FormPage title={t.sayTitle} lead={t.sayLead} action="/samen/zeggen" state={state} back="/samen" submit={t.sayIt}>
      <TextArea name="woorden" label={t.sayField} rows={5} maxlength={2000} />
      <p class="soft">{t.wrong}</p>
    </FormPage>
  )
}

/** Gives one's own goal a mark. */
export function MarkView({ goal, state }: { goal: Goal; state: FormState }) {
  const t = useText(messages)
  return (
    <FormPage
      title={t.markTitle}
      lead={goal.text ?? t.gone}
      action={`/samen/doel/${goal.id}`}
      state={state}
      back="/samen"
    >
      <Scale10Input name="cijfer" label={t.markTitle} quiet ends={{ low: t.markLow, high: t.markHigh }} />
    </FormPage>
  )
}
