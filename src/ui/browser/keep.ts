/** The event by which an island asks everything on the page to keep what was typed, before the page goes away. */
const keepEvent = 'schakel:keep'

/** Asks the page to keep what was typed, and waits for it; at most `limit` milliseconds. */
export async function keepTyped(limit: number): Promise<void> {
  const promises: Promise<unknown>[] = []
  document.dispatchEvent(new CustomEvent(keepEvent, { detail: promises }))
  await Promise.race([Promise.allSettled(promises), new Promise((resolve) => setTimeout(resolve, limit))])
}

/** Takes part in {@link keepTyped}: `keep` saves what one part of the page holds. */
export function onKeep(keep: () => Promise<unknown>): void {
  document.addEventListener(keepEvent, (event) => {
    const { detail } = event as CustomEvent<Promise<unknown>[]>
    detail.push(keep())
  })
}
