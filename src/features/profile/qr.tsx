import { generate } from 'lean-qr'

/** Empty squares around a code, so that a camera finds it. */
const margin = 4

/** A text as a QR code, drawn on the server. `label` says what it is for who cannot see it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = generate(text)
  const side = code.size + 2 * margin
  const rows = Array.from({ length: code.size }, (_, y) => rowPath(code, y))
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} width="220" height="220" role="img" aria-label={label}>
      <rect class="qr-ground" width={side} height={side} />
      <path class="qr-dots" d={rows.join('')} />
    </svg>
  )
}

/** The dark squares of one row, neighbours joined. */
function rowPath(code: { size: number; get(x: number, y: number): boolean }, y: number): string {
  let path = ''
  for (let x = 0; x < code.size; x += 1) {
    const from = x
    while (x < code.size && code.get(x, y)) x += 1
    if (x > from) path += `M${from + margin} ${y + margin}h${x - from}v1h-${x - from}z`
  }
  return path
}
