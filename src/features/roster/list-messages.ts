/** What can be wrong with a line of a list, in both languages. */
export const listProblems = {
  empty: {
    nl: 'Hier staat nog geen leerling. Plak een lijst of kies een bestand.',
    en: 'There is no pupil here yet. Paste a list or choose a file.',
  },
  noName: { nl: 'Er staat geen naam.', en: 'There is no name.' },
  longName: { nl: 'De naam is te lang.', en: 'The name is too long.' },
  noClass: { nl: 'Er staat geen klas.', en: 'There is no class.' },
  noClassColumn: {
    nl: 'Er is geen kolom met de klas. Zet er “klas” boven.',
    en: 'There is no column with the class. Put “class” above it.',
  },
  longClass: (text: string) => ({
    nl: `“${text.slice(0, 30)}” is te lang voor een klas.`,
    en: `“${text.slice(0, 30)}” is too long for a class.`,
  }),
  noDate: (text: string) => ({
    nl: `“${text.slice(0, 30)}” is geen datum. Schrijf bijvoorbeeld 14-3-2011.`,
    en: `“${text.slice(0, 30)}” is not a date. Write for example 14-3-2011.`,
  }),
  strangeDate: (text: string) => ({
    nl: `Kan iemand die hier op school zit geboren zijn op ${text.slice(0, 30)}?`,
    en: `Can somebody who goes to this school be born on ${text.slice(0, 30)}?`,
  }),
  twice: (line: number) => ({
    nl: `Deze leerling staat ook al op regel ${line}.`,
    en: `This pupil is on line ${line} as well.`,
  }),
  several: {
    nl: 'Meer dan één leerling heet zo. Zet de geboortedatum erbij.',
    en: 'More than one pupil has this name. Add the date of birth.',
  },
  tooMany: {
    nl: 'Een lijst heeft hoogstens 3.000 regels. Knip hem in stukken.',
    en: 'A list has at most 3,000 lines. Cut it into parts.',
  },
  noSheet: {
    nl: 'Dit bestand kunnen we niet lezen. Kies een Excel-bestand (.xlsx) of een CSV-bestand.',
    en: 'We cannot read this file. Choose an Excel file (.xlsx) or a CSV file.',
  },
  largeSheet: {
    nl: 'Dit bestand is te groot. Kies er een van hoogstens 2 MB.',
    en: 'This file is too large. Choose one of at most 2 MB.',
  },
  mend: {
    nl: 'Er is nog niets bewaard. Verbeter de regels hieronder en probeer het opnieuw.',
    en: 'Nothing has been saved yet. Mend the lines below and try again.',
  },
}
