import {
  BackLink,
  Button,
  Card,
  Checkbox,
  Empty,
  FormPage,
  type FormState,
  List,
  PageHead,
  RadioChips,
  type Reader,
  Readers,
  Row,
  TextInput,
  useText,
} from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { messages } from './messages.ts'
import { guardianKinds } from './model.ts'
import type { Guardian, Young } from './queries.ts'

function useStanding(): (guardian: Guardian) => string {
  const t = useText(messages)
  return (guardian) =>
    [
      t.kind[guardian.kind],
      guardian.workerName,
      guardian.endedAt ? t.ended : guardian.hasSay ? t.says : t.noSay,
      guardian.disagrees ? t.against : null,
      guardian.mustNotSee ? t.mustNotSee : guardian.mayBeContacted ? null : t.noContact,
    ]
      .filter(Boolean)
      .join(', ')
}

/** Who has a say about a young person, and who may know. */
export function GuardiansView({ young, guardians }: { young: Young; guardians: Guardian[] }) {
  const t = useText(messages)
  const standing = useStanding()
  const add = `/jongere/${young.id}/ouders/nieuw`
  return (
    <div class="stack wide">
      <BackLink href={`/jongere/${young.id}/toestemming`}>{t.consents}</BackLink>
      <PageHead
        title={t.title}
        over={young.name}
        acts={
          guardians.length > 0 ? (
            <Button kind="second" icon="plus" href={add}>
              {t.add}
            </Button>
          ) : undefined
        }
      />
      {guardians.length === 0 ? (
        <Empty icon="users-round" title={t.none}>
          <p>{t.noneText}</p>
          <Button kind="second" icon="plus" href={add}>
            {t.add}
          </Button>
        </Empty>
      ) : (
        <Card>
          <p class="soft">{t.lead}</p>
          <List>
            {guardians.map((guardian) => (
              <Row
                face={{ name: guardian.name, voice: 'none' }}
                title={guardian.name}
                text={standing(guardian)}
                acts={
                  <Button
                    kind="second"
                    small
                    icon="pencil"
                    href={`/jongere/${young.id}/ouders/${guardian.id}`}
                    label={t.changeOf(guardian.name)}
                  >
                    {t.change}
                  </Button>
                }
              />
            ))}
          </List>
        </Card>
      )}
    </div>
  )
}

/** What is known of one guardian; a new one when there is none yet. */
export function GuardianForm(props: { young: Young; guardian: Guardian | null; readers: Reader[]; state: FormState }) {
  const t = useText(messages)
  const { young, guardian } = props
  const list = `/jongere/${young.id}/ouders`
  const back = typeof props.state.values.soort === 'string' || Object.keys(props.state.values).length > 0
  // A box that was emptied is not sent: once the form was sent, what was typed decides, and not what stood there.
  const on = (stood: boolean) => (back ? false : stood)
  return (
    <div class="stack wide">
      <FormPage
        title={guardian ? guardian.name : t.add}
        context={young.name}
        state={props.state}
        back={list}
        action={guardian ? `${list}/${guardian.id}` : `${list}/nieuw`}
      >
        <RadioChips
          name="soort"
          label={t.kindLabel}
          value={guardian?.kind}
          options={guardianKinds.map((value) => ({ value, label: t.kind[value] }))}
        />
        <TextInput name="naam" label={t.name} hint={t.nameHint} maxlength={200} value={guardian?.name} />
        <TextInput
          name="medewerker"
          label={t.worker}
          hint={t.workerHint}
          required={false}
          maxlength={200}
          value={guardian?.workerName ?? undefined}
        />
        <TextInput
          name="mail"
          type="email"
          inputmode="email"
          label={t.email}
          hint={t.emailHint}
          required={false}
          maxlength={320}
          value={guardian?.email ?? undefined}
        />
        <TextInput
          name="telefoon"
          type="tel"
          inputmode="tel"
          label={t.phone}
          required={false}
          letters={20}
          maxlength={40}
          value={guardian?.phone ?? undefined}
        />
        <Checkbox name="gezag" label={t.say} on={on(guardian?.hasSay ?? true)} />
        <Checkbox name="benaderen" label={t.contact} on={on(guardian?.mayBeContacted ?? true)} />
        <Checkbox name="verborgen" label={t.hidden} hint={t.hiddenHint} on={on(guardian?.mustNotSee ?? false)} />
        <Checkbox name="oneens" label={t.disagrees} hint={t.disagreesHint} on={on(guardian?.disagrees ?? false)} />
        <Readers readers={[...props.readers, { name: firstName(young.name) }]} voice="youth" only />
      </FormPage>
      {guardian ? (
        <Card>
          <form method="post" action={`${list}/${guardian.id}/einde`} class="row">
            <span class="soft grow">{t.endText}</span>
            <Button kind="second" small name="stand" value={guardian.endedAt ? 'weer' : 'einde'}>
              {guardian.endedAt ? t.again : t.end}
            </Button>
          </form>
        </Card>
      ) : null}
    </div>
  )
}
