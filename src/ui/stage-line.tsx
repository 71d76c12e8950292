import { classes } from './children.ts'
import { useUi } from './context.ts'
import { dayMonth, type Moment } from './dates.ts'
import { kitMessages } from './messages.ts'
import { useLang, useText } from './text.ts'

/** One stage, and the day it was reached; without a day it was not. */
export interface Stage {
  label: string
  at?: Moment | undefined
}

/** How far something is, as a line: four stages, those that were reached with their day. */
export function StageLine({ stages }: { stages: Stage[] }) {
  const t = useText(kitMessages)
  const lang = useLang()
  const { now } = useUi()
  const last = stages.findLastIndex((stage) => stage.at !== undefined)
  return (
    <ol class="stages" aria-label={t.stage}>
      {stages.map((stage, index) => (
        <li class={classes(stage.at !== undefined && 'reached')} aria-current={index === last ? 'step' : undefined}>
          <span class="dot" aria-hidden="true" />
          <span>
            <b>{stage.label}</b>
            {stage.at === undefined ? (
              <span class="hide"> ({t.notYet})</span>
            ) : (
              <span> {dayMonth(stage.at, lang, now)}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
