import type { z } from 'zod'
import type { Bilingual } from '../ui/text.ts'

type Issue = z.core.$ZodIssue

const missing: Bilingual = {
  nl: 'Dit ontbreekt nog: vul het in of kies iets.',
  en: 'This is still missing: fill it in or choose something.',
}
const unusable: Bilingual = {
  nl: 'Dit kunnen we niet gebruiken. Controleer het.',
  en: 'We cannot use this. Please check it.',
}
const choose: Bilingual = { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' }

const formats: Record<string, Bilingual> = {
  email: {
    nl: 'Dit is geen mailadres. Een mailadres heeft een @, zoals sam@school.nl.',
    en: 'This is not an e-mail address. One has an @, such as sam@school.nl.',
  },
  date: {
    nl: 'Deze datum bestaat niet. Vul dag, maand en jaar in.',
    en: 'This date does not exist. Fill in day, month and year.',
  },
  time: {
    nl: 'Deze tijd bestaat niet. Vul uren en minuten in, zoals 14.30.',
    en: 'This time does not exist. Fill in hours and minutes, such as 14.30.',
  },
}

/** A rule of a schema with its own words: `z.string().refine(isCode, says({ nl: …, en: … }))`. */
export function says(text: Bilingual): { params: { text: Bilingual } } {
  return { params: { text } }
}

function ownWords(issue: Issue): Bilingual | undefined {
  if (issue.code !== 'custom') return undefined
  return (issue.params as { text?: Bilingual } | undefined)?.text
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): Bilingual {
  const least = Number(issue.minimum)
  if (issue.origin === 'string' && least <= 1) return missing
  if (issue.origin === 'string')
    return { nl: `Gebruik minstens ${least} tekens.`, en: `Use at least ${least} characters.` }
  if (issue.origin === 'array') return { nl: `Kies er minstens ${least}.`, en: `Choose at least ${least}.` }
  return { nl: `Vul ${least} of meer in.`, en: `Fill in ${least} or more.` }
}

function tooBig(issue: z.core.$ZodIssueTooBig): Bilingual {
  const most = Number(issue.maximum)
  if (issue.origin === 'string')
    return { nl: `Gebruik hoogstens ${most} tekens.`, en: `Use at most ${most} characters.` }
  if (issue.origin === 'array') return { nl: `Kies er hoogstens ${most}.`, en: `Choose at most ${most}.` }
  return { nl: `Vul ${most} of minder in.`, en: `Fill in ${most} or less.` }
}

/** What is wrong with a field, for whoever filled it in. */
export function problemOf(issue: Issue): Bilingual {
  switch (issue.code) {
    case 'custom':
      return ownWords(issue) ?? unusable
    case 'invalid_type':
      return issue.input === undefined || issue.input === '' ? missing : unusable
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return formats[issue.format] ?? unusable
    case 'invalid_value':
      return choose
    default:
      return unusable
  }
}
