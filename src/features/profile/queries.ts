import { sql } from 'kysely'
import type { Tx } from '../../db/as.ts'
import type { MemberInvite } from './member-invite.ts'

/** A device on which somebody is signed in. */
export interface DeviceSession {
  id: string
  begunAt: Date
  lastActiveAt: Date
  userAgent: string | null
  /** The one this page was asked for with. */
  thisOne: boolean
}

/** The devices on which the viewer is signed in, this one first. */
export async function readSessions(tx: Tx): Promise<DeviceSession[]> {
  const { rows } = await sql<DeviceSession>`select id, begun_at as "begunAt", last_active_at as "lastActiveAt",
    user_agent as "userAgent", this_one as "thisOne" from guard.my_sessions()`.execute(tx.db)
  return rows
}

/** Open invitations to the viewer's own address. */
export async function readMyInvites(tx: Tx): Promise<MemberInvite[]> {
  const { rows } = await sql<{ invite: MemberInvite }>`select i as invite from guard.my_invites() i`.execute(tx.db)
  return rows.map((row) => row.invite)
}
