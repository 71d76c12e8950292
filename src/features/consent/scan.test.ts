import { deflateSync } from 'node:zlib'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { Refused } from '../../boundary/refusal.ts'
import { bareJpeg } from './jpeg.ts'
import { refusals } from './refusals.ts'
import { cleanScan } from './scan.ts'

/** Words that stand nowhere in what can be seen. */
const secret = 'Fairphone5Secret'

const picture = (width = 120, height = 80) => sharp({ create: { width, height, channels: 3, background: '#2a6f4e' } })

/** A photo as a phone makes it: with its device, its time and the place. */
const photo = (width?: number, height?: number) =>
  picture(width, height)
    .withExif({
      IFD0: { Make: secret, Model: secret, DateTime: '2026:11:20 08:00:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 22/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '4/1 54/1 0/1' },
    })
    .jpeg()
    .toBuffer()

async function refusedAs(bytes: Buffer): Promise<unknown> {
  try {
    await cleanScan(bytes)
  } catch (error) {
    if (error instanceof Refused) return [error.text, error.field]
    throw error
  }
  return 'taken'
}

test('a photo is drawn anew: what its phone wrote in it is gone', async () => {
  const taken = await photo()
  expect((await sharp(taken).metadata()).exif).toBeDefined()
  const scan = await cleanScan(taken)
  expect(scan.mime).toBe('image/jpeg')
  const data = await sharp(scan.bytes).metadata()
  expect([data.format, data.width, data.height, data.exif, data.xmp, data.iptc]).toEqual([
    'jpeg',
    120,
    80,
    undefined,
    undefined,
    undefined,
  ])
  expect(scan.bytes.includes(secret)).toBe(false)
})

test('a photo that was taken sideways stands upright', async () => {
  const sideways = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const { width, height } = await sharp((await cleanScan(sideways)).bytes).metadata()
  expect([width, height]).toEqual([80, 120])
})

test('PNG and WebP are taken too, and a large photo becomes one that can still be read', async () => {
  for (const bytes of [await picture().png().toBuffer(), await picture().webp().toBuffer()])
    expect((await cleanScan(bytes)).mime).toBe('image/jpeg')
  const large = await sharp((await cleanScan(await photo(4000, 3000))).bytes).metadata()
  expect([large.width, large.height]).toEqual([2400, 1800])
})

test('what is no photo or PDF is refused, whatever it is called', async () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
  )
  const gif = await picture().gif().toBuffer()
  const half = (await photo(800, 800)).subarray(0, 900)
  for (const bytes of [Buffer.alloc(0), Buffer.from('MZ\u0090'), svg, gif, half, Buffer.from('%PDF-1.7\nniets')])
    expect(await refusedAs(bytes)).toEqual([refusals.fileKind, 'scan'])
})

