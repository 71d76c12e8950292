import { classes } from './children.ts'
import { Icon } from './icon.tsx'
import { kitMessages } from './messages.ts'
import { Face } from './people.tsx'
import { More, Table } from './table.tsx'
import { useText } from './text.ts'

/** How often: 0 silent, 1 now and then, 2 often, 3 very often. Never a count, so that nobody can be counted. */
export type LineStep = 0 | 1 | 2 | 3

/** A role of the school with the people in it, what it talks with youth work about, and how often. */
export interface LineRow {
  /** `Contactpersoon`, `Mentoren`. */
  role: string
  /** What else the same person is: `zorgcoördinator`. */
  also?: string
  /** The names, or how many there are: `12 mentoren, 9 met contact dit jaar`. */
  who: string
  /** The name whose initials stand in the face, or a number for a group. */
  face: { name: string } | { count: number }
  /** Without a way in it is not the viewer's own door, and stands there as words. */
  topics: { label: string; href?: string }[]
  /** How often there was contact in the last six complete school weeks. */
  contacts: LineStep
}

/** A youth worker of the partnership. */
export interface LineWorker {
  name: string
  /** `ma di do, ook Transvaalbuurt`. */
  note: string
}

/** What the contact-lines picture shows. */
export interface ContactLinesProps {
  school: string
  organisation: string
  rows: LineRow[]
  workers: LineWorker[]
  /** Where the youth workers are: `in de school en in de wijk`. */
  workersNote: string
  /** The own room, where there is one. */
  room?: string
}

/** The thickness of a line in pixels, by how often there was contact. */
const lineWidths: Record<LineStep, number> = { 0: 2.5, 1: 4, 2: 7, 3: 11 }

/** A stretch of a line, between a role and its topics or between the topics and youth work. */
function Stretch({ contacts, side }: { contacts: LineStep; side: 'school' | 'youth' }) {
  return (
    <svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <line
        class={`line-${side}`}
        x1="0"
        x2="100"
        y1="10"
        y2="10"
        stroke-width={lineWidths[contacts]}
        stroke-dasharray={contacts === 0 ? '3 7' : undefined}
        vector-effect="non-scaling-stroke"
      />
    </svg>
  )
}

function Row({ row }: { row: LineRow }) {
  const t = useText(kitMessages)
  return (
    <li class="line-row">
      <div class="line-role">
        {'name' in row.face ? (
          <Face name={row.face.name} voice="school" />
        ) : (
          <Face text={String(row.face.count)} voice="school" />
        )}
        <div>
          <h2>
            {row.role}
            {row.also ? <small>, {row.also}</small> : null}
          </h2>
          <p>{row.who}</p>
        </div>
      </div>
      <Stretch contacts={row.contacts} side="school" />
      <div class="line-topics">
        <ul>
          {row.topics.map((topic) => (
            <li>
              {topic.href ? (
                <a href={topic.href}>
                  {topic.label}
                  <Icon name="chevron-right" size={18} />
                </a>
              ) : (
                <span class="topic">{topic.label}</span>
              )}
            </li>
          ))}
        </ul>
        <span class="line-often">
          {t.contacts}: {t.contactSteps[row.contacts]}
        </span>
      </div>
      <Stretch contacts={row.contacts} side="youth" />
    </li>
  )
}

function Workers({ workers, note, room }: { workers: LineWorker[]; note: string; room: string | undefined }) {
  const t = useText(kitMessages)
  return (
    <div class="line-workers">
      <div>
        <h2>{t.youthWorkers}</h2>
        <small>{note}</small>
      </div>
      {workers.length === 0 ? <p>{t.noYouthWorkers}</p> : null}
      <ul>
        {workers.map((worker) => (
          <li>
            <Face name={worker.name} voice="youth" />
            <div>
              <b>{worker.name}</b>
              <small>{worker.note}</small>
            </div>
          </li>
        ))}
      </ul>
      {room ? (
        <p class="room">
          <small>{t.ownRoom}</small>
          <b>{room}</b>
        </p>
      ) : null}
    </div>
  )
}

/**
 * Who on the school's side talks with youth work about what, with real names: each topic is a door, and
 * each line is as thick as there is contact. On a phone a list per role. The same as a table below it.
 */
export function ContactLines({ school, organisation, rows, workers, workersNote, room }: ContactLinesProps) {
  const t = useText(kitMessages)
  return (
    <figure aria-label={t.lines(school, organisation)}>
      <div class={classes('lines', `rows-${Math.min(6, Math.max(1, rows.length))}`)}>
        <ul>
          {rows.map((row) => (
            <Row row={row} />
          ))}
        </ul>
        <Workers workers={workers} note={workersNote} room={room} />
      </div>
      <figcaption class="soft">{t.linesLead}</figcaption>
      <More summary={t.asTable}>
        <Table
          caption={t.lines(school, organisation)}
          quiet
          columns={[
            { head: t.role, cell: (row) => row.role },
            { head: t.who, cell: (row) => row.who },
            { head: t.topics, cell: (row) => row.topics.map((topic) => topic.label).join(', ') },
            { head: t.contacts, cell: (row) => t.contactSteps[row.contacts] },
          ]}
          rows={rows}
        />
      </More>
    </figure>
  )
}
