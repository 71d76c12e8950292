import { classes } from './children.ts'
import { useUi } from './context.ts'
import { dayMonth, type Moment, shortDate } from './dates.ts'
import { FieldGroup, type FieldProps } from './field.tsx'
import { useField } from './form-state.ts'
import { kitMessages } from './messages.ts'
import { number } from './numbers.ts'
import { More, Table } from './table.tsx'
import { useLang, useText } from './text.ts'

const marks = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** The mark a young person gives their own goal, 1 to 10. Null when none was given yet. */
export function Scale10({ mark }: { mark: number | null }) {
  const t = useText(kitMessages)
  return (
    <>
      <span class="hide">{mark === null ? t.noMark : t.mark(mark)}</span>
      <ul class="scale" aria-hidden="true">
        {marks.map((step) => (
          <li class={classes(mark !== null && step <= mark && 'on')}>{step}</li>
        ))}
      </ul>
    </>
  )
}

/**
 * A question whose answer is a mark from 1 to 10.
 *
 * @param ends what 1 and 10 mean
 */
export function Scale10Input({ ends, ...props }: FieldProps & { ends?: { low: string; high: string } }) {
  const { id, values } = useField(props.name, { initial: props.value, hint: props.hint })
  return (
    <FieldGroup {...props}>
      <div class="scale input">
        {marks.map((step) => (
          <label class="mark-choice">
            <input
              class="hide"
              type="radio"
              id={step === 1 ? id : `${id}-${step}`}
              name={props.name}
              value={String(step)}
              checked={values.includes(String(step))}
            />
            <span>{step}</span>
          </label>
        ))}
      </div>
      {ends ? (
        <p class="scale-ends">
          <span>1: {ends.low}</span>
          <span>10: {ends.high}</span>
        </p>
      ) : null}
    </FieldGroup>
  )
}

/** The smallest figures of a chart, so that SVG stays short. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** A goal's marks over time as a line, and the same as a table behind it. At least two marks make a line. */
export function MarkLine({ marks: given, title }: { marks: { at: Moment; mark: number }[]; title: string }) {
  const t = useText(kitMessages)
  const lang = useLang()
  const { now } = useUi()
  const times = given.map(({ at }) => new Date(at).getTime())
  const first = Math.min(...times)
  const whole = Math.max(1, Math.max(...times) - first)
  const points = given.map(({ mark }, index) => ({
    x: round(22 + (((times[index] ?? first) - first) / whole) * 262),
    y: round(96 - ((mark - 1) / 9) * 80),
    mark,
  }))
  const end = points.at(-1)
  return (
    <figure>
      <svg class="chart" width="320" height="126" viewBox="0 0 320 126" role="img" aria-label={title}>
        {[1, 5, 10].map((mark) => {
          const y = round(96 - ((mark - 1) / 9) * 80)
          return (
            <>
              <line class="grid" x1="22" x2="284" y1={y} y2={y} />
              <text x="14" y={y + 4} text-anchor="end">
                {mark}
              </text>
            </>
          )
        })}
        <polyline class="line" points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {points.map((point) => (
          <circle class="point" cx={point.x} cy={point.y} r={point === end ? 5.5 : 3.2} />
        ))}
        {end ? (
          <text class="value" x={end.x + 12} y={end.y + 4}>
            {end.mark}
          </text>
        ) : null}
        {given.length > 0 ? (
          <text x="22" y="118">
            {dayMonth(given[0]?.at ?? now, lang, now)}
          </text>
        ) : null}
        {given.length > 1 ? (
          <text x="284" y="118" text-anchor="end">
            {dayMonth(given.at(-1)?.at ?? now, lang, now)}
          </text>
        ) : null}
      </svg>
      <More summary={t.asTable}>
        <Table
          caption={title}
          quiet
          columns={[
            { head: t.date, cell: (row) => shortDate(row.at, lang, now) },
            { head: t.markWord, cell: (row) => row.mark, numeric: true },
          ]}
          rows={given}
        />
      </More>
    </figure>
  )
}

/**
 * What both sides say on one scale from 1 to 5: a disc for youth work, a square for school, and a plum
 * line as long as they differ. A side that has not answered is missing, never a 0.
 */
export function BarPair({ youth, school }: { youth: number | null; school: number | null }) {
  const t = useText(kitMessages)
  const lang = useLang()
  const at = (value: number) => round(14 + ((value - 1) / 4) * 182)
  const say = (value: number | null) => (value === null ? t.noAnswer : number(value, lang))
  return (
    <svg
      class="chart"
      width="210"
      height="46"
      viewBox="0 0 210 46"
      role="img"
      aria-label={t.pair(say(youth), say(school))}
    >
      {[1, 2, 3, 4, 5].map((step) => (
        <>
          <line class="tick" x1={at(step)} x2={at(step)} y1="10" y2="30" />
          <text x={at(step)} y="44" text-anchor="middle">
            {step}
          </text>
        </>
      ))}
      {youth !== null && school !== null ? <line class="apart" x1={at(youth)} x2={at(school)} y1="20" y2="20" /> : null}
      {youth === null ? null : <circle class="youth" cx={at(youth)} cy="20" r="9" />}
      {school === null ? null : <rect class="school" x={at(school) - 8} y="12" width="16" height="16" rx="3" />}
    </svg>
  )
}
