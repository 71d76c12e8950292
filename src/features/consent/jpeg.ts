/** Segments that a decoder needs nothing of: APP1 to APP13 and APP15 (Exif, XMP, IPTC, profiles) and remarks. Adobe's APP14 tells the colours. */
function isExtra(marker: number): boolean {
  return (marker >= 0xe1 && marker <= 0xed) || marker === 0xef || marker === 0xfe
}

const startOfScan = 0xda
const endOfImage = 0xd9

/** Where the next marker stands, from a place in the picture data on; escaped bytes and restarts belong to the data. */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue
    const marker = bytes[at + 1] as number
    const inData = marker === 0x00 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)
    if (!inData) return at
  }
  throw new Error('a JPEG without an end')
}

/**
 * A JPEG without what its camera wrote beside the picture: place, time, device, remarks, and whatever hangs behind its end.
 * The picture itself stays the same to the byte. Throws when it is no whole JPEG.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new Error('not a JPEG')
  const kept = [bytes.subarray(0, 2)]
  let at = nextMarker(bytes, 2)
  while (bytes[at + 1] !== endOfImage) {
    const marker = bytes[at + 1] as number
    const end = at + 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number))
    if (!(end < bytes.length)) throw new Error('a JPEG that is cut off')
    const next = nextMarker(bytes, end)
    // Only behind a scan there is picture data up to the next marker.
    if (!isExtra(marker)) kept.push(bytes.subarray(at, marker === startOfScan ? next : end))
    at = next
  }
  kept.push(bytes.subarray(at, at + 2))
  return Buffer.concat(kept)
}
