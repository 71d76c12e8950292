import { translations } from '../../ui/text.ts'

/** Texts of arrangements about a pupil. */
export const messages = translations(
  {
    title: 'Afspraken',
    mine: 'Voor jou',
    others: 'Van anderen',
    done: 'Gedaan',
    none: 'Geen afspraken',
    noneText: 'Bij een aanmelding spreek je af wie wat doet.',
    make: 'Afspraak maken',
    what: 'Wat spreken jullie af?',
    whatHint: 'Alleen wie wat doet, niet waarom. Zoals: Soufiane loopt dinsdag langs.',
    who: 'Wie doet het?',
    when: 'Wanneer?',
    save: 'Afspreken',
    doIt: 'Gedaan',
    undo: 'Toch niet gedaan',
    doLabel: (what: string) => `Gedaan: ${what}`,
    dropLabel: (what: string) => `Weghalen: ${what}`,
    you: 'jij',
    late: (day: string) => `had ${day} gemoeten`,
    gone: 'Gewist.',
    toReferrals: 'Naar de aanmeldingen',
  },
  {
    title: 'Arrangements',
    mine: 'For you',
    others: 'Of others',
    done: 'Done',
    none: 'No arrangements',
    noneText: 'At a referral you arrange who does what.',
    make: 'Make an arrangement',
    what: 'What do you arrange?',
    whatHint: 'Only who does what, not why. Such as: Soufiane drops by on Tuesday.',
    who: 'Who does it?',
    when: 'When?',
    save: 'Arrange',
    doIt: 'Done',
    undo: 'Not done after all',
    doLabel: (what) => `Done: ${what}`,
    dropLabel: (what) => `Take away: ${what}`,
    you: 'you',
    late: (day) => `was due ${day}`,
    gone: 'Erased.',
    toReferrals: 'To the referrals',
  },
)

/** Rules of an arrangement that say no. */
export const refusals = {
  who: { nl: 'Kies iemand die deze aanmelding leest.', en: 'Choose somebody who reads this referral.' },
  past: { nl: 'Kies vandaag of een dag die nog komt.', en: 'Choose today or a day to come.' },
  day: {
    nl: 'Dit is geen datum. Schrijf bijvoorbeeld 1-12-2026 of morgen.',
    en: 'This is not a date. Write for example 1-12-2026 or tomorrow.',
  },
}

/** What was just done with an arrangement. */
export const confirmations = {
  made: { nl: 'Afgesproken.', en: 'Arranged.' },
  done: { nl: 'Gedaan.', en: 'Done.' },
  undone: { nl: 'Staat weer open.', en: 'Open again.' },
  dropped: { nl: 'Weggehaald.', en: 'Taken away.' },
}
