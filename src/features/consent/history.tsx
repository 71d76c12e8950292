import { fullDate, nearDay } from '../../ui/dates.ts'
import { Card, Link, List, Row, useLang, useText, useUi, VoiceText } from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { messages } from './messages.ts'
import type { Consent, ConsentHistory, GivenAnswer } from './queries.ts'

/** What happened with a consent: each answer with its words, the papers, the links that were sent. */
export function History({ consent, history }: { consent: Consent; history: ConsentHistory }) {
  const t = useText(messages)
  const lang = useLang()
  const { now } = useUi()
  const { answers, papers, links } = history
  if (answers.length + papers.length + links.length === 0) return null
  return (
    <Card title={t.happened}>
      <List>
        {answers.map((one) => (
          <AnswerRow one={one} consent={consent} />
        ))}
        {papers.map((paper) => (
          <Row
            icon="paperclip"
            title={
              <Link href={`/toestemming/${consent.id}/scan/${paper.id}`} label={t.paperOf(fullDate(paper.at, lang))}>
                {t.paper}
              </Link>
            }
            text={nearDay(paper.at, lang, now)}
          />
        ))}
        {links.map((link) => (
          <Row
            icon="mail"
            title={link.toldOnly ? t.linkTold(link.guardianName) : t.linkSent(link.guardianName)}
            text={nearDay(link.at, lang, now)}
          />
        ))}
      </List>
    </Card>
  )
}

function AnswerRow({ one, consent }: { one: GivenAnswer; consent: Consent }) {
  const t = useText(messages)
  const lang = useLang()
  const { now } = useUi()
  const name = one.who === 'young' ? firstName(consent.youngName) : (one.guardianName ?? t.guardianOf)
  const how = [t.how[one.how], nearDay(one.at, lang, now), one.notedByName ? t.notedBy(one.notedByName) : '']
  return (
    <Row
      icon={one.answer === 'yes' ? 'check' : 'x'}
      title={t.says[one.answer](name)}
      text={
        <>
          {how.filter(Boolean).join(', ')}
          {one.text === null ? null : (
            <VoiceText voice={one.who === 'young' ? 'own' : 'none'}>{one.text ?? t.erased}</VoiceText>
          )}
        </>
      }
    />
  )
}
