/** Segments that a decoder needs nothing of: APP1 to APP13 and APP15 (Exif, XMP, IPTC, profiles) and remarks. Adobe's APP14 tells the colours. */
function isExtra(marker: number): boolean {
  return (marker >= 0xe1 && marker <= 0xed) || marker === 0xef || marker === 0xfe
}

/**
 * A JPEG without what its camera wrote beside the picture: place, time, device, remarks. The picture itself stays the
 * same to the byte. What is no JPEG comes back as it is.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number
    // From the start of the scan on it is picture.
    if (marker === 0xda) break
    const end = at + 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number))
    if (end > bytes.length) break
    if (!isExtra(marker)) kept.push(bytes.subarray(at, end))
    at = end
  }
  kept.push(bytes.subarray(at))
  return Buffer.concat(kept)
}
