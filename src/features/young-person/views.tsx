import {
  BackLink,
  Button,
  Card,
  Checkbox,
  DateInput,
  Empty,
  Form,
  FormPage,
  type FormState,
  Heading,
  Link,
  List,
  Notice,
  PageHead,
  RadioChips,
  Row,
  Select,
  Table,
  TextInput,
  Time,
  useText,
} from '../../ui/kit.ts'
import { nameMatches } from '../roster/model.ts'
import { messages } from './messages.ts'
import type { CaseloadLine, Details, TeamLine, WorkPlace } from './queries.ts'

/** How far somebody is, in words. */
function useStage(): (line: { startedAt: Date | null; endedAt: Date | null }) => string {
  const t = useText(messages)
  return (line) => (line.endedAt ? t.stage.ended : line.startedAt ? t.stage.guidance : t.stage.in_contact)
}

/** The young people the viewer works with; for a coordinator also who works with whom. */
export function CaseloadView(props: { caseload: CaseloadLine[]; team: TeamLine[] | null; search: string }) {
  const t = useText(messages)
  const { caseload, team, search } = props
  const found = search === '' ? caseload : caseload.filter((one) => nameMatches(one.name, search))
  const running = found.filter((one) => !one.endedAt)
  const ended = found.filter((one) => one.endedAt)
  return (
    <div class="stack wide">
      <PageHead
        title={t.title}
        acts={
          <>
            {caseload.length > 0 ? (
              <Button href="/vastleggen" icon="plus">
                {t.log}
              </Button>
            ) : null}
            <Button kind="second" href="/jongeren/nieuw" icon="user-round-plus">
              {t.fresh}
            </Button>
            <Button kind="second" href="/aanmeldingen" icon="inbox">
              {t.referrals}
            </Button>
          </>
        }
      />
      {caseload.length > 5 || search !== '' ? <Search search={search} /> : null}
      {caseload.length === 0 && !team?.length ? (
        <Empty icon="users-round" title={t.none}>
          {t.noneText}
        </Empty>
      ) : null}
      {caseload.length > 0 && found.length === 0 ? <Empty icon="search" title={t.notFound} /> : null}
      <People title={t.running} people={running} />
      <People title={t.ended} people={ended} />
      {team ? <Team team={team} /> : null}
    </div>
  )
}

function Search({ search }: { search: string }) {
  const t = useText(messages)
  return (
    <Form action="/jongeren" method="get">
      <div class="row">
        <div class="grow">
          <TextInput name="zoek" label={t.search} type="search" required={false} value={search} />
        </div>
        <Button kind="second">{t.find}</Button>
      </div>
    </Form>
  )
}

function People({ title, people }: { title: string; people: CaseloadLine[] }) {
  const t = useText(messages)
  const stage = useStage()
  if (people.length === 0) return null
  return (
    <Card title={title}>
      <List>
        {people.map((one) => (
          <Row
            face={{ name: one.name, voice: 'own' }}
            title={one.name}
            text={
              <>
                {one.words ? `“${one.words}” ` : ''}
                {[stage(one), one.standIn ? t.standIn : '', one.lastContactAt ? '' : t.noContact]
                  .filter(Boolean)
                  .join(', ')}
              </>
            }
            when={
              one.lastContactAt ? (
                <>
                  <span class="hide">{t.lastContact} </span>
                  <Time at={one.lastContactAt} />
                </>
              ) : undefined
            }
            href={`/begeleiding/${one.guidanceId}`}
          />
        ))}
      </List>
    </Card>
  )
}

function Team({ team }: { team: TeamLine[] }) {
  const t = useText(messages)
  const stage = useStage()
  return (
    <section class="stack">
      <Heading>{t.teamTitle}</Heading>
      <Table
        caption={`${t.teamTitle}: ${t.teamSoft}`}
        quiet
        columns={[
          { head: t.who, cell: (line: TeamLine) => line.name, main: true },
          { head: t.worker, cell: (line) => (line.workers.length > 0 ? line.workers.join(', ') : <b>{t.nobody}</b>) },
          { head: t.howFar, cell: (line) => stage(line) },
          { head: t.since, cell: (line) => <Time at={line.startedAt ?? line.receivedAt} as="short" /> },
          {
            head: t.assign,
            cell: (line) => (
              <Link href={`/begeleiding/${line.guidanceId}/wie`}>
                <span aria-hidden="true">{t.assign}</span>
                <span class="hide">{t.assignOf(line.name)}</span>
              </Link>
            ),
          },
        ]}
        rows={team}
      />
    </section>
  )
}

