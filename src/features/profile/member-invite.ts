import { roleNames } from '../../boundary/role-names.ts'
import type { Role } from '../../boundary/viewer.ts'
import type { Lang } from '../../ui/text.ts'

/** An invitation to take part that is open, as whoever it is for may see it. */
export interface MemberInvite {
  id: string
  name: string
  email: string
  role: Role
  organisationName: string
  locationName: string | null
  className: string | null
  hasAccount: boolean
}

/** The role that an invitation gives, in words, and where that is. */
export function inviteWords(invite: MemberInvite, lang: Lang): { role: string; where: string } {
  const where = [invite.locationName, invite.className].filter((part) => part !== null)
  return { role: roleNames[lang][invite.role], where: where.join(', ') }
}
