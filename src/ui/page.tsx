import { Button } from './button.tsx'
import { type Children, classes, type WithChildren } from './children.ts'
import { useUi } from './context.ts'
import { clockTime, dateTime, dayOf, fullDate, longDate, type Moment, nearDay, shortDate, since } from './dates.ts'
import { Icon, type IconName } from './icon.tsx'
import { kitMessages } from './messages.ts'
import { Face } from './people.tsx'
import { useLang, useText } from './text.ts'
import type { Voice } from './voice.ts'

/**
 * The top of a page: what or who it is about, and what can be done here.
 *
 * @param over a quiet line above the heading
 * @param under a quiet line below it
 * @param face whose page it is
 * @param acts buttons at the right
 */
export function PageHead({
  title,
  over,
  under,
  face,
  acts,
}: {
  title: Children
  over?: Children
  under?: Children
  face?: { name: string; voice: Voice }
  acts?: Children
}) {
  return (
    <div class="head">
      {face ? <Face name={face.name} voice={face.voice} /> : null}
      <div class="words">
        {over ? <p class="soft">{over}</p> : null}
        <h1 class="nl-heading nl-heading--level-1">{title}</h1>
        {under ? <p class="soft">{under}</p> : null}
      </div>
      {acts ? <div class="acts">{acts}</div> : null}
    </div>
  )
}

/** A heading inside a page. Level 2 unless it stands in a part that has one already. */
export function Heading({ level = 2, id, children }: WithChildren<{ level?: 2 | 3; id?: string }>) {
  const name = `nl-heading nl-heading--level-${level}`
  return level === 2 ? (
    <h2 class={name} id={id}>
      {children}
    </h2>
  ) : (
    <h3 class={name} id={id}>
      {children}
    </h3>
  )
}

/**
 * Two columns on a desktop. On a phone `front` comes first: who reads it, the young person's own words.
 *
 * @param front the top of the right column
 * @param main the left column
 * @param rest the right column below `front`
 */
export function Columns({ front, main, rest }: { front: Children; main: Children; rest?: Children }) {
  return (
    <div class="two fronted">
      <div class="stack">{front}</div>
      <div class="stack wide">{main}</div>
      <div class="stack">{rest}</div>
    </div>
  )
}

/** How a message is meant. */
export type NoticeKind = 'info' | 'ok' | 'warning' | 'error'

const noticeIcon: Record<NoticeKind, IconName> = {
  info: 'info',
  ok: 'circle-check',
  warning: 'triangle-alert',
  error: 'circle-alert',
}

/** A message in the page. */
export function Notice({ kind = 'info', title, children }: WithChildren<{ kind?: NoticeKind; title?: string }>) {
  return (
    <div class={classes('utrecht-alert', `utrecht-alert--${kind}`, 'notice')}>
      <Icon name={noticeIcon[kind]} size={22} />
      <div class="utrecht-alert__message">
        {title ? <b>{title}</b> : null}
        <div>{children}</div>
      </div>
    </div>
  )
}

/** A short confirmation of what was just done, shown once. */
export function Flash({ children }: WithChildren) {
  return (
    <div class="utrecht-alert utrecht-alert--ok notice flash" role="status">
      <Icon name="circle-check" size={22} />
      <div class="utrecht-alert__message">{children}</div>
    </div>
  )
}

/** An empty list, which says what to do next. `children` is the way there. */
export function Empty({ icon = 'sprout', title, children }: WithChildren<{ icon?: IconName; title: string }>) {
  return (
    <div class="empty">
      <Icon name={icon} size={28} />
      <p>
        <b>{title}</b>
      </p>
      <div>{children}</div>
    </div>
  )
}

/** The way from the start to this page. The last one is the page itself and has no address. */
export function Breadcrumb({ trail }: { trail: { label: string; href?: string }[] }) {
  const t = useText(kitMessages)
  return (
    <nav class="utrecht-breadcrumb-nav" aria-label={t.crumbs}>
      <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        {trail.map((step, index) => (
          <li class="utrecht-breadcrumb-nav__item crumb">
            {index > 0 ? <Icon name="chevron-right" size={15} /> : null}
            {step.href === undefined ? (
              <span class="utrecht-breadcrumb-nav__link" aria-current="page">
                {step.label}
              </span>
            ) : (
              <a
                class={classes('utrecht-breadcrumb-nav__link', index === 0 && 'utrecht-breadcrumb-nav__link--first')}
                href={step.href}
              >
                {step.label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The pages of a long list. `href` gives the address of a page by its number, from 1. */
export function Pagination({ now, total, href }: { now: number; total: number; href: (page: number) => string }) {
  const t = useText(kitMessages)
  if (total <= 1) return null
  return (
    <nav class="pages" aria-label={t.pages}>
      {now > 1 ? (
        <Button kind="second" small href={href(now - 1)}>
          {t.previous}
        </Button>
      ) : null}
      <span>{t.pageOf(now, total)}</span>
      {now < total ? (
        <Button kind="second" small href={href(now + 1)}>
          {t.following}
        </Button>
      ) : null}
    </nav>
  )
}

/** How a moment is written: see the functions of the same name in `dates.ts`. */
export type DateStyle = 'short' | 'long' | 'full' | 'near' | 'time' | 'dateTime' | 'since'

/** A day or time in words, and exact for machines. */
export function Time({ at, as = 'near' }: { at: Moment; as?: DateStyle }) {
  const lang = useLang()
  const { now } = useUi()
  const exact = at instanceof Date ? at.toISOString() : dayOf(at)
  return <time datetime={exact}>{written(at, as, lang, now)}</time>
}

function written(at: Moment, as: DateStyle, lang: 'nl' | 'en', now: Date): string {
  switch (as) {
    case 'short':
      return shortDate(at, lang, now)
    case 'long':
      return longDate(at, lang, now)
    case 'full':
      return fullDate(at, lang)
    case 'since':
      return since(at, lang, now)
    case 'time':
      return at instanceof Date ? clockTime(at, lang) : ''
    case 'dateTime':
      return at instanceof Date ? dateTime(at, lang, now) : nearDay(at, lang, now)
    default:
      return nearDay(at, lang, now)
  }
}
