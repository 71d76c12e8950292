import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { Refused } from '../../boundary/refusal.ts'
import { bareJpeg } from './jpeg.ts'
import { refusals } from './refusals.ts'

/** A paper as a file, with nothing left in it but what can be seen. */
export interface Scan {
  mime: 'image/jpeg' | 'application/pdf'
  bytes: Buffer
}

/** Largest file that is taken, in bytes. */
const most = 10 * 1024 * 1024
/** Largest picture, in pixels, before it is made smaller: a small file can hold a picture that fills the memory. */
const mostPixels = 80_000_000
const mostPages = 20
/** The longest side of what is kept: enough to read a sheet of paper. */
const longestSide = 2400

/**
 * Makes a clean file of a photo or scan: known by what is in it, never by its name; drawn anew, so that place, time and
 * device are gone. Throws {@link Refused} at the field `scan`.
 */
export async function cleanScan(bytes: Buffer): Promise<Scan> {
  if (bytes.length > most) throw new Refused(refusals.fileSize, 'scan')
  const scan = bytes.subarray(0, 1024).includes('%PDF-') ? await cleanPdf(bytes) : await cleanPhoto(bytes)
  if (scan.bytes.length > most) throw new Refused(refusals.fileSize, 'scan')
  return scan
}

async function cleanPhoto(bytes: Buffer): Promise<Scan> {
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    const { format } = await image.metadata()
    if (!format || !['jpeg', 'png', 'webp'].includes(format)) throw new Error(`not a photo: ${format}`)
    const drawn = await image
      .rotate()
      .flatten({ background: '#ffffff' })
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82 })
      .toBuffer()
    return { mime: 'image/jpeg', bytes: drawn }
  } catch {
    throw new Refused(refusals.fileKind, 'scan')
  }
}

/** What a page or a stream can carry beside what is seen: data on its making, actions, remarks with files in them. */
const unseen = ['Metadata', 'PieceInfo', 'AA', 'A', 'OpenAction', 'Annots', 'JS', 'LastModified', 'Thumb', 'AF', 'EF']

async function cleanPdf(bytes: Buffer): Promise<Scan> {
  const pages = await readPages(bytes)
  if (pages.getPageCount() > mostPages) throw new Refused(refusals.filePages, 'scan')
  try {
    // Only the pages go over: what hangs on the document itself (its data, scripts, files, forms) stays behind.
    const clean = await PDFDocument.create({ updateMetadata: false })
    for (const page of await clean.copyPages(pages, pages.getPageIndices())) clean.addPage(page)
    for (const [, object] of clean.context.enumerateIndirectObjects()) bare(object)
    for (const [ref, object] of clean.context.enumerateIndirectObjects()) {
      if (object instanceof PDFRawStream && isJpeg(object))
        clean.context.assign(ref, PDFRawStream.of(object.dict, bareJpeg(object.contents)))
    }
    return { mime: 'application/pdf', bytes: Buffer.from(await clean.save({ useObjectStreams: true })) }
  } catch {
    throw new Refused(refusals.fileKind, 'scan')
  }
}

async function readPages(bytes: Buffer): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
  } catch {
    throw new Refused(refusals.fileKind, 'scan')
  }
}

function bare(object: unknown): void {
  if (object instanceof PDFRawStream) bare(object.dict)
  if (object instanceof PDFArray) for (const one of object.asArray()) bare(one)
  if (!(object instanceof PDFDict)) return
  for (const key of unseen) object.delete(PDFName.of(key))
  for (const [, value] of object.entries()) if (value instanceof PDFDict || value instanceof PDFArray) bare(value)
}

/** Is this stream a photo as a camera made it. */
function isJpeg({ dict }: PDFRawStream): boolean {
  const filter = dict.lookup(PDFName.of('Filter'))
  const last = filter instanceof PDFArray ? filter.lookup(filter.size() - 1) : filter
  const only = !(filter instanceof PDFArray) || filter.size() === 1
  return only && last === PDFName.of('DCTDecode')
}
