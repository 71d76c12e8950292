import { BackLink, Card, type Children, List, PageHead, Row, Time, useLang, useText, VoiceText } from '../../ui/kit.ts'
import type { Consent } from '../consent/queries.ts'
import { consentTitle, standing } from '../consent/words.ts'
import type { Guardian } from '../guardian/queries.ts'
import type { FileText, GuidanceFile } from '../guidance/queries.ts'
import { messages } from './messages.ts'

/** What the page with everything shows. */
export interface AllProps {
  /** Of each guidance, the open one first. */
  files: GuidanceFile[]
  consents: Consent[]
  guardians: Guardian[]
}

/** Everything that stands there about the young person who reads, nothing left out. */
export function AllView({ files, consents, guardians }: AllProps) {
  const t = useText(messages)
  const lang = useLang()
  return (
    <div class="stack">
      <BackLink href="/samen">{t.back}</BackLink>
      <PageHead title={t.allTitle} />
      <p class="lead">{t.allLead}</p>
      <Part voice="own" title={t.words} of={files.flatMap((file) => file.words)}>
        {(one) => <Said at={one.saidAt} text={one.text} />}
      </Part>
      <Part voice="own" title={t.goals} of={files.flatMap((file) => file.goals)}>
        {(one) => <Said at={one.setAt} text={one.text} note={one.marks.map(({ mark }) => mark).join(' → ')} />}
      </Part>
      <Part voice="youth" title={t.moments} of={files.flatMap((file) => file.moments)}>
        {(one) => (
          <Said at={one.happenedAt} text={one.takenOutAt ? t.takenOut : one.text} note={t.wroteBy(one.writer)} />
        )}
      </Part>
      <Part voice="youth" title={t.factors} of={files.flatMap((file) => file.factors)}>
        {(one) => <Said at={one.namedAt} text={one.text} note={one.kind === 'risk' ? t.hinders : t.strengthens} />}
      </Part>
      <Part voice="youth" title={t.summaries} of={files.flatMap((file) => file.summaries)}>
        {(one) => <Said at={one.writtenAt} text={one.text} note={t.wroteBy(one.writer)} />}
      </Part>
      <Part voice="school" title={t.fromSchool} of={files.flatMap((file) => file.entries)}>
        {(one) => (
          <Said at={one.writtenAt} text={one.takenOutAt ? t.takenOut : one.text} note={t.wroteBy(one.writer)} />
        )}
      </Part>
      {consents.length > 0 ? (
        <Card voice="own" title={t.consents}>
          <List>
            {consents.map((consent) => (
              <Row title={consentTitle(consent, lang)} text={standing(consent, lang)} />
            ))}
          </List>
        </Card>
      ) : null}
      {guardians.length > 0 ? (
        <Card title={t.parents}>
          <List>
            {guardians.map((one) => (
              <Row title={one.name} text={one.hasSay ? t.parentHasSay : t.parentNoSay} />
            ))}
          </List>
        </Card>
      ) : null}
    </div>
  )
}

function Part<T>(props: { voice: 'own' | 'youth' | 'school'; title: string; of: T[]; children: (one: T) => Children }) {
  if (props.of.length === 0) return null
  return (
    <Card voice={props.voice} title={props.title}>
      <div class="stack">{props.of.map((one) => props.children(one))}</div>
    </Card>
  )
}

function Said({ at, text, note }: { at: Date; text: FileText | null; note?: string }) {
  const t = useText(messages)
  return (
    <VoiceText voice="none">
      <p class="soft">
        <Time at={at} as="short" />
        {note ? `, ${note}` : ''}
      </p>
      <p class="prose">{text === undefined ? t.gone : text || t.noText}</p>
    </VoiceText>
  )
}
