/** Chance that always goes the same way: an example looks the same at every making, apart from its dates. */
export interface Chance {
  /** A whole number from `least` up to and including `most`. */
  between(least: number, most: number): number
  pick<T>(from: readonly T[]): T
  /** True in `part` of the cases (0 to 1). */
  happens(part: number): boolean
}

/** Chance from a seed (mulberry32). */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: <T>(from: readonly T[]) => from[Math.floor(next() * from.length)] as T,
    happens: (part) => next() < part,
  }
}
