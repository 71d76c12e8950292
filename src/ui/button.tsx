import { classes, type WithChildren } from './children.ts'
import { Icon, type IconName } from './icon.tsx'

/**
 * How a button looks. `ink` is the main one, of nobody's colour; one a page. `second` stands beside it.
 * `alert` takes something away.
 */
export type ButtonKind = 'ink' | 'second' | 'alert'

/** What a button can be told. */
export interface ButtonProps {
  kind?: ButtonKind | undefined
  icon?: IconName | undefined
  /** Fills the width. */
  wide?: boolean | undefined
  /** With an address it is a link that looks like a button. */
  href?: string | undefined
  name?: string | undefined
  value?: string | undefined
  type?: 'submit' | 'button' | undefined
  /** Sends the form to another address. */
  formaction?: string | undefined
  /** The id of the form it belongs to, when it stands outside it. */
  form?: string | undefined
  /** The words for a screen reader where several buttons on a page have the same: `Terugnemen: gesprek van 17 november`. */
  label?: string | undefined
  /** Less high: in a row of a list. Still 44 pixels. */
  small?: boolean | undefined
}

/** A button, or a link that looks like one. Its words are a verb. */
export function Button({
  kind = 'ink',
  icon,
  wide = false,
  small = false,
  href,
  label,
  type = 'submit',
  children,
  ...rest
}: WithChildren<ButtonProps>) {
  const name = classes(
    'nl-button',
    kind === 'ink' ? 'nl-button--primary' : 'nl-button--secondary',
    kind === 'alert' && 'nl-button--negative',
    wide && 'wide',
    small && 'small',
    children ? null : 'nl-button--icon-only',
  )
  const inside = (
    <>
      {icon ? (
        <span class="nl-button__icon-start">
          <Icon name={icon} size={20} />
        </span>
      ) : null}
      {children ? <span class="nl-button__label">{children}</span> : null}
    </>
  )
  if (href !== undefined) {
    return (
      <a class={name} href={href} aria-label={label}>
        {inside}
      </a>
    )
  }
  return (
    <button class={name} type={type} aria-label={label} {...rest}>
      {inside}
    </button>
  )
}

/** A link in running text. */
export function Link({ href, label, children }: WithChildren<{ href: string; label?: string }>) {
  return (
    <a class="nl-link" href={href} aria-label={label}>
      {children}
    </a>
  )
}

/** A way back, above a heading. */
export function BackLink({ href, children }: WithChildren<{ href: string }>) {
  return (
    <a class="back" href={href}>
      <Icon name="chevron-left" size={18} />
      {children}
    </a>
  )
}

/**
 * The buttons of a page. On a phone they stay in reach at the bottom of the screen.
 *
 * @param stick false keeps them where they stand
 * @param note a quiet line under them
 */
export function ButtonRow({ stick = true, note, children }: WithChildren<{ stick?: boolean; note?: string }>) {
  return (
    <div class={classes('buttons', stick && 'stick')}>
      <div class="button-row">{children}</div>
      {note ? <small>{note}</small> : null}
    </div>
  )
}
