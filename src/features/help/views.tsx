import { BackLink, Card, DoorList, Heading, PageHead } from '../../ui/kit.ts'
import { useText } from '../../ui/text.ts'
import type { Voice } from '../../ui/voice.ts'
import { type HelpRole, messages } from './messages.ts'

/** A role with its name in the language of the page. */
interface NamedRole {
  role: HelpRole
  name: string
  voice: Voice
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The first page of help: the boundary in a few sentences, and a door for each role. */
export function HelpView({ roles }: { roles: readonly NamedRole[] }) {
  const t = useText(messages)
  return (
    <div class="stack">
      <PageHead title={t.title} under={t.lead} />
      <Card voice="shared" title={t.promise}>
        <p>{t.promiseText}</p>
      </Card>
      <Heading level={2}>{t.roles}</Heading>
      <DoorList
        tight
        doors={roles.map(({ role, name, voice }) => ({
          href: `/help/${role.replaceAll('_', '-')}`,
          title: capital(name),
          icon: 'circle-help',
          voice,
        }))}
      />
      <Card title={t.colours}>
        <p>{t.coloursText}</p>
      </Card>
      <Card title={t.lock}>
        <p>{t.lockText}</p>
      </Card>
    </div>
  )
}

/** Help for one role: what it does and what it reads. */
export function RoleHelpView({ role, name, voice }: NamedRole) {
  const t = useText(messages)
  const { can, reads } = t.byRole[role]
  return (
    <div class="stack">
      <BackLink href="/help">{t.back}</BackLink>
      <PageHead title={capital(name)} />
      <Card title={t.can} voice={voice}>
        <ul class="prose">
          {can.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Card>
      <Card title={t.reads}>
        <ul class="prose">
          {reads.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
