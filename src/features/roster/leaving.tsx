import { Button, Card, Time, useText } from '../../ui/kit.ts'
import { messages } from './messages.ts'
import type { Pupil } from './queries.ts'

/** A quiet card that says when a pupil leaves, with the way to take that back. */
export function LeavingNotice({ pupil }: { pupil: Pupil }) {
  const t = useText(messages)
  if (!pupil.leavesAt) return null
  return (
    <Card>
      <form method="post" action={`/leerling/${pupil.id}/blijft`} class="row">
        <span class="grow">
          {t.leaves} <Time at={pupil.leavesAt} as="full" />
        </span>
        {pupil.kept ? (
          <Button kind="second" small icon="undo-2">
            {t.stay}
          </Button>
        ) : null}
      </form>
    </Card>
  )
}
