import {
  BackLink,
  Button,
  Card,
  DefinitionFacts,
  Empty,
  List,
  PageHead,
  Row,
  Time,
  useLang,
  useText,
} from '../../ui/kit.ts'
import { listing } from '../../ui/numbers.ts'
import { ArrangementCard } from '../arrangement/card.tsx'
import type { Arrangement } from '../arrangement/queries.ts'
import type { ReferralLine } from '../referral/queries.ts'
import { ReferralRows } from '../referral/rows.tsx'
import type { Waited } from '../referral/waiting.ts'
import { LeavingNotice } from '../roster/leaving.tsx'
import type { Pupil } from '../roster/queries.ts'
import { EntryCard } from '../school-entry/card.tsx'
import type { SchoolEntry } from '../school-entry/queries.ts'
import type { ReceivedShare } from '../share/queries.ts'
import { messages } from './messages.ts'

/** What the page of a pupil shows. */
export interface PupilProps {
  pupil: Pupil
  referrals: ReferralLine[]
  waited: Waited
  arrangements: Arrangement[]
  shares: ReceivedShare[]
  entries: SchoolEntry[]
  mayWrite: boolean
  mayRefer: boolean
  viewerId: string
}

/** One pupil, as the school sees them. */
export function PupilView(props: PupilProps) {
  const t = useText(messages)
  const lang = useLang()
  const { pupil, referrals } = props
  const where = [
    pupil.className ? t.inClass(pupil.className) : '',
    pupil.level ?? '',
    pupil.mentors.length > 0 ? t.mentor(listing(pupil.mentors, lang)) : '',
  ]
  return (
    <div class="stack wide">
      <BackLink href="/leerlingen">{t.roster}</BackLink>
      <PageHead
        title={pupil.name}
        under={where.filter(Boolean).join(', ')}
        face={{ name: pupil.name, voice: 'school' }}
        acts={
          <>
            {props.mayRefer ? (
              <Button href={`/aanmelden/${pupil.id}`} icon="user-round-plus">
                {t.refer}
              </Button>
            ) : null}
            <Button kind="second" href="/wijs-de-weg" icon="signpost">
              {t.pointTheWay}
            </Button>
          </>
        }
      />
      <LeavingNotice pupil={pupil} />
      <SharedCard shares={props.shares} />
      <EntryCard entries={props.entries} pupilId={pupil.id} viewerId={props.viewerId} mayWrite={props.mayWrite} />
      {referrals.length > 0 ? (
        <Card title={t.referrals}>
          <ReferralRows referrals={referrals} waited={props.waited} />
        </Card>
      ) : (
        <Empty icon="speech" title={t.noReferrals}>
          {t.noReferralsText}
        </Empty>
      )}
      <ArrangementCard arrangements={props.arrangements} viewerId={props.viewerId} back={`/leerling/${pupil.id}`} />
      {pupil.kept ? <Keeping pupil={pupil} /> : null}
    </div>
  )
}

/** What youth work shares with the viewer about this pupil; each opens on its own page, where it is logged. */
function SharedCard({ shares }: { shares: ReceivedShare[] }) {
  const t = useText(messages)
  if (shares.length === 0) return null
  return (
    <Card voice="shared" title={t.shared}>
      <List>
        {shares.map((share) => (
          <Row
            face={{ name: share.sharedByName, voice: 'youth' }}
            title={t.kind[share.kind]}
            text={
              <>
                {t.from(share.sharedByName)}, {t.until} <Time at={share.untilAt} as="short" />
              </>
            }
            when={<Time at={share.sharedAt} />}
            href={`/gedeeld/${share.id}`}
          />
        ))}
      </List>
    </Card>
  )
}

/** What whoever keeps the roster can change. */
function Keeping({ pupil }: { pupil: Pupil }) {
  const t = useText(messages)
  return (
    <Card title={t.roster}>
      {pupil.birthDate ? (
        <DefinitionFacts facts={[{ label: t.born, value: <Time at={pupil.birthDate} as="full" /> }]} />
      ) : null}
      <div class="row">
        <Button kind="second" small href={`/leerling/${pupil.id}/klas`}>
          {t.changeClass}
        </Button>
        <Button kind="second" small href={`/leerling/${pupil.id}/naam`}>
          {t.correct}
        </Button>
        <Button kind="second" small href={`/leerling/${pupil.id}/vertrek`}>
          {t.leave}
        </Button>
      </div>
    </Card>
  )
}
