import {
  Button,
  ButtonRow,
  Checkbox,
  DateInput,
  Empty,
  Facts,
  FileInput,
  Form,
  FormPage,
  type FormState,
  List,
  More,
  Notice,
  PageHead,
  RadioChips,
  Row,
  TextArea,
  TextInput,
  Time,
  useText,
} from '../../ui/kit.ts'
import { number } from '../../ui/numbers.ts'
import type { Bilingual } from '../../ui/text.ts'
import { inLang, useLang } from '../../ui/text.ts'
import type { LineProblem, ListPlan } from './list.ts'
import { messages } from './messages.ts'
import { fullName } from './model.ts'
import type { Pupil, PupilLine, RosterLocation, SchoolClass } from './queries.ts'
import { PupilSearch } from './search-view.tsx'

/** The roster as the viewer may see it. */
export function RosterView(props: {
  pupils: PupilLine[]
  classId?: string | undefined
  search?: string | undefined
  keeper: boolean
}) {
  const t = useText(messages)
  return (
    <div class="stack wide">
      <PageHead title={t.title} under={props.pupils.length > 0 ? t.count(props.pupils.length) : undefined} />
      <div class="row">
        <Button kind="second" small href="/aanmeldingen" icon="inbox">
          {t.toReferrals}
        </Button>
        <Button kind="second" small href="/afspraken" icon="list-checks">
          {t.toArrangements}
        </Button>
        <Button kind="second" small href="/wijs-de-weg" icon="signpost">
          {t.pointTheWay}
        </Button>
      </div>
      {props.pupils.length === 0 ? (
        <Empty icon="list" title={t.empty}>
          {props.keeper ? t.emptyKeeper : t.emptyMentor}
        </Empty>
      ) : (
        <PupilSearch {...props} action="/leerlingen" href={(pupil) => `/leerling/${pupil.id}`} />
      )}
      {props.keeper ? (
        <div class="row">
          <Button kind={props.pupils.length === 0 ? 'ink' : 'second'} href="/leerlingen/lijst" icon="upload">
            {t.addList}
          </Button>
          <Button kind="second" href="/leerlingen/nieuw" icon="plus">
            {t.addOne}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** The name of a pupil in its three parts. */
function NameFields({ pupil }: { pupil?: Pupil | undefined }) {
  const t = useText(messages)
  return (
    <>
      <TextInput name="voornaam" label={t.given} value={pupil?.givenName} maxlength={100} />
      <TextInput
        name="tussenvoegsel"
        label={t.prefix}
        value={pupil?.prefix ?? undefined}
        letters={12}
        maxlength={40}
        required={false}
      />
      <TextInput name="achternaam" label={t.surname} value={pupil?.surname} maxlength={100} required={false} />
    </>
  )
}

function ClassField({ classes }: { classes: SchoolClass[] }) {
  const t = useText(messages)
  const names = [...new Set(classes.map((one) => one.name))]
  return (
    <TextInput
      name="klas"
      label={t.className}
      hint={names.length > 0 ? `${t.classHint} ${names.slice(0, 40).join(', ')}.` : t.classHint}
      letters={12}
      maxlength={20}
    />
  )
}

function LocationField({ locations }: { locations: RosterLocation[] }) {
  const t = useText(messages)
  if (locations.length < 2) return null
  return (
    <RadioChips
      name="locatie"
      label={t.location}
      options={locations.map((one) => ({ value: one.id, label: one.name }))}
    />
  )
}

/** One pupil by hand. */
export function NewPupilView(props: { locations: RosterLocation[]; classes: SchoolClass[]; state: FormState }) {
  const t = useText(messages)
  const { state } = props
  return (
    <FormPage title={t.addOne} action="/leerlingen/nieuw" state={state} submit={t.add} back="/leerlingen">
      <LocationField locations={props.locations} />
      <NameFields />
      <ClassField classes={props.classes} />
      <DateInput name="geboren" label={t.birth} hint={t.birthHint} required={false} />
      {state.errors.toch || state.values.toch ? <Checkbox name="toch" label={t.anyway} /> : null}
    </FormPage>
  )
}

/** Problems of a list by line; the first fifty, so that a page stays a page. */
function Problems({ problems }: { problems: LineProblem[] }) {
  const t = useText(messages)
  const lang = useLang()
  if (problems.length === 0) return null
  return (
    <Notice kind="error" title={t.problemsTitle(problems.length)}>
      <ul>
        {problems.slice(0, 50).map((problem) => (
          <li>
            {t.lineOf(problem.line)}: {inLang(problem.text, lang)}
          </li>
        ))}
      </ul>
      {problems.length > 50 ? <p>{t.more(problems.length - 50)}</p> : null}
    </Notice>
  )
}

/** A list: pasted, or a sheet. */
export function ListView(props: { locations: RosterLocation[]; state: FormState; problems: LineProblem[] }) {
  const t = useText(messages)
  return (
    <FormPage
      title={t.listTitle}
      lead={t.listLead}
      action="/leerlingen/lijst"
      state={props.state}
      submit={t.look}
      back="/leerlingen"
      files
    >
      <Problems problems={props.problems} />
      <LocationField locations={props.locations} />
      <TextArea name="lijst" label={t.paste} hint={t.pasteHint} rows={10} required={false} />
      <FileInput name="bestand" label={t.file} hint={t.fileHint} accept=".xlsx,.csv,.txt,text/csv" required={false} />
    </FormPage>
  )
}

/** What a list would change, before anything is saved. */
export function PreviewView({ plan, text, locationId }: { plan: ListPlan; text: string; locationId: string }) {
  const t = useText(messages)
  const lang = useLang()
  const changes = plan.added.length + plan.moved.length + plan.dated.length
  return (
    <div class="stack wide">
      <PageHead title={t.previewTitle} under={t.previewLead} />
      <Facts
        facts={[
          { value: number(plan.added.length, lang), label: t.new },
          { value: number(plan.moved.length, lang), label: t.moved },
          { value: number(plan.dated.length, lang), label: t.dated },
          { value: number(plan.unchanged, lang), label: t.unchanged },
        ]}
      />
      {plan.newClasses.length > 0 ? (
        <p>
          <b>{t.newClasses}:</b> {plan.newClasses.join(', ')}
        </p>
      ) : null}
      {changes === 0 ? <Notice>{t.nothing}</Notice> : null}
      {plan.added.length > 0 ? (
        <More summary={t.seeNew} open={plan.added.length <= 40}>
          <List tight>
            {plan.added.map((pupil) => (
              <Row
                title={fullName(pupil.name)}
                text={pupil.className}
                when={pupil.birthDate ? <Time at={pupil.birthDate} as="full" /> : undefined}
              />
            ))}
          </List>
        </More>
      ) : null}
      <Form action="/leerlingen/lijst/opslaan">
        <input type="hidden" name="locatie" value={locationId} />
        <textarea name="lijst" hidden>
          {text}
        </textarea>
        <ButtonRow>
          <Button kind="second" href="/leerlingen/lijst">
            {t.otherList}
          </Button>
          {changes > 0 ? <Button>{t.saveList}</Button> : <Button href="/leerlingen">{t.title}</Button>}
        </ButtonRow>
      </Form>
    </div>
  )
}

/** The forms that change one pupil. */
export function ChangeView(props: {
  kind: 'klas' | 'vertrek' | 'naam'
  pupil: Pupil
  classes: SchoolClass[]
  today: string
  state: FormState
}) {
  const t = useText(messages)
  const { kind, pupil } = props
  const words = {
    klas: { title: t.changeClassTitle(pupil.givenName), lead: t.changeClassLead, submit: t.changeClass },
    vertrek: { title: t.leaveTitle(pupil.givenName), lead: t.leaveLead, submit: t.leave },
    naam: { title: t.correctTitle, lead: undefined, submit: undefined },
  }[kind]
  return (
    <FormPage
      {...words}
      context={[pupil.name, pupil.className].filter(Boolean).join(', ')}
      action={`/leerling/${pupil.id}/${kind}`}
      state={props.state}
      back={`/leerling/${pupil.id}`}
      alert={kind === 'vertrek'}
    >
      {kind === 'klas' ? <ClassField classes={props.classes} /> : null}
      {kind === 'naam' ? (
        <>
          <NameFields pupil={pupil} />
          <DateInput
            name="geboren"
            label={t.birth}
            hint={t.birthHint}
            {...(pupil.birthDate ? { value: pupil.birthDate } : {})}
            required={false}
          />
        </>
      ) : (
        <DateInput name="dag" label={t.from} value={props.today} />
      )}
    </FormPage>
  )
}

/** One problem of the whole list, as a line. */
export const wholeProblem = (text: Bilingual): LineProblem[] => [{ line: 1, text }]
