import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { raw } from 'hono/html'

/** The Lucide icons the interface uses. Add a name here to use another; the file must exist in `lucide-static`. */
export const iconNames = [
  'arrow-left',
  'badge-check',
  'bell',
  'book-open-check',
  'building-2',
  'calendar-days',
  'check',
  'check-check',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'circle-alert',
  'circle-check',
  'circle-dot',
  'circle-help',
  'clipboard-list',
  'clock',
  'cloud-off',
  'eye',
  'file-pen-line',
  'file-text',
  'files',
  'flag',
  'footprints',
  'hand-heart',
  'handshake',
  'history',
  'house',
  'inbox',
  'info',
  'key-round',
  'languages',
  'link-2',
  'link-2-off',
  'list',
  'list-checks',
  'lock',
  'lock-open',
  'log-out',
  'mail',
  'map-pin',
  'menu',
  'message-circle',
  'message-circle-question',
  'messages-square',
  'minus',
  'moon',
  'mouse-pointer-click',
  'paperclip',
  'pencil',
  'phone',
  'pin',
  'plus',
  'printer',
  'qr-code',
  'scale',
  'school',
  'search',
  'send',
  'settings',
  'share-2',
  'shield-check',
  'signpost',
  'smartphone',
  'sparkles',
  'speech',
  'sprout',
  'star',
  'sun',
  'sun-moon',
  'target',
  'ticket',
  'trash-2',
  'trending-down',
  'trending-up',
  'triangle-alert',
  'undo-2',
  'unlink',
  'upload',
  'user-round',
  'user-round-check',
  'user-round-plus',
  'user-round-x',
  'users-round',
  'wrench',
  'x',
] as const

/** The name of an icon the interface uses. */
export type IconName = (typeof iconNames)[number]

const require = createRequire(import.meta.url)
const shapes = new Map<IconName, string>()

/** The drawing inside an icon's `<svg>`, read once from the package. */
function shapeOf(name: IconName): string {
  let shape = shapes.get(name)
  if (shape === undefined) {
    const file = readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8')
    shape = file.slice(file.indexOf('>', file.indexOf('<svg')) + 1, file.lastIndexOf('</svg>')).replace(/\s*\n\s*/g, '')
    shapes.set(name, shape)
  }
  return shape
}

/** An icon, drawn into the page. Hidden from screen readers: the words beside it say what it means. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      focusable="false"
      aria-hidden="true"
    >
      {raw(shapeOf(name))}
    </svg>
  )
}
