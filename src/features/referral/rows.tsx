import { schoolDays } from '../../ui/dates.ts'
import { List, Row, Time, useLang, useText } from '../../ui/kit.ts'
import { messages } from './messages.ts'
import type { ReferralLine } from './queries.ts'
import type { Waited } from './waiting.ts'

/** How far a referral is, and how long it waits, in one line. */
export function useReferralState(): (referral: ReferralLine, days: number | undefined) => string {
  const t = useText(messages)
  const lang = useLang()
  return (referral, days) => {
    const stage = referral.ending ? t.ending[referral.ending] : t.stage[referral.stage]
    if (!days || referral.stage === 'ended') return stage
    return `${stage}, ${referral.stage === 'received' ? t.waits(schoolDays(days, lang)) : t.waited(schoolDays(days, lang))}`
  }
}

/** Referrals as rows, each with how far it is. */
export function ReferralRows({ referrals, waited }: { referrals: ReferralLine[]; waited: Waited }) {
  const t = useText(messages)
  const state = useReferralState()
  return (
    <List>
      {referrals.map((one) => (
        <Row
          face={{ name: one.name, voice: 'school' }}
          title={t.context(one.name, one.className)}
          text={[
            state(one, waited.get(one.id)),
            one.handler && one.stage === 'received' ? t.forHandler(one.handler) : '',
          ]
            .filter(Boolean)
            .join(', ')}
          when={one.sentAt ? <Time at={one.sentAt} /> : undefined}
          href={one.stage === 'draft' ? `/aanmelding/${one.id}/controle` : `/aanmelding/${one.id}`}
        />
      ))}
    </List>
  )
}
