import { type Children, classes, type WithChildren } from './children.ts'
import { useField } from './form-state.ts'
import { Icon } from './icon.tsx'
import { kitMessages } from './messages.ts'
import { useText } from './text.ts'

/** What every field has. */
export interface FieldProps {
  /** The name it is sent by; also where its value and error are found. */
  name: string
  label: Children
  /** One short line under the label. */
  hint?: Children | undefined
  /** False adds “hoeft niet” to the label. Required is the default, and is checked by the server. */
  required?: boolean | undefined
  /** What stands in it before anything was typed. */
  value?: string | undefined
  /** Hides the label for the eye only: where the heading of the page asks the question. */
  quiet?: boolean | undefined
}

/** The label of a field, with “hoeft niet” where it may stay empty. */
export function LabelText({ label, required = true }: { label: Children; required?: boolean | undefined }) {
  const t = useText(kitMessages)
  return (
    <>
      {label}
      {required ? null : <span class="optional"> ({t.optional})</span>}
    </>
  )
}

/** What is wrong with a field, beside it. */
export function FieldError({ id, children }: WithChildren<{ id: string }>) {
  const t = useText(kitMessages)
  return (
    <p class="utrecht-form-field-error-message field-error" id={`${id}-fout`}>
      <Icon name="circle-alert" size={19} />
      <span>
        <span class="hide">{t.pageProblem}: </span>
        {children}
      </span>
    </p>
  )
}

/** A field with one control: label, hint, error and then the control. */
export function Field({ name, label, hint, required, quiet, children }: WithChildren<FieldProps>) {
  const { id, error } = useField(name, { hint })
  return (
    <div class={classes('utrecht-form-field', 'field', error && 'utrecht-form-field--invalid')}>
      <label class={classes('utrecht-form-label', quiet && 'hide')} for={id}>
        <LabelText label={label} required={required} />
      </label>
      {hint ? (
        <div class="utrecht-form-field-description hint" id={`${id}-uitleg`}>
          {hint}
        </div>
      ) : null}
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      {children}
    </div>
  )
}

/** A question with several controls: legend, hint, error and then the controls. */
export function FieldGroup({ name, label, hint, required, quiet, children }: WithChildren<FieldProps>) {
  const { id, error, describedBy } = useField(name, { hint })
  return (
    <fieldset
      class={classes('utrecht-form-fieldset', 'field', error && 'utrecht-form-fieldset--invalid')}
      aria-describedby={describedBy}
    >
      <legend class={classes('utrecht-form-fieldset__legend', quiet && 'hide')}>
        <LabelText label={label} required={required} />
      </legend>
      {hint ? (
        <div class="utrecht-form-field-description hint" id={`${id}-uitleg`}>
          {hint}
        </div>
      ) : null}
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      {children}
    </fieldset>
  )
}
