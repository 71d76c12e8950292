import { roleNames } from '../../boundary/role-names.ts'
import { fullDate, shortDate } from '../../ui/dates.ts'
import {
  BackLink,
  Button,
  ButtonRow,
  Card,
  CheckChips,
  Empty,
  emptyForm,
  Form,
  FormPage,
  type FormState,
  Link,
  List,
  More,
  Notice,
  PageHead,
  RadioChips,
  Row,
  Select,
  TextInput,
  useText,
  useUi,
} from '../../ui/kit.ts'
import { messages } from './messages.ts'
import { rolesOf } from './model.ts'
import type { Administered, OpenInvite, RoleHeld, Somebody } from './queries.ts'

function useRoleWords() {
  const { lang } = useUi()
  const t = useText(messages)
  return (held: RoleHeld) => {
    const scope =
      held.className ?? (held.years ? t.yearsOf(held.years.join(', ')) : (held.neighbourhood ?? held.locationName))
    return scope ? `${roleNames[lang][held.role]} (${scope})` : roleNames[lang][held.role]
  }
}

const voiceOf = (kind: string) =>
  kind === 'youth_work' ? ('youth' as const) : kind === 'school' ? ('school' as const) : ('none' as const)

/** Everybody who works for the viewer's organisations, and who was invited. */
export function PeopleView({
  people,
  invites,
  organisations,
}: {
  people: Somebody[]
  invites: OpenInvite[]
  organisations: Administered[]
}) {
  const t = useText(messages)
  const words = useRoleWords()
  const several = organisations.length > 1
  const kind = new Map(organisations.map((one) => [one.id, one.kind]))
  return (
    <div class="stack wide">
      <PageHead
        title={t.title}
        under={organisations.map((one) => one.name).join(', ')}
        acts={
          <Button href="/mensen/uitnodigen" icon="user-round-plus">
            {t.invite}
          </Button>
        }
      />
      <p class="prose">{t.lead}</p>
      <Invites invites={invites} />
      {people.length === 0 ? (
        <Empty icon="users-round" title={t.none}>
          {t.noneText}
        </Empty>
      ) : (
        <List>
          {people.map((one) => {
            const now = one.roles.filter((held) => held.current)
            const roles = now.map((held) => (several ? `${words(held)}, ${held.organisationName}` : words(held)))
            return (
              <Row
                face={{ name: one.name, voice: voiceOf(kind.get(one.roles[0]?.organisationId ?? '') ?? '') }}
                title={one.name}
                text={roles.join('; ') || t.noRole}
                href={`/mensen/${one.personId}`}
              />
            )
          })}
        </List>
      )}
      <p>
        <Link href="/organisatie">{t.organisation}</Link>
      </p>
    </div>
  )
}

function Invites({ invites }: { invites: OpenInvite[] }) {
  const t = useText(messages)
  const { lang, now } = useUi()
  if (invites.length === 0) return null
  return (
    <Card title={t.open}>
      <List>
        {invites.map((one) => (
          <Row
            icon="mail"
            title={one.name}
            text={[
              one.className ? `${roleNames[lang][one.role]} (${one.className})` : roleNames[lang][one.role],
              one.expiresAt > now ? t.until(shortDate(one.expiresAt, lang, now)) : t.expired,
            ].join(', ')}
            acts={
              <form method="post" action={`/mensen/uitnodiging/${one.id}/intrekken`}>
                <Button kind="second" small label={t.withdrawOf(one.name)}>
                  {t.withdraw}
                </Button>
              </form>
            }
          />
        ))}
      </List>
    </Card>
  )
}

/** The fields of a role: which, and its scope. What means nothing for the role is left out when it is kept. */
export function RoleFields({
  organisations,
  held,
  invite,
}: {
  organisations: Administered[]
  held?: RoleHeld
  invite?: boolean
}) {
  const t = useText(messages)
  const { lang } = useUi()
  const roles = [...new Set(organisations.flatMap((one) => rolesOf(one.kind)))]
  const several = organisations.length > 1
  const name = (organisation: Administered, part: string) => (several ? `${organisation.name}, ${part}` : part)
  const locations = organisations.flatMap((one) =>
    one.locations.map((place) => ({ value: place.id, label: name(one, place.name) })),
  )
  const classes = organisations.flatMap((one) =>
    one.classes.map((group) => ({ value: group.id, label: name(one, group.name) })),
  )
  const school = organisations.some((one) => one.kind === 'school')
  const youth = organisations.some((one) => one.kind === 'youth_work') && !invite
  return (
    <>
      {several && !held ? (
        <RadioChips
          name="organisatie"
          label={t.org}
          options={organisations.map((one) => ({ value: one.id, label: one.name }))}
        />
      ) : null}
      <Select
        name="rol"
        label={t.role}
        options={roles.map((role) => ({ value: role, label: roleNames[lang][role] }))}
        {...(held ? { value: held.role } : { empty: t.chooseRole })}
      />
      {locations.length > 1 ? (
        <Select
          name="locatie"
          label={t.location}
          required={false}
          empty={t.allLocations}
          options={locations}
          value={held?.locationId ?? ''}
        />
      ) : null}
      {classes.length > 0 ? (
        <Select
          name="klas"
          label={t.classField}
          hint={t.classHint}
          required={false}
          empty={t.noClass}
          options={classes}
          value={held?.classId ?? ''}
        />
      ) : null}
      {school ? (
        <CheckChips
          name="leerjaren"
          label={t.years}
          hint={t.yearsHint}
          required={false}
          values={(held?.years ?? []).map(String)}
          options={['1', '2', '3', '4', '5', '6'].map((year) => ({ value: year, label: year }))}
        />
      ) : null}
      {youth ? (
        <TextInput
          name="wijk"
          label={t.neighbourhood}
          hint={t.neighbourhoodHint}
          required={false}
          value={held?.neighbourhood ?? ''}
        />
      ) : null}
    </>
  )
}

