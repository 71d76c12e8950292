import type { Context } from 'hono'
import { NotFound } from '../boundary/refusal.ts'
import type { PersonViewer } from '../boundary/viewer.ts'
import type { Tx } from '../db/as.ts'
import type { Env } from './env.ts'

/** Works in one transaction as somebody with an account; for anybody else the page is not there. */
export function asPerson<T>(c: Context<Env>, work: (tx: Tx, viewer: PersonViewer) => Promise<T>): Promise<T> {
  return c.var.as((tx, viewer) => {
    if (viewer.kind !== 'person') throw new NotFound()
    return work(tx, viewer)
  })
}
