import { dayOf, fullDate } from '../../ui/dates.ts'
import {
  BackLink,
  Button,
  ButtonRow,
  Card,
  DateInput,
  emptyForm,
  Form,
  FormPage,
  type FormState,
  Link,
  List,
  More,
  PageHead,
  Row,
  TextInput,
  useLang,
  useText,
  useUi,
} from '../../ui/kit.ts'
import { messages } from './messages.ts'
import type { CalendarEntry, CalendarPage } from './queries.ts'

function useWords() {
  const t = useText(messages)
  const lang = useLang()
  return (entry: CalendarEntry) => {
    const [from, until] = [fullDate(entry.startsOn, lang), fullDate(entry.endsOn, lang)]
    return from === until ? from : t.yearOf(from, until)
  }
}

function EntryRow({ page, entry }: { page: CalendarPage; entry: CalendarEntry }) {
  const t = useText(messages)
  const words = useWords()
  const title = entry.name ?? words(entry)
  return (
    <Row
      icon="calendar-days"
      title={title}
      text={entry.name === null ? undefined : words(entry)}
      acts={
        page.mayKeep ? (
          <Link href={`/kalender/${page.locationId}/${entry.id}`} label={t.editOf(title)}>
            {t.edit}
          </Link>
        ) : null
      }
    />
  )
}

function Days({ year, start, end }: { year: boolean; start?: string; end?: string }) {
  const t = useText(messages)
  return (
    <>
      <DateInput name="van" label={t.firstDay} {...(start ? { value: start } : {})} />
      {year ? (
        <DateInput name="tot" label={t.lastDay} {...(end ? { value: end } : {})} />
      ) : (
        <DateInput
          name="tot"
          label={t.lastDay}
          hint={t.lastDayHint}
          required={false}
          {...(end ? { value: end } : {})}
        />
      )}
    </>
  )
}

/** The school years and holidays of a location. */
export function CalendarView({ page, sent }: { page: CalendarPage; sent: { form: string; state: FormState } }) {
  const t = useText(messages)
  const today = dayOf(useUi().now)
  const past = page.holidays.filter((one) => one.endsOn < today)
  const coming = page.holidays.filter((one) => one.endsOn >= today)
  const self = `/kalender/${page.locationId}`
  const state = (form: string) => (sent.form === form ? sent.state : emptyForm)
  return (
    <div class="stack wide">
      <PageHead title={t.calendar} under={[...new Set([page.organisationName, page.locationName])].join(', ')} />
      <p class="lead">{t.calendarLead}</p>
      <div class="two even">
        <Card title={t.holidays}>
          {page.holidays.length === 0 ? <p>{t.noHolidays}</p> : null}
          <List>
            {coming.map((entry) => (
              <EntryRow page={page} entry={entry} />
            ))}
          </List>
          {past.length > 0 ? (
            <More summary={t.past}>
              <List>
                {past.map((entry) => (
                  <EntryRow page={page} entry={entry} />
                ))}
              </List>
            </More>
          ) : null}
          {page.mayKeep ? (
            <More summary={t.addHoliday} open={sent.form === 'vakanties'}>
              <Form action={`${self}/vakanties`} state={state('vakanties')}>
                <TextInput name="naam" label={t.holidayName} hint={t.holidayHint} autocomplete="off" />
                <Days year={false} />
                <ButtonRow stick={false}>
                  <Button kind="second" label={`${t.add}: ${t.addHoliday}`}>
                    {t.add}
                  </Button>
                </ButtonRow>
              </Form>
            </More>
          ) : null}
        </Card>
        <Card title={t.years}>
          {page.years.length === 0 ? <p>{t.noYears}</p> : null}
          <List>
            {page.years.map((entry) => (
              <EntryRow page={page} entry={entry} />
            ))}
          </List>
          {page.mayKeep ? (
            <More summary={t.addYear} open={sent.form === 'schooljaren'}>
              <Form action={`${self}/schooljaren`} state={state('schooljaren')}>
                <Days year />
                <ButtonRow stick={false}>
                  <Button kind="second" label={`${t.add}: ${t.addYear}`}>
                    {t.add}
                  </Button>
                </ButtonRow>
              </Form>
            </More>
          ) : null}
        </Card>
      </div>
    </div>
  )
}

/** Changes or removes one school year or holiday. */
export function EntryView({ page, entry, state }: { page: CalendarPage; entry: CalendarEntry; state: FormState }) {
  const t = useText(messages)
  const words = useWords()
  const self = `/kalender/${page.locationId}`
  const year = entry.name === null
  return (
    <div class="stack wide">
      <BackLink href={self}>{t.calendar}</BackLink>
      <FormPage
        title={year ? t.editYear : t.editTitle}
        context={[...new Set([page.organisationName, page.locationName])].join(', ')}
        action={`${self}/${year ? 'schooljaren' : 'vakanties'}/${entry.id}`}
        state={state}
        submit={t.save}
      >
        {year ? null : <TextInput name="naam" label={t.holidayName} value={entry.name ?? ''} autocomplete="off" />}
        <Days year={year} start={entry.startsOn} end={entry.endsOn} />
      </FormPage>
      <form method="post" action={`${self}/${entry.id}/weg`}>
        <Button kind="second" icon="trash-2" label={t.removeOf(entry.name ?? words(entry))}>
          {t.remove}
        </Button>
      </form>
    </div>
  )
}
