import { Button, ButtonRow, Card, Form, type FormState, PageHead, TextInput, useText } from '../../ui/kit.ts'
import { messages } from './messages.ts'
import { PasskeyButton } from './sign-in-views.tsx'

interface OpenProps {
  action: string
  name: string
  state: FormState
  back: string
  submit: string
  /** True in the example: one button opens. */
  door: boolean
}

function OpenForm({ action, name, state, back, submit, door }: OpenProps) {
  const t = useText(messages)
  if (door) {
    return (
      <Form action={action} state={state}>
        <input type="hidden" name="terug" value={back} />
        <ButtonRow stick={false}>
          <Button name="deur" value="open" wide>
            {t.goOnAs(name)}
          </Button>
        </ButtonRow>
      </Form>
    )
  }
  return (
    <>
      <Form action={action} state={state}>
        <input type="hidden" name="terug" value={back} />
        <TextInput name="wachtwoord" label={t.password} type="password" autocomplete="current-password" autofocus />
        <ButtonRow stick={false}>
          <Button wide>{submit}</Button>
        </ButtonRow>
      </Form>
      <PasskeyButton verify="/passkey/ontgrendelen" back={back} />
    </>
  )
}

/** The lock screen. It shows a first name and nothing of anybody else. */
export function LockView({ name, state, back, door }: { name: string; state: FormState; back: string; door: boolean }) {
  const t = useText(messages)
  return (
    <div class="stack sign-in">
      <PageHead title={t.locked(name)} />
      <p class="nl-paragraph">{t.lockedLead}</p>
      <Card>
        <OpenForm action="/vergrendeld" name={name} state={state} back={back} submit={t.unlock} door={door} />
      </Card>
      <form method="post" action="/uitloggen">
        <Button kind="second">{t.someoneElse}</Button>
      </form>
    </div>
  )
}

/** Where a phone comes back from a young person to its worker. */
export function TakeBackView({ name, state, door }: { name: string; state: FormState; door: boolean }) {
  const t = useText(messages)
  return (
    <div class="stack sign-in">
      <PageHead title={t.takeBack(name)} />
      <p class="nl-paragraph">{t.takeBackLead(name)}</p>
      <Card>
        <OpenForm action="/vergrendeld/terug" name={name} state={state} back="/" submit={t.unlock} door={door} />
      </Card>
    </div>
  )
}
