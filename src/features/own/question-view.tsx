import { fullDate } from '../../ui/dates.ts'
import {
  Button,
  ButtonRow,
  Card,
  Form,
  type FormState,
  Notice,
  PageHead,
  TextArea,
  useLang,
  useText,
} from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { listing } from '../../ui/numbers.ts'
import { isOpen } from '../consent/words.ts'
import { messages } from './messages.ts'
import type { OwnConsent } from './views.tsx'

/** One question in big plain words: the young person answers it themselves, with their own words if they like. */
export function QuestionView({ consent, readers, state }: OwnConsent & { state: FormState }) {
  const t = useText(messages)
  const lang = useLang()
  const worker = firstName(consent.askedByName) || t.someone
  const names = listing(
    consent.recipients.map(({ role, name }) => (role ? t.yourRole[role] : (name ?? ''))),
    lang,
  )
  const people = listing(
    readers.map(({ name }) => name),
    lang,
  )
  const sharing = consent.purpose === 'share_school'
  return (
    <div class="stack wide">
      <PageHead over={t.asks(firstName(consent.youngName))} title={t.question[consent.purpose](worker, names)} />
      <p class="lead">{t.explain[consent.purpose]}</p>
      <Card voice="shared">
        {sharing && !people ? <p>{t.nobodyNow}</p> : null}
        {sharing && people ? (
          <p>
            {t.now} <b>{people}</b>.
          </p>
        ) : null}
        <p>{t.untilFull(fullDate(consent.untilAt, lang))}</p>
        {consent.need.guardian ? <p>{t.parentAsked}</p> : null}
      </Card>
      {isOpen(consent) ? <YesOrNo consent={consent} state={state} sharing={sharing} /> : <Notice>{t.closed}</Notice>}
      <div class="row">
        <Button kind="second" href="/samen">
          {t.look}
        </Button>
        <Button kind="second" href="/vergrendeld/terug" icon="smartphone">
          {t.giveBack}
        </Button>
      </div>
    </div>
  )
}

function YesOrNo({ consent, state, sharing }: Pick<OwnConsent, 'consent'> & { state: FormState; sharing: boolean }) {
  const t = useText(messages)
  const { youngAnswer } = consent
  return (
    <>
      {youngAnswer ? (
        <Notice kind={youngAnswer === 'yes' ? 'ok' : 'info'} title={youngAnswer === 'yes' ? t.saidYes : t.saidNo}>
          {t.saidText}
        </Notice>
      ) : null}
      <Form action={`/samen/toestemming/${consent.id}`} state={state}>
        <TextArea name="woorden" label={t.ownWords} rows={2} maxlength={1000} required={false} />
        <ButtonRow stick={false} {...(sharing ? { note: t.noHarm } : {})}>
          {youngAnswer === 'no' ? null : (
            <Button kind="second" name="antwoord" value="no">
              {t.no}
            </Button>
          )}
          {youngAnswer === 'yes' ? null : (
            <Button name="antwoord" value="yes">
              {t.yes}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </>
  )
}
