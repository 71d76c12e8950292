import { roleNames } from '../../boundary/role-names.ts'
import {
  Button,
  CheckChips,
  FormPage,
  type FormState,
  PageHead,
  RadioChips,
  Select,
  TextInput,
  useText,
  useUi,
} from '../../ui/kit.ts'
import { messages } from './messages.ts'
import { rolesOf } from './model.ts'
import type { Administered, RoleHeld } from './queries.ts'

/** The fields of a role: which, and its scope. What means nothing for the role is left out when it is kept. */
export function RoleFields({
  organisations,
  held,
  invite,
}: {
  organisations: Administered[]
  held?: RoleHeld
  invite?: boolean
}) {
  const t = useText(messages)
  const { lang } = useUi()
  const roles = [...new Set(organisations.flatMap((one) => rolesOf(one.kind)))]
  const several = organisations.length > 1
  const name = (organisation: Administered, part: string) => (several ? `${organisation.name}, ${part}` : part)
  const locations = organisations.flatMap((one) =>
    one.locations.map((place) => ({ value: place.id, label: name(one, place.name) })),
  )
  const classes = organisations.flatMap((one) =>
    one.classes.map((group) => ({ value: group.id, label: name(one, group.name) })),
  )
  const school = organisations.some((one) => one.kind === 'school')
  const youth = organisations.some((one) => one.kind === 'youth_work') && !invite
  return (
    <>
      {several && !held ? (
        <RadioChips
          name="organisatie"
          label={t.org}
          options={organisations.map((one) => ({ value: one.id, label: one.name }))}
        />
      ) : null}
      <Select
        name="rol"
        label={t.role}
        options={roles.map((role) => ({ value: role, label: roleNames[lang][role] }))}
        {...(held ? { value: held.role } : { empty: t.chooseRole })}
      />
      {locations.length > 1 ? (
        <Select
          name="locatie"
          label={t.location}
          required={false}
          empty={t.allLocations}
          options={locations}
          value={held?.locationId ?? ''}
        />
      ) : null}
      {classes.length > 0 ? (
        <Select
          name="klas"
          label={t.classField}
          hint={t.classHint}
          required={false}
          empty={t.noClass}
          options={classes}
          value={held?.classId ?? ''}
        />
      ) : null}
      {school ? (
        <CheckChips
          name="leerjaren"
          label={t.years}
          hint={t.yearsHint}
          required={false}
          values={(held?.years ?? []).map(String)}
          options={['1', '2', '3', '4', '5', '6'].map((year) => ({ value: year, label: year }))}
        />
      ) : null}
      {youth ? (
        <TextInput
          name="wijk"
          label={t.neighbourhood}
          hint={t.neighbourhoodHint}
          required={false}
          value={held?.neighbourhood ?? ''}
        />
      ) : null}
    </>
  )
}

/** Invites a colleague into a role. */
export function InviteView({ organisations, state }: { organisations: Administered[]; state: FormState }) {
  const t = useText(messages)
  return (
    <FormPage
      title={t.inviteTitle}
      lead={t.inviteLead}
      action="/mensen/uitnodigen"
      state={state}
      submit={t.send}
      back="/mensen"
    >
      <TextInput name="naam" label={t.name} autocomplete="off" />
      <TextInput name="email" label={t.email} type="email" autocomplete="off" />
      <RoleFields organisations={organisations} invite />
    </FormPage>
  )
}

/** The link of an invitation. Shown once: only what is needed to know it again is kept. */
export function InvitedView({ name, address, mailed }: { name: string; address: string; mailed: boolean }) {
  const t = useText(messages)
  return (
    <div class="stack wide">
      <PageHead title={t.linkTitle} />
      <p class="lead">{mailed ? t.linkMailed(name) : t.linkLead(name)}</p>
      {mailed ? null : (
        <div class="form">
          <TextInput name="link" label={t.linkField} value={address} />
        </div>
      )}
      <p>
        <Button href="/mensen">{t.done}</Button>
      </p>
    </div>
  )
}
