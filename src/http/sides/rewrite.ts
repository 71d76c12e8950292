/** Which of the two phones. */
export type Side = 'jongerenwerk' | 'school'

/** Where the pages of a side live, so that each keeps its own viewer. */
export const sidePrefix = (side: Side) => `/voorbeeld/kant/${side}`

/** The page with both sides. */
export const bothSides = '/voorbeeld/twee-kanten'

/** The address of a page of ours as it is inside a side. */
export function insideSide(side: Side, path: string): string {
  return path.startsWith('/') && !path.startsWith('//') ? sidePrefix(side) + path : path
}

/** The page of both sides, with this page on one of them. */
export function bothWith(side: Side, path: string): string {
  return `${bothSides}?${new URLSearchParams({ [side]: path })}`
}

/**
 * Turns a whole page of ours into one that stays inside its side: its links lead there, its forms answer in the page with
 * both sides, so that what one does is seen on the other, and it runs no script. What people wrote is escaped in the page and
 * is left alone.
 */
export function rewritePage(side: Side, page: string): string {
  return page.replace(/<script\b[^>]*><\/script>/g, '').replace(/<[a-z][^<>]*>/g, (tag) => rewriteTag(side, tag))
}

function rewriteTag(side: Side, tag: string): string {
  const moved = tag.replace(
    /\s(href|action|formaction)="(\/(?!\/|static\/)[^"]*)"/g,
    (_, name, path) => ` ${name}="${insideSide(side, path)}"`,
  )
  return /^<form\s[^>]*method="post"/.test(moved) ? moved.replace('<form', '<form target="_top"') : moved
}
