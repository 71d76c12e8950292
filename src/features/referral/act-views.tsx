import type { WithChildren } from '../../ui/kit.ts'
import {
  Button,
  Empty,
  FormPage,
  type FormState,
  RadioChips,
  type Reader,
  Readers,
  Select,
  TextArea,
  useText,
  VoiceText,
} from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { AboutView } from './draft-views.tsx'
import { messages } from './messages.ts'
import { declineReasons } from './model.ts'
import type { Referral } from './queries.ts'

/** What the form of every act is given. */
interface ActProps {
  referral: Referral
  readers: Reader[]
  state: FormState
}

function ActForm(props: WithChildren<ActProps & { path: string; title: string; submit: string; alert?: boolean }>) {
  const t = useText(messages)
  const { referral } = props
  return (
    <FormPage
      title={props.title}
      context={t.context(referral.name, referral.className)}
      action={`/aanmelding/${referral.id}/${props.path}`}
      state={props.state}
      draft={`referral-${props.path}:${referral.id}`}
      submit={props.submit}
      alert={props.alert}
      back={`/aanmelding/${referral.id}`}
    >
      {props.children}
      <Readers readers={props.readers} />
    </FormPage>
  )
}

/** Changes what was sent. */
export function AmendView({ referral, readers, state }: ActProps) {
  const values = {
    leefgebied: referral.domains,
    gezien: referral.seen ?? '',
    gaat_goed: referral.goesWell ?? '',
    weet_het: referral.knows,
    ...state.values,
  }
  return (
    <AboutView
      pupil={{ id: referral.pupilId, name: referral.name, className: referral.className }}
      ways={[]}
      readers={readers}
      state={{ values, errors: state.errors }}
      action={`/aanmelding/${referral.id}/wijzigen`}
      step={null}
      back={`/aanmelding/${referral.id}`}
      version={referral.version}
    />
  )
}

/** Takes the referral back. */
export function WithdrawView(props: ActProps) {
  const t = useText(messages)
  return (
    <ActForm {...props} path="intrekken" title={t.withdrawTitle} submit={t.withdraw} alert>
      <RadioChips
        name="waarom"
        label={t.withdrawWhy}
        looks="rows"
        options={[
          { value: 'over', label: t.withdrawOptions.over },
          { value: 'yes', label: t.withdrawOptions.yes, note: t.withdrawYesNote },
        ]}
      />
    </ActForm>
  )
}

/** School answers what youth work asked. */
export function AnswerView(props: ActProps) {
  const t = useText(messages)
  const question = props.referral.events.findLast((event) => event.kind === 'asked_back')
  return (
    <ActForm {...props} path="antwoord" title={t.answerTitle} submit={t.answer}>
      {question ? <VoiceText voice="youth">{question.text ?? t.gone}</VoiceText> : null}
      <TextArea name="tekst" label={t.answerField} maxlength={2000} />
    </ActForm>
  )
}

/** Youth work asks the school something. */
export function AskView(props: ActProps) {
  const t = useText(messages)
  return (
    <ActForm {...props} path="vraag" title={t.askTitle} submit={t.ask_back}>
      <TextArea name="tekst" label={t.askField} hint={t.askHint} maxlength={2000} />
    </ActForm>
  )
}

/** Youth work says no. */
export function DeclineView(props: ActProps) {
  const t = useText(messages)
  return (
    <ActForm {...props} path="weigeren" title={t.declineTitle} submit={t.decline} alert>
      <RadioChips
        name="waarom"
        label={t.declineWhy}
        looks="rows"
        options={declineReasons.map((value) => ({ value, label: t.reason[value] }))}
      />
      <TextArea name="tekst" label={t.declineText} rows={3} maxlength={2000} required={false} />
    </ActForm>
  )
}

/** To a colleague. */
export function PassView({ more, ...props }: ActProps & { more: { id: string; name: string }[] }) {
  const t = useText(messages)
  if (more.length === 0) {
    return (
      <Empty icon="users-round" title={t.passTitle}>
        <p>{t.noColleague}</p>
        <Button kind="second" href={`/aanmelding/${props.referral.id}`}>
          {props.referral.name}
        </Button>
      </Empty>
    )
  }
  return (
    <ActForm {...props} path="doorgeven" title={t.passTitle} submit={t.pass_on}>
      <RadioChips
        name="collega"
        label={t.passTo}
        looks="rows"
        options={more.map((worker) => ({ value: worker.id, label: worker.name }))}
      />
    </ActForm>
  )
}

/** The youth worker met the young person: a new file, or one that is there. */
export function ContactView({ more, ...props }: ActProps & { more: { id: string; name: string }[] }) {
  const t = useText(messages)
  return (
    <ActForm {...props} path="contact" title={t.contactTitle(firstName(props.referral.name))} submit={t.begin_contact}>
      <p>{t.contactLead}</p>
      {more.length === 0 ? (
        <input type="hidden" name="dossier" value="nieuw" />
      ) : (
        <Select
          name="dossier"
          label={t.contactWho}
          value="nieuw"
          options={[
            { value: 'nieuw', label: t.contactNew },
            ...more.map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
      )}
    </ActForm>
  )
}
