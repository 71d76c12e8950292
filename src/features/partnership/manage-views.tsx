import { fullDate, type Moment } from '../../ui/dates.ts'
import {
  BackLink,
  Button,
  ButtonRow,
  Card,
  Checkbox,
  emptyForm,
  Form,
  type FormState,
  List,
  Notice,
  PageHead,
  Row,
  Select,
  TextInput,
  useLang,
  useText,
} from '../../ui/kit.ts'
import { manageMessages } from './manage-messages.ts'
import { messages } from './messages.ts'
import { partnershipTypes } from './model.ts'
import type { PartnershipPage } from './queries.ts'
import { PresenceCard, WorkersCard, type WorkersProps } from './workers-view.tsx'

/** What keeping a partnership shows. */
export interface ManageProps extends WorkersProps {
  page: PartnershipPage
  ofSchool: boolean
  /** Which form came back, and what was wrong with it. */
  sent: { form: string; state: FormState }
}

const stateOf = (props: Pick<ManageProps, 'sent'>, form: string) =>
  props.sent.form === form ? props.sent.state : emptyForm

/** Everything about a partnership that its keepers can change. */
export function ManageView(props: ManageProps) {
  const { page } = props
  const t = useText(messages)
  const m = useText(manageMessages)
  return (
    <div class="stack wide">
      {page.state === 'running' ? (
        <BackLink href={`/samenwerking/${page.id}`}>{`${page.schoolName} ${t.with} ${page.youthName}`}</BackLink>
      ) : (
        <BackLink href="/samenwerking">{t.list}</BackLink>
      )}
      <PageHead title={m.manageTitle} under={`${page.schoolName} ${t.with} ${page.youthName}`} />
      {page.state === 'proposed' ? <Answer page={page} /> : null}
      {page.state === 'ended' ? <Notice>{t.endedNote}</Notice> : null}
      {page.state === 'declined' ? <Notice>{t.declinedNote}</Notice> : null}
      {page.state === 'running' ? (
        <div class="two even">
          <div class="stack wide">
            <ContactCard {...props} />
            <WorkersCard {...props} state={stateOf(props, 'jongerenwerkers')} />
            <PresenceCard {...props} state={stateOf(props, 'tijden')} />
          </div>
          <div class="stack wide">
            <TypeCard page={page} />
            {page.type === 'in_school' ? <RoomCard {...props} /> : null}
            <EndCard {...props} />
          </div>
        </div>
      ) : null}
    </div>
  )
}

function Answer({ page }: { page: PartnershipPage }) {
  const t = useText(messages)
  const m = useText(manageMessages)
  const lang = useLang()
  const action = `/samenwerking/${page.id}/antwoord`
  return (
    <Card voice="shared" title={page.waitsForMe ? m.answer : t.waitsForOther}>
      <p>
        {m.answerText(
          `${page.schoolName} ${t.with} ${page.youthName}`,
          t.type[page.type] ?? '',
          fullDate(page.since, lang),
        )}
      </p>
      {page.waitsForMe ? null : <p class="soft">{t.proposedNote}</p>}
      <Form action={action}>
        <ButtonRow stick={false}>
          {page.waitsForMe ? (
            <Button name="antwoord" value="ja" icon="check">
              {m.accept}
            </Button>
          ) : null}
          <Button kind="second" name="antwoord" value="nee">
            {page.waitsForMe ? m.decline : m.withdraw}
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  )
}

function TypeCard({ page }: { page: PartnershipPage }) {
  const t = useText(messages)
  const m = useText(manageMessages)
  const lang = useLang()
  const other = partnershipTypes.find((type) => type !== page.type) ?? page.type
  const day = (at: Moment) => fullDate(at, lang)
  const earlier = page.types.filter((one) => one.untilAt !== null)
  const now = page.types.find((one) => one.untilAt === null)
  return (
    <Card title={m.typeTitle}>
      <p>
        <b>{t.type[page.type]}</b>
        {now && earlier.length > 0 ? `, ${m.fromDay(day(now.fromAt))}` : null}
      </p>
      {earlier.length > 0 ? (
        <ul class="prose soft">
          {earlier.map((one) => (
            <li>{m.typeFrom(t.type[one.type] ?? '', day(one.fromAt), day(one.untilAt ?? one.fromAt))}</li>
          ))}
        </ul>
      ) : null}
      <p class="soft">{m.changeTypeText}</p>
      <Form action={`/samenwerking/${page.id}/soort`}>
        <ButtonRow stick={false}>
          <Button kind="second" name="soort" value={other}>
            {m.changeTypeTo(t.type[other] ?? '')}
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  )
}

function ContactCard(props: ManageProps) {
  const { page, ofSchool } = props
  const t = useText(messages)
  const m = useText(manageMessages)
  const lang = useLang()
  return (
    <Card voice="school" title={m.contactTitle}>
      <p class="soft">{m.contactText}</p>
      {page.contactPersons.length === 0 ? <p>{t.noContact}</p> : null}
      <List>
        {page.contactPersons.map((one) => (
          <Row
            face={{ name: one.name, voice: 'school' }}
            title={one.name}
            text={m.fromDay(fullDate(one.fromAt, lang))}
          />
        ))}
      </List>
      {ofSchool ? (
        <Form action={`/samenwerking/${page.id}/contactpersoon`} state={stateOf(props, 'contactpersoon')}>
          <Select
            name="contactpersoon"
            label={m.contactChoose}
            empty="–"
            options={page.staff.map((one) => ({ value: one.personId, label: one.name }))}
          />
          <ButtonRow stick={false}>
            <Button kind="second">{m.contactSet}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <p class="soft">{m.contactSchoolOnly}</p>
      )}
    </Card>
  )
}

function RoomCard(props: ManageProps) {
  const m = useText(manageMessages)
  return (
    <Card title={m.roomTitle}>
      <Form action={`/samenwerking/${props.page.id}/ruimte`} state={stateOf(props, 'ruimte')}>
        <TextInput
          name="ruimte"
          label={m.roomField}
          hint={m.roomHint}
          quiet
          required={false}
          value={props.page.room ?? ''}
        />
        <ButtonRow stick={false}>
          <Button kind="second">{m.save}</Button>
        </ButtonRow>
      </Form>
    </Card>
  )
}

function EndCard(props: ManageProps) {
  const m = useText(manageMessages)
  return (
    <Card title={m.endTitle}>
      <p class="soft">{m.endText}</p>
      <Form action={`/samenwerking/${props.page.id}/einde`} state={stateOf(props, 'einde')}>
        <Checkbox name="zeker" label={m.endSure} />
        <ButtonRow stick={false}>
          <Button kind="alert">{m.endNow}</Button>
        </ButtonRow>
      </Form>
    </Card>
  )
}