/** The file of somebody a youth worker met. */
export function NewForm({ places, state }: { places: WorkPlace[]; state: FormState }) {
  const t = useText(messages)
  return (
    <FormPage
      title={t.newTitle}
      lead={t.newLead}
      action="/jongeren/nieuw"
      state={state}
      submit={t.begin}
      back="/jongeren"
      draft="young-person"
    >
      <TextInput name="naam" label={t.name} autocomplete="off" maxlength={200} />
      <DateInput name="geboren" label={t.birthDate} hint={t.birthHint} required={false} />
      {places.length > 0 ? (
        <Select
          name="school"
          label={t.school}
          required={false}
          empty={t.noSchool}
          options={places.map((one) => ({ value: one.partnershipId, label: one.schoolName, note: one.locationName }))}
        />
      ) : null}
      <TextInput name="code" label={t.code} hint={t.codeHint} required={false} letters={12} autocomplete="off" />
      {state.errors.toch ? <Checkbox name="toch" label={t.anyway} /> : null}
    </FormPage>
  )
}

/** Name, date of birth and how to reach them. */
export function DetailsForm({ details, state }: { details: Details; state: FormState }) {
  const t = useText(messages)
  return (
    <FormPage
      title={t.detailsTitle}
      context={details.name}
      action={`/jongere/${details.id}/gegevens`}
      state={state}
      back={`/begeleiding/${details.guidanceId}`}
    >
      <TextInput name="naam" label={t.name} autocomplete="off" maxlength={200} value={details.name} />
      <DateInput
        name="geboren"
        label={t.birthDate}
        hint={t.birthHint}
        required={false}
        {...(details.birthDate ? { value: details.birthDate } : {})}
      />
      <RadioChips
        name="hoe"
        label={t.pronoun}
        required={false}
        value={details.pronoun ?? undefined}
        options={(['she', 'he', 'they'] as const).map((one) => ({ value: one, label: t.pronouns[one] }))}
      />
      <TextInput name="telefoon" label={t.phone} type="tel" required={false} value={details.phone ?? undefined} />
      <TextInput name="mail" label={t.email} type="email" required={false} value={details.email ?? undefined} />
    </FormPage>
  )
}

/** Asks whether they are one pupil of a school; or ends that link. */
export function LinkForm({ details, places, state }: { details: Details; places: WorkPlace[]; state: FormState }) {
  const t = useText(messages)
  const back = `/begeleiding/${details.guidanceId}`
  if (details.link) {
    return (
      <FormPage
        title={t.unlinkTitle}
        context={details.name}
        lead={t.unlinkLead}
        action={`/jongere/${details.id}/losmaken`}
        submit={t.unlink}
        alert
        back={back}
      >
        <p>{t.nowLinked(details.link.schoolName ?? t.schoolUnknown)}</p>
      </FormPage>
    )
  }
  if (places.length === 0) {
    return (
      <div class="stack wide">
        <BackLink href={back}>{t.backToFile}</BackLink>
        <PageHead over={details.name} title={t.linkTitle} />
        <Notice>{t.noPlaces}</Notice>
      </div>
    )
  }
  return (
    <FormPage
      title={t.linkTitle}
      context={details.name}
      lead={t.linkLead}
      action={`/jongere/${details.id}/koppelen`}
      state={state}
      submit={t.link}
      back={back}
    >
      <Select
        name="school"
        label={t.linkSchool}
        value={places.length === 1 ? places[0]?.locationId : undefined}
        empty=""
        options={places.map((one) => ({ value: one.locationId, label: one.schoolName, note: one.locationName }))}
      />
      <TextInput name="naam" label={t.name} autocomplete="off" value={details.name} />
      <DateInput name="geboren" label={t.birthDate} {...(details.birthDate ? { value: details.birthDate } : {})} />
    </FormPage>
  )
}
