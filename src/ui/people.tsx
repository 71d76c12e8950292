import { classes, type WithChildren } from './children.ts'
import { Icon, type IconName } from './icon.tsx'
import { kitMessages } from './messages.ts'
import { initials } from './names.ts'
import { useText } from './text.ts'
import { type Voice, voiceIcon, voiceWords } from './voice.ts'

/**
 * Someone's initials in the colour of their side. Hidden from screen readers: the name stands beside it.
 *
 * @param text other than initials, for a group: `12`
 * @param icon instead of letters, for what is no person
 */
export function Face({
  name = '',
  voice = 'none',
  text,
  icon,
}: {
  name?: string
  voice?: Voice
  text?: string
  icon?: IconName
}) {
  return (
    <span class={classes('face', voice)} aria-hidden="true">
      {icon ? <Icon name={icon} /> : (text ?? initials(name))}
    </span>
  )
}

/** A few faces that overlap a little: who is in today, who joins. */
export function Faces({ people }: { people: { name: string; voice?: Voice }[] }) {
  return (
    <span class="faces" aria-hidden="true">
      {people.map((person) => (
        <Face name={person.name} voice={person.voice ?? 'none'} />
      ))}
    </span>
  )
}

/** A small pill that says in words and with an icon whose something is, or in what state. */
export function Who({ voice = 'none', icon, children }: WithChildren<{ voice?: Voice; icon?: IconName | null }>) {
  const shown = icon === undefined ? (voice === 'none' ? null : voiceIcon[voice]) : icon
  return (
    <span class={classes('nl-data-badge', 'who', voice)}>
      {shown ? <Icon name={shown} size={16} /> : null}
      <span>{children}</span>
    </span>
  )
}

/**
 * A text of someone's own, with the coloured edge of its voice at its left and the voice in words for
 * a screen reader. Line breaks that were typed stay.
 *
 * @param from the words a screen reader hears first; the side when nothing is given
 * @param quote the young person's own words: largest, in quotation marks
 */
export function VoiceText({
  voice,
  from,
  quote = false,
  children,
}: WithChildren<{ voice: Voice; from?: string; quote?: boolean }>) {
  const t = useText(kitMessages)
  const words = useText(voiceWords)
  const Tag = quote ? 'blockquote' : 'div'
  return (
    <Tag class={classes('voice-text', voice, quote && 'quote')}>
      {voice === 'none' ? null : <span class="hide">{from ?? t.from(words[voice])}: </span>}
      {children}
    </Tag>
  )
}
