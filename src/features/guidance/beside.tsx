import { ConsentCard } from '../consent/card.tsx'
import type { Consent } from '../consent/queries.ts'
import { SharesCard } from '../share/card.tsx'
import type { GivenShare } from '../share/queries.ts'
import type { Guidance } from './queries.ts'

/** What stands beside a file: what the school reads of it now, and what was agreed about that. */
export function Beside(props: { guidance: Guidance; shares: GivenShare[]; consents: Consent[] }) {
  const { id, youngPersonId, endedAt } = props.guidance
  const path = `/begeleiding/${id}`
  return (
    <>
      <SharesCard
        shares={props.shares}
        takeBack={(share) => `/delen/${share}/terug`}
        back={path}
        {...(endedAt ? {} : { share: `${path}/delen` })}
      />
      <ConsentCard consents={props.consents} youngPersonId={youngPersonId} />
    </>
  )
}
