import { Button, Card, Empty, Heading, Link, Time, useText, Who } from '../../ui/kit.ts'
import { messages } from './messages.ts'
import { ShareButton, useFileText } from './parts.tsx'
import type { EntryInFile, Guidance, GuidanceFile, Moment } from './queries.ts'

/** How many moments stand on the page before the older ones are asked for. */
const shownFirst = 8

/** What happened, newest first: contact moments, and between them what school wrote. */
export function Timeline(props: { guidance: Guidance; file: GuidanceFile; all: boolean; viewerId: string }) {
  const t = useText(messages)
  const { guidance, file, all } = props
  const events = [
    ...file.moments.map((moment) => ({ at: moment.happenedAt, moment })),
    ...file.entries.map((entry) => ({ at: entry.writtenAt, entry })),
  ].sort((one, other) => other.at.getTime() - one.at.getTime())
  const shown = all ? events : events.slice(0, shownFirst)
  const rest = events.length - shown.length
  return (
    <section class="stack" aria-labelledby="momenten">
      <Heading id="momenten">{t.moments}</Heading>
      {events.length === 0 ? (
        <Empty icon="message-circle" title={t.noMoments}>
          {t.noMomentsText}
        </Empty>
      ) : null}
      {shown.map((event) =>
        'moment' in event ? (
          <MomentCard guidance={guidance} moment={event.moment} shared={file.shared.has(event.moment.id)} />
        ) : (
          <EntryCard entry={event.entry} />
        ),
      )}
      {rest > 0 ? (
        <p>
          <Link href={`/begeleiding/${guidance.id}?alles=ja#momenten`}>{t.showAll(rest)}</Link>
        </p>
      ) : null}
    </section>
  )
}

function MomentCard({ guidance, moment, shared }: { guidance: Guidance; moment: Moment; shared: boolean }) {
  const t = useText(messages)
  const text = useFileText()
  const where = t.place[moment.place]
  const path = `/begeleiding/${guidance.id}/moment/${moment.id}`
  const soft = (
    <>
      <Time at={moment.happenedAt} as="short" />
      {moment.minutes ? `, ${t.minutes(moment.minutes)}` : ''}, {moment.writer}
    </>
  )
  if (moment.takenOutAt) {
    return (
      <Card voice="youth" level={3} title={where} soft={soft}>
        <p class="soft">{t.takenOut}</p>
      </Card>
    )
  }
  return (
    <Card
      voice="youth"
      level={3}
      title={where}
      soft={soft}
      beside={shared ? <Who voice="shared">{t.sharedNow}</Who> : undefined}
    >
      {moment.text === null ? null : <p class="prose">{text(moment.text)}</p>}
      <div class="row">
        <span class="soft grow">
          {moment.about.map((one) => t.about[one]).join(', ')}
          {moment.editedAt ? (
            <>
              {moment.about.length > 0 ? ', ' : ''}
              <Link href={`/begeleiding/${guidance.id}/geschiedenis/contact_moment/${moment.id}`}>{t.changed}</Link>
            </>
          ) : null}
        </span>
        {guidance.endedAt ? null : (
          <>
            <Button kind="second" small icon="pencil" href={path} label={t.changeOf(where)}>
              {t.change}
            </Button>
            {moment.text === null ? null : (
              <ShareButton guidance={guidance} kind="contact_moment" id={moment.id} what={where} />
            )}
          </>
        )}
      </div>
    </Card>
  )
}

function EntryCard({ entry }: { entry: EntryInFile }) {
  const t = useText(messages)
  const text = useFileText()
  return (
    <Card voice="school" level={3} title={t.fromSchool(entry.writer)} soft={<Time at={entry.writtenAt} as="short" />}>
      {entry.takenOutAt ? <p class="soft">{t.takenOut}</p> : <p class="prose">{text(entry.text)}</p>}
    </Card>
  )
}
