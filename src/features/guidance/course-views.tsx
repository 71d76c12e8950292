import { shortDate } from '../../ui/dates.ts'
import {
  BackLink,
  Button,
  Card,
  DateInput,
  Form,
  FormPage,
  type FormState,
  List,
  Notice,
  PageHead,
  RadioChips,
  Row,
  Select,
  useText,
  useUi,
} from '../../ui/kit.ts'
import type { FileFormProps } from './form-pages.tsx'
import { messages } from './messages.ts'
import { endings } from './model.ts'
import type { Member, Team } from './team.ts'
import { teamMessages } from './team-messages.ts'

/** How it ends. */
export function EndForm(props: FileFormProps) {
  const t = useText(messages)
  const { guidance } = props
  return (
    <FormPage
      title={t.endTitle}
      context={guidance.name}
      lead={t.endLead}
      action={props.action}
      state={props.state}
      submit={t.end}
      back={`/begeleiding/${guidance.id}`}
    >
      <RadioChips
        name="hoe"
        label={t.endField}
        looks="rows"
        options={endings.map((ending) => ({ value: ending, label: t.ending[ending] }))}
      />
    </FormPage>
  )
}

/** Who works in a file, who can be added, and, for who works in it, who may see nothing of it. */
export function TeamView({ team, state }: { team: Team; state: FormState }) {
  const t = useText(messages)
  const words = useText(teamMessages)
  const path = `/begeleiding/${team.guidanceId}`
  return (
    <div class="stack wide">
      <BackLink href={team.inside ? path : '/jongeren'}>{team.inside ? t.backToFile : t.caseload}</BackLink>
      <PageHead over={team.name} title={words.teamTitle} />
      {team.inside ? null : <Notice>{words.onlyWho}</Notice>}
      {team.members.length === 0 ? <Notice kind="warning">{words.nobody}</Notice> : null}
      <List>
        {team.members.map((member) => (
          <MemberRow member={member} path={path} />
        ))}
      </List>
      <Card title={words.addTitle}>
        <Form action={`${path}/wie`} state={state}>
          <Select
            name="wie"
            label={words.colleague}
            empty={words.choose}
            options={team.colleagues.map((one) => ({ value: one.id, label: one.name }))}
          />
          <RadioChips
            name="als"
            label={words.as}
            value="worker"
            options={[
              { value: 'worker', label: words.worker },
              { value: 'stand_in', label: words.standIn },
            ]}
          />
          <DateInput name="tot" label={words.until} required={false} />
          <div class="row">
            <Button>{words.add}</Button>
          </div>
        </Form>
      </Card>
      {team.inside ? <Exclusions team={team} path={path} /> : null}
    </div>
  )
}

function MemberRow({ member, path }: { member: Member; path: string }) {
  const t = useText(messages)
  const words = useText(teamMessages)
  const { lang, now } = useUi()
  return (
    <Row
      face={{ name: member.name, voice: 'youth' }}
      title={member.name}
      text={
        member.untilAt ? t.standInUntil(shortDate(new Date(member.untilAt.getTime() - 1), lang, now)) : words.worker
      }
      acts={
        <form method="post" action={`${path}/wie/stop`}>
          <Button kind="second" small name="wie" value={member.id} label={words.stopOf(member.name)}>
            {words.stop}
          </Button>
        </form>
      }
    />
  )
}

function Exclusions({ team, path }: { team: Team; path: string }) {
  const words = useText(teamMessages)
  return (
    <Card title={words.excludeTitle}>
      <p class="soft">{words.excludeLead}</p>
      <List>
        {team.excluded.map((one) => (
          <Row
            icon="user-round-x"
            title={one.name}
            acts={
              <form method="post" action={`${path}/toelaten`}>
                <Button kind="second" small name="wie" value={one.id} label={words.includeOf(one.name)}>
                  {words.include}
                </Button>
              </form>
            }
          />
        ))}
      </List>
      <Form action={`${path}/uitsluiten`}>
        <Select
          name="uitgesloten"
          label={words.excludeField}
          empty={words.choose}
          options={team.people.map((one) => ({ value: one.id, label: one.name, note: one.place }))}
        />
        <div class="row">
          <Button kind="second">{words.exclude}</Button>
        </div>
      </Form>
    </Card>
  )
}
