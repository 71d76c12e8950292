// What the scripts say: short lines, in Dutch where the terminal is Dutch, else in English.
const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''

/** The text in the language of the terminal. */
export function text(nl, en) {
  return locale.toLowerCase().startsWith('nl') ? nl : en
}

/** One calm line of progress; standard output is left to what was asked for. */
export function say(nl, en) {
  process.stderr.write(`${text(nl, en)}\n`)
}

/** One clear line about what is wrong, and the end. */
export function fail(code, nl, en) {
  process.stderr.write(`${text(nl, en)}\n`)
  process.exit(code)
}

/** Seconds since a moment of `performance.now()`, for a reader. */
export function secondsSince(start) {
  return ((performance.now() - start) / 1000).toFixed(1)
}
