import { fullDate } from '../../ui/dates.ts'
import {
  Button,
  ButtonRow,
  Card,
  emptyForm,
  Form,
  type FormState,
  Link,
  List,
  More,
  PageHead,
  RadioChips,
  Row,
  Table,
  TextArea,
  TextInput,
  useLang,
  useText,
} from '../../ui/kit.ts'
import { messages } from './messages.ts'
import { type ConsentPurpose, type ConsentRule, consentPurposes, consentRules } from './model.ts'
import type { ConsentNeed } from './needs.ts'
import type { OrganisationPage } from './queries.ts'

/** Which form of the page came back, and what was wrong with it. */
export interface Sent {
  form: string
  state: FormState
}

/** What the page of an organisation shows. */
export interface OrganisationProps {
  page: OrganisationPage
  needs: ConsentNeed[]
  sent: Sent
}

const stateOf = (sent: Sent, form: string) => (sent.form === form ? sent.state : emptyForm)

/** An organisation: its name, its locations, and who must agree for what. */
export function OrganisationView({ page, needs, sent }: OrganisationProps) {
  const t = useText(messages)
  const self = `/organisatie/${page.id}`
  return (
    <div class="stack wide">
      <PageHead title={page.name} over={t.title} />
      {page.others.length > 0 ? (
        <p class="row">
          {t.other}:
          {page.others.map((one) => (
            <Link href={`/organisatie?van=${one.id}`}>{one.name}</Link>
          ))}
        </p>
      ) : null}
      {page.mayName ? (
        <p>
          <Link href="/mensen">{t.people}</Link>
        </p>
      ) : null}
      {page.mayName ? (
        <Card title={t.name}>
          <Form action={`${self}/naam`} state={stateOf(sent, 'naam')}>
            <TextInput name="naam" label={t.name} quiet value={page.name} autocomplete="off" />
            <ButtonRow stick={false}>
              <Button kind="second">{t.save}</Button>
            </ButtonRow>
          </Form>
        </Card>
      ) : null}
      {page.mayName || page.locations.length > 0 ? <Locations page={page} sent={sent} /> : null}
      {page.mayChoose ? <Choices page={page} needs={needs} sent={sent} /> : null}
    </div>
  )
}

function Locations({ page, sent }: Pick<OrganisationProps, 'page' | 'sent'>) {
  const t = useText(messages)
  const self = `/organisatie/${page.id}/locaties`
  return (
    <Card title={t.locations[page.kind]}>
      <List>
        {page.locations.map((one) => (
          <Row
            icon="map-pin"
            title={one.name}
            text={
              page.kind === 'school' ? <Link href={`/kalender/${one.id}`}>{t.calendarOf(one.name)}</Link> : undefined
            }
          />
        ))}
      </List>
      {page.mayName
        ? page.locations.map((one) => (
            <More summary={t.rename(one.name)} open={sent.form === one.id}>
              <Form action={`${self}/${one.id}`} state={stateOf(sent, one.id)}>
                <TextInput name="locatie" label={t.locationName} value={one.name} autocomplete="off" />
                <ButtonRow stick={false}>
                  <Button kind="second" label={`${t.save}: ${t.rename(one.name)}`}>
                    {t.save}
                  </Button>
                </ButtonRow>
              </Form>
            </More>
          ))
        : null}
      {page.mayName ? (
        <More summary={t.addLocation} open={sent.form === 'locaties'}>
          <Form action={self} state={stateOf(sent, 'locaties')}>
            <TextInput name="locatie" label={t.locationName} autocomplete="off" />
            <ButtonRow stick={false}>
              <Button kind="second">{t.add}</Button>
            </ButtonRow>
          </Form>
        </More>
      ) : null}
    </Card>
  )
}

function Choices({ page, needs, sent }: OrganisationProps) {
  const t = useText(messages)
  return (
    <section class="stack">
      <h2 class="nl-heading nl-heading--level-2">{t.consent}</h2>
      <p class="prose">{t.consentLead}</p>
      {consentPurposes.map((purpose) => (
        <Choice page={page} needs={needs} sent={sent} purpose={purpose} />
      ))}
    </section>
  )
}

function useWho() {
  const t = useText(messages)
  return (need: ConsentNeed) => {
    if (need.young && need.guardian) return t.both
    if (need.guardian) return t.guardian
    return need.guardianTold ? t.youngTold : t.young
  }
}

function Choice({ page, needs, sent, purpose }: OrganisationProps & { purpose: ConsentPurpose }) {
  const t = useText(messages)
  const lang = useLang()
  const who = useWho()
  const choice = page.choices.find((one) => one.purpose === purpose)
  const rule: ConsentRule = choice?.rule ?? 'default'
  return (
    <Card level={3} title={t.purpose[purpose]} soft={t.rule[rule]}>
      {choice ? (
        <>
          <p class="prose">{choice.reason}</p>
          <p class="soft">{t.chosen(choice.chosenBy ?? '–', fullDate(choice.fromAt, lang))}</p>
        </>
      ) : (
        <p class="soft">{t.notChosen}</p>
      )}
      <More summary={t.needTable}>
        <Table
          caption={`${t.needTable}: ${t.purpose[purpose]}`}
          quiet
          columns={[
            { head: t.age, cell: (need) => t.ages[need.fromAge] ?? '', main: true },
            { head: t.who, cell: who },
          ]}
          rows={needs.filter((one) => one.purpose === purpose && one.rule === rule)}
        />
      </More>
      <More summary={t.change} open={sent.form === purpose}>
        <Form action={`/organisatie/${page.id}/toestemming/${purpose}`} state={stateOf(sent, purpose)}>
          <RadioChips
            name={`regel_${purpose}`}
            label={t.ruleField}
            looks="rows"
            value={rule}
            options={consentRules.map((one) => ({ value: one, label: t.rule[one] ?? '', note: t.ruleNote[one] ?? '' }))}
          />
          <TextArea name={`reden_${purpose}`} label={t.reason} hint={t.reasonHint} rows={3} />
          <ButtonRow stick={false}>
            <Button kind="second" label={`${t.choose}: ${t.purpose[purpose]}`}>
              {t.choose}
            </Button>
          </ButtonRow>
        </Form>
      </More>
    </Card>
  )
}
