import { inflateSync } from 'node:zlib'
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
/** Largest photo inside a PDF once it is unpacked, in bytes. */
const mostUnpacked = 64 * 1024 * 1024
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

/** What any part of a PDF can carry on its making. */
const aboutMaking = ['Metadata', 'PieceInfo', 'LastModified']
/** What a page can carry beside what is seen: actions, remarks with files in them, a place on the map. */
const besidePage = ['AA', 'Annots', 'Thumb', 'AF', 'B', 'VP', 'LGIDict', 'StructParents']

async function cleanPdf(bytes: Buffer): Promise<Scan> {
  const pages = await readPages(bytes)
  if (pages.getPageCount() > mostPages) throw new Refused(refusals.filePages, 'scan')
  try {
    flatten(pages)
    // Before they go over: what hung on a page would otherwise go along, unseen.
    for (const [, object] of pages.context.enumerateIndirectObjects()) bare(object)
    for (const page of pages.getPages()) for (const key of besidePage) page.node.delete(PDFName.of(key))
    // Only the pages go over: what hangs on the document itself (its data, scripts, files, forms) stays behind.
    const clean = await PDFDocument.create({ updateMetadata: false })
    for (const page of await clean.copyPages(pages, pages.getPageIndices())) clean.addPage(page)
    for (const [ref, object] of clean.context.enumerateIndirectObjects()) {
      if (object instanceof PDFRawStream && lastFilter(object) === 'DCTDecode')
        clean.context.assign(ref, barePhoto(object))
    }
    return { mime: 'application/pdf', bytes: Buffer.from(await clean.save({ useObjectStreams: true })) }
  } catch {
    throw new Refused(refusals.fileKind, 'scan')
  }
}

async function readPages(bytes: Buffer): Promise<PDFDocument> {
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
    // Finds out now whether it has pages at all.
    pdf.getPageCount()
    return pdf
  } catch {
    throw new Refused(refusals.fileKind, 'scan')
  }
}

/** Makes what was filled in on a form part of its page: it can be seen, so it stays. */
function flatten(pages: PDFDocument): void {
  if (pages.getForm().getFields().length > 0) pages.getForm().flatten()
}

function bare(object: unknown): void {
  if (object instanceof PDFRawStream) bare(object.dict)
  if (object instanceof PDFArray) for (const one of object.asArray()) bare(one)
  if (!(object instanceof PDFDict)) return
  for (const key of aboutMaking) object.delete(PDFName.of(key))
  for (const [, value] of object.entries()) if (value instanceof PDFDict || value instanceof PDFArray) bare(value)
}

function filtersOf({ dict }: PDFRawStream): string[] {
  const filter = dict.lookup(PDFName.of('Filter'))
  const names = filter instanceof PDFArray ? filter.asArray().map((_, at) => filter.lookup(at)) : [filter]
  return names.flatMap((name) => (name instanceof PDFName ? [name.decodeText()] : []))
}

const lastFilter = (stream: PDFRawStream) => filtersOf(stream).at(-1)

/** A photo in a PDF without what its camera wrote in it. Throws when it is packed in a way we do not open. */
function barePhoto(stream: PDFRawStream): PDFRawStream {
  const packed = filtersOf(stream).slice(0, -1)
  if (packed.some((one) => one !== 'FlateDecode')) throw new Error(`a photo inside ${packed.join(', ')}`)
  const photo = packed.reduce<Uint8Array>(
    (bytes) => inflateSync(bytes, { maxOutputLength: mostUnpacked }),
    stream.contents,
  )
  const bareOne = PDFRawStream.of(stream.dict, bareJpeg(photo))
  if (packed.length > 0) {
    bareOne.dict.set(PDFName.of('Filter'), PDFName.of('DCTDecode'))
    bareOne.dict.delete(PDFName.of('DecodeParms'))
  }
  return bareOne
}
