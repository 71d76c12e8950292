import { fullDate, nearDay } from '../../ui/dates.ts'
import {
  BackLink,
  Button,
  Card,
  DefinitionFacts,
  FileInput,
  FormPage,
  type FormState,
  List,
  Notice,
  PageHead,
  RadioChips,
  type Reader,
  Readers,
  Row,
  TextArea,
  TextInput,
  useLang,
  useText,
  useUi,
} from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import type { Guardian } from '../guardian/queries.ts'
import { TurningNotices } from './card.tsx'
import { History } from './history.tsx'
import { messages } from './messages.ts'
import { type Answer, notedWays } from './model.ts'
import type { Consent, ConsentHistory } from './queries.ts'
import { consentTitle, isOpen, recipientWords, standing } from './words.ts'

/** What the page of one consent shows. */
export interface ConsentProps {
  consent: Consent
  history: ConsentHistory
  /** Of today, and those who answered. */
  guardians: Guardian[]
  /** Who of the school reads what is shared under it, today. */
  readers: Reader[]
}

/** One consent: how it stands, what was asked, who said what, and what can be done. */
export function ConsentView(props: ConsentProps) {
  const t = useText(messages)
  const lang = useLang()
  const { now } = useUi()
  const { consent } = props
  const open = isOpen(consent)
  const names = props.readers.map((reader) => reader.name).join(', ')
  return (
    <div class="stack wide">
      <BackLink href={`/jongere/${consent.youngPersonId}/toestemming`}>{t.toAll}</BackLink>
      <PageHead title={consentTitle(consent, lang)} over={consent.youngName} />
      <Notice kind={consent.runs ? 'ok' : open ? 'warning' : 'info'} title={standing(consent, lang)}>
        {consent.need.guardianTold && open ? (consent.toldAt ? t.told(fullDate(consent.toldAt, lang)) : t.tell) : ''}
        {consent.withdrawnBy ? t.byShort[consent.withdrawnBy] : ''}
      </Notice>
      <TurningNotices consents={[consent]} />
      <Card voice="own" title={t.answers}>
        <Answers {...props} open={open} />
      </Card>
      <Card title={t.asked}>
        <DefinitionFacts
          facts={[
            { label: t.forWhat, value: t.purpose[consent.purpose] },
            ...(consent.schoolName ? [{ label: t.school, value: consent.schoolName }] : []),
            ...(consent.recipients.length > 0
              ? [
                  { label: t.withWhom, value: recipientWords(consent.recipients, lang) },
                  { label: t.now, value: names || t.nobodyNow },
                ]
              : []),
            { label: t.until, value: fullDate(consent.untilAt, lang) },
            { label: t.askedBy, value: t.askedOn(consent.askedByName, nearDay(consent.askedAt, lang, now)) },
          ]}
        />
        {open ? (
          <p>
            <Button kind="alert" small href={`/toestemming/${consent.id}/intrekken`}>
              {t.withdraw}
            </Button>
          </p>
        ) : null}
      </Card>
      <History consent={consent} history={props.history} />
    </div>
  )
}

function Answers({ consent, history, guardians, open }: ConsentProps & { open: boolean }) {
  const t = useText(messages)
  const name = firstName(consent.youngName)
  const { need } = consent
  const say = (answer: Answer | null, needed: boolean) => (answer ? t[answer] : needed ? t.notYet : t.notNeeded)
  const last = (id: string) => history.answers.find((one) => one.guardianId === id)?.answer ?? null
  const concerned = (one: Guardian) => need.guardian || need.guardianTold || last(one.id) !== null
  const withSay = guardians.filter((one) => one.hasSay && !one.endedAt && concerned(one))
  return (
    <List>
      <Row
        face={{ name: consent.youngName, voice: 'own' }}
        title={name}
        text={say(consent.youngAnswer, need.young)}
        acts={
          open ? (
            <div class="row">
              <form method="post" action={`/toestemming/${consent.id}/op-telefoon`}>
                <Button kind={consent.youngAnswer ? 'second' : 'ink'} small icon="smartphone" label={t.onPhoneOf(name)}>
                  {t.onPhone}
                </Button>
              </form>
              <NoteButton consent={consent} who="young" name={name} />
            </div>
          ) : undefined
        }
      />
      {withSay.map((guardian) => (
        <Row
          face={{ name: guardian.name, voice: 'none' }}
          title={guardian.name}
          text={`${t.guardianOf}, ${guardian.disagrees ? t.no : say(last(guardian.id), need.guardian && !consent.guardianYes)}`}
          acts={
            open && (need.guardian || need.guardianTold) ? (
              <div class="row">
                {guardian.mayBeContacted && !guardian.mustNotSee ? (
                  <form method="post" action={`/toestemming/${consent.id}/link`}>
                    <Button
                      kind="second"
                      small
                      icon="mail"
                      name="ouder"
                      value={guardian.id}
                      label={t.linkOf(guardian.name)}
                    >
                      {t.link}
                    </Button>
                  </form>
                ) : null}
                {need.guardian ? <NoteButton consent={consent} who={guardian.id} name={guardian.name} /> : null}
              </div>
            ) : undefined
          }
        />
      ))}
      {need.guardian && withSay.length === 0 ? (
        <Row
          icon="users-round"
          title={t.noGuardian}
          acts={
            <Button kind="second" small href={`/jongere/${consent.youngPersonId}/ouders/nieuw`}>
              {t.addGuardian}
            </Button>
          }
        />
      ) : null}
    </List>
  )
}

