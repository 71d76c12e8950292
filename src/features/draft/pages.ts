import { Hono } from 'hono'
import { ownPath } from '../../http/choices.ts'
import type { Env } from '../../http/env.ts'
import { readable } from '../../http/readable.ts'
import { draftKeyField } from '../../ui/form-state.ts'
import { dropDraft, keepDraft } from './commands.ts'
import { keepable } from './model.ts'

/** Keeps what is typed while somebody types it. The form itself works without. */
export const draftPages = new Hono<Env>()

draftPages.post('/concept', readable, async (c) => {
  const body = await c.req.parseBody({ all: true })
  const key = body[draftKeyField]
  if (typeof key !== 'string' || key === '' || key.length > 200) return c.body(null, 422)
  const fields = body.weg ? undefined : keepable(body)
  const kept = await c.var.as(async (tx, viewer) => {
    if (viewer.kind !== 'person') return false
    await (fields ? keepDraft(tx, viewer.personId, key, fields) : dropDraft(tx, viewer.personId, key))
    return true
  })
  if (body.weg) return c.redirect(ownPath(body.terug), 303)
  return c.body(null, kept ? 204 : 403)
})
