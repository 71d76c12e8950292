import type { Context } from 'hono'
import { dropDraft, keepDraft } from '../../features/draft/commands.ts'
import { keepable } from '../../features/draft/model.ts'
import { draftKeyField, type FieldValues, formKey } from '../../ui/form-state.ts'
import type { Env } from '../env.ts'

/** The path and query of the page a form stood on: where it came from, as far as that was a page of ours. */
export function formPage(c: Context<Env>): string {
  const here = new URL(c.req.url)
  const from = URL.parse(c.req.header('referer') ?? '')
  const page = from && from.host === (c.req.header('host') ?? here.host) ? from : here
  return page.pathname + page.search
}

function isForm(c: Context<Env>): boolean {
  const type = c.req.header('content-type') ?? ''
  return type.startsWith('application/x-www-form-urlencoded') || type.startsWith('multipart/form-data')
}

interface SentForm {
  key: string
  fields: FieldValues | undefined
}

async function sentForm(c: Context<Env>): Promise<SentForm | undefined> {
  if (c.req.method !== 'POST' || !isForm(c)) return undefined
  const body = await c.req.parseBody({ all: true })
  const named = body[draftKeyField]
  const url = new URL(c.req.url)
  const key = typeof named === 'string' && named !== '' ? named.slice(0, 200) : formKey(url.pathname + url.search)
  return { key, fields: keepable(body) }
}

/** Keeps a form that arrived when its writer could not be let in. True when there was something to keep. */
export async function keepLostForm(c: Context<Env>, personId: string): Promise<boolean> {
  const form = await sentForm(c)
  const { fields } = form ?? {}
  if (!form || !fields) return false
  await c.var.db.as({ kind: 'person', personId }, (tx) => keepDraft(tx, personId, form.key, fields))
  return true
}

/** Throws the draft of a form away once the form did what it was for. */
export async function dropSentDraft(c: Context<Env>): Promise<void> {
  if (c.res.status !== 303 || c.var.draftKeys.size === 0 || c.var.viewer.kind !== 'person') return
  const form = await sentForm(c)
  if (!form || !c.var.draftKeys.has(form.key)) return
  const { personId } = c.var.viewer
  await c.var.db.as({ kind: 'person', personId }, (tx) => dropDraft(tx, personId, form.key))
}
