import {
  BackLink,
  Button,
  Card,
  Empty,
  Form,
  FormPage,
  MarkLine,
  PageHead,
  RadioChips,
  Readers,
  Scale10Input,
  TextArea,
  TextInput,
  Time,
  useText,
  VoiceText,
} from '../../ui/kit.ts'
import type { FileFormProps } from './form-pages.tsx'
import { messages } from './messages.ts'
import { domains, movements } from './model.ts'
import { ShareButton, useFileText } from './parts.tsx'
import type { Factor, FileText, Goal, Guidance, Revision, Summary } from './queries.ts'

const back = (guidance: Guidance) => `/begeleiding/${guidance.id}`

/** What every form here shares: of whom it is, where it is sent, and how to go back. */
function common({ guidance, action, state }: FileFormProps) {
  return { context: guidance.name, action, state, back: back(guidance), draft: `file:${action}` }
}

/** What the young person said. */
export function WordsForm(props: FileFormProps) {
  const t = useText(messages)
  return (
    <FormPage {...common(props)} title={t.wordsTitle}>
      <TextArea name="tekst" label={t.wordsField} hint={t.wordsHint} rows={3} maxlength={2000} />
      <Readers readers={props.readers} voice="youth" only after={t.noSchool} />
    </FormPage>
  )
}

/** A new goal with its first mark, or the words of one that stands. */
export function GoalForm(props: FileFormProps & { text?: FileText }) {
  const t = useText(messages)
  const changes = 'text' in props
  return (
    <FormPage {...common(props)} title={changes ? t.change : t.goalTitle}>
      <TextArea name="tekst" label={t.goalField} hint={t.wordsHint} rows={2} maxlength={300} value={props.text} />
      {changes ? null : (
        <Scale10Input name="cijfer" label={t.goalMark} required={false} ends={{ low: t.goalLow, high: t.goalHigh }} />
      )}
      <Readers readers={props.readers} voice="youth" only after={t.noSchool} />
    </FormPage>
  )
}

/** One goal: its marks through time, a new mark, and closing it. */
export function GoalPage(props: FileFormProps & { more: Goal }) {
  const t = useText(messages)
  const text = useFileText()
  const { guidance, more: goal, action } = props
  return (
    <div class="stack wide">
      <BackLink href={back(guidance)}>{t.backToFile}</BackLink>
      <PageHead over={guidance.name} title={t.oneGoal} />
      <VoiceText voice="own" quote>
        {text(goal.text)}
      </VoiceText>
      {goal.marks.length > 0 ? (
        <Card voice="own" title={t.marksTitle}>
          <MarkLine marks={goal.marks} title={t.marksTitle} />
        </Card>
      ) : null}
      {guidance.endedAt || goal.endedAt ? null : (
        <Form action={action} state={props.state}>
          <Scale10Input name="cijfer" label={t.goalMark} ends={{ low: t.goalLow, high: t.goalHigh }} />
          <div class="row">
            <Button>{t.giveMark}</Button>
          </div>
        </Form>
      )}
      <ItemActs guidance={guidance} action={action} item={goal} kind="goal" over={t.goalDone} what={t.oneGoal} />
    </div>
  )
}

/** What can be done with a goal or factor beside marking it. */
function ItemActs(props: {
  guidance: Guidance
  action: string
  item: { id: string; endedAt: Date | null; editedAt: Date | null }
  kind: 'goal' | 'factor'
  over: string
  /** What it is called, for who hears the page. */
  what: string
}) {
  const t = useText(messages)
  const { guidance, action, item } = props
  return (
    <div class="row">
      {guidance.endedAt ? null : (
        <>
          <Button kind="second" small icon="pencil" href={`${action}/tekst`}>
            {t.change}
          </Button>
          <ShareButton guidance={guidance} kind={props.kind} id={item.id} what={props.what} />
          <form method="post" action={`${action}/voorbij`}>
            <Button kind="second" small name="stand" value={item.endedAt ? 'nee' : 'ja'}>
              {item.endedAt ? t.notOver : props.over}
            </Button>
          </form>
        </>
      )}
      {item.editedAt ? (
        <Button kind="second" small icon="history" href={`${back(guidance)}/geschiedenis/${props.kind}/${item.id}`}>
          {t.history}
        </Button>
      ) : null}
    </div>
  )
}

