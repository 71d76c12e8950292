import { addDays, dayOf, shortDate } from '../../ui/dates.ts'
import {
  Button,
  ButtonRow,
  Card,
  DateInput,
  Form,
  type FormState,
  List,
  PageHead,
  RadioChips,
  Row,
  Select,
  useText,
  useUi,
} from '../../ui/kit.ts'
import type { Absence, Reportable } from './absence.ts'
import { awayMessages } from './away-messages.ts'
import type { InToday } from './queries.ts'

/** Who is in and who is away, and reporting it. */
export interface AwayProps {
  reportable: Reportable[]
  absences: Absence[]
  inNow: InToday[]
  me: string
  state: FormState
}

function WhoField({ reportable, me }: Pick<AwayProps, 'reportable' | 'me'>) {
  const t = useText(awayMessages)
  const mine = [...reportable].sort((one, other) => Number(other.personId === me) - Number(one.personId === me))
  const options = mine.map((one) => ({ value: one.personId, label: one.personId === me ? t.me(one.name) : one.name }))
  const [first] = options
  if (options.length === 1 && first) return <input type="hidden" name="wie" value={first.value} />
  if (options.length <= 6)
    return <RadioChips name="wie" label={t.awayWho} options={options} {...(first ? { value: first.value } : {})} />
  return <Select name="wie" label={t.awayWho} options={options} />
}

/** The page of who is in and who is away. */
export function AwayView(props: AwayProps) {
  const t = useText(awayMessages)
  const { now } = useUi()
  return (
    <div class="stack wide">
      <PageHead title={t.awayTitle} />
      <p class="lead">{t.awayLead}</p>
      {props.reportable.length > 0 ? (
        <Form action="/afwezig" state={props.state}>
          <WhoField {...props} />
          <DateInput name="van" label={t.awayFrom} value={dayOf(now)} />
          <DateInput name="tot" label={t.awayUntil} hint={t.awayUntilHint} required={false} />
          <ButtonRow stick={false}>
            <Button>{t.awayReport}</Button>
          </ButtonRow>
        </Form>
      ) : null}
      <AwayList absences={props.absences} />
      <Card voice="youth" title={t.inTitle}>
        {props.inNow.length === 0 ? <p>{t.nobodyInText}</p> : null}
        <List>
          {props.inNow.map((one) => (
            <Row
              face={{ name: one.name, voice: 'youth' }}
              title={one.name}
              text={t.inLine(one.from, one.until, one.place)}
            />
          ))}
        </List>
      </Card>
    </div>
  )
}

function AwayList({ absences }: { absences: Absence[] }) {
  const t = useText(awayMessages)
  const { lang, now } = useUi()
  return (
    <Card title={t.awayNow}>
      {absences.length === 0 ? <p>{t.nobodyAway}</p> : null}
      <List>
        {absences.map((one) => {
          const from = shortDate(one.fromAt, lang, now)
          return (
            <Row
              face={{ name: one.name, voice: 'youth' }}
              title={one.name}
              text={one.untilAt ? t.awaySpan(from, shortDate(addDays(one.untilAt, -1), lang, now)) : t.awaySince(from)}
              acts={
                one.mine ? (
                  <form method="post" action={`/afwezig/${one.id}/terug`}>
                    <Button kind="second" small label={t.backOf(one.name)}>
                      {t.back}
                    </Button>
                  </form>
                ) : null
              }
            />
          )
        })}
      </List>
    </Card>
  )
}
