import {
  Button,
  Card,
  Form,
  FormPage,
  type FormState,
  Notice,
  PageHead,
  RadioChips,
  TextInput,
  useText,
} from '../../ui/kit.ts'
import { messages } from './messages.ts'

/** Two ways to begin. */
export function StartView({ failed }: { failed: boolean }) {
  const t = useText(messages)
  return (
    <div class="stack wide">
      <PageHead title={t.title} />
      <p class="lead">{t.lead}</p>
      {failed ? <Notice kind="error">{t.failed}</Notice> : null}
      <div class="two even">
        <Card title={t.exampleTitle}>
          <p>{t.exampleText}</p>
          <p class="soft">{t.exampleNote}</p>
          <Form action="/start/voorbeeld">
            <p>
              <Button icon="footprints">{t.exampleGo}</Button>
            </p>
          </Form>
        </Card>
        <Card title={t.ownTitle}>
          <p>{t.ownText}</p>
          <p>
            <Button kind="second" href="/start/eigen" icon="building-2">
              {t.ownGo}
            </Button>
          </p>
        </Card>
      </div>
    </div>
  )
}

/** How far the example is; the page asks again by itself. */
export function MakingView({ part }: { part: number }) {
  const t = useText(messages)
  const percent = Math.round(part * 100)
  return (
    <div class="stack wide">
      <PageHead title={t.making} />
      <p class="lead">{t.makingLead}</p>
      <progress class="making" max={100} value={percent} aria-label={t.making}>
        {t.part(percent)}
      </progress>
      <p role="status">{t.part(percent)}</p>
      <p>
        <Button kind="second" href="/start/voorbeeld">
          {t.look}
        </Button>
      </p>
    </div>
  )
}

/** The first administrator and their organisation. */
export function SetUpView({ state }: { state: FormState }) {
  const t = useText(messages)
  return (
    <FormPage title={t.setUp} lead={t.setUpLead} action="/start/eigen" state={state} submit={t.go} back="/start">
      <RadioChips
        name="soort"
        label={t.kind}
        looks="even"
        options={(['youth_work', 'school'] as const).map((kind) => ({ value: kind, label: t.kinds[kind] ?? '' }))}
      />
      <TextInput name="organisatie" label={t.name} autocomplete="organization" />
      <TextInput name="locatie" label={t.location} hint={t.locationHint} required={false} autocomplete="off" />
      <TextInput name="naam" label={t.you} autocomplete="name" />
      <TextInput name="email" label={t.email} type="email" autocomplete="username" />
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
