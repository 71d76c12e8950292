import {
  Button,
  Card,
  Empty,
  FormPage,
  type FormState,
  Heading,
  Link,
  List,
  PageHead,
  RadioChips,
  type Reader,
  Readers,
  Row,
  TextArea,
  Time,
  useLang,
  useText,
} from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { listing } from '../../ui/numbers.ts'
import { EntryList } from './card.tsx'
import { messages } from './messages.ts'
import type { Coordination, SchoolEntry, Subject } from './queries.ts'

/** The pupils with whom coordination runs. */
export function CoordinationView({ pupils, mayRefer }: { pupils: Coordination[]; mayRefer: boolean }) {
  const t = useText(messages)
  return (
    <div class="stack wide">
      <PageHead title={t.title} />
      {pupils.length === 0 ? (
        <Empty icon="messages-square" title={t.none}>
          <p>{t.noneText}</p>
          {mayRefer ? (
            <Button kind="second" href="/aanmelden">
              {t.toRefer}
            </Button>
          ) : null}
        </Empty>
      ) : (
        <>
          <p class="lead">{t.lead}</p>
          <Card voice="shared">
            <List>
              {pupils.map((pupil) => (
                <CoordinationRow pupil={pupil} />
              ))}
            </List>
          </Card>
        </>
      )}
    </div>
  )
}

function CoordinationRow({ pupil }: { pupil: Coordination }) {
  const t = useText(messages)
  const lang = useLang()
  const path = `/leerling/${pupil.pupilId}`
  const text = [
    pupil.className ?? '',
    pupil.workers.length > 0 ? t.workers(listing(pupil.workers, lang)) : t.noWorker,
    pupil.shared > 0 ? t.shared(pupil.shared) : '',
  ]
  return (
    <Row
      face={{ name: pupil.name, voice: 'school' }}
      title={pupil.name}
      text={text.filter(Boolean).join(', ')}
      when={pupil.lastEntryAt ? <Time at={pupil.lastEntryAt} /> : undefined}
      href={pupil.hasPage ? path : `${path}/bericht`}
    />
  )
}

/** Where the way back leads: the pupil's page, or the list for who has no such page. */
export function backOf(subject: Subject): string {
  return subject.hasPage ? `/leerling/${subject.pupilId}` : '/begeleiding-afstemmen'
}

/** The line that says who reads it; replaced when something is chosen. */
export function EntryReaders({ readers }: { readers: Reader[] }) {
  return <Readers id="lezers" readers={readers} voice="school" />
}

/** Writes about one pupil. */
export function WriteView(props: {
  subject: Subject
  readers: Reader[]
  entries: SchoolEntry[]
  viewerId: string
  state: FormState
}) {
  const t = useText(messages)
  const { subject, entries } = props
  const path = `/leerling/${subject.pupilId}/bericht`
  return (
    <div class="stack wide">
      <FormPage
        title={t.formTitle(firstName(subject.name))}
        context={[subject.name, subject.className].filter(Boolean).join(', ')}
        action={path}
        state={props.state}
        draft={`entry:${subject.pupilId}`}
        readers={{ from: `${path}/lezers`, into: 'lezers' }}
        submit={t.send}
        back={backOf(subject)}
      >
        {subject.ways.length > 1 ? (
          <RadioChips
            name="voor"
            label={t.forWhom}
            options={subject.ways.map((way) => ({ value: way.partnershipId, label: way.youthName }))}
          />
        ) : null}
        <TextArea name="tekst" label={t.text} hint={t.textHint} rows={5} maxlength={4000} />
        {subject.mentors.length > 0 ? (
          <RadioChips
            name="mentor"
            label={t.along}
            value="nee"
            options={[
              { value: 'nee', label: t.nobodyAlong },
              ...subject.mentors.map((mentor) => ({ value: mentor.id, label: mentor.name })),
            ]}
          />
        ) : null}
        <EntryReaders readers={props.readers} />
      </FormPage>
      {entries.length > 0 ? (
        <section class="stack" aria-labelledby="eerder">
          <Heading id="eerder">{t.earlier}</Heading>
          <EntryList entries={entries} viewerId={props.viewerId} />
        </section>
      ) : null}
    </div>
  )
}

/** Changes what the viewer wrote. */
export function ChangeView(props: { subject: Subject; entry: SchoolEntry; readers: Reader[]; state: FormState }) {
  const t = useText(messages)
  const { subject, entry } = props
  const path = `/bericht/${entry.id}`
  return (
    <FormPage
      title={t.changeTitle}
      context={subject.name}
      action={path}
      state={props.state}
      draft={`entry:${entry.id}`}
      submit={t.keep}
      back={backOf(subject)}
    >
      <TextArea name="tekst" label={t.text} hint={t.textHint} rows={5} maxlength={4000} value={entry.text} />
      <p>
        <Link href={`${path}/weg`}>{t.takeOutTitle}</Link>
      </p>
      <EntryReaders readers={props.readers} />
    </FormPage>
  )
}

/** The last look before an entry is taken out. */
export function TakeOutView({ subject, entry }: { subject: Subject; entry: SchoolEntry }) {
  const t = useText(messages)
  return (
    <FormPage
      title={t.takeOutTitle}
      context={subject.name}
      lead={t.takeOutLead}
      action={`/bericht/${entry.id}/weg`}
      submit={t.takeOut}
      alert
      back={`/bericht/${entry.id}`}
    >
      <p class="prose">{entry.text ?? t.erased}</p>
    </FormPage>
  )
}
