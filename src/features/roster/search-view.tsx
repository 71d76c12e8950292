import { Button, Card, Empty, Form, List, Row, TextInput, useText } from '../../ui/kit.ts'
import { messages } from './messages.ts'
import { nameMatches } from './model.ts'
import type { PupilLine } from './queries.ts'

/** So many pupils are simply all shown: a mentor's class or two. */
const fewPupils = 70

/** What the list of pupils shows. */
export interface PupilSearchProps {
  pupils: PupilLine[]
  /** Only this class. */
  classId?: string | undefined
  /** What was searched; a name never stands in an address, so a search is sent. */
  search?: string | undefined
  /** The page itself: it answers a search and `?klas=`. */
  action: string
  href: (pupil: PupilLine) => string
}

/** Pupils by class, and found by name. */
export function PupilSearch({ pupils, classId, search, action, href }: PupilSearchProps) {
  const t = useText(messages)
  const shown = search
    ? pupils.filter((pupil) => nameMatches(pupil.name, search))
    : classId
      ? pupils.filter((pupil) => (pupil.classId ?? 'geen') === classId)
      : pupils.length <= fewPupils
        ? pupils
        : []
  const groups = [...Map.groupBy(shown, (pupil) => pupil.className ?? t.noClass)].sort(([a], [b]) => byClass(a, b))
  return (
    <div class="stack">
      <Form action={action} state={{ values: search ? { zoek: search } : {}, errors: {} }}>
        <div class="row search-row">
          <div class="grow">
            <TextInput name="zoek" label={t.search} type="search" maxlength={100} />
          </div>
          <Button kind="second" icon="search">
            {t.searchButton}
          </Button>
        </div>
      </Form>
      {pupils.length > fewPupils ? <ClassLinks pupils={pupils} classId={classId} action={action} /> : null}
      {search && shown.length === 0 ? (
        <Empty icon="search" title={t.noneFound}>
          {t.noneFoundText}
        </Empty>
      ) : null}
      {groups.map(([name, list]) => (
        <Card title={name} soft={t.count(list.length)}>
          <List tight>
            {list.map((pupil) => (
              <Row face={{ name: pupil.name, voice: 'school' }} title={pupil.name} href={href(pupil)} />
            ))}
          </List>
        </Card>
      ))}
    </div>
  )
}

/** Class names in the order of a school: 1A, 2B, 10C. */
function byClass(a: string, b: string): number {
  return a.localeCompare(b, 'nl', { numeric: true })
}

function ClassLinks({ pupils, classId, action }: Pick<PupilSearchProps, 'pupils' | 'classId' | 'action'>) {
  const t = useText(messages)
  const classes = [...Map.groupBy(pupils, (pupil) => pupil.classId ?? 'geen')]
    .map(([id, list]) => ({ id, name: list[0]?.className ?? t.noClass, count: list.length }))
    .sort((a, b) => byClass(a.name, b.name))
  return (
    <nav class="chips" aria-label={t.all}>
      {classes.map((one) => (
        <a class="chip" href={`${action}?klas=${one.id}`} aria-current={one.id === classId ? 'true' : undefined}>
          {one.name}
        </a>
      ))}
    </nav>
  )
}
