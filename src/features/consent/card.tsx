import { fullDate } from '../../ui/dates.ts'
import { Button, Card, List, Notice, Row, useLang, useText } from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { messages } from './messages.ts'
import type { Consent } from './queries.ts'
import { consentTitle, isOpen, standing } from './words.ts'

/** Consents in a list, each with how it stands. */
export function ConsentRows({ consents }: { consents: Consent[] }) {
  const lang = useLang()
  return (
    <List>
      {consents.map((consent) => (
        <Row
          icon={consent.runs ? 'circle-check' : isOpen(consent) ? 'clock' : 'lock'}
          href={`/toestemming/${consent.id}`}
          title={consentTitle(consent, lang)}
          text={standing(consent, lang)}
        />
      ))}
    </List>
  )
}

/** The birthdays that are near and will ask for another yes. */
export function TurningNotices({ consents }: { consents: Consent[] }) {
  const t = useText(messages)
  const lang = useLang()
  const first = consents.find((consent) => consent.turning)
  if (!first?.turning) return null
  const { age, day } = first.turning
  const name = firstName(first.youngName)
  const missing = [...new Set(consents.flatMap((consent) => consent.turning?.missing ?? []))]
  return (
    <Notice kind="warning" title={t.turning(name, age, fullDate(day, lang))}>
      {t.turningText(name, missing)}
    </Notice>
  )
}

/** What a young person agreed to, at the side of their file. Only what still matters; all of it behind the button. */
export function ConsentCard({ consents, youngPersonId }: { consents: Consent[]; youngPersonId: string }) {
  const t = useText(messages)
  const open = consents.filter(isOpen)
  return (
    <>
      <TurningNotices consents={consents} />
      <Card voice="own" title={t.title}>
        {open.length > 0 ? <ConsentRows consents={open} /> : <p class="soft">{t.none}</p>}
        <p>
          <Button kind="second" small href={`/jongere/${youngPersonId}/toestemming`}>
            {open.length > 0 ? t.toAll : t.askShare}
          </Button>
        </p>
      </Card>
    </>
  )
}
