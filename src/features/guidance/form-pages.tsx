import type { Context, Hono } from 'hono'
import type { FC } from 'hono/jsx'
import type { z } from 'zod'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { readForm } from '../../http/form.ts'
import { tried } from '../../http/tried.ts'
import { type Bilingual, emptyForm, type FormState, type Reader } from '../../ui/kit.ts'
import { auditOpen } from './commands.ts'
import { messages } from './messages.ts'
import { type Guidance, readGuidance } from './queries.ts'
import { namedFileReaders } from './team.ts'

/** What every form in a file is given. */
export interface FileFormProps {
  guidance: Guidance
  readers: Reader[]
  state: FormState
  /** The item it is about; empty where there is none. */
  item: string
  /** Where it is sent. */
  action: string
}

/** Which file a form is in, and which item of it. */
export interface Place {
  id: string
  item: string
}

/** A form in a file: where it stands, what it needs, and what it does. */
export interface FileForm<T extends z.ZodType, More> {
  /** Under `/begeleiding/:id/`. */
  path: string
  title: (t: (typeof messages)['nl']) => string
  schema: T
  /** What the form needs beside the file. */
  more: (tx: Tx, guidance: Guidance, item: string) => Promise<More>
  view: FC<FileFormProps & { more: More }>
  work: (tx: Tx, viewer: PersonViewer, place: Place, data: z.output<T>) => Promise<void>
  done: Bilingual
}

/** For a form that needs nothing beside its file. */
export const nothing = async () => undefined

/** Adds a page with one form, and the way back to the file when it is done. */
export function addFileForm<T extends z.ZodType, More>(pages: Hono<Env>, form: FileForm<T, More>): void {
  const path = `/begeleiding/:id/${form.path}`
  const placeOf = (c: Context<Env>): Place => ({ id: c.req.param('id') ?? '', item: c.req.param('item') ?? '' })
  async function page(c: Context<Env>, state: FormState) {
    const { id, item } = placeOf(c)
    const page = await asPerson(c, async (tx, viewer) => {
      const guidance = await readGuidance(tx, id)
      await auditOpen(tx, viewer, guidance)
      const about = { guidanceId: id, name: guidance.name, viewerId: viewer.personId, lang: c.var.lang }
      return { guidance, readers: await namedFileReaders(tx, about), more: await form.more(tx, guidance, item) }
    })
    const View = form.view as unknown as FC<Record<string, unknown>>
    return c.render(<View {...page} state={state} item={item} action={c.req.path} />, {
      title: form.title(messages[c.var.lang]),
      width: 'narrow',
      problem: Object.keys(state.errors).length > 0,
    })
  }
  pages.get(path, (c) => page(c, emptyForm))
  pages.post(path, async (c) => {
    const place = placeOf(c)
    const sent = await readForm(c, form.schema)
    const done = sent.ok
      ? await tried(() => asPerson(c, (tx, viewer) => form.work(tx, viewer, place, sent.data)))
      : { ok: false as const, errors: sent.errors }
    if (!done.ok) {
      c.status(422)
      return page(c, { values: sent.values, errors: done.errors })
    }
    flash(c, form.done)
    return c.redirect(`/begeleiding/${place.id}`, 303)
  })
}
