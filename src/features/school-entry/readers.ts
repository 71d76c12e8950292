import { entryReaders } from '../../boundary/readers.ts'
import type { Tx } from '../../db/as.ts'
import type { Reader } from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import type { Subject } from './queries.ts'

/**
 * Who reads what the viewer writes about this pupil: the care coordinator, who guides in each chosen partnership, the
 * mentor it is addressed to, and the young person.
 */
export async function namedEntryReaders(
  tx: Tx,
  viewerId: string,
  subject: Subject,
  to: { partnershipId: string | null; addressedTo: string | null },
): Promise<Reader[]> {
  const way = subject.ways.find((one) => one.partnershipId === to.partnershipId) ?? subject.ways[0]
  const known = way ? await entryReaders(tx, subject.pupilId, way.partnershipId) : []
  const others = new Map(known.filter((one) => one.personId !== viewerId).map((one) => [one.personId, one.name]))
  const mentor = subject.mentors.find((one) => one.id === to.addressedTo)
  if (mentor) others.set(mentor.id, mentor.name)
  return [{ name: '', you: true }, ...[...others.values()].map((name) => ({ name })), { name: firstName(subject.name) }]
}
