import { hasRole, type PersonViewer } from '../../boundary/viewer.ts'
import { nearDay, wallTime } from '../../ui/dates.ts'
import {
  Button,
  DoorList,
  Faces,
  Heading,
  type IconName,
  List,
  More,
  PageHead,
  Row,
  Time,
  useText,
  useUi,
  type Voice,
} from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { listing } from '../../ui/numbers.ts'
import type { InToday } from '../partnership/queries.ts'
import { messages } from './messages.ts'
import { doorPages, doorsOf, type HomeDoor, partOfDay, waitingPage, waitsBehind } from './model.ts'
import type { Home, Waiting, WaitingKind } from './queries.ts'

/** So many things that wait are shown at once; the rest stands folded below. */
const shownAtOnce = 5

const doorLook: Record<HomeDoor, { icon: IconName; voice: Voice }> = {
  coordinate: { icon: 'messages-square', voice: 'shared' },
  refer: { icon: 'user-round-plus', voice: 'school' },
  arrange: { icon: 'handshake', voice: 'shared' },
  point_way: { icon: 'signpost', voice: 'school' },
  manage: { icon: 'link-2', voice: 'shared' },
  young_people: { icon: 'users-round', voice: 'youth' },
  log: { icon: 'pencil', voice: 'youth' },
  referrals: { icon: 'inbox', voice: 'shared' },
  arrangements: { icon: 'handshake', voice: 'shared' },
  pupils: { icon: 'list', voice: 'school' },
  shared: { icon: 'share-2', voice: 'shared' },
  away: { icon: 'clock', voice: 'youth' },
  team: { icon: 'users-round', voice: 'youth' },
  people: { icon: 'building-2', voice: 'none' },
  organisation: { icon: 'settings', voice: 'none' },
  partnerships: { icon: 'link-2', voice: 'shared' },
  help: { icon: 'circle-help', voice: 'none' },
}

const waitingIcon: Partial<Record<WaitingKind, IconName>> = {
  arrangement: 'handshake',
  draft: 'file-pen-line',
  proposal: 'link-2',
  question: 'message-circle-question',
}

/** Doors that stand apart, below somebody's own work. */
const others: readonly HomeDoor[] = ['partnerships', 'help', 'people', 'organisation']

function WaitingRow({ one }: { one: Waiting }) {
  const t = useText(messages)
  const { lang, now } = useUi()
  const from = one.from ?? ''
  const text: Record<WaitingKind, string> = {
    shared: t.via(firstName(from)),
    referral: t.by(from),
    question: t.by(from),
    draft: t.draftText,
    arrangement: from ? t.agreedBy(firstName(from)) : t.agreedByYou,
    unassigned: t.unassignedText,
    answer: t.answerText,
    proposal: t.proposalText,
  }
  const icon = waitingIcon[one.kind]
  const due = one.kind === 'arrangement' && one.at ? t.due(nearDay(one.at, lang, now)) : undefined
  return (
    <Row
      {...(icon ? { icon } : { face: { name: one.name, voice: 'own' as const } })}
      title={t.waiting[one.kind](one.kind === 'shared' ? firstName(one.name) : one.name)}
      text={text[one.kind]}
      when={due ?? (one.at ? <Time at={one.at} /> : undefined)}
      late={one.kind === 'arrangement' && one.at !== null && one.at.getTime() < now.getTime() - 86_400_000}
      href={waitingPage(one)}
    />
  )
}

function WaitingList({ waiting }: { waiting: readonly Waiting[] }) {
  const t = useText(messages)
  const rest = waiting.slice(shownAtOnce)
  return (
    <section class="stack">
      <Heading>{t.waits}</Heading>
      <List>
        {waiting.slice(0, shownAtOnce).map((one) => (
          <WaitingRow one={one} />
        ))}
      </List>
      {rest.length > 0 ? (
        <More summary={t.more(rest.length)}>
          <List>
            {rest.map((one) => (
              <WaitingRow one={one} />
            ))}
          </List>
        </More>
      ) : null}
    </section>
  )
}

/** Who of youth work is in today: for the school in one card, with where and until when. */
function InTodayCard({ today, viewer }: { today: readonly InToday[]; viewer: PersonViewer }) {
  const t = useText(messages)
  const { lang } = useUi()
  const people = [...new Map(today.map((one) => [one.personId, one])).values()]
  const title =
    people.length === 1 && people[0]?.personId === viewer.personId
      ? t.youAreIn
      : t.areIn(
          listing(
            people.map((one) => firstName(one.name)),
            lang,
          ),
          people.length,
        )
  const places = [...new Set(today.map((one) => t.inAt(one.place, one.from, one.until)))]
  return (
    <section class="card row">
      <Faces people={people.slice(0, 4).map((one) => ({ name: one.name, voice: 'youth' as const }))} />
      <div class="grow">
        <b>{title}</b>
        <br />
        <small>{places.slice(0, 3).join('. ')}</small>
      </div>
    </section>
  )
}

function NobodyIn() {
  const t = useText(messages)
  return (
    <section class="card">
      <b>{t.nobodyIn}</b>
      <br />
      <small>{t.nobodyInText}</small>
    </section>
  )
}

function Doors({ doors, home }: { doors: readonly HomeDoor[]; home: Home }) {
  const t = useText(messages)
  return (
    <DoorList
      doors={doors.map((door) => ({
        href: doorPages[door],
        title: t.door[door],
        text: door === 'young_people' && home.files > 0 ? t.files(home.files) : t.doorText[door],
        count: waitsBehind(door, home.waiting),
        ...doorLook[door],
      }))}
    />
  )
}

function ExampleCard() {
  const t = useText(messages).example
  return (
    <section class="card example stack">
      <div>
        <b>{t.title}</b>
        <br />
        <small>{t.text}</small>
      </div>
      <div>
        <Button kind="second" href="/voorbeeld/twee-kanten">
          {t.twoSides}
        </Button>
      </div>
    </section>
  )
}

/** The first page of somebody with an account: what waits first, then who is in, then their doors. */
export function HomeView({ viewer, home }: { viewer: PersonViewer; home: Home }) {
  const t = useText(messages)
  const { now, example } = useUi()
  const doors = doorsOf(viewer, home.partnerships)
  const own = doors.filter((door) => !others.includes(door))
  const school = viewer.memberships.some((one) => one.organisationKind === 'school')
  const knowsWho = home.partnerships.length > 0 && !hasRole(viewer, 'privacy_officer')
  return (
    <div class="stack wide">
      <PageHead
        over={<Time at={now} as="long" />}
        title={`${t.greeting[partOfDay(wallTime(now).hour)]}, ${firstName(viewer.name)}`}
      />
      {home.waiting.length > 0 ? <WaitingList waiting={home.waiting} /> : null}
      {home.today.length > 0 ? (
        <InTodayCard today={home.today} viewer={viewer} />
      ) : school && knowsWho ? (
        <NobodyIn />
      ) : null}
      {own.length > 0 ? (
        <section class="stack">
          <Heading>{school ? t.schoolLines : t.yourWork}</Heading>
          <Doors doors={own} home={home} />
        </section>
      ) : null}
      <section class="stack">
        {own.length > 0 ? <Heading>{t.otherDoors}</Heading> : null}
        <Doors doors={doors.filter((door) => others.includes(door))} home={home} />
      </section>
      {example ? <ExampleCard /> : null}
    </div>
  )
}
