const letters = new Intl.Segmenter('nl', { granularity: 'grapheme' })

/** The first letter of a word, as a reader counts letters; what comes before it (`'`, `(`) is passed over. */
function firstLetter(word: string): string {
  for (const { segment } of letters.segment(word)) {
    if (/\p{L}|\p{N}/u.test(segment)) return segment
  }
  return ''
}

function isPrefix(word: string): boolean {
  const letter = firstLetter(word)
  return letter === '' || (letter === letter.toLowerCase() && letter !== letter.toUpperCase())
}

/**
 * The initials in a face: first name and surname, its prefix passed over. `Ingrid de Wit` is IW,
 * `Yasmina El Idrissi` YE, `Milan van den Berg` MB, `Jan van 't Hof` JH. Any script.
 */
export function initials(name: string): string {
  const parts = name
    .trim()
    .split(/\s+/u)
    .filter((part) => firstLetter(part) !== '')
  const [first, ...rest] = parts
  if (first === undefined) return '·'
  const surname = rest.find((part) => !isPrefix(part)) ?? rest.at(-1)
  const second = surname === undefined ? '' : firstLetter(surname)
  return (firstLetter(first) + second).toLocaleUpperCase('nl')
}

/** The name someone is called by: what comes before the first space. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? ''
}
