import type { Db } from '../../db/open.ts'
import { makeExample } from '../example/make.ts'

/** How far the example of a database is: being made, or it failed and may be tried again. */
export type Making = { state: 'busy'; part: number } | { state: 'failed' }

const making = new WeakMap<Db, Making>()

/** How far the making of the example is; nothing while nobody asked for it. */
export function exampleMaking(db: Db): Making | undefined {
  return making.get(db)
}

/** Begins to make the example beside the requests; once, however often it is asked. */
export function beginExample(db: Db, onFailure: (error: unknown) => void): void {
  if (making.get(db)?.state === 'busy') return
  making.set(db, { state: 'busy', part: 0 })
  // After the answer of this request: making it keeps the process busy for a moment.
  setImmediate(() => {
    makeExample(db, (part) => making.set(db, { state: 'busy', part })).then(
      () => making.set(db, { state: 'busy', part: 1 }),
      (error: unknown) => {
        making.set(db, { state: 'failed' })
        onFailure(error)
      },
    )
  })
}
