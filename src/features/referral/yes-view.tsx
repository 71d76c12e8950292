import {
  Card,
  DateInput,
  FormPage,
  type FormState,
  More,
  Notice,
  RadioChips,
  type Reader,
  Readers,
  TextArea,
  TextInput,
  useText,
} from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { messages } from './messages.ts'
import { yesWays } from './model.ts'
import type { Referral } from './queries.ts'

/** One yes: how, when, and the message where it came in one. */
function YesFields(props: {
  who: 'jongere' | 'ouder'
  label: string
  hint?: string
  now: Date
  /** The message was typed, or is asked for. */
  open: boolean
}) {
  const t = useText(messages)
  const { who } = props
  return (
    <Card>
      <div class="stack wide">
        <RadioChips
          name={`${who}_hoe`}
          label={props.label}
          hint={props.hint}
          looks="even"
          options={[...yesWays, 'not_yet' as const].map((value) => ({ value, label: t.yesWay[value] }))}
        />
        {who === 'ouder' ? (
          <TextInput name="ouder_naam" label={t.guardianName} required={false} maxlength={200} />
        ) : null}
        <DateInput name={`${who}_dag`} label={t.yesDay} value={props.now} required={false} />
        <More summary={t.yesMessage} open={props.open}>
          <TextArea
            name={`${who}_bericht`}
            label={t.yesMessage}
            hint={t.yesMessageHint}
            rows={2}
            maxlength={4000}
            required={false}
          />
        </More>
      </div>
    </Card>
  )
}

/** What step 3 shows: what the young person wants, and who says yes. */
export interface YesProps {
  referral: Referral
  readers: Reader[]
  state: FormState
  now: Date
  ageUnknown: boolean
}

function hasMessage({ values, errors }: FormState, who: 'jongere' | 'ouder'): boolean {
  return Boolean(values[`${who}_bericht`]) || `${who}_bericht` in errors
}

/** Step 3: what the young person says. */
export function YesView({ referral, readers, state, now, ageUnknown }: YesProps) {
  const t = useText(messages)
  const name = firstName(referral.name)
  const draft = referral.stage === 'draft'
  const { need } = referral
  return (
    <FormPage
      title={t.yesTitle(name)}
      context={t.context(referral.name, referral.className)}
      step={draft ? { now: 3, total: 3 } : undefined}
      voice="school"
      action={`/aanmelding/${referral.id}/ja`}
      state={state}
      draft={`referral-yes:${referral.id}`}
      submit={draft ? t.next : undefined}
      back={draft ? `/aanmelding/${referral.id}/waarover` : `/aanmelding/${referral.id}`}
    >
      {referral.knows === 'not_yet' ? <Notice kind="warning">{t.notYetKnows(name)}</Notice> : null}
      <TextArea name="wens" label={t.wish(name)} hint={t.wishHint} rows={2} maxlength={1000} required={false} />
      {need.young ? (
        <YesFields who="jongere" label={t.youngYes(name)} now={now} open={hasMessage(state, 'jongere')} />
      ) : null}
      {need.guardian ? (
        <YesFields who="ouder" label={t.guardianYes} hint={t.guardianWhy} now={now} open={hasMessage(state, 'ouder')} />
      ) : null}
      {need.guardianTold ? <p>{t.guardianTold}</p> : null}
      {ageUnknown ? <p class="soft">{t.ageUnknown}</p> : null}
      <Readers readers={readers} {...(draft ? { after: t.onlyYou } : {})} />
    </FormPage>
  )
}
