import {
  Button,
  DateInput,
  FormPage,
  type FormState,
  Link,
  Notice,
  PageHead,
  RadioChips,
  Select,
  TextInput,
  useText,
} from '../../ui/kit.ts'
import { messages } from './messages.ts'
import { partnershipTypes } from './model.ts'
import { proposeMessages } from './propose-messages.ts'
import type { OwnSide } from './sides.ts'

/** What proposing needs: for whom, and to whom. */
export interface ProposeProps {
  sides: OwnSide[]
  partners: OwnSide[]
  state: FormState
  /** Straight after setting up. */
  first: boolean
}

const nameOf = (side: OwnSide) =>
  side.locationName ? `${side.organisationName}, ${side.locationName}` : side.organisationName
const options = (sides: OwnSide[]) => sides.map((side) => ({ value: side.key, label: nameOf(side) }))

function HowFields({ sides }: { sides: OwnSide[] }) {
  const t = useText(messages)
  const p = useText(proposeMessages)
  return (
    <>
      {sides.length > 1 ? (
        <Select name="namens" label={p.mySide} options={options(sides)} empty={p.chooseOther} />
      ) : null}
      <RadioChips
        name="soort"
        label={p.kind}
        looks="rows"
        options={partnershipTypes.map((type) => ({
          value: type,
          label: t.type[type] ?? '',
          note: t.typeNote[type] ?? '',
        }))}
      />
      <DateInput name="sinds" label={p.sinceField} />
    </>
  )
}

/** Proposes a partnership to an organisation that is there already. */
export function ProposeView({ sides, partners, state, first }: ProposeProps) {
  const t = useText(proposeMessages)
  const kinds = new Set(sides.map((side) => side.kind))
  const others = partners.filter((one) => kinds.size > 1 || !kinds.has(one.kind))
  if (others.length === 0) {
    return (
      <div class="stack wide">
        <PageHead title={t.newTitle} />
        <p class="lead">{first ? t.firstStep : t.newLead}</p>
        <Notice>{t.nobodyToAsk}</Notice>
        <p>
          <Button href="/samenwerking/nieuw/organisatie" icon="building-2">
            {t.notListedLink}
          </Button>
        </p>
      </div>
    )
  }
  return (
    <FormPage
      title={t.newTitle}
      lead={first ? t.firstStep : t.newLead}
      action="/samenwerking/nieuw"
      state={state}
      submit={t.send}
      back="/samenwerking"
    >
      <Select name="met" label={t.otherSide} options={options(others)} empty={t.chooseOther} />
      <p class="soft">
        {t.notListed} <Link href="/samenwerking/nieuw/organisatie">{t.notListedLink}</Link>
      </p>
      <HowFields sides={sides} />
    </FormPage>
  )
}

/** Brings in an organisation that is not there yet. */
export function BringInView({ sides, state }: { sides: OwnSide[]; state: FormState }) {
  const t = useText(proposeMessages)
  const bringsSchool = sides.some((side) => side.kind === 'youth_work')
  const kind = bringsSchool ? 'school' : 'youth_work'
  return (
    <FormPage
      title={t.bringTitle}
      lead={t.bringLead}
      action="/samenwerking/nieuw/organisatie"
      state={state}
      submit={t.bring}
      back="/samenwerking/nieuw"
    >
      <TextInput name="naam" label={t.orgName[kind] ?? ''} autocomplete="off" />
      {bringsSchool ? (
        <TextInput name="locatie" label={t.locationName} hint={t.locationHint} autocomplete="off" />
      ) : null}
      <TextInput name="beheerder" label={t.adminName} autocomplete="off" />
      <TextInput name="email" label={t.adminMail} type="email" autocomplete="off" />
      <HowFields sides={sides} />
    </FormPage>
  )
}

/** The link of an invitation, to pass on where no mail is sent. Shown once: only what is needed to know it again is kept. */
export function LinkView({
  name,
  address,
  mailed,
  next,
}: {
  name: string
  address: string
  mailed: boolean
  next: string
}) {
  const t = useText(proposeMessages)
  return (
    <div class="stack wide">
      <PageHead title={t.linkTitle} />
      <p class="lead">{mailed ? t.linkMailed(name) : t.linkLead(name)}</p>
      <div class="form">
        <TextInput name="link" label={t.linkField} value={address} />
      </div>
      <p>
        <Button href={next}>{t.done}</Button>
      </p>
    </div>
  )
}
