import type { IconName } from './icon.tsx'

/** One of a viewer's main places: a tab in the bar on a desktop, at the bottom on a phone. */
export interface NavItem {
  href: string
  label: string
  icon: IconName
  /** Other paths that belong under this tab, so that it is the current one there too. */
  also?: string[]
}

/** How many tabs fit at the bottom of a phone; the others move into the menu. */
export const phoneTabs = 4

/** The tab that is current on a path: the one with the longest matching start. */
export function currentTab(nav: NavItem[], path: string): NavItem | undefined {
  const here = path.split('?')[0] ?? '/'
  let best: NavItem | undefined
  let length = -1
  for (const item of nav) {
    for (const start of [item.href, ...(item.also ?? [])]) {
      const fits = here === start || (start !== '/' && here.startsWith(`${start}/`))
      if (fits && start.length > length) {
        best = item
        length = start.length
      }
    }
  }
  return best
}
