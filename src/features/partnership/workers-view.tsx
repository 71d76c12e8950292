import {
  Button,
  ButtonRow,
  Card,
  Checkbox,
  CheckChips,
  Form,
  type FormState,
  List,
  More,
  Row,
  Select,
  TextInput,
  TimeInput,
  useText,
} from '../../ui/kit.ts'
import { manageMessages } from './manage-messages.ts'
import { messages } from './messages.ts'
import { weekdays } from './model.ts'
import type { Presence } from './people-commands.ts'
import type { PartnershipPage } from './queries.ts'

/** The youth workers of a partnership and their fixed times. */
export interface WorkersProps {
  page: PartnershipPage
  ofYouth: boolean
  possible: { personId: string; name: string }[]
  presence: Presence[]
  /** Whose fixed times the viewer may add. */
  plannable: { personId: string; name: string }[]
}

const people = (list: { personId: string; name: string }[]) =>
  list.map((one) => ({ value: one.personId, label: one.name }))

/** The youth workers named in the partnership. */
export function WorkersCard({ page, ofYouth, possible, state }: WorkersProps & { state: FormState }) {
  const t = useText(messages)
  const m = useText(manageMessages)
  const action = `/samenwerking/${page.id}/jongerenwerkers`
  const named = new Set(page.workers.map((one) => one.personId))
  return (
    <Card voice="youth" title={m.workersTitle}>
      {page.workers.length === 0 ? <p>{m.noWorkers}</p> : null}
      <List>
        {page.workers.map((one) => (
          <Row
            face={{ name: one.name, voice: 'youth' }}
            title={one.name}
            text={[(one.days ?? []).map((day) => t.shortDays[day - 1]).join(' '), one.standIn ? t.standIn : '']
              .filter(Boolean)
              .join(', ')}
            acts={
              ofYouth ? (
                <form method="post" action={`${action}/${one.id}/einde`}>
                  <Button kind="second" small label={m.endOf(one.name)}>
                    {m.end}
                  </Button>
                </form>
              ) : null
            }
          />
        ))}
      </List>
      {ofYouth ? (
        <More summary={m.addWorker} open={Object.keys(state.errors).length > 0}>
          <Form action={action} state={state}>
            <Select
              name="wie"
              label={m.who}
              empty="–"
              options={people(possible.filter((one) => !named.has(one.personId)))}
            />
            <CheckChips
              name="dagen"
              label={m.days}
              required={false}
              options={weekdays.slice(0, 6).map((day) => ({ value: String(day), label: t.longDays[day - 1] ?? '' }))}
            />
            <Checkbox name="invaller" label={m.isStandIn} />
            <ButtonRow stick={false}>
              <Button kind="second">{m.add}</Button>
            </ButtonRow>
          </Form>
        </More>
      ) : (
        <p class="soft">{m.workersYouthOnly}</p>
      )}
    </Card>
  )
}

/** When which youth worker is where. */
export function PresenceCard({ page, presence, plannable, state }: WorkersProps & { state: FormState }) {
  const t = useText(messages)
  const m = useText(manageMessages)
  const action = `/samenwerking/${page.id}/tijden`
  return (
    <Card voice="youth" title={m.presenceTitle}>
      <p class="soft">{m.presenceText}</p>
      {presence.length === 0 ? <p>{m.noPresence}</p> : null}
      <List>
        {presence.map((one) => {
          const when = m.presenceLine(t.longDays[one.weekday - 1] ?? '', one.from, one.until)
          return (
            <Row
              face={{ name: one.name, voice: 'youth' }}
              title={`${one.name}, ${one.place}`}
              text={when}
              acts={
                one.mine ? (
                  <form method="post" action={`${action}/${one.id}/einde`}>
                    <Button kind="second" small label={m.endOf(`${one.name}, ${when}`)}>
                      {m.end}
                    </Button>
                  </form>
                ) : null
              }
            />
          )
        })}
      </List>
      {plannable.length > 0 ? (
        <More summary={m.addPresence} open={Object.keys(state.errors).length > 0}>
          <Form action={action} state={state}>
            <Select name="aanwezig_wie" label={m.who} options={people(plannable)} />
            <Select
              name="dag"
              label={m.weekday}
              options={weekdays.map((day) => ({ value: String(day), label: t.longDays[day - 1] ?? '' }))}
            />
            <div class="row">
              <TimeInput name="van" label={m.fromTime} />
              <TimeInput name="tot" label={m.untilTime} />
            </div>
            <TextInput name="plek" label={m.place} hint={m.placeHint} />
            <ButtonRow stick={false}>
              <Button kind="second">{m.add}</Button>
            </ButtonRow>
          </Form>
        </More>
      ) : null}
    </Card>
  )
}
