import {
  Button,
  DateInput,
  Empty,
  FormPage,
  type FormState,
  PageHead,
  RadioChips,
  type Reader,
  Readers,
  TextInput,
  useText,
} from '../../ui/kit.ts'
import type { Referral } from '../referral/queries.ts'
import { ArrangementCard } from './card.tsx'
import type { Doer } from './commands.ts'
import { messages } from './messages.ts'
import type { Arrangement } from './queries.ts'

/** All arrangements the viewer may read: their own first, then those of others, then what is done. */
export function ArrangementListView({ arrangements, viewerId }: { arrangements: Arrangement[]; viewerId: string }) {
  const t = useText(messages)
  const open = arrangements.filter((one) => !one.doneAt)
  const shown = { viewerId, back: '/afspraken', about: true }
  return (
    <div class="stack wide">
      <PageHead title={t.title} />
      {open.length === 0 ? (
        <Empty icon="list-checks" title={t.none}>
          <p>{t.noneText}</p>
          <Button kind="second" href="/aanmeldingen">
            {t.toReferrals}
          </Button>
        </Empty>
      ) : null}
      <ArrangementCard {...shown} title={t.mine} arrangements={open.filter((one) => one.who === viewerId)} />
      <ArrangementCard {...shown} title={t.others} arrangements={open.filter((one) => one.who !== viewerId)} />
      <ArrangementCard {...shown} title={t.done} arrangements={arrangements.filter((one) => one.doneAt)} />
    </div>
  )
}

/** Who does what, when. */
export function ArrangementForm(props: {
  referral: Referral
  readers: Reader[]
  doers: Doer[]
  viewerId: string
  state: FormState
}) {
  const t = useText(messages)
  const { referral, doers, viewerId } = props
  return (
    <FormPage
      title={t.make}
      context={referral.name}
      action={`/aanmelding/${referral.id}/afspraak`}
      state={props.state}
      draft={`arrangement:${referral.id}`}
      submit={t.save}
      back={`/aanmelding/${referral.id}`}
    >
      <TextInput name="wat" label={t.what} hint={t.whatHint} maxlength={300} />
      <RadioChips
        name="wie"
        label={t.who}
        options={doers.map((doer) => ({
          value: doer.id,
          label: doer.id === viewerId ? `${doer.name} (${t.you})` : doer.name,
        }))}
      />
      <DateInput name="wanneer" label={t.when} required={false} />
      <Readers readers={props.readers} />
    </FormPage>
  )
}
