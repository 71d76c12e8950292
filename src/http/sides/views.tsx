import { BackLink, Button, Empty, Heading, PageHead, useText, type Voice, Who } from '../../ui/kit.ts'
import { firstName } from '../../ui/names.ts'
import { messages } from './messages.ts'
import { bothSides, insideSide, type Side } from './rewrite.ts'

/** A phone: whose it is, and the page that is open on it. */
export interface Phone {
  name: string
  path: string
}

function PhoneFrame({
  side,
  phone,
  voice,
  label,
  title,
}: {
  side: Side
  phone: Phone
  voice: Voice
  label: string
  title: string
}) {
  return (
    <section class="stack">
      <h2 class="nl-heading nl-heading--level-3">
        <Who voice={voice}>{label}</Who>
      </h2>
      <iframe class={`phone ${voice}`} src={insideSide(side, phone.path)} title={title} />
    </section>
  )
}

/** Both phones beside each other; on a phone below each other. */
export function SidesView({ phones }: { phones: Record<Side, Phone> | undefined }) {
  const t = useText(messages)
  if (!phones) {
    return (
      <div class="stack wide">
        <PageHead title={t.title} />
        <Empty title={t.none}>
          {t.noneText} <a href="/">{t.back}</a>
        </Empty>
      </div>
    )
  }
  const { jongerenwerk, school } = phones
  const [left, right] = [firstName(jongerenwerk.name), firstName(school.name)]
  return (
    <div class="stack wide">
      <BackLink href="/">{t.back}</BackLink>
      <PageHead
        title={t.title}
        under={t.lead}
        acts={
          <Button kind="second" href={bothSides}>
            {t.again}
          </Button>
        }
      />
      <section class="card example">
        <Heading>{t.steps}</Heading>
        <div class="prose">
          <ol>
            {t.step.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </div>
      </section>
      <div class="two even phones">
        <PhoneFrame
          side="jongerenwerk"
          phone={jongerenwerk}
          voice="youth"
          label={t.left(left)}
          title={t.leftFrame(left)}
        />
        <PhoneFrame side="school" phone={school} voice="school" label={t.right(right)} title={t.rightFrame(right)} />
      </div>
    </div>
  )
}
