import {
  BackLink,
  Button,
  Card,
  Form,
  FormPage,
  type FormState,
  Notice,
  PageHead,
  TextInput,
  useText,
} from '../../ui/kit.ts'
import { messages } from './messages.ts'
import { QrCode } from './qr.tsx'

/** What an app needs to make codes, and the codes for when the app is gone. */
export interface TwoStepSecret {
  /** `otpauth://totp/…` */
  uri: string
  codes: string[]
}

function OwnPassword() {
  const t = useText(messages)
  return <TextInput name="wachtwoord" label={t.password} type="password" autocomplete="current-password" />
}

/** Begins the two steps: first the password once more. */
export function TwoStepStartView({ state }: { state: FormState }) {
  const t = useText(messages)
  return (
    <FormPage
      title={t.twoSteps}
      lead={
        <>
          <p>{t.twoLead}</p>
          <p>{t.askPassword}</p>
        </>
      }
      action="/profiel/twee-stappen"
      state={state}
      back="/profiel"
      submit={t.start}
    >
      <OwnPassword />
    </FormPage>
  )
}

/** The secret in groups of four, for who types it over. */
function inGroups(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return secret.match(/.{1,4}/g)?.join(' ') ?? ''
}

function Codes({ codes }: { codes: string[] }) {
  return (
    <ul class="codes">
      {codes.map((code) => (
        <li>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  )
}

/** Puts the secret in the app, keeps the recovery codes, and proves that the app works. */
export function TwoStepSetUpView({ state, secret }: { state: FormState; secret: TwoStepSecret }) {
  const t = useText(messages)
  return (
    <FormPage title={t.scan} action="/profiel/twee-stappen/code" state={state} back="/profiel" submit={t.turnOn}>
      <input type="hidden" name="inlogcode_adres" value={secret.uri} />
      <input type="hidden" name="inlogcode_herstel" value={secret.codes.join(' ')} />
      <p class="nl-paragraph">{t.scanLead}</p>
      <QrCode text={secret.uri} label={t.qrLabel} />
      <p class="soft">
        {t.byHand} <code>{inGroups(secret.uri)}</code>
      </p>
      <Card title={t.keepCodes}>
        <p class="nl-paragraph">{t.keepCodesText}</p>
        <Codes codes={secret.codes} />
      </Card>
      <TextInput
        name="inlogcode"
        label={t.code}
        inputmode="numeric"
        autocomplete="one-time-code"
        letters={12}
        maxlength={10}
      />
    </FormPage>
  )
}

/** The two steps are on: new recovery codes, or off again. Both ask the password. */
export function TwoStepOnView({ state }: { state: FormState }) {
  const t = useText(messages)
  return (
    <>
      <BackLink href="/profiel">{t.back}</BackLink>
      <PageHead title={t.twoSteps} />
      <Notice kind="ok">{t.twoIsOn}</Notice>
      <Form action="/profiel/twee-stappen/uit" state={state}>
        <OwnPassword />
        <div class="row">
          <Button kind="second" formaction="/profiel/twee-stappen/codes">
            {t.newCodes}
          </Button>
          <Button kind="alert">{t.turnOff}</Button>
        </div>
        <p class="soft">{t.newCodesText}</p>
      </Form>
    </>
  )
}

/** New recovery codes, shown once. */
export function NewCodesView({ codes }: { codes: string[] }) {
  const t = useText(messages)
  return (
    <>
      <PageHead title={t.codesTitle} />
      <p class="nl-paragraph">{t.keepCodesText}</p>
      <Codes codes={codes} />
      <p>
        <Button href="/profiel">{t.done}</Button>
      </p>
    </>
  )
}
