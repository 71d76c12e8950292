/** What somebody is to a young person (boundary.md, Consent). */
export const guardianKinds = ['parent', 'legal_guardian', 'certified_institution', 'carer'] as const
export type GuardianKind = (typeof guardianKinds)[number]

/** What is known of a guardian. */
export interface GuardianFacts {
  kind: GuardianKind
  name: string
  /** Of a certified institution: who works there for this young person. */
  workerName: string | null
  email: string | null
  phone: string | null
  /** Their yes or no counts. A carer without authority has no say. */
  hasSay: boolean
  mayBeContacted: boolean
  /** May not see anything of this young person, and is never written to. */
  mustNotSee: boolean
  /** Known to be against sharing. */
  disagrees: boolean
}

/** The facts as they can stand together: a carer has no say, and who must not see is not written to. */
export function settled(facts: GuardianFacts): GuardianFacts {
  return {
    ...facts,
    workerName: facts.kind === 'certified_institution' ? facts.workerName : null,
    hasSay: facts.hasSay && facts.kind !== 'carer',
    mayBeContacted: facts.mayBeContacted && !facts.mustNotSee,
  }
}