function NoteButton({ consent, who, name }: { consent: Consent; who: string; name: string }) {
  const t = useText(messages)
  return (
    <Button kind="second" small href={`/toestemming/${consent.id}/antwoord?wie=${who}`} label={t.noteOf(name)}>
      {t.note}
    </Button>
  )
}

/** Notes what somebody said, with the message or the paper. */
export function AnswerView(props: {
  consent: Consent
  guardians: Guardian[]
  /** Whose answer was chosen on the page before. */
  who: string | undefined
  readers: Reader[]
  state: FormState
}) {
  const t = useText(messages)
  const lang = useLang()
  const { consent } = props
  const people = props.guardians.filter((one) => one.hasSay && !one.endedAt)
  return (
    <FormPage
      title={t.answerTitle}
      context={`${consent.youngName}. ${consentTitle(consent, lang)}`}
      action={`/toestemming/${consent.id}/antwoord`}
      state={props.state}
      back={`/toestemming/${consent.id}`}
      files
    >
      <RadioChips
        name="wie"
        label={t.answerWho}
        value={props.who}
        options={[
          { value: 'young', label: firstName(consent.youngName) },
          ...people.map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
      <RadioChips
        name="antwoord"
        label={t.answer}
        looks="even"
        options={[
          { value: 'yes', label: t.yesCap },
          { value: 'no', label: t.noCap },
        ]}
      />
      <RadioChips
        name="hoe"
        label={t.howLabel}
        options={notedWays.map((value) => ({ value, label: t.howCap[value] }))}
      />
      <TextArea name="tekst" label={t.text} hint={t.textHint} rows={3} maxlength={4000} required={false} />
      <FileInput
        name="scan"
        label={t.scan}
        hint={t.scanHint}
        accept="image/jpeg,image/png,image/webp,application/pdf"
        required={false}
      />
      <Readers readers={props.readers} voice="own" only />
    </FormPage>
  )
}

/** Withdraws: who wants it, and what goes back at once. */
export function WithdrawView({ consent, state }: { consent: Consent; state: FormState }) {
  const t = useText(messages)
  const lang = useLang()
  return (
    <FormPage
      title={t.withdrawTitle}
      context={`${consent.youngName}. ${consentTitle(consent, lang)}`}
      lead={t.withdrawLead(consent.shares)}
      action={`/toestemming/${consent.id}/intrekken`}
      state={state}
      back={`/toestemming/${consent.id}`}
      submit={t.withdraw}
      alert
    >
      <RadioChips
        name="door"
        label={t.withdrawBy}
        options={[
          { value: 'young', label: t.by.young(firstName(consent.youngName)) },
          { value: 'guardian', label: t.by.guardian },
          { value: 'worker', label: t.by.worker },
        ]}
      />
    </FormPage>
  )
}

/** The link for a guardian, shown once to whoever made it. */
export function LinkView({ consent, name, address }: { consent: Consent; name: string; address: string }) {
  const t = useText(messages)
  return (
    <div class="stack wide">
      <PageHead title={t.linkTitle} over={consent.youngName} under={t.linkLead(name)} />
      <Card>
        <TextInput name="link" label={t.linkLabel} value={address} spellcheck={false} />
        <p class="soft">{t.linkOnce}</p>
      </Card>
      <p>
        <Button href={`/toestemming/${consent.id}`}>{t.toConsent}</Button>
      </p>
    </div>
  )
}