/** Invites a colleague into a role. */
export function InviteView({ organisations, state }: { organisations: Administered[]; state: FormState }) {
  const t = useText(messages)
  return (
    <FormPage
      title={t.inviteTitle}
      lead={t.inviteLead}
      action="/mensen/uitnodigen"
      state={state}
      submit={t.send}
      back="/mensen"
    >
      <TextInput name="naam" label={t.name} autocomplete="off" />
      <TextInput name="email" label={t.email} type="email" autocomplete="off" />
      <RoleFields organisations={organisations} invite />
    </FormPage>
  )
}

/** The link of an invitation. Shown once: only what is needed to know it again is kept. */
export function InvitedView({ name, address, mailed }: { name: string; address: string; mailed: boolean }) {
  const t = useText(messages)
  return (
    <div class="stack wide">
      <PageHead title={t.linkTitle} />
      <p class="lead">{mailed ? t.linkMailed(name) : t.linkLead(name)}</p>
      {mailed ? null : (
        <div class="form">
          <TextInput name="link" label={t.linkField} value={address} />
        </div>
      )}
      <p>
        <Button href="/mensen">{t.done}</Button>
      </p>
    </div>
  )
}

/** One colleague: their roles of today and earlier. */
export function SomebodyView({
  somebody,
  organisations,
  state,
}: {
  somebody: Somebody
  organisations: Administered[]
  state: FormState
}) {
  const t = useText(messages)
  const { lang } = useUi()
  const words = useRoleWords()
  const self = `/mensen/${somebody.personId}`
  const now = somebody.roles.filter((held) => held.current)
  const before = somebody.roles.filter((held) => !held.current)
  const error = state.errors['']
  const text = typeof error === 'string' ? error : error?.[lang]
  return (
    <div class="stack wide">
      <BackLink href="/mensen">{t.title}</BackLink>
      <PageHead title={somebody.name} under={somebody.email} />
      {text ? <Notice kind="error">{text}</Notice> : null}
      <Card title={t.rolesNow}>
        {now.length === 0 ? <p>{t.noRole}</p> : null}
        <List>
          {now.map((held) => (
            <Row
              title={words(held)}
              text={`${held.organisationName}, ${t.since(fullDate(held.fromAt, lang))}`}
              acts={
                <>
                  <Button kind="second" small href={`${self}/rol/${held.id}`} label={t.changeOf(words(held))}>
                    {t.change}
                  </Button>
                  <form method="post" action={`${self}/rol/${held.id}/einde`}>
                    <Button kind="second" small label={t.endOf(words(held))}>
                      {t.end}
                    </Button>
                  </form>
                </>
              }
            />
          ))}
        </List>
        <More summary={t.addRole} open={Object.keys(state.errors).some((key) => key !== '')}>
          <Form action={`${self}/rol`} state={text ? emptyForm : state}>
            <RoleFields organisations={organisations} />
            <ButtonRow stick={false}>
              <Button>{t.add}</Button>
            </ButtonRow>
          </Form>
        </More>
      </Card>
      {before.length > 0 ? (
        <Card title={t.rolesBefore}>
          <List>
            {before.map((held) => (
              <Row
                title={words(held)}
                text={`${held.organisationName}, ${t.span(fullDate(held.fromAt, lang), held.untilAt ? fullDate(held.untilAt, lang) : '')}`}
              />
            ))}
          </List>
        </Card>
      ) : null}
    </div>
  )
}

/** Changes one role: the old one ends, the new one begins. */
export function ChangeRoleView(props: {
  somebody: Somebody
  held: RoleHeld
  organisations: Administered[]
  state: FormState
}) {
  const { somebody, held, organisations, state } = props
  const t = useText(messages)
  const self = `/mensen/${somebody.personId}`
  return (
    <FormPage
      title={t.changeTitle}
      context={somebody.name}
      lead={t.changeLead}
      action={`${self}/rol/${held.id}`}
      state={state}
      submit={t.save}
      back={self}
    >
      <RoleFields organisations={organisations.filter((one) => one.id === held.organisationId)} held={held} />
    </FormPage>
  )
}
