import { Button, ButtonRow } from './button.tsx'
import type { Children, WithChildren } from './children.ts'
import { useIsland, useUi } from './context.ts'
import { draftKeyField, emptyForm, FormContext, type FormState, fieldId, formKey, type KeptForm } from './form-state.ts'
import { Icon } from './icon.tsx'
import { kitMessages } from './messages.ts'
import { Time } from './page.tsx'
import { inLang, useLang, useText } from './text.ts'
import type { Voice } from './voice.ts'

/**
 * What is still wrong, above the form, each a link to its field. It takes the focus when the page opens.
 *
 * @param labels what a field is called, where its error does not say so by itself
 */
export function ErrorSummary({ state }: { state: FormState }) {
  const t = useText(kitMessages)
  const lang = useLang()
  const errors = Object.entries(state.errors)
  if (errors.length === 0) return null
  useIsland('error-summary')
  return (
    <div
      class="utrecht-alert utrecht-alert--error summary"
      role="alert"
      tabindex={-1}
      aria-labelledby="fouten"
      data-error-summary
    >
      <Icon name="circle-alert" size={22} />
      <div class="utrecht-alert__message">
        <h2 id="fouten">{t.problems(errors.length)}</h2>
        <ul>
          {errors.map(([name, text]) => (
            <li>{name === '' ? inLang(text, lang) : <a href={`#${fieldId(name)}`}>{inLang(text, lang)}</a>}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** What a form can be told. */
export interface FormProps {
  action?: string | undefined
  /** What was typed and what is wrong; nothing yet when not given. */
  state?: FormState | undefined
  /** Keeps what is typed as a draft under this key, for its writer only. */
  draft?: string | undefined
  /** True with a {@link FileInput} inside. */
  files?: boolean | undefined
  /** The address that gives the {@link Readers} anew, and the id of the readers on this page. */
  readers?: { from: string; into: string } | undefined
  id?: string | undefined
  /** `get` for a search. */
  method?: 'get' | 'post' | undefined
  /** What stands at the very end, after the line that says a draft was kept. */
  after?: Children
}

/** What was typed in this form earlier, unless it has just come back with something to mend. */
function useKept(state: FormState, key: string): KeptForm | undefined {
  const { drafts } = useUi()
  return Object.keys(state.errors).length > 0 ? undefined : drafts.find((draft) => draft.key === key)
}

/** Says that what was typed earlier stands here again, and lets its writer begin anew. */
function KeptNotice({ kept }: { kept: KeptForm }) {
  const t = useText(kitMessages)
  const { path } = useUi()
  return (
    <div class="utrecht-alert utrecht-alert--info notice" data-kept>
      <Icon name="history" size={22} />
      <div class="utrecht-alert__message row">
        <span class="grow" role="status">
          {t.kept} <Time at={kept.keptAt} as="dateTime" />
        </span>
        <form method="post" action="/concept">
          <input type="hidden" name={draftKeyField} value={kept.key} />
          <input type="hidden" name="weg" value="ja" />
          <input type="hidden" name="terug" value={path} />
          <Button kind="second" small>
            {t.startAnew}
          </Button>
        </form>
      </div>
    </div>
  )
}

/** A form whose fields find their values and errors by name. Shows the error summary above itself. */
export function Form({
  action,
  state = emptyForm,
  draft,
  files,
  readers,
  id,
  method = 'post',
  after,
  children,
}: WithChildren<FormProps>) {
  const t = useText(kitMessages)
  const { path } = useUi()
  const kept = useKept(state, draft ?? formKey(action ?? path))
  const shown = kept ? { ...state, values: { ...state.values, ...kept.fields } } : state
  if (draft) useIsland('draft')
  if (readers) useIsland('readers')
  return (
    <FormContext.Provider value={shown}>
      <ErrorSummary state={state} />
      {kept ? <KeptNotice kept={kept} /> : null}
      <form
        class="form"
        id={id}
        method={method}
        action={action}
        novalidate
        enctype={files ? 'multipart/form-data' : undefined}
        data-draft={draft}
        data-readers={readers?.from}
        data-readers-into={readers?.into}
      >
        {draft ? <input type="hidden" name={draftKeyField} value={draft} /> : null}
        {children}
        {draft ? (
          <p class="draft" role="status" data-draft-status data-saved={t.savedAt('{time}')} data-failed={t.notSaved} />
        ) : null}
        {after}
      </form>
    </FormContext.Provider>
  )
}

/** The bar that says how many pages a form has and which one this is. */
export function StepBar({ now, total, voice = 'none' }: { now: number; total: number; voice?: Voice }) {
  return (
    <div class={`step-bar ${voice}`} aria-hidden="true">
      {Array.from({ length: total }, (_, index) => (
        <i class={index < now ? 'on' : undefined} />
      ))}
    </div>
  )
}

/** What a form of one page can be told. */
export interface FormPageProps extends FormProps {
  /** The one question or thing of this page; the heading. */
  title: string
  /** Of whom or what it is: `Milan van den Berg, 3C`. */
  context?: string | undefined
  step?: { now: number; total: number } | undefined
  /** Colours the step bar. */
  voice?: Voice | undefined
  lead?: Children
  /** The verb on the main button. */
  submit?: string | undefined
  /** A main button that takes something away. */
  alert?: boolean | undefined
  /** Where “Terug” leads; no such button when not given. */
  back?: string | undefined
  /** What the way back is called. */
  backLabel?: string | undefined
  /** A quiet line under the buttons. */
  note?: string | undefined
}

/** One thing a page: step bar, heading, fields, who reads it, and the buttons in reach of the thumb. */
export function FormPage(props: WithChildren<FormPageProps>) {
  const t = useText(kitMessages)
  const { title, context, step, lead, children, back } = props
  const above = [context, step ? t.step(step.now, step.total) : undefined].filter(Boolean).join('. ')
  return (
    <div class="form-page">
      {step ? <StepBar now={step.now} total={step.total} voice={props.voice ?? 'none'} /> : null}
      {above ? <p class="soft">{above}</p> : null}
      <h1 class="nl-heading nl-heading--level-1">{title}</h1>
      {lead ? <div class="lead">{lead}</div> : null}
      <Form
        {...props}
        after={
          <ButtonRow {...(props.note === undefined ? {} : { note: props.note })}>
            {back ? (
              <Button kind="second" href={back}>
                {props.backLabel ?? t.back}
              </Button>
            ) : null}
            <Button kind={props.alert ? 'alert' : 'ink'}>{props.submit ?? t.save}</Button>
          </ButtonRow>
        }
      >
        {children}
      </Form>
    </div>
  )
}
