import { Time, useLang, useText, VoiceText } from '../../ui/kit.ts'
import { listing } from '../../ui/numbers.ts'
import type { RecipientRole } from '../consent/model.ts'
import type { Content } from './content.ts'
import { messages } from './messages.ts'

/** A shared item in words: exactly what its recipients see, and what is shown before it is shared. */
export function SharedContent({ content }: { content: Content }) {
  const t = useText(messages)
  const words = (text: string | null | undefined) => (text === undefined ? t.gone : text || t.noText)
  return (
    <VoiceText voice="youth">
      <p class="soft">
        <ContentHead content={content} />
      </p>
      <p class="prose">{content.kind === 'goal_mark' ? t.mark(content.mark) : words(content.text)}</p>
    </VoiceText>
  )
}

function ContentHead({ content }: { content: Content }) {
  const t = useText(messages)
  const lang = useLang()
  const about =
    content.kind === 'contact_moment'
      ? [
          t.place[content.place],
          listing(
            content.about.map((one) => t.about[one]),
            lang,
          ),
        ]
      : content.kind === 'factor'
        ? [t.domain[content.domain], content.risk ? t.hinders : t.strengthens]
        : []
  return (
    <>
      {t.kind[content.kind]}, <Time at={content.at} as="short" />
      {about.filter(Boolean).map((one) => `, ${one}`)}
    </>
  )
}

/** The recipients of a consent in running text: `de mentor en Piet Smit`. */
export function recipientNames(
  recipients: readonly { role: RecipientRole | null; name: string | null }[],
  lang: 'nl' | 'en',
): string {
  const t = messages[lang]
  return listing(
    recipients.map(({ role, name }) => (role ? t.role[role] : (name ?? ''))),
    lang,
  )
}
