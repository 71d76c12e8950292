import {
  Button,
  ButtonRow,
  Card,
  CheckChips,
  DefinitionFacts,
  Empty,
  FormPage,
  type FormState,
  Link,
  List,
  Notice,
  PageHead,
  RadioChips,
  type Reader,
  Readers,
  Row,
  StepBar,
  TextArea,
  Time,
  useLang,
  useText,
  VoiceText,
} from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { inLang } from '../../ui/text.ts'
import type { Pupil, PupilLine } from '../roster/queries.ts'
import { PupilSearch } from '../roster/search-view.tsx'
import { messages } from './messages.ts'
import { domains, knowsAnswers } from './model.ts'
import type { Referral, WayToRefer } from './queries.ts'

/** Step 1: whom it is about. */
export function WhoView(props: { pupils: PupilLine[]; classId?: string | undefined; search?: string | undefined }) {
  const t = useText(messages)
  return (
    <div class="form-page stack">
      <StepBar now={1} total={3} voice="school" />
      <PageHead title={t.who} over={t.title} />
      <p>
        {t.whoLead} <Link href="/wijs-de-weg">{t.pointTheWay}</Link>
      </p>
      {props.pupils.length === 0 && !props.search ? (
        <Empty icon="user-round" title={t.noWay}>
          {t.noWayText}
        </Empty>
      ) : (
        <PupilSearch {...props} action="/aanmelden" href={(pupil) => `/aanmelden/${pupil.id}`} />
      )}
    </div>
  )
}

/** What step 2 shows: the three fields of a referral. */
export interface AboutProps {
  pupil: { id: string; name: string; className: string | null }
  ways: WayToRefer[]
  readers: Reader[]
  /** An open referral of this pupil that the viewer can see. */
  openId?: string | undefined
  state: FormState
  action: string
  /** Null outside the steps: amending what was sent. */
  step: { now: number; total: number } | null
  back: string
  version?: number
}

/** Step 2: what it is about. Also the form that amends a referral. */
export function AboutView(props: AboutProps) {
  const t = useText(messages)
  const { pupil, ways, step } = props
  const name = firstName(pupil.name)
  return (
    <FormPage
      title={step ? t.about : t.amendTitle}
      context={t.context(pupil.name, pupil.className)}
      step={step ?? undefined}
      voice="school"
      lead={step ? undefined : t.amendLead}
      action={props.action}
      state={props.state}
      draft={step ? `referral:${pupil.id}` : undefined}
      readers={ways.length > 1 ? { from: `/aanmelden/${pupil.id}/lezers`, into: 'lezers' } : undefined}
      submit={step ? t.next : undefined}
      back={props.back}
    >
      {props.openId ? (
        <Notice>
          {t.openAlready} <Link href={`/aanmelding/${props.openId}`}>{t.openAlreadyLink}</Link>
        </Notice>
      ) : null}
      {props.version === undefined ? null : <input type="hidden" name="versie" value={String(props.version)} />}
      {ways.length > 1 ? (
        <RadioChips
          name="samenwerking"
          label={t.partnership}
          options={ways.map((way) => ({ value: way.partnershipId, label: way.youthName }))}
        />
      ) : null}
      <CheckChips
        name="leefgebied"
        label={t.domains}
        hint={t.domainsHint(name)}
        options={domains.map((value) => ({ value, label: t.domain[value] }))}
      />
      <TextArea name="gezien" label={t.seen} rows={3} maxlength={2000} />
      <TextArea name="gaat_goed" label={t.goesWell} hint={t.goesWellHint} rows={2} maxlength={2000} />
      <RadioChips
        name="weet_het"
        label={t.knows(name)}
        looks="even"
        options={knowsAnswers.map((value) => ({ value, label: t.knowsAnswer[value] }))}
      />
      <Readers id="lezers" readers={props.readers} {...(step ? { after: t.onlyYou } : {})} />
    </FormPage>
  )
}

