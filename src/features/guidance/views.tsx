import { dayOf } from '../../ui/dates.ts'
import {
  BackLink,
  Button,
  Card,
  type Children,
  Columns,
  Domains,
  type DomainView,
  type IconName,
  Notice,
  PageHead,
  type Reader,
  Readers,
  Scale10,
  StageLine,
  Time,
  useText,
  useUi,
  VoiceText,
} from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { messages } from './messages.ts'
import { ageOn, type Domain, domains, movedOf, stageOf } from './model.ts'
import { ShareButton, useFileText } from './parts.tsx'
import type { Goal, Guidance, GuidanceFile } from './queries.ts'
import type { Member } from './team.ts'
import { Timeline } from './timeline.tsx'

/** What the page of a file shows. */
export interface FileProps {
  guidance: Guidance
  file: GuidanceFile
  readers: Reader[]
  members: Member[]
  viewerId: string
  /** Shows all moments, not only the latest. */
  all: boolean
  /** What other features add: shares and consents. */
  beside?: Children
}

/** One young person's file: what they want first, the five domains, and what happened. */
export function FileView(props: FileProps) {
  const t = useText(messages)
  const { guidance, file } = props
  const first = firstName(guidance.name)
  return (
    <div class="stack wide">
      <BackLink href="/jongeren">{t.caseload}</BackLink>
      <Head guidance={guidance} />
      <StageLine
        stages={[
          { label: t.stages.received, at: guidance.receivedAt },
          { label: t.stages.in_contact, at: guidance.inContactAt ?? undefined },
          { label: t.stages.guidance, at: guidance.startedAt ?? undefined },
          { label: t.stages.ended, at: guidance.endedAt ?? undefined },
        ]}
      />
      <Course guidance={guidance} />
      <Columns
        front={
          <>
            <Readers readers={props.readers} voice="youth" only after={t.noSchool} />
            <Words guidance={guidance} file={file} name={first} />
          </>
        }
        main={
          <>
            <DomainsCard guidance={guidance} file={file} />
            <Timeline guidance={guidance} file={file} all={props.all} viewerId={props.viewerId} />
          </>
        }
        rest={
          <>
            {props.beside}
            <SummaryCard guidance={guidance} file={file} />
            <AboutCard guidance={guidance} members={props.members} />
          </>
        }
      />
    </div>
  )
}

function Head({ guidance }: { guidance: Guidance }) {
  const t = useText(messages)
  const { now } = useUi()
  const under = [
    guidance.birthDate ? t.age(ageOn(guidance.birthDate, dayOf(now))) : '',
    guidance.className ? t.inClass(guidance.className) : '',
    guidance.schoolName ?? '',
  ]
  return (
    <PageHead
      title={guidance.name}
      under={[under.filter(Boolean).join(', '), t.origin[guidance.origin]].filter(Boolean).join('. ')}
      face={{ name: guidance.name, voice: 'own' }}
      acts={
        guidance.endedAt ? undefined : (
          <Button href={`/begeleiding/${guidance.id}/contactmoment`} icon="plus">
            {t.moment}
          </Button>
        )
      }
    />
  )
}

/** What can be done with the whole: begin, or open again. */
function Course({ guidance }: { guidance: Guidance }) {
  const t = useText(messages)
  const stage = stageOf(guidance)
  if (stage === 'guidance') return null
  const ended = stage === 'ended'
  return (
    <Notice>
      <form method="post" action={`/begeleiding/${guidance.id}/${ended ? 'heropenen' : 'starten'}`} class="row">
        <span class="grow">
          {ended ? t.endedText(guidance.ending ? t.ending[guidance.ending] : t.ending.other) : t.startText}
        </span>
        <Button kind="second" small>
          {ended ? t.reopen : t.start}
        </Button>
      </form>
    </Notice>
  )
}

function Words({ guidance, file, name }: { guidance: Guidance; file: GuidanceFile; name: string }) {
  const t = useText(messages)
  const text = useFileText()
  const [words] = file.words
  const goals = file.goals.filter((goal) => !goal.endedAt)
  return (
    <Card voice="own" title={t.wants(name)}>
      {words ? (
        <VoiceText voice="own" quote>
          {text(words.text)}
        </VoiceText>
      ) : (
        <p class="soft">{t.noWords(name)}</p>
      )}
      {goals.map((goal) => (
        <GoalLine guidance={guidance} goal={goal} />
      ))}
      {goals.length === 0 ? <p class="soft">{t.noGoals}</p> : null}
      {guidance.endedAt ? null : (
        <div class="row">
          <Button kind="second" small icon="speech" href={`/begeleiding/${guidance.id}/woorden`}>
            {t.addWords}
          </Button>
          <Button kind="second" small icon="target" href={`/begeleiding/${guidance.id}/doel`}>
            {t.addGoal}
          </Button>
        </div>
      )}
    </Card>
  )
}