test('a file of more than 10 MB, and a picture that would fill the memory, are refused', async () => {
  expect(await refusedAs(Buffer.alloc(10 * 1024 * 1024 + 1))).toEqual([refusals.fileSize, 'scan'])
  const bomb = await sharp({ create: { width: 12_000, height: 7_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  expect(bomb.length).toBeLessThan(10 * 1024 * 1024)
  expect(await refusedAs(bomb)).toEqual([refusals.fileKind, 'scan'])
})

/** A PDF with everything in it that should not stay; on its page a photo and a line of text. */
async function fullPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  pdf.setAuthor(secret)
  pdf.setTitle(secret)
  pdf.addJavaScript('open', `app.alert('${secret}')`)
  await pdf.attach(Buffer.from(secret), 'geheim.txt', { mimeType: 'text/plain' })
  const { context } = pdf
  const stream = (text: string, dict = {}) => context.register(context.stream(text, dict))
  pdf.catalog.set(
    PDFName.of('Metadata'),
    stream(`<x:xmpmeta>${secret}</x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' }),
  )
  pdf.catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'JavaScript', JS: PDFString.of(secret) }))
  const page = pdf.addPage([300, 200])
  page.drawImage(await pdf.embedJpg(await photo()), { x: 10, y: 10, width: 120, height: 80 })
  page.drawText('Ik zeg ja')
  page.node.set(PDFName.of('Metadata'), stream(secret))
  page.node.set(PDFName.of('AA'), context.obj({ O: { S: 'JavaScript', JS: PDFString.of(secret) } }))
  const file = context.register(context.obj({ Type: 'Filespec', F: PDFString.of(secret), EF: { F: stream(secret) } }))
  const remark = {
    Type: 'Annot',
    Subtype: 'FileAttachment',
    Rect: [0, 0, 9, 9],
    Contents: PDFString.of(secret),
    FS: file,
  }
  page.node.set(PDFName.of('Annots'), context.obj([context.register(context.obj(remark))]))
  return Buffer.from(await pdf.save({ useObjectStreams: false }))
}

/** Everything in a PDF as text, opened: its dictionaries, and its streams unpacked as far as they are. */
async function insideOf(bytes: Buffer): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => {
      const own = object.toString()
      return object instanceof PDFRawStream ? own + Buffer.from(object.contents).toString('latin1') : own
    })
    .concat(String(pdf.getAuthor()), String(pdf.getTitle()))
    .join('\n')
}

const hexOf = (text: string) => PDFHexString.fromText(text).asString()

test('of a PDF only its pages are kept: no data on its making, no scripts, files, remarks or places', async () => {
  const full = await fullPdf()
  const before = await insideOf(full)
  for (const word of [secret, '/JavaScript', '/EmbeddedFile', '/FileAttachment']) expect(before).toContain(word)
  const scan = await cleanScan(full)
  expect(scan.mime).toBe('application/pdf')
  const inside = await insideOf(scan.bytes)
  for (const word of [
    secret,
    hexOf(secret),
    '/JavaScript',
    '/JS',
    '/EmbeddedFile',
    '/Filespec',
    '/Annot',
    '/Metadata',
    '/AA',
  ])
    expect(inside).not.toContain(word)
  const pages = (await PDFDocument.load(scan.bytes)).getPages()
  expect(pages.map((page) => page.getSize())).toEqual([{ width: 300, height: 200 }])
})

/** The photos in a PDF. */
async function photosIn(bytes: Buffer): Promise<Buffer[]> {
  const { context } = await PDFDocument.load(bytes)
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    const isPhoto = object instanceof PDFRawStream && object.dict.get(PDFName.of('Filter')) === PDFName.of('DCTDecode')
    return isPhoto ? [Buffer.from(object.contents)] : []
  })
}

test('the photo in a PDF is still there, also when it was packed twice', async () => {
  const full = await fullPdf()
  const pdf = await PDFDocument.load(full)
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Filter')) !== PDFName.of('DCTDecode')) continue
    object.dict.set(PDFName.of('Filter'), pdf.context.obj([PDFName.of('FlateDecode'), PDFName.of('DCTDecode')]))
    pdf.context.assign(ref, PDFRawStream.of(object.dict, deflateSync(object.contents)))
  }
  for (const bytes of [full, Buffer.from(await pdf.save())]) {
    const photos = await photosIn((await cleanScan(bytes)).bytes)
    expect(photos.length).toBe(1)
    const data = await sharp(photos[0]).metadata()
    expect([data.width, data.height, data.exif]).toEqual([120, 80, undefined])
  }
})

test('what was filled in on a form stays to be seen', async () => {
  const pdf = await PDFDocument.create()
  const field = pdf.getForm().createTextField('naam')
  field.addToPage(pdf.addPage([300, 200]), { x: 10, y: 10, width: 200, height: 30 })
  field.setText('Samira zegt ja')
  const scan = await cleanScan(Buffer.from(await pdf.save()))
  const clean = await PDFDocument.load(scan.bytes)
  expect(clean.getForm().getFields().length).toBe(0)
  const drawn = clean.getPage(0).node.Resources()?.lookup(PDFName.of('XObject'))
  expect(drawn instanceof PDFDict && drawn.entries().length > 0).toBe(true)
})

test('a font or picture whose name is that of an action is still drawn', async () => {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([300, 200])
  const image = await pdf.embedJpg(await photo())
  await image.embed()
  for (const name of ['A', 'AA', 'JS', 'EF']) page.node.setXObject(PDFName.of(name), image.ref)
  const clean = await PDFDocument.load((await cleanScan(Buffer.from(await pdf.save()))).bytes)
  const drawn = clean.getPage(0).node.Resources()?.lookup(PDFName.of('XObject')) as PDFDict
  expect(drawn.keys().map((name) => name.decodeText())).toEqual(expect.arrayContaining(['A', 'AA', 'JS', 'EF']))
})

test('a PDF of too many pages, and one behind a password, are refused', async () => {
  const long = await PDFDocument.create()
  for (let page = 0; page < 21; page += 1) long.addPage()
  expect(await refusedAs(Buffer.from(await long.save()))).toEqual([refusals.filePages, 'scan'])
  const closed = await PDFDocument.create()
  closed.addPage()
  closed.encrypt({ userPassword: 'geheim', ownerPassword: 'geheim' })
  expect(await refusedAs(Buffer.from(await closed.save({ useObjectStreams: false })))).toEqual([
    refusals.fileKind,
    'scan',
  ])
})

test('a JPEG loses what is beside the picture and behind its end, and not one dot of the picture', async () => {
  const dots = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer()
  for (const progressive of [false, true]) {
    const taken = await sharp(await photo(333, 217))
      .keepExif()
      .jpeg({ progressive })
      .toBuffer()
    const bare = bareJpeg(Buffer.concat([taken, Buffer.from(secret), taken]))
    expect(Buffer.from(bare).includes(secret)).toBe(false)
    expect(Buffer.compare(await dots(bare), await dots(taken))).toBe(0)
    expect(bareJpeg(bare)).toEqual(bare)
    for (const cut of [3, 40, taken.length - 2]) expect(() => bareJpeg(taken.subarray(0, cut))).toThrow()
  }
  expect(() => bareJpeg(Buffer.from('geen foto'))).toThrow()
})