/** Whose yes is missing, in words. */
export function useMissing({ missing }: Pick<Referral, 'missing'>): string | null {
  const t = useText(messages)
  if (missing.length === 0) return null
  return missing.length === 2 ? t.both : missing[0] === 'young' ? t.young : t.oneGuardian
}

/** Who said yes, how and when. */
export function yesFacts(t: (typeof messages)['nl'], referral: Referral) {
  return referral.yes.map((yes) => {
    const who = yes.who === 'young' ? firstName(referral.name) : (yes.guardianName ?? t.guardian)
    return {
      label: t.saysYes(who),
      value: (
        <>
          {t.how[yes.how]}, <Time at={yes.saidOn} />
          {yes.message ? <VoiceText voice={yes.who === 'young' ? 'own' : 'none'}>{yes.message}</VoiceText> : null}
        </>
      ),
    }
  })
}

/** The last page before sending: all of it, each with a way to change it. */
export function CheckView({ referral, readers, state }: { referral: Referral; readers: Reader[]; state: FormState }) {
  const t = useText(messages)
  const lang = useLang()
  const name = firstName(referral.name)
  const missing = useMissing(referral)
  const change = (page: string) => ({ href: `/aanmelding/${referral.id}/${page}`, label: t.change })
  const problem = state.errors['']
  return (
    <div class="form-page stack">
      <PageHead title={t.check} over={t.context(referral.name, referral.className)} under={t.checkLead} />
      {problem ? <Notice kind="error">{inLang(problem, lang)}</Notice> : null}
      <DefinitionFacts
        facts={[
          { label: t.partnership, value: referral.youthName },
          {
            label: t.domains,
            value: referral.domains.map((one) => t.domain[one]).join(', '),
            change: change('waarover'),
          },
          { label: t.seenHead, value: referral.seen ?? t.gone, change: change('waarover') },
          { label: t.goesWell, value: referral.goesWell ?? t.gone, change: change('waarover') },
          { label: t.knows(name), value: t.knowsAnswer[referral.knows], change: change('waarover') },
          { label: t.wish(name), value: referral.wish || '–', change: change('ja') },
          ...yesFacts(t, referral).map((fact) => ({ ...fact, change: change('ja') })),
        ]}
      />
      <Readers readers={readers} after={t.onlyYou} />
      {missing ? (
        <Notice kind="warning" title={t.missing}>
          {t.missingText(missing)}
        </Notice>
      ) : null}
      <form method="post" action={`/aanmelding/${referral.id}/versturen`}>
        <ButtonRow>
          <Button kind="second" href={missing ? '/aanmeldingen' : `/aanmelding/${referral.id}/ja`}>
            {missing ? t.later : undefined}
            {missing ? undefined : t.change}
          </Button>
          {missing ? (
            <Button href={`/aanmelding/${referral.id}/ja`}>{t.renew_yes}</Button>
          ) : (
            <Button icon="send">{t.send}</Button>
          )}
        </ButtonRow>
      </form>
      <form method="post" action={`/aanmelding/${referral.id}/weg`}>
        <Button kind="alert" small icon="trash-2">
          {t.discard}
        </Button>
      </form>
    </div>
  )
}

/** The drafts of the viewer, in the list of referrals. */
export function DraftList({
  drafts,
}: {
  drafts: { id: string; name: string; className: string | null; writtenAt: Date }[]
}) {
  const t = useText(messages)
  if (drafts.length === 0) return null
  return (
    <Card title={t.drafts} soft={t.draftsText}>
      <List>
        {drafts.map((draft) => (
          <Row
            face={{ name: draft.name, voice: 'school' }}
            title={draft.name}
            text={draft.className}
            when={<Time at={draft.writtenAt} />}
            href={`/aanmelding/${draft.id}/controle`}
          />
        ))}
      </List>
    </Card>
  )
}

/** Whether this pupil's birth date is missing for whoever may see it. */
export const ageIsUnknown = (pupil: Pick<Pupil, 'kept' | 'birthDate'>): boolean =>
  pupil.kept && pupil.birthDate === null
