import type { Child } from 'hono/jsx'
import { classes } from './children.ts'
import { type Moment, typedDate } from './dates.ts'
import { Field, type FieldProps } from './field.tsx'
import { useField } from './form-state.ts'
import { kitMessages } from './messages.ts'
import { useText } from './text.ts'

/** What the browser may fill in by itself, and which keyboard a phone shows. */
export interface TypingProps {
  type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'search' | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | undefined
  maxlength?: number | undefined
  spellcheck?: boolean | undefined
  /** How many letters it is wide; the full width when not given. */
  letters?: 6 | 12 | 20 | undefined
  /** Puts the caret here when the page opens. Only where it is the one thing on the page. */
  autofocus?: boolean | undefined
}

/** One line of text. */
export function TextInput(props: FieldProps & TypingProps) {
  const { id, value, error, describedBy } = useField(props.name, { initial: props.value, hint: props.hint })
  const type = props.type ?? 'text'
  return (
    <Field {...props}>
      <input
        class={classes(
          'utrecht-textbox utrecht-textbox--html-input',
          error && 'utrecht-textbox--invalid',
          props.letters && `letters-${props.letters}`,
        )}
        id={id}
        name={props.name}
        type={type}
        value={type === 'password' ? '' : value}
        autocomplete={props.autocomplete ?? 'off'}
        inputmode={props.inputmode}
        maxlength={props.maxlength}
        spellcheck={props.spellcheck}
        autofocus={props.autofocus}
        aria-describedby={describedBy}
        aria-invalid={error ? 'true' : undefined}
      />
    </Field>
  )
}

/** Several lines of text. It grows with what is typed where the browser can. */
export function TextArea(props: FieldProps & { rows?: number; maxlength?: number }) {
  const { id, value, error, describedBy } = useField(props.name, { initial: props.value, hint: props.hint })
  return (
    <Field {...props}>
      <textarea
        class={classes('utrecht-textarea utrecht-textarea--html-textarea', error && 'utrecht-textarea--invalid')}
        id={id}
        name={props.name}
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
        aria-describedby={describedBy}
        aria-invalid={error ? 'true' : undefined}
      >
        {value}
      </textarea>
    </Field>
  )
}

/** One of the answers to a question. */
export interface Option {
  value: string
  label: Child
  /** A short line under it, or behind it where there is no room under. */
  note?: string
}

/** One out of a long list. For up to six answers {@link RadioChips} is quicker. */
export function Select(props: FieldProps & { options: Option[]; empty?: string }) {
  const { id, value, error, describedBy } = useField(props.name, { initial: props.value, hint: props.hint })
  return (
    <Field {...props}>
      <select
        class={classes('utrecht-select utrecht-select--html-select', error && 'utrecht-select--invalid')}
        id={id}
        name={props.name}
        aria-describedby={describedBy}
        aria-invalid={error ? 'true' : undefined}
      >
        {props.empty === undefined ? null : (
          <option value="" selected={value === ''}>
            {props.empty}
          </option>
        )}
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
            {option.note ? `, ${option.note}` : ''}
          </option>
        ))}
      </select>
    </Field>
  )
}

/**
 * A day, typed the Dutch way in one field: quick on a phone, and it works with any browser. Read it
 * with `parseDay`. `value` may be a day as `2026-12-01`.
 */
export function DateInput(props: Omit<FieldProps, 'value'> & { value?: Moment; birth?: boolean }) {
  const t = useText(kitMessages)
  const hint = props.hint ?? t.dateHint
  const initial = props.value === undefined ? undefined : typedDate(props.value)
  return (
    <TextInput
      name={props.name}
      label={props.label}
      required={props.required}
      quiet={props.quiet}
      hint={hint}
      value={initial}
      letters={20}
      autocomplete={props.birth ? 'bday' : 'off'}
      spellcheck={false}
    />
  )
}

/** A time of the day, as `15.00`. Read it with `parseTime`. */
export function TimeInput(props: FieldProps) {
  return <TextInput {...props} letters={6} inputmode="decimal" spellcheck={false} />
}

/** A file from the device, or a photo of paper. The form must be `multipart/form-data`. */
export function FileInput(props: Omit<FieldProps, 'value'> & { accept?: string }) {
  const { id, error, describedBy } = useField(props.name, { hint: props.hint })
  return (
    <Field {...props}>
      <input
        class="file"
        id={id}
        name={props.name}
        type="file"
        accept={props.accept}
        aria-describedby={describedBy}
        aria-invalid={error ? 'true' : undefined}
      />
    </Field>
  )
}