function GoalLine({ guidance, goal }: { guidance: Guidance; goal: Goal }) {
  const t = useText(messages)
  const text = useFileText()
  const last = goal.marks.at(-1)
  const first = goal.marks.length > 1 ? (goal.marks[0]?.mark ?? null) : null
  return (
    <div class="stack">
      <p>
        {t.oneGoal}: <a href={`/begeleiding/${guidance.id}/doel/${goal.id}`}>{text(goal.text)}</a>{' '}
        {last ? <span class="soft">{t.markNow(last.mark, first)}</span> : null}
      </p>
      {last ? <Scale10 mark={last.mark} /> : null}
    </div>
  )
}

const domainIcon: Record<Domain, IconName> = {
  young_person: 'user-round',
  home: 'house',
  peer_group: 'users-round',
  school: 'school',
  neighbourhood: 'map-pin',
}

function DomainsCard({ guidance, file }: { guidance: Guidance; file: GuidanceFile }) {
  const t = useText(messages)
  const text = useFileText()
  const shown = (domain: Domain): DomainView => {
    const of = (kind: 'risk' | 'protective') =>
      file.factors
        .filter((factor) => factor.domain === domain && factor.kind === kind)
        .map((factor) => ({
          text: text(factor.text),
          moved: movedOf(factor),
          href: `/begeleiding/${guidance.id}/factor/${factor.id}`,
        }))
    return { name: t.domain[domain], icon: domainIcon[domain], risks: of('risk'), strengths: of('protective') }
  }
  return (
    <Card
      title={t.domains}
      soft={t.domainsSoft}
      beside={
        guidance.endedAt ? undefined : (
          <Button kind="second" small icon="plus" href={`/begeleiding/${guidance.id}/factor`}>
            {t.addFactor}
          </Button>
        )
      }
    >
      <Domains domains={domains.map(shown)} />
    </Card>
  )
}

function SummaryCard({ guidance, file }: { guidance: Guidance; file: GuidanceFile }) {
  const t = useText(messages)
  const text = useFileText()
  const [summary] = file.summaries
  const path = `/begeleiding/${guidance.id}/samenvatting`
  return (
    <Card title={t.summary} soft={summary ? <Time at={summary.writtenAt} /> : undefined}>
      {summary ? <p class="prose">{text(summary.text)}</p> : <p class="soft">{t.noSummary}</p>}
      {guidance.endedAt ? null : (
        <div class="row">
          <Button kind="second" small href={path}>
            {summary ? t.newSummary : t.addSummary}
          </Button>
          {summary ? (
            <>
              <Button kind="second" small href={`${path}/${summary.id}`} label={t.changeOf(t.summary)}>
                {t.change}
              </Button>
              <ShareButton guidance={guidance} kind="summary" id={summary.id} what={t.summary} />
            </>
          ) : null}
        </div>
      )}
    </Card>
  )
}

function AboutCard({ guidance, members }: { guidance: Guidance; members: Member[] }) {
  const t = useText(messages)
  return (
    <Card title={t.about_}>
      <p>
        {t.team}: {members.map((one) => one.name).join(', ')}
      </p>
      {guidance.schoolName ? <p class="soft">{t.linked(guidance.schoolName)}</p> : null}
      <div class="row">
        <Button kind="second" small href={`/begeleiding/${guidance.id}/wie`}>
          {t.manageTeam}
        </Button>
        <Button kind="second" small href={`/jongere/${guidance.youngPersonId}/gegevens`}>
          {t.details}
        </Button>
        <Button kind="second" small href={`/jongere/${guidance.youngPersonId}/koppelen`}>
          {guidance.pupilId ? t.unlink : t.link}
        </Button>
        {guidance.endedAt ? null : (
          <Button kind="second" small href={`/begeleiding/${guidance.id}/afronden`}>
            {t.end}
          </Button>
        )}
      </div>
    </Card>
  )
}
