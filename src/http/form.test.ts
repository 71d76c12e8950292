import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Env } from './env.ts'
import { type FormResult, readForm, says, several } from './form.ts'

async function send<T extends z.ZodType>(
  schema: T,
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<FormResult<z.output<T>>> {
  let result: FormResult<z.output<T>> | undefined
  const app = new Hono<Env>().post('/', async (c) => {
    result = await readForm(c, schema)
    return c.body(null)
  })
  await app.request('/', { method: 'POST', body, headers })
  if (!result) throw new Error('the form was not read')
  return result
}

const visit = z.object({
  naam: z.string().trim().min(1).max(20),
  dag: several(z.enum(['ma', 'di'])),
  mail: z.email().optional(),
})

test('a form that is right gives its data; a box that is ticked once is a list of one', async () => {
  const form = await send(visit, new URLSearchParams({ naam: ' Sam ', dag: 'ma' }))
  expect(form).toMatchObject({ ok: true, data: { naam: 'Sam', dag: ['ma'] } })
  const none = await send(visit, new URLSearchParams({ naam: 'Sam' }))
  expect(none).toMatchObject({ ok: true, data: { dag: [] } })
})

test('a form that is not right comes back as it was typed, with one text per field in both languages', async () => {
  const form = await send(visit, new URLSearchParams('naam=+&dag=ma&dag=zo&mail=sam'))
  if (form.ok) throw new Error('it was taken')
  expect(form.values).toEqual({ naam: ' ', dag: ['ma', 'zo'], mail: 'sam' })
  expect(Object.keys(form.errors).sort()).toEqual(['dag', 'mail', 'naam'])
  expect(form.errors.mail).toMatchObject({
    nl: expect.stringContaining('mailadres'),
    en: expect.stringContaining('e-mail'),
  })
})

test('a field that was not sent is missing, one that is too long says how long it may be', async () => {
  const absent = await send(visit, new URLSearchParams({ dag: 'ma' }))
  expect(!absent.ok && absent.errors.naam).toMatchObject({ en: expect.stringContaining('missing') })
  const long = await send(visit, new URLSearchParams({ naam: 'a'.repeat(21) }))
  expect(!long.ok && long.errors.naam).toMatchObject({ nl: 'Gebruik hoogstens 20 tekens.' })
})

test('a rule speaks in its own words', async () => {
  const words = { nl: 'Kies een schooldag.', en: 'Choose a school day.' }
  const rule = z.object({ dag: z.string().refine((day) => day !== 'zo', says(words)) })
  const form = await send(rule, new URLSearchParams({ dag: 'zo' }))
  expect(!form.ok && form.errors).toEqual({ dag: words })
})

test('line ends are one character, and a zero byte never reaches a database', async () => {
  const form = await send(z.object({ tekst: z.string() }), new URLSearchParams({ tekst: 'een\r\ntwee\rdrie\0' }))
  expect(form).toMatchObject({ ok: true, data: { tekst: 'een\ntwee\ndrie' } })
})

test('a file is data, never a value to show again; one that was not chosen is absent', async () => {
  const schema = z.object({ scan: z.file().optional(), naam: z.string() })
  const body = new FormData()
  body.set('naam', 'Sam')
  body.set('scan', new File(['%PDF'], 'scan.pdf'))
  const form = await send(schema, body)
  expect(form).toMatchObject({ ok: true, values: { naam: 'Sam' }, data: { scan: expect.any(File) } })
  // As a browser sends a file field in which nothing was chosen.
  const lines = ['--x', 'content-disposition: form-data; name="naam"', '', 'Sam']
  const empty = [
    '--x',
    'content-disposition: form-data; name="scan"; filename=""',
    'content-type: application/octet-stream',
  ]
  const raw = [...lines, ...empty, '', '', '--x--', ''].join('\r\n')
  const none = await send(schema, raw, { 'content-type': 'multipart/form-data; boundary=x' })
  expect(none).toMatchObject({ ok: true, data: { scan: undefined } })
})
