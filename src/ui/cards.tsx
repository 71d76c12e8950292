import { type Children, classes, type WithChildren } from './children.ts'
import { Icon, type IconName } from './icon.tsx'
import { kitMessages } from './messages.ts'
import { Face } from './people.tsx'
import { useText } from './text.ts'
import { type Voice, voiceWords } from './voice.ts'

/**
 * A block on the page. With a `voice` it has that side's coloured edge, and says it in words too.
 *
 * @param title its heading
 * @param beside what stands at the right of the heading: a date, a {@link Who}
 * @param soft the quiet line beside the heading
 */
export function Card({
  voice = 'none',
  title,
  level = 2,
  soft,
  beside,
  id,
  children,
}: WithChildren<{
  voice?: Voice
  title?: Children
  level?: 2 | 3
  soft?: Children
  beside?: Children
  id?: string
}>) {
  const words = useText(voiceWords)
  const t = useText(kitMessages)
  const Heading = level === 2 ? 'h2' : 'h3'
  const head = title || beside
  return (
    <section class={classes('card', voice !== 'none' && `edge ${voice}`)} id={id}>
      {voice === 'none' ? null : <span class="hide">{t.from(words[voice])}. </span>}
      {head ? (
        <div class="card-head">
          {title ? (
            <Heading class={`nl-heading nl-heading--level-${level}`}>
              {title}
              {soft ? <small> {soft}</small> : null}
            </Heading>
          ) : null}
          {beside ? <span class="beside">{beside}</span> : null}
        </div>
      ) : null}
      {children}
    </section>
  )
}

/** A door: what someone can go and do, with what waits behind it. */
export interface DoorProps {
  href: string
  title: string
  icon: IconName
  voice?: Voice
  /** What there is to know before going in. */
  text?: Children
  /** How many wait behind it; nothing when 0. */
  count?: number
}

/** A door as a card. Stands in a {@link DoorList}. */
export function Door({ href, title, icon, voice = 'school', text, count = 0 }: DoorProps) {
  const t = useText(kitMessages)
  return (
    <a class={classes('door', voice)} href={href}>
      <span class="ico">
        <Icon name={icon} size={24} />
      </span>
      <span class="words">
        <b>{title}</b>
        {text ? <span class="text">{text}</span> : null}
      </span>
      {count > 0 ? (
        <span class="nl-number-badge n">
          <span aria-hidden="true">{count}</span>
          <span class="hide">{t.count(count)}</span>
        </span>
      ) : null}
    </a>
  )
}

/** Doors beside and under each other. `tight` puts two beside each other on a phone. */
export function DoorList({ doors, tight = false }: { doors: DoorProps[]; tight?: boolean }) {
  return (
    <ul class={classes('doors', tight && 'tight')}>
      {doors.map((door) => (
        <li>
          <Door {...door} />
        </li>
      ))}
    </ul>
  )
}

/** A person to choose, as a door: in the example, and where one looks on as another. */
export function PersonDoor({
  name,
  voice,
  note,
  href,
  form,
}: {
  name: string
  voice: Voice
  note?: string
  href?: string
  /** Posts instead of following a link. */
  form?: { action: string; name: string; value: string }
}) {
  const inside = (
    <>
      <Face name={name} voice={voice} />
      <span class="words">
        <b>{name.split(' ')[0]}</b>
        {note ? <span class="text">{note}</span> : null}
      </span>
    </>
  )
  if (form) {
    return (
      <form method="post" action={form.action}>
        <button class="door person" type="submit" name={form.name} value={form.value}>
          {inside}
        </button>
      </form>
    )
  }
  return (
    <a class="door person" href={href}>
      {inside}
    </a>
  )
}

/** A list of rows with a line between them. */
export function List({ tight = false, children }: WithChildren<{ tight?: boolean }>) {
  return <ul class={classes('list', tight && 'tight')}>{children}</ul>
}

/**
 * A row: a face or icon, what it is, a quiet line under it, and at the right when, or a way on.
 *
 * @param late true when its day is past: said in the colour of alarm, and in `when` itself
 */
export function Row({
  face,
  icon,
  title,
  text,
  when,
  late = false,
  href,
  acts,
}: {
  face?: { name: string; voice: Voice; text?: string }
  icon?: IconName
  title: Children
  text?: Children
  when?: Children
  late?: boolean
  href?: string
  acts?: Children
}) {
  return (
    <li class={href ? 'linked' : undefined}>
      {face ? <Face {...face} /> : icon ? <Face icon={icon} /> : null}
      <div class="words">
        {href ? <a href={href}>{title}</a> : <b>{title}</b>}
        {text ? <small>{text}</small> : null}
      </div>
      {when ? <span class={classes('when', late && 'late')}>{when}</span> : null}
      {acts ? <div class="acts">{acts}</div> : null}
    </li>
  )
}

/** Facts beside each other at the top of a page: the fact large, what it is quiet under it. */
export function Facts({ facts }: { facts: { value: Children; label: Children }[] }) {
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Facts under each other: what it is at the left, the fact at the right. For reading back before sending. */
export function DefinitionFacts({
  facts,
}: {
  facts: { label: Children; value: Children; change?: { href: string; label: string } }[]
}) {
  return (
    <dl class="definitions">
      {facts.map((fact) => (
        <div>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
          {fact.change ? (
            <dd class="change">
              <a href={fact.change.href}>{fact.change.label}</a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}

/**
 * Something the young person turns on or off: a form with one button that is a switch.
 *
 * @param on how it is now
 * @param name the field that is sent with `aan` or `uit`: what it must become
 */
export function SwitchRow({
  action,
  name = 'stand',
  on,
  title,
  text,
  hidden = {},
}: {
  action: string
  name?: string
  on: boolean
  title: Children
  text?: Children
  hidden?: Record<string, string>
}) {
  const t = useText(kitMessages)
  return (
    <form class="switch-row" method="post" action={action}>
      {Object.entries(hidden).map(([key, value]) => (
        <input type="hidden" name={key} value={value} />
      ))}
      <button type="submit" name={name} value={on ? 'uit' : 'aan'} role="switch" aria-checked={on ? 'true' : 'false'}>
        <span class="words">
          <span>{title}</span>
          {text ? <small>{text}</small> : null}
        </span>
        <span class="switch" aria-hidden="true">
          <span>{on ? t.on : t.off}</span>
        </span>
      </button>
    </form>
  )
}
