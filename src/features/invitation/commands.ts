import { Refused } from '../../boundary/refusal.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { addDays, dayOf, instantAt } from '../../ui/dates.ts'
import { codeOf } from './code.ts'
import { refusals } from './messages.ts'
import { codeDays, codeHash } from './model.ts'
import { readWays } from './queries.ts'

/**
 * Makes a code without a name. Only its hash is kept, and that it was made.
 * @param partnershipId may be left out where there is one
 * @returns the id of the invitation
 */
export async function makeInvitation(tx: Tx, viewer: PersonViewer, partnershipId: string | undefined): Promise<string> {
  const ways = await readWays(tx, viewer)
  const way = ways.length === 1 ? ways[0] : ways.find((one) => one.id === partnershipId)
  if (!way) throw new Refused(refusals.partnership, 'samenwerking')
  const id = tx.newId()
  await tx.db
    .insertInto('invitation')
    .values({
      id,
      partnership_id: way.id,
      made_by: viewer.personId,
      code_hash: codeHash(codeOf(tx.keys, id)),
      made_at: tx.now,
      expires_at: instantAt(addDays(dayOf(tx.now), codeDays), 0, 0),
    })
    .execute()
  return id
}
