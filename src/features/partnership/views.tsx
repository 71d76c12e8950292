import { roleNames } from '../../boundary/role-names.ts'
import { fullDate, span } from '../../ui/dates.ts'
import {
  Button,
  ContactLines,
  Empty,
  Facts,
  Link,
  List,
  Notice,
  PageHead,
  Row,
  useLang,
  useText,
  useUi,
  Who,
} from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { listing } from '../../ui/numbers.ts'
import { schoolYearsSince } from '../organisation/model.ts'
import { type ContactLine, contactLines } from './lines.ts'
import { messages } from './messages.ts'
import { type LineRole, type Topic, topicDoors, topics, youthDoors } from './model.ts'
import type { InToday, LineYouthWorker, PartnershipLine, PartnershipPage } from './queries.ts'

/** The location, where it says more than the name of its school. */
const placeOf = (one: PartnershipLine) => (one.locationName === one.schoolName ? undefined : one.locationName)
const fullName = (one: PartnershipLine) => [one.schoolName, placeOf(one)].filter(Boolean).join(', ')

/** Every partnership of the viewer. */
export function PartnershipsView({
  partnerships,
  mayPropose,
}: {
  partnerships: PartnershipLine[]
  mayPropose: boolean
}) {
  const t = useText(messages)
  const lang = useLang()
  const propose = mayPropose ? (
    <Button href="/samenwerking/nieuw" icon="handshake">
      {t.propose}
    </Button>
  ) : null
  return (
    <div class="stack wide">
      <PageHead title={t.list} under={t.listLead} acts={partnerships.length > 0 ? propose : null} />
      {partnerships.length === 0 ? (
        <Empty icon="handshake" title={t.none}>
          <p>{t.noneText}</p>
          {propose}
        </Empty>
      ) : (
        <List>
          {partnerships.map((one) => (
            <Row
              icon="handshake"
              title={`${fullName(one)} ${t.with} ${one.youthName}`}
              text={`${t.type[one.type]}, ${t.since(fullDate(one.since, lang))}`}
              when={one.waitsForMe ? t.waitsForYou : one.state === 'running' ? null : t.state[one.state]}
              late={one.waitsForMe}
              href={one.state === 'running' ? `/samenwerking/${one.id}` : `/samenwerking/${one.id}/beheer`}
            />
          ))}
        </List>
      )}
    </div>
  )
}

function Together({ page, inNow }: { page: PartnershipPage; inNow: InToday[] }) {
  const t = useText(messages)
  const { lang, now } = useUi()
  const contact = page.contactPersons[0]
  const time = contact ? span(contact.fromAt, now, lang) : ''
  const names = [...new Set(inNow.map((one) => firstName(one.name)))]
  const until =
    inNow
      .map((one) => one.until)
      .sort()
      .at(-1) ?? ''
  return (
    <Facts
      facts={[
        { value: t.since(fullDate(page.since, lang)), label: t.year(schoolYearsSince(page.since, now)) },
        contact
          ? { value: contact.name, label: time ? t.contactFor(time) : t.contactNew }
          : { value: t.noContact, label: t.contactLabel },
        names.length > 0
          ? { value: listing(names, lang), label: t.inNow(until) }
          : { value: t.nobodyIn, label: t.today },
      ]}
    />
  )
}

/** Who looks at the lines: a youth worker, or staff of the school in some roles. */
export interface Looker {
  youth: boolean
  staff: boolean
  roles: LineRole[]
  managed: boolean
}

function doorOf(topic: Topic, line: ContactLine, page: PartnershipPage, looker: Looker): string | undefined {
  if (topic === 'manage') return looker.managed ? `${topicDoors.manage}/${page.id}/beheer` : undefined
  if (looker.youth && !looker.staff) return youthDoors[topic]
  // A mentor refers from the own class only, so that door is nobody else's.
  if (topic === 'refer' && line.role === 'mentor' && !looker.roles.includes('mentor')) return undefined
  return looker.staff && topics(page.type, looker.roles).includes(topic) ? topicDoors[topic] : undefined
}

function useWorkerNote() {
  const t = useText(messages)
  return (worker: LineYouthWorker) => {
    const days = (worker.days ?? []).map((day) => t.shortDays[day - 1]).join(' ')
    const place = worker.neighbourhood ? t.also(worker.neighbourhood) : ''
    return [days, place, worker.standIn ? t.standIn : ''].filter(Boolean).join(', ')
  }
}

function useRow(page: PartnershipPage, looker: Looker) {
  const t = useText(messages)
  const lang = useLang()
  return (line: ContactLine) => {
    const names = line.people.map((one) => one.name)
    const first = names[0]
    const few = names.length <= 2 && line.role !== 'staff'
    const who = first === undefined ? t.nobodyYet : few ? names.join(', ') : (t.count[line.role]?.(names.length) ?? '')
    return {
      role: t.role[line.role] ?? '',
      ...(line.also.length > 0 ? { also: line.also.map((one) => roleNames[lang][one]).join(', ') } : {}),
      who,
      face: few && first !== undefined ? { name: first } : { count: names.length },
      topics: line.topics.map((topic) => {
        const href = doorOf(topic, line, page, looker)
        const label = topic === 'refer' && line.role === 'mentor' ? t.classOnly : (t.topic[topic] ?? '')
        return href ? { label, href } : { label }
      }),
      contacts: line.step,
    }
  }
}

/** The contact lines of a partnership: who talks with whom about what. */
export function PartnershipView({ page, inNow, looker }: { page: PartnershipPage; inNow: InToday[]; looker: Looker }) {
  const t = useText(messages)
  const row = useRow(page, looker)
  const note = useWorkerNote()
  return (
    <div class="stack wide">
      <PageHead
        title={
          <>
            {page.schoolName} <span class="light">{t.with}</span> {page.youthName}
          </>
        }
        under={placeOf(page)}
        acts={
          <Who voice="shared" icon="link-2">
            {t.type[page.type]}
          </Who>
        }
      />
      {page.state === 'running' ? (
        <>
          <Together page={page} inNow={inNow} />
          <ContactLines
            school={page.schoolName}
            organisation={page.youthName}
            rows={contactLines(page).map(row)}
            workers={page.workers.map((one) => ({ name: one.name, note: note(one) }))}
            workersNote={page.type === 'in_school' ? t.workersIn : t.workersWith}
            {...(page.room ? { room: page.room } : {})}
          />
        </>
      ) : (
        <Notice>
          {page.state === 'proposed' ? t.proposedNote : page.state === 'ended' ? t.endedNote : t.declinedNote}
        </Notice>
      )}
      <p class="row">
        {page.managed ? <Link href={`/samenwerking/${page.id}/beheer`}>{t.manage}</Link> : null}
        <Link href={`/kalender/${page.locationId}`}>{t.calendar}</Link>
      </p>
    </div>
  )
}
