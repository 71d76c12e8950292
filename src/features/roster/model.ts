/** A name in its parts, kept whole: nothing is shortened or corrected. */
export interface NameParts {
  givenName: string
  /** What stands before a surname and is passed over in sorting: `van den`. */
  prefix: string | null
  /** Empty for somebody with one name. */
  surname: string
}

/** Words in lower case with which a Dutch surname can begin. */
const prefixWords = new Set(
  "van de der den het 't ten ter te in op aan bij uit onder over tot voor d' l' la le du des della di da do dos von zu zur el al und en s"
    .split(' ')
    .concat(["'s", '’t', '’s', "in't", "van't", 'v.d.', 'v/d', 'vd']),
)

/** Words in capitals with which a surname often begins, so that what stands before is the given name. */
const surnameBegins = new Set(
  'el al ait aït aït- ben bin bint abu abou ould oulad da dos das de del di du la le van von der den ter ten st sint mac mc san'.split(
    ' ',
  ),
)

const words = (text: string) => text.trim().split(/\s+/u).filter(Boolean)

function isPrefix(word: string): boolean {
  return word === word.toLocaleLowerCase('nl') && prefixWords.has(word)
}

/** Leading words in lower case of a surname are its prefix: `van den Berg` is `Berg`, prefix `van den`. */
function splitSurname(text: string): Pick<NameParts, 'prefix' | 'surname'> {
  const parts = words(text)
  let count = 0
  while (count < parts.length - 1 && isPrefix(parts[count] as string)) count += 1
  return { prefix: parts.slice(0, count).join(' ') || null, surname: parts.slice(count).join(' ') }
}

/** `Berg, Milan van den` and `van den Berg, Milan`. */
function splitAtComma(before: string, after: string): NameParts {
  const given = words(after)
  let end = given.length
  while (end > 1 && isPrefix(given[end - 1] as string)) end -= 1
  const trailing = given.slice(end).join(' ')
  const { prefix, surname } = splitSurname(before)
  return {
    givenName: given.slice(0, end).join(' '),
    prefix: [trailing, prefix].filter(Boolean).join(' ') || null,
    surname,
  }
}

/** Where the surname begins: at a prefix, at a word such as `El`, else at the last word. */
function surnameStart(parts: string[]): number {
  const found = parts.findIndex(
    (word, index) =>
      index > 0 && index < parts.length - 1 && (isPrefix(word) || surnameBegins.has(word.toLocaleLowerCase('nl'))),
  )
  return found === -1 ? parts.length - 1 : found
}

/**
 * A name typed as one text, in its parts. `Milan van den Berg`, `Berg, Milan van den` and `van den Berg, Milan` are the
 * same. A single word is a given name. Where nothing tells, the last word is the surname.
 */
export function splitName(text: string): NameParts {
  const [before = '', ...rest] = text.split(',')
  const after = rest.join(' ').trim()
  if (after !== '' && before.trim() !== '') return splitAtComma(before, after)
  const parts = words(before || after)
  if (parts.length <= 1) return { givenName: parts[0] ?? '', prefix: null, surname: '' }
  const start = surnameStart(parts)
  return { givenName: parts.slice(0, start).join(' '), ...splitSurname(parts.slice(start).join(' ')) }
}

/** The same letters without accents, capitals and signs: `Aït-Ünal` is `ait unal`. Any script. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('nl')
    .replace(/[ßøæœłđı]/gu, (letter) => plainOf[letter] ?? letter)
    .replace(/['’‘`.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const plainOf: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ı: 'i' }

/**
 * By what a name is sorted, and by what two writings of it are the same: surname first, prefix last, no accents or
 * capitals. Whether a prefix was typed in its own field or before the surname makes no difference.
 */
export function sortKey(parts: NameParts): string {
  const whole = [parts.prefix, parts.surname].filter(Boolean).join(' ')
  const { prefix, surname } = splitSurname(whole.toLocaleLowerCase('nl'))
  return [surname, parts.givenName, prefix ?? ''].map(plainLetters).filter(Boolean).join(' ')
}

/** The name as it is said: `Milan van den Berg`. */
export function fullName(parts: NameParts): string {
  return [parts.givenName, parts.prefix, parts.surname].filter(Boolean).join(' ')
}

/** Does a name answer to what somebody searches? Every word typed begins a word of the name, in any order. */
export function nameMatches(name: string, search: string): boolean {
  const has = plainLetters(name).split(' ')
  return plainLetters(search)
    .split(' ')
    .every((word) => has.some((part) => part.startsWith(word)))
}

/** The school year of a day, as the year in which it starts: 1 August to 31 July. */
export function schoolYearOf(day: string): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= '08-01' ? year : year - 1
}

/** The year of a class, read from its name: `3C` is 3, `M3a` too. Null when no figure from 1 to 6 stands there. */
export function yearOfClass(name: string): number | null {
  const figure = /\d/.exec(name)?.[0]
  return figure && figure >= '1' && figure <= '6' ? Number(figure) : null
}
