import { roleNames } from '../../boundary/role-names.ts'
import { fullDate, shortDate } from '../../ui/dates.ts'
import {
  BackLink,
  Button,
  ButtonRow,
  Card,
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
  Row,
  useText,
  useUi,
} from '../../ui/kit.ts'
import { RoleFields } from './invite-views.tsx'
import { messages } from './messages.ts'
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
                <div class="row">
                  <Button kind="second" small href={`${self}/rol/${held.id}`} label={t.changeOf(words(held))}>
                    {t.change}
                  </Button>
                  <form method="post" action={`${self}/rol/${held.id}/einde`}>
                    <Button kind="second" small label={t.endOf(words(held))}>
                      {t.end}
                    </Button>
                  </form>
                </div>
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
