import { useIsland } from '../../ui/context.ts'
import {
  BackLink,
  Button,
  ButtonRow,
  Card,
  Empty,
  Form,
  FormPage,
  type FormState,
  List,
  PageHead,
  RadioChips,
  Row,
  TextInput,
  Time,
  useLang,
  useText,
} from '../../ui/kit.ts'
import { deviceName } from './device.ts'
import { inviteWords, type MemberInvite } from './member-invite.ts'
import { messages } from './messages.ts'
import type { DeviceSession } from './queries.ts'

/** A passkey as its owner sees it. */
export interface Passkey {
  id: string
  name?: string | null
  createdAt: string | null
}

/** What the profile shows. */
export interface Profile {
  name: string
  email: string
  lang: 'nl' | 'en'
  twoSteps: boolean
  passkeys: Passkey[]
  sessions: DeviceSession[]
  invites: MemberInvite[]
}

/** Somebody's own profile. */
export function ProfileView({ profile, state }: { profile: Profile; state: FormState }) {
  const t = useText(messages)
  return (
    <>
      <PageHead title={t.title} />
      <div class="stack wide">
        {profile.invites.length > 0 ? <Invites invites={profile.invites} /> : null}
        <Card title={t.about}>
          <Form action="/profiel" state={state}>
            <TextInput
              name="naam"
              label={t.name}
              hint={t.nameHint}
              value={profile.name}
              autocomplete="name"
              maxlength={200}
            />
            <RadioChips
              name="taal"
              label={t.language}
              value={profile.lang}
              options={[
                { value: 'nl', label: t.dutch },
                { value: 'en', label: t.english },
              ]}
            />
            <ButtonRow stick={false}>
              <Button>{t.save}</Button>
            </ButtonRow>
          </Form>
        </Card>
        <Card title={t.signIn}>
          <p class="soft">{t.email(profile.email)}</p>
          <List>
            <Row icon="lock" title={t.changePassword} href="/profiel/wachtwoord" />
            <Row
              icon="smartphone"
              title={t.twoSteps}
              text={profile.twoSteps ? t.twoStepsOn : t.twoStepsOff}
              href="/profiel/twee-stappen"
            />
            <Row
              icon="key-round"
              title={t.passkeys}
              text={t.passkeysText(profile.passkeys.length)}
              href="/profiel/passkeys"
            />
          </List>
        </Card>
        <Devices sessions={profile.sessions} />
      </div>
    </>
  )
}

function Invites({ invites }: { invites: MemberInvite[] }) {
  const t = useText(messages)
  const lang = useLang()
  return (
    <Card title={t.invites}>
      <List>
        {invites.map((invite) => {
          const { role, where } = inviteWords(invite, lang)
          return (
            <Row
              icon="mail"
              title={invite.organisationName}
              text={t.inviteLine(role, where)}
              acts={
                <form method="post" action={`/profiel/uitnodiging/${invite.id}`}>
                  <Button kind="second" small label={t.acceptLabel(invite.organisationName)}>
                    {t.accept}
                  </Button>
                </form>
              }
            />
          )
        })}
      </List>
    </Card>
  )
}

function Devices({ sessions }: { sessions: DeviceSession[] }) {
  const t = useText(messages)
  return (
    <Card title={t.devices}>
      <List>
        {sessions.map((session) => (
          <Device session={session} />
        ))}
      </List>
      {sessions.length > 1 ? (
        <form method="post" action="/profiel/apparaten/anders">
          <Button kind="second" icon="log-out">
            {t.signOutOthers}
          </Button>
        </form>
      ) : null}
    </Card>
  )
}

function Device({ session }: { session: DeviceSession }) {
  const t = useText(messages)
  const name = deviceName(session.userAgent) ?? t.unknownDevice
  if (session.thisOne) return <Row icon="smartphone" title={name} text={t.thisDevice} />
  return (
    <Row
      icon="smartphone"
      title={name}
      text={<Time at={session.lastActiveAt} as="dateTime" />}
      acts={
        <form method="post" action={`/profiel/apparaten/${session.id}`}>
          <Button kind="second" small label={t.signOutDeviceLabel(name)}>
            {t.signOutDevice}
          </Button>
        </form>
      }
    />
  )
}

/** A new password, after the one of now. */
export function PasswordView({ state, email }: { state: FormState; email: string }) {
  const t = useText(messages)
  return (
    <FormPage
      title={t.changePassword}
      lead={<p>{t.passwordLead}</p>}
      action="/profiel/wachtwoord"
      state={state}
      back="/profiel"
      submit={t.changePassword}
    >
      <input type="hidden" name="username" value={email} autocomplete="username" />
      <TextInput name="wachtwoord" label={t.now} type="password" autocomplete="current-password" />
      <TextInput name="wachtwoord_nieuw" label={t.next} hint={t.nextHint} type="password" autocomplete="new-password" />
    </FormPage>
  )
}

/** The passkeys somebody has, and a new one. */
export function PasskeysView({ passkeys }: { passkeys: Passkey[] }) {
  useIsland('passkey')
  const t = useText(messages)
  return (
    <>
      <BackLink href="/profiel">{t.back}</BackLink>
      <PageHead title={t.passkeys} />
      <div class="stack wide">
        <p class="nl-paragraph">{t.passkeyLead}</p>
        {passkeys.length > 0 ? (
          <Card>
            <List>
              {passkeys.map((passkey) => (
                <PasskeyRow passkey={passkey} />
              ))}
            </List>
          </Card>
        ) : (
          <Empty icon="key-round" title={t.noPasskeys}>
            {t.noPasskeysText}
          </Empty>
        )}
        <div
          class="stack"
          data-passkey="make"
          data-options="/profiel/passkeys/opties"
          data-verify="/profiel/passkeys"
          data-busy={t.passkeyBusy}
          data-failed={t.passkeyFailed}
          hidden
        >
          <TextInput name="naam" label={t.passkeyName} hint={t.passkeyNameHint} required={false} maxlength={60} />
          <div>
            <Button type="button" icon="plus">
              {t.makePasskey}
            </Button>
          </div>
          <p role="status" class="soft" />
        </div>
        <noscript>
          <p class="nl-paragraph">{t.passkeyNoScript}</p>
        </noscript>
      </div>
    </>
  )
}

function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const t = useText(messages)
  const name = passkey.name || t.passkeyUnnamed
  return (
    <Row
      icon="key-round"
      title={name}
      text={
        passkey.createdAt ? (
          <>
            {t.passkeyMade} <Time at={new Date(passkey.createdAt)} as="near" />
          </>
        ) : null
      }
      acts={
        <form method="post" action={`/profiel/passkeys/${passkey.id}/weg`}>
          <Button kind="alert" small label={t.removeLabel(name)}>
            {t.remove}
          </Button>
        </form>
      }
    />
  )
}
