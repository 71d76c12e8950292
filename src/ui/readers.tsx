import { classes } from './children.ts'
import { Icon } from './icon.tsx'
import { kitMessages } from './messages.ts'
import { listing } from './numbers.ts'
import { useLang, useText } from './text.ts'
import type { Voice } from './voice.ts'

/** One who will read what is written here. */
export interface Reader {
  /** Name, or the role of today where it is a role: `de contactpersoon`. `jij` for the viewer. */
  name: string
  /** What more there is to say of them: `invaller tot 30 nov`. */
  note?: string
  /** True where the name stands for several: `de jongerenwerkers van school`. */
  several?: boolean
  /** True for the viewer, who is called `jij`. */
  you?: boolean
}

/**
 * Who will read what is written here, by name. The list must come from the same rules that guard the
 * record. `id` lets a form replace it when a share is ticked.
 *
 * @param only true when nobody else does: says so, with a closed lock
 * @param after one more sentence: `School niet.`
 */
export function Readers({
  readers,
  voice = 'shared',
  only = false,
  after,
  id,
}: {
  readers: Reader[]
  voice?: Voice
  only?: boolean
  after?: string
  id?: string
}) {
  const t = useText(kitMessages)
  return (
    <div class={classes('readers', voice)} id={id} aria-live="polite">
      <Icon name={only ? 'lock' : 'eye'} size={22} />
      <p>
        <span class="hide">{t.readBy}: </span>
        <ReaderSentence readers={readers} only={only} />
        {after ? ` ${after}` : ''}
      </p>
    </div>
  )
}

function ReaderSentence({ readers, only }: { readers: Reader[]; only: boolean }) {
  const t = useText(kitMessages)
  const lang = useLang()
  const [first] = readers
  if (first === undefined) return <>{t.nobodyReads}</>
  const named = readers.map((reader) => {
    const name = reader.you ? t.you : reader.name
    return reader.note ? `${name} (${reader.note})` : name
  })
  const verb = readers.length > 1 || first.several ? 'many' : first.you ? 'you' : 'one'
  const names = listing(named, lang)
  const sentence = only ? t.onlyRead(names, verb) : t.readThis(names, verb)
  return <>{sentence.charAt(0).toLocaleUpperCase('nl') + sentence.slice(1)}</>
}
