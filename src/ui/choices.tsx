import { classes } from './children.ts'
import { useIsland } from './context.ts'
import { Field, FieldError, FieldGroup, type FieldProps } from './field.tsx'
import { useField } from './form-state.ts'
import { Icon, type IconName } from './icon.tsx'
import type { Option } from './inputs.tsx'
import { kitMessages } from './messages.ts'
import { useText } from './text.ts'

/** An answer with a picture, for {@link RadioTiles}. */
export interface TileOption extends Option {
  icon: IconName
}

type Looks = 'chips' | 'even' | 'rows'

function chosen(option: Option, values: string[]): boolean {
  return values.includes(option.value)
}

/** One input with its words; the first one of a group carries the id the error summary links to. */
function Choice({
  kind,
  name,
  id,
  option,
  on,
}: {
  kind: 'radio' | 'checkbox'
  name: string
  id: string
  option: Option
  on: boolean
}) {
  return (
    <label class="chip">
      <input class="hide" type={kind} id={id} name={name} value={option.value} checked={on} />
      <Icon name="check" size={16} />
      <span>
        {option.label}
        {option.note ? <small>{option.note}</small> : null}
      </span>
    </label>
  )
}

function Choices({
  kind,
  looks,
  ...props
}: Omit<FieldProps, 'value'> & {
  kind: 'radio' | 'checkbox'
  looks: Looks
  options: Option[]
  values: string[] | undefined
}) {
  const { id, values } = useField(props.name, { initial: props.values, hint: props.hint })
  return (
    <FieldGroup {...props}>
      <div class={classes('chips', looks !== 'chips' && looks)}>
        {props.options.map((option, index) => (
          <Choice
            kind={kind}
            name={props.name}
            id={index === 0 ? id : `${id}-${index}`}
            option={option}
            on={chosen(option, values)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

/**
 * One answer out of a few, as chips that are big enough for a thumb.
 *
 * @param looks `even` gives all the same width in two columns; `rows` puts them under each other, with notes
 */
export function RadioChips({
  options,
  value,
  looks = 'chips',
  ...props
}: FieldProps & { options: Option[]; looks?: Looks }) {
  const values = value === undefined ? undefined : [value]
  return <Choices {...props} kind="radio" looks={looks} options={options} values={values} />
}

/** Any number of answers, as chips. Sent once per chip that is on. */
export function CheckChips({
  options,
  values,
  looks = 'chips',
  ...props
}: Omit<FieldProps, 'value'> & { options: Option[]; values?: string[]; looks?: Looks }) {
  return <Choices {...props} kind="checkbox" looks={looks} options={options} values={values} />
}

/** One answer out of two to four, each with a picture. */
export function RadioTiles(props: FieldProps & { options: TileOption[] }) {
  const { id, values } = useField(props.name, { initial: props.value, hint: props.hint })
  return (
    <FieldGroup {...props}>
      <div class="tiles">
        {props.options.map((option, index) => (
          <label class="tile">
            <input
              class="hide"
              type="radio"
              id={index === 0 ? id : `${id}-${index}`}
              name={props.name}
              value={option.value}
              checked={chosen(option, values)}
            />
            <Icon name={option.icon} size={26} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

/** One box to tick, with its words beside it: a promise, a share. `value` is sent when it is on. */
export function Checkbox({
  name,
  label,
  hint,
  value = 'ja',
  on = false,
}: {
  name: string
  label: FieldProps['label']
  hint?: FieldProps['hint']
  value?: string
  on?: boolean
}) {
  const { id, values, error, describedBy } = useField(name, { initial: on ? value : undefined, hint })
  return (
    <div class={classes('utrecht-form-field', 'field', 'tick', error && 'utrecht-form-field--invalid')}>
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      <label class="utrecht-form-label utrecht-form-label--checkbox">
        <input
          class="utrecht-checkbox utrecht-checkbox--html-input"
          type="checkbox"
          id={id}
          name={name}
          value={value}
          checked={values.includes(value)}
          aria-describedby={describedBy}
          aria-invalid={error ? 'true' : undefined}
        />
        <span>
          {label}
          {hint ? (
            <small class="hint" id={`${id}-uitleg`}>
              {hint}
            </small>
          ) : null}
        </span>
      </label>
    </div>
  )
}

/** A small number with a minus and a plus for the thumb. Without JavaScript it is typed. */
export function Stepper({ min = 0, max = 99, ...props }: FieldProps & { min?: number; max?: number }) {
  useIsland('stepper')
  const t = useText(kitMessages)
  const { id, value, error, describedBy } = useField(props.name, { initial: props.value, hint: props.hint })
  return (
    <Field {...props}>
      <div class="stepper" data-stepper>
        <button type="button" data-step="-1" aria-label={t.less} hidden>
          <Icon name="minus" size={24} />
        </button>
        <input
          id={id}
          name={props.name}
          type="number"
          inputmode="numeric"
          min={min}
          max={max}
          value={value}
          aria-describedby={describedBy}
          aria-invalid={error ? 'true' : undefined}
        />
        <button type="button" data-step="1" aria-label={t.more} hidden>
          <Icon name="plus" size={24} />
        </button>
      </div>
    </Field>
  )
}
