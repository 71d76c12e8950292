import { sql } from 'kysely'
import { z } from 'zod'
import { NotFound } from '../../boundary/refusal.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'

/** What somebody may say of themself. */
export const profileSchema = z.object({
  naam: z.string().trim().min(1).max(200),
  taal: z.enum(['nl', 'en']),
})

/** Changes the viewer's own name and language. */
export async function changeProfile(
  tx: Tx,
  viewer: PersonViewer,
  input: z.output<typeof profileSchema>,
): Promise<void> {
  await tx.db
    .updateTable('person')
    .set({ name: input.naam, lang: input.taal })
    .where('id', '=', viewer.personId)
    .execute()
}

/** Signs the viewer out on one device. Throws {@link NotFound} when that is no session of theirs. */
export async function endSession(tx: Tx, sessionId: string): Promise<void> {
  const { rows } = await sql<{ ended: boolean }>`select guard.end_session(${sessionId}) as ended`.execute(tx.db)
  if (!rows[0]?.ended) throw new NotFound()
}

/** Signs the viewer out on every device but this one. */
export async function endOtherSessions(tx: Tx): Promise<void> {
  await sql`select guard.end_other_sessions()`.execute(tx.db)
}

/** Accepts an invitation to the viewer's own address. Throws {@link NotFound} when it is not, or is open no more. */
export async function acceptInvite(tx: Tx, inviteId: string): Promise<void> {
  const { rows } = await sql<{
    accepted: boolean
  }>`select guard.accept_invite(${inviteId}, ${tx.newId()}) as accepted`.execute(tx.db)
  if (!rows[0]?.accepted) throw new NotFound()
}
