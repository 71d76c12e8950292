import { clockTime, dayOf } from '../../ui/dates.ts'
import {
  Button,
  CheckChips,
  DateInput,
  Empty,
  FormPage,
  type IconName,
  Link,
  More,
  PageHead,
  PersonDoor,
  RadioChips,
  RadioTiles,
  Readers,
  TextArea,
  TimeInput,
  useText,
  useUi,
} from '../../ui/kit.ts'
import type { FileFormProps } from './form-pages.tsx'
import { messages } from './messages.ts'
import { abouts, type Place, places } from './model.ts'
import { useFileText } from './parts.tsx'
import type { Moment } from './queries.ts'

const placeIcon: Record<Place, IconName> = {
  school: 'school',
  street: 'map-pin',
  building: 'building-2',
  home: 'house',
  online: 'smartphone',
}

const lengths = [5, 10, 15, 30, 45, 60, 90]

/** Writes down a moment of contact: where, what about, how long. For one thumb, in under half a minute. */
export function MomentForm(props: FileFormProps & { moment?: Moment }) {
  const t = useText(messages)
  const { lang } = useUi()
  const { guidance, moment, state } = props
  const minutes = moment?.minutes ?? null
  const choices = minutes && !lengths.includes(minutes) ? [...lengths, minutes].sort((a, b) => a - b) : lengths
  const timed = Boolean(moment || state.errors.dag || state.errors.tijd)
  return (
    <FormPage
      title={moment ? t.momentChange : t.momentTitle}
      context={guidance.name}
      action={props.action}
      state={state}
      draft={`moment:${props.item || guidance.id}`}
      back={`/begeleiding/${guidance.id}`}
    >
      <RadioTiles
        name="waar"
        label={t.where}
        value={moment?.place}
        options={places.map((place) => ({ value: place, label: t.placeShort[place], icon: placeIcon[place] }))}
      />
      <CheckChips
        name="waarover"
        label={t.whatAbout}
        required={false}
        values={moment?.about ?? []}
        options={abouts.map((about) => ({ value: about, label: t.about[about] }))}
      />
      <RadioChips
        name="minuten"
        label={t.howLong}
        required={false}
        value={minutes === null ? undefined : String(minutes)}
        options={choices.map((count) => ({ value: String(count), label: t.minutes(count) }))}
      />
      <TextArea
        name="tekst"
        label={t.text}
        hint={t.textHint}
        required={false}
        rows={3}
        value={moment?.text ?? undefined}
      />
      <More summary={t.otherTime} open={timed}>
        <div class="stack">
          <DateInput
            name="dag"
            label={t.day}
            required={false}
            {...(moment ? { value: dayOf(moment.happenedAt) } : {})}
          />
          <TimeInput
            name="tijd"
            label={t.time}
            required={false}
            value={moment ? clockTime(moment.happenedAt, lang) : undefined}
          />
        </div>
      </More>
      {moment ? (
        <p>
          <Link href={`${props.action}/weg`}>{t.takeOutTitle}</Link>
        </p>
      ) : null}
      <Readers readers={props.readers} voice="youth" only after={t.noSchool} />
    </FormPage>
  )
}

/** The last look before a moment is taken out. */
export function TakeOutForm(props: FileFormProps & { more: Moment }) {
  const t = useText(messages)
  const text = useFileText()
  const back = `/begeleiding/${props.guidance.id}`
  return (
    <FormPage
      title={t.takeOutTitle}
      context={props.guidance.name}
      lead={t.takeOutLead}
      action={props.action}
      state={props.state}
      submit={t.takeOut}
      alert
      back={back}
    >
      <p class="prose">{props.more.text === null ? t.noText : text(props.more.text)}</p>
    </FormPage>
  )
}

/** With whom: the young people the viewer works with. */
export function ChooseView({ people }: { people: { guidanceId: string; name: string }[] }) {
  const t = useText(messages)
  return (
    <div class="stack wide">
      <PageHead title={t.whoTitle} />
      {people.length === 0 ? (
        <Empty icon="users-round" title={t.whoNone}>
          <Button kind="second" href="/jongeren">
            {t.caseload}
          </Button>
        </Empty>
      ) : (
        <div class="doors person-doors">
          {people.map((one) => (
            <PersonDoor name={one.name} voice="own" href={`/begeleiding/${one.guidanceId}/contactmoment`} />
          ))}
        </div>
      )}
    </div>
  )
}
