import { shortDate } from '../../ui/dates.ts'
import { Button, Card, Time, useLang, useText, useUi, VoiceText } from '../../ui/kit.ts'
import { messages } from './messages.ts'
import type { SchoolEntry } from './queries.ts'

/** What school wrote for youth work about one pupil; its writer can change it. Nothing when there is none and no way to write. */
export function EntryCard(props: { entries: SchoolEntry[]; pupilId: string; viewerId: string; mayWrite: boolean }) {
  const t = useText(messages)
  const { entries, pupilId, mayWrite } = props
  if (entries.length === 0 && !mayWrite) return null
  return (
    <Card
      voice="school"
      title={t.entries}
      id="berichten"
      beside={
        mayWrite ? (
          <Button kind="second" small icon="pencil" href={`/leerling/${pupilId}/bericht`}>
            {t.write}
          </Button>
        ) : undefined
      }
    >
      <EntryList {...props} />
    </Card>
  )
}

/** The entries under each other, newest first. */
export function EntryList({ entries, viewerId }: { entries: SchoolEntry[]; viewerId: string }) {
  return (
    <div class="stack">
      {entries.map((entry) => (
        <Entry entry={entry} mine={entry.writtenBy === viewerId} />
      ))}
    </div>
  )
}

function Entry({ entry, mine }: { entry: SchoolEntry; mine: boolean }) {
  const t = useText(messages)
  const lang = useLang()
  const { now } = useUi()
  return (
    <div class="stack">
      {entry.takenOutAt ? (
        <p class="soft">{t.takenOut}</p>
      ) : (
        <VoiceText voice="school">{entry.text ?? t.erased}</VoiceText>
      )}
      <div class="row">
        <span class="soft grow">
          {entry.writer}, <Time at={entry.writtenAt} as="short" />, {t.to(entry.youthName)}
          {entry.addressee ? `, ${t.alsoRead(entry.addressee)}` : ''}
          {entry.editedAt && !entry.takenOutAt ? `, ${t.edited}` : ''}
        </span>
        {mine && !entry.takenOutAt ? (
          <Button
            kind="second"
            small
            icon="pencil"
            href={`/bericht/${entry.id}`}
            label={t.changeOf(shortDate(entry.writtenAt, lang, now))}
          >
            {t.change}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
