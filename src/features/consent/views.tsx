import { fullDate } from '../../ui/dates.ts'
import {
  BackLink,
  Button,
  Card,
  CheckChips,
  DateInput,
  Empty,
  FormPage,
  type FormState,
  PageHead,
  type Reader,
  Readers,
  useLang,
  useText,
} from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import type { Guardian, Young } from '../guardian/queries.ts'
import type { RecipientChoice } from './asking.ts'
import { ConsentRows, TurningNotices } from './card.tsx'
import { messages } from './messages.ts'
import type { Consent } from './queries.ts'
import { roleWord } from './words.ts'

/** Everything a young person was asked, how it stands, and what more can be asked. */
export function ConsentsView({
  young,
  consents,
  guardians,
}: {
  young: Young
  consents: Consent[]
  guardians: Guardian[]
}) {
  const t = useText(messages)
  const name = firstName(young.name)
  const here = `/jongere/${young.id}`
  return (
    <div class="stack wide">
      <BackLink href={`/begeleiding/${young.guidanceId}`}>{t.back}</BackLink>
      <PageHead
        title={t.title}
        over={young.name}
        under={t.lead(name)}
        acts={
          <Button href={`${here}/toestemming/delen`} icon="plus">
            {t.askShare}
          </Button>
        }
      />
      <TurningNotices consents={consents} />
      {consents.length > 0 ? (
        <Card voice="own">
          <ConsentRows consents={consents} />
        </Card>
      ) : (
        <Empty icon="hand-heart" title={t.none}>
          {t.noneText(name)}
        </Empty>
      )}
      <div class="row">
        <Button kind="second" href={`${here}/toestemming/begeleiding`}>
          {t.askGuidance}
        </Button>
        <Button kind="second" icon="users-round" href={`${here}/ouders`}>
          {guardians.length > 0 ? `${t.guardians} (${guardians.filter((one) => !one.endedAt).length})` : t.guardians}
        </Button>
      </div>
      <Card voice="own" title={t.own(name)}>
        <p>{t.ownText(name)}</p>
        <form method="post" action={`${here}/samen`}>
          <Button kind="second" icon="smartphone">
            {t.own(name)}
          </Button>
        </form>
      </Card>
    </div>
  )
}

/** What the form that asks shows. */
export interface AskProps {
  young: Young
  choices: RecipientChoice[]
  /** Who would read what is shared, with what was chosen so far. */
  readers: Reader[]
  /** The latest day it can end. */
  latest: string
  state: FormState
}

/** Asks to share single things with people of the school. */
export function AskShareView({ young, choices, readers, latest, state }: AskProps) {
  const t = useText(messages)
  const lang = useLang()
  const name = firstName(young.name)
  const back = `/jongere/${young.id}/toestemming`
  if (choices.length === 0) {
    return (
      <div class="stack wide">
        <BackLink href={back}>{t.toAll}</BackLink>
        <PageHead title={t.askShareTitle} over={young.name} />
        <Empty icon="school" title={t.nobodyPossible}>
          <p>{t.nobodyPossibleText(name)}</p>
          <Button kind="second" href={`/jongere/${young.id}/koppelen`}>
            {t.toLink}
          </Button>
        </Empty>
      </div>
    )
  }
  const schools = new Set(choices.map((choice) => choice.partnershipId)).size
  return (
    <FormPage
      title={t.askShareTitle}
      context={young.name}
      lead={t.askShareLead(name)}
      action={`${back}/delen`}
      state={state}
      submit={t.ask}
      back={back}
      readers={{ from: `${back}/lezers`, into: 'lezers' }}
    >
      <CheckChips
        name="wie"
        label={t.who}
        hint={t.whoHint}
        looks="rows"
        options={choices.map((choice) => ({
          value: choice.value,
          label: choice.role ? t.role[choice.role] : (choice.people[0]?.name ?? ''),
          note: [
            choice.role
              ? t.roleNow(choice.people.map((one) => one.name).join(', '))
              : choice.people.map((one) => roleWord(one.role, lang)).join(', '),
            schools > 1 ? choice.schoolName : '',
          ]
            .filter(Boolean)
            .join(', '),
        }))}
      />
      <DateInput name="tot" label={t.untilLabel} hint={t.untilHint(fullDate(latest, lang))} value={latest} />
      <Readers id="lezers" readers={readers} />
    </FormPage>
  )
}

/** Asks to guide. */
export function AskGuidanceView({ young, readers, latest, state }: Omit<AskProps, 'choices'>) {
  const t = useText(messages)
  const lang = useLang()
  const back = `/jongere/${young.id}/toestemming`
  return (
    <FormPage
      title={t.askGuidanceTitle}
      context={young.name}
      lead={t.askGuidanceLead(firstName(young.name))}
      action={`${back}/begeleiding`}
      state={state}
      submit={t.ask}
      back={back}
    >
      <DateInput name="tot" label={t.untilLabel} hint={t.untilHint(fullDate(latest, lang))} value={latest} />
      <Readers voice="youth" readers={readers} only />
    </FormPage>
  )
}
