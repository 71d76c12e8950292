import type { PersonViewer } from '../../boundary/viewer.ts'
import { inviteWords, type MemberInvite } from '../../features/profile/member-invite.ts'
import { Button, FormPage, type FormState, PageHead, TextInput, useLang, useText } from '../../ui/kit.ts'
import { messages } from './messages.ts'

/** Somebody without an account: their name and a password, and they take part. */
export function InviteView({ invite, state, action }: { invite: MemberInvite; state: FormState; action: string }) {
  const t = useText(messages)
  const { role, where } = inviteWords(invite, useLang())
  return (
    <FormPage
      title={t.inviteTitle(invite.organisationName)}
      lead={
        <>
          <p>{t.inviteLead(role, where)}</p>
          <p>{t.inviteAddress(invite.email)}</p>
        </>
      }
      action={action}
      state={state}
      submit={t.accept}
    >
      <input type="hidden" name="username" value={invite.email} autocomplete="username" />
      <TextInput name="naam" label={t.yourName} hint={t.yourNameHint} autocomplete="name" maxlength={200} />
      <TextInput
        name="wachtwoord_nieuw"
        label={t.password}
        hint={t.passwordHint}
        type="password"
        autocomplete="new-password"
      />
    </FormPage>
  )
}

/** Somebody with an account: they accept as themself, after signing in. */
export function AcceptView(props: { invite: MemberInvite; viewer: PersonViewer | undefined; path: string }) {
  const { invite, viewer, path } = props
  const t = useText(messages)
  const { role, where } = inviteWords(invite, useLang())
  return (
    <div class="stack">
      <PageHead title={t.inviteTitle(invite.organisationName)} />
      <p class="nl-paragraph">{t.inviteLead(role, where)}</p>
      <Way invite={invite} viewer={viewer} path={path} />
    </div>
  )
}

function Way({ invite, viewer, path }: { invite: MemberInvite; viewer: PersonViewer | undefined; path: string }) {
  const t = useText(messages)
  if (!viewer) {
    return (
      <>
        <p class="nl-paragraph">{t.haveAccount}</p>
        <p>
          <Button href={`/inloggen?${new URLSearchParams({ verder: path })}`}>{t.signIn}</Button>
        </p>
      </>
    )
  }
  if (viewer.email.toLowerCase() !== invite.email.toLowerCase()) {
    return (
      <>
        <p class="nl-paragraph">{t.otherAddress(viewer.name)}</p>
        <form method="post" action="/uitloggen">
          <input type="hidden" name="verder" value={path} />
          <Button>{t.signOut}</Button>
        </form>
      </>
    )
  }
  return (
    <form method="post" action={`${path}/aannemen`}>
      <Button>{t.acceptAs(viewer.name)}</Button>
    </form>
  )
}

/** The link of an invitation that is open no more. */
export function OverView() {
  const t = useText(messages)
  return (
    <div class="stack">
      <PageHead title={t.inviteOver} />
      <p class="nl-paragraph">{t.inviteOverText}</p>
      <p>
        <Button href="/inloggen">{t.toSignIn}</Button>
      </p>
    </div>
  )
}
