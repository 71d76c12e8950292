import { roleNames } from '../../boundary/role-names.ts'
import type { Role } from '../../boundary/viewer.ts'
import { useIsland } from '../../ui/context.ts'
import {
  Button,
  ButtonRow,
  Card,
  Form,
  FormPage,
  type FormState,
  Heading,
  Link,
  Notice,
  PersonDoor,
  TextInput,
  useLang,
  useText,
} from '../../ui/kit.ts'
import { messages } from './messages.ts'

/** Somebody whose door stands open in the example. */
export interface ExampleDoor {
  personId: string
  name: string
  role: Role
  className: string | null
  organisationId: string
  organisationName: string
  organisationKind: 'youth_work' | 'school' | 'care_partner'
  /** How a school works together with youth work. */
  partnershipType: 'with_school' | 'in_school' | null
}

/**
 * The button to use a passkey. It shows itself in a browser that can.
 *
 * @param verify where the signed challenge goes
 * @param back where to go on afterwards
 */
export function PasskeyButton({ verify, back }: { verify: string; back: string }) {
  useIsland('passkey')
  const t = useText(messages)
  return (
    <div
      class="stack"
      data-passkey="prove"
      data-options="/passkey/opties"
      data-verify={verify}
      data-back={back}
      data-busy={t.passkeyBusy}
      data-failed={t.passkeyFailed}
      hidden
    >
      <Button kind="second" type="button" icon="key-round" wide>
        {t.withPasskey}
      </Button>
      <p role="status" class="soft" />
    </div>
  )
}

/** The sign-in page; in the example with a door for one person of every role. */
export function SignInView(props: { state: FormState; back: string; kept: boolean; doors: ExampleDoor[] }) {
  const t = useText(messages)
  return (
    <div class={props.doors.length > 0 ? 'two even' : 'stack'}>
      <div class="stack wide">
        <h1 class="nl-heading nl-heading--level-1 hero">{t.motto}</h1>
        <p class="lead">{t.mottoText}</p>
        {props.kept ? <Notice kind="info">{t.loginFirst}</Notice> : null}
        <SignInForm {...props} />
      </div>
      {props.doors.length > 0 ? <ExampleDoors doors={props.doors} back={props.back} /> : null}
    </div>
  )
}

function SignInForm({ state, back }: { state: FormState; back: string }) {
  const t = useText(messages)
  return (
    <div class="sign-in">
      <Card>
        <Form action="/inloggen" state={state}>
          <input type="hidden" name="verder" value={back} />
          <TextInput name="email" label={t.email} type="email" autocomplete="username webauthn" spellcheck={false} />
          <TextInput name="wachtwoord" label={t.password} type="password" autocomplete="current-password" />
          <ButtonRow stick={false}>
            <Button wide>{t.signIn}</Button>
          </ButtonRow>
        </Form>
        <PasskeyButton verify="/passkey/inloggen" back={back} />
        <p class="under-form">
          <Link href="/wachtwoord-vergeten">{t.forgot}</Link>
        </p>
      </Card>
    </div>
  )
}

const sides = { school: 'school', youth_work: 'youth', care_partner: 'none' } as const

function ExampleDoors({ doors, back }: { doors: ExampleDoor[]; back: string }) {
  const t = useText(messages)
  const groups = Map.groupBy(doors, (door) => door.organisationId)
  return (
    <section class="card example-doors" aria-labelledby="voorbeeld">
      <Heading id="voorbeeld">{t.example}</Heading>
      <p class="soft">{t.exampleText}</p>
      {[...groups.values()].map((group) => (
        <DoorGroup doors={group} back={back} />
      ))}
    </section>
  )
}

function DoorGroup({ doors, back }: { doors: ExampleDoor[]; back: string }) {
  const t = useText(messages)
  const roles = roleNames[useLang()]
  const [first] = doors
  if (!first) return null
  const voice = sides[first.organisationKind]
  const type = first.partnershipType ? t[first.partnershipType] : undefined
  const action = back === '/' ? '/voorbeeld/als' : `/voorbeeld/als?verder=${encodeURIComponent(back)}`
  return (
    <>
      <h3 class={`nl-heading nl-heading--level-3 ${voice}`}>
        {[first.organisationName, type].filter(Boolean).join(', ')}
      </h3>
      <ul class="doors person-doors">
        {doors.map((door) => (
          <li>
            <PersonDoor
              name={door.name}
              voice={voice}
              note={[roles[door.role], door.className].filter(Boolean).join(' ')}
              form={{ action, name: 'persoon', value: door.personId }}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

/** The second step: a code from an app, or one of the codes kept for when the phone is not there. */
export function CodeView({ state, back, backup }: { state: FormState; back: string; backup: boolean }) {
  const t = useText(messages)
  const other = `/inloggen/code?${new URLSearchParams({ verder: back, ...(backup ? {} : { soort: 'herstel' }) })}`
  return (
    <div class="stack">
      <FormPage
        title={backup ? t.backupTitle : t.codeTitle}
        lead={<p>{backup ? t.backupLead : t.codeLead}</p>}
        action="/inloggen/code"
        state={state}
        submit={t.signIn}
      >
        <input type="hidden" name="verder" value={back} />
        <input type="hidden" name="soort" value={backup ? 'herstel' : 'app'} />
        <TextInput
          name="inlogcode"
          label={backup ? t.backupCode : t.code}
          inputmode={backup ? 'text' : 'numeric'}
          autocomplete="one-time-code"
          letters={12}
          maxlength={20}
          autofocus
        />
      </FormPage>
      <p>
        <Link href={other}>{backup ? t.toApp : t.toBackup}</Link>
      </p>
    </div>
  )
}
