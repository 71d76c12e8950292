import { Button, Card, useText } from '../../ui/kit.ts'
import { ConsentRows, TurningNotices } from '../consent/card.tsx'
import type { Consent } from '../consent/queries.ts'
import { isOpen } from '../consent/words.ts'
import { SharesCard } from '../share/card.tsx'
import type { GivenShare } from '../share/queries.ts'
import { messages } from './messages.ts'
import type { Guidance } from './queries.ts'

/** What stands beside a file: what the school reads of it now, and what was agreed about that. */
export function Beside(props: { guidance: Guidance; shares: GivenShare[]; consents: Consent[] }) {
  const t = useText(messages)
  const { id, youngPersonId, endedAt } = props.guidance
  const path = `/begeleiding/${id}`
  const open = props.consents.filter(isOpen)
  return (
    <>
      <SharesCard
        shares={props.shares}
        takeBack={(share) => `/delen/${share}/terug`}
        back={path}
        {...(endedAt ? {} : { share: `${path}/delen` })}
      />
      <TurningNotices consents={props.consents} />
      <Card title={t.consent}>
        {open.length > 0 ? <ConsentRows consents={open} /> : <p class="soft">{t.noConsent}</p>}
        <div class="row">
          <Button kind="second" small href={`/jongere/${youngPersonId}/toestemming`}>
            {t.allConsents}
          </Button>
          <Button kind="second" small href={`/jongere/${youngPersonId}/ouders`}>
            {t.parents}
          </Button>
        </div>
      </Card>
    </>
  )
}
