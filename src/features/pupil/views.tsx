import { BackLink, Button, Card, DefinitionFacts, Empty, PageHead, Time, useLang, useText } from '../../ui/kit.ts'
import { listing } from '../../ui/numbers.ts'
import { ArrangementCard } from '../arrangement/card.tsx'
import type { Arrangement } from '../arrangement/queries.ts'
import type { ReferralLine } from '../referral/queries.ts'
import { ReferralRows } from '../referral/rows.tsx'
import type { Waited } from '../referral/waiting.ts'
import { LeavingNotice } from '../roster/leaving.tsx'
import type { Pupil } from '../roster/queries.ts'
import { messages } from './messages.ts'

/** What the page of a pupil shows. */
export interface PupilProps {
  pupil: Pupil
  referrals: ReferralLine[]
  waited: Waited
  arrangements: Arrangement[]
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
