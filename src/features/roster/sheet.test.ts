import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readList } from './list.ts'
import { rowsOfFile } from './sheet.ts'

const now = new Date('2026-11-25T10:00:00Z')
const workbook = readFileSync(new URL('../../../test/support/list.xlsx', import.meta.url))

test('the first sheet of a workbook is read, with a date as a day', async () => {
  const { lines, problems } = readList((await rowsOfFile(workbook)) ?? [], now)
  expect(problems).toEqual([])
  expect(lines).toMatchObject([{ name: { surname: 'Haddad' }, className: '3A', birthDate: '2011-03-07', line: 2 }])
})

test('a CSV file is read as UTF-8, and as Excel in the Netherlands writes it', async () => {
  const text = 'naam;klas\r\nZoë Çelik;3A\r\n'
  for (const encoding of ['utf8', 'latin1'] as const)
    expect((await rowsOfFile(Buffer.from(text, encoding)))?.[1]?.cells).toEqual(['Zoë Çelik', '3A'])
})

test('a zip that is no workbook, or that says it unpacks into very much, is not read', async () => {
  expect(await rowsOfFile(Buffer.from('PK and nothing more'))).toBeUndefined()
  const bomb = Buffer.from(workbook)
  bomb.writeUInt32LE(900_000_000, bomb.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24)
  expect(await rowsOfFile(bomb)).toBeUndefined()
})
