import type { GuardianViewer } from '../../boundary/viewer.ts'
import { fullDate } from '../../ui/dates.ts'
import {
  Button,
  ButtonRow,
  Card,
  DefinitionFacts,
  Form,
  type FormState,
  Notice,
  PageHead,
  type Reader,
  useLang,
  useText,
} from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { linkMessages } from './link-messages.ts'
import type { Answer } from './model.ts'
import type { Consent } from './queries.ts'
import { isOpen, recipientWords } from './words.ts'

/** What a guardian's screen shows. */
export interface LinkQuestionProps {
  consent: Consent
  viewer: GuardianViewer
  /** Who of the school reads, today. */
  readers: Reader[]
  /** What this guardian answered last. */
  answer: Answer | null
  state: FormState
}

/** What is asked, for what, who reads it, until when; and the yes or no. */
export function LinkQuestionView(props: LinkQuestionProps) {
  const t = useText(linkMessages)
  const lang = useLang()
  const { consent, viewer, readers } = props
  const young = firstName(consent.youngName)
  const asks = viewer.toldOnly || !consent.need.guardian ? t.told : t.question
  const names = readers.map((reader) => reader.name).join(', ')
  return (
    <div class="stack wide">
      <PageHead
        over={t.hello(viewer.name)}
        title={asks[consent.purpose](young, consent.schoolName ?? '')}
        under={t.intro(consent.askedByName, consent.organisationName, young)}
      />
      <Card voice="shared">
        <DefinitionFacts
          facts={[
            { label: t.forWhat, value: t.what[consent.purpose] },
            ...(consent.recipients.length > 0
              ? [{ label: t.who, value: `${recipientWords(consent.recipients, lang)}: ${names || t.nobody}` }]
              : []),
            { label: t.until, value: fullDate(consent.untilAt, lang) },
          ]}
        />
      </Card>
      <YesOrNo {...props} />
    </div>
  )
}

function YesOrNo({ consent, viewer, answer, state }: LinkQuestionProps) {
  const t = useText(linkMessages)
  if (!isOpen(consent)) return <Notice>{t.over}</Notice>
  if (viewer.toldOnly) return <Notice>{t.toldOnly}</Notice>
  if (!consent.need.guardian) return <Notice>{t.notNeeded(firstName(consent.youngName))}</Notice>
  return (
    <>
      {answer ? <Notice kind={answer === 'yes' ? 'ok' : 'info'} title={t.yours[answer]} /> : null}
      <Form action="/ouder" state={state}>
        <ButtonRow stick={false} note={t.after}>
          {answer === 'no' ? null : (
            <Button kind="second" name="antwoord" value="no">
              {answer === 'yes' ? t.takeBack : t.no}
            </Button>
          )}
          {answer === 'yes' ? null : (
            <Button name="antwoord" value="yes">
              {t.yes}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </>
  )
}

/** The link opens nothing: it never did, or its time is over. */
export function LinkOverView() {
  const t = useText(linkMessages)
  return <PageHead title={t.overTitle} under={t.overText} />
}
