import { type Reader as Known, referralReaders } from '../../boundary/readers.ts'
import type { Tx } from '../../db/as.ts'
import type { Reader } from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'

/** What decides who reads a referral. */
interface About {
  pupilId: string
  partnershipId: string
  /** The pupil's name. */
  name: string
  writtenBy?: string
  writer?: string
  writerReads?: boolean
}

/** Who reads a referral of this pupil once it is sent: the viewer first, then the others, and last the young person. */
export async function namedReaders(tx: Tx, viewerId: string, about: About): Promise<Reader[]> {
  const known: Pick<Known, 'personId' | 'name'>[] = await referralReaders(tx, about.pupilId, about.partnershipId)
  const { writtenBy, writer } = about
  if (about.writerReads && writtenBy && writer && !known.some((one) => one.personId === writtenBy)) {
    known.unshift({ personId: writtenBy, name: writer })
  }
  const others = new Map(known.filter((one) => one.personId !== viewerId).map((one) => [one.personId, one.name]))
  return [{ name: '', you: true }, ...[...others.values()].map((name) => ({ name })), { name: firstName(about.name) }]
}
