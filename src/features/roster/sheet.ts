import readExcelFile from 'read-excel-file/node'
import { cellsOfText } from './list.ts'

/** Lines of a list, each with its number. */
export type Rows = { line: number; cells: string[] }[]

/** Largest sheet once it is unpacked, in bytes: a small file can unpack into a very large one. */
const largestUnpacked = 40 * 1024 * 1024

/** How large everything in a zip says it becomes, by its table of contents. */
function unpackedSize(bytes: Buffer): number {
  const entry = Buffer.from('PK\x01\x02', 'latin1')
  let size = 0
  for (let at = bytes.indexOf(entry); at !== -1 && at + 28 <= bytes.length; at = bytes.indexOf(entry, at + 4)) {
    size += bytes.readUInt32LE(at + 24)
  }
  return size
}

/** A cell of a sheet as text; a date as a day, whatever way the sheet shows it. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return cell === null || cell === undefined ? '' : String(cell)
}

/** Text in UTF-8, or as Excel in the Netherlands writes CSV: Windows-1252. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The lines of a file: of the first sheet when it is one of Excel, else of a text. Undefined when it cannot be read. */
export async function rowsOfFile(bytes: Buffer): Promise<Rows | undefined> {
  try {
    if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return cellsOfText(textOf(bytes).replace(/\r\n?/g, '\n'))
    if (unpackedSize(bytes) > largestUnpacked) return undefined
    const [first] = await readExcelFile(bytes)
    return (first?.data ?? [])
      .map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  } catch {
    return undefined
  }
}