/** Something in one of the five domains, or the words of it. */
export function FactorForm(props: FileFormProps & { text?: FileText }) {
  const t = useText(messages)
  const changes = 'text' in props
  return (
    <FormPage {...common(props)} title={changes ? t.change : t.factorTitle}>
      {changes ? null : (
        <>
          <RadioChips
            name="gebied"
            label={t.factorDomain}
            options={domains.map((domain) => ({ value: domain, label: t.domain[domain] }))}
          />
          <RadioChips
            name="soort"
            label={t.factorKind}
            options={(['protective', 'risk'] as const).map((kind) => ({ value: kind, label: t.kind[kind] }))}
          />
        </>
      )}
      <TextInput name="tekst" label={t.factorField} hint={t.factorHint} maxlength={200} value={props.text} />
      <Readers readers={props.readers} voice="youth" only after={t.noSchool} />
    </FormPage>
  )
}

/** One factor: how it is now, and its words. */
export function FactorPage(props: FileFormProps & { more: Factor }) {
  const t = useText(messages)
  const text = useFileText()
  const { guidance, more: factor, action } = props
  return (
    <div class="stack wide">
      <BackLink href={back(guidance)}>{t.backToFile}</BackLink>
      <PageHead
        over={`${guidance.name}, ${t.domain[factor.domain]}`}
        title={text(factor.text)}
        under={t.kind[factor.kind]}
      />
      {factor.marks.length > 0 ? (
        <ul class="soft">
          {factor.marks.map((mark) => (
            <li>
              <Time at={mark.at} as="short" />: {t.movement[mark.movement]}
            </li>
          ))}
        </ul>
      ) : null}
      {guidance.endedAt || factor.endedAt ? null : (
        <Form action={action} state={props.state}>
          <RadioChips
            name="hoe"
            label={t.factorPage}
            options={movements.map((one) => ({ value: one, label: t.movement[one] }))}
          />
          <div class="row">
            <Button>{t.keep}</Button>
          </div>
        </Form>
      )}
      <ItemActs
        guidance={guidance}
        action={action}
        item={factor}
        kind="factor"
        over={t.over}
        what={text(factor.text)}
      />
    </div>
  )
}

/** How it goes, in a few sentences. */
export function SummaryForm(props: FileFormProps & { summary?: Summary }) {
  const t = useText(messages)
  const { summary, guidance } = props
  return (
    <FormPage {...common(props)} title={t.summaryTitle}>
      <TextArea
        name="tekst"
        label={t.summaryField}
        hint={t.summaryHint}
        rows={6}
        maxlength={4000}
        value={summary?.text}
      />
      {summary?.editedAt ? (
        <p>
          <a href={`${back(guidance)}/geschiedenis/summary/${summary.id}`}>{t.history}</a>
        </p>
      ) : null}
      <Readers readers={props.readers} voice="youth" only after={t.noSchool} />
    </FormPage>
  )
}

/** How an item read before each change. */
export function HistoryView({ guidance, revisions }: { guidance: Guidance; revisions: Revision[] }) {
  const t = useText(messages)
  const text = useFileText()
  return (
    <div class="stack wide">
      <BackLink href={back(guidance)}>{t.backToFile}</BackLink>
      <PageHead over={guidance.name} title={t.history} />
      {revisions.length === 0 ? <Empty icon="history" title={t.noHistory} /> : null}
      {revisions.map((one) => (
        <Card level={2} title={<Time at={one.at} as="dateTime" />} soft={one.by ?? undefined}>
          <p class="prose">{one.text === null ? t.noText : text(one.text)}</p>
        </Card>
      ))}
    </div>
  )
}
