import { translations } from '../../ui/text.ts'

/** Texts of the school's page of one pupil. */
export const messages = translations(
  {
    title: 'Leerling',
    inClass: (name: string) => `Klas ${name}`,
    mentor: (names: string) => `mentor ${names}`,
    born: 'Geboren',
    refer: 'Aanmelden',
    pointTheWay: 'Wijs de weg',
    changeClass: 'Andere klas',
    leave: 'Gaat van school',
    correct: 'Naam of datum verbeteren',
    referrals: 'Aanmeldingen',
    noReferrals: 'Er is nog geen aanmelding',
    noReferralsText:
      'Maak je je zorgen? Praat eerst met de leerling zelf. Meld daarna samen aan, of geef een code mee.',
    roster: 'Rooster',
  },
  {
    title: 'Pupil',
    inClass: (name) => `Class ${name}`,
    mentor: (names) => `mentor ${names}`,
    born: 'Born',
    refer: 'Refer',
    pointTheWay: 'Point the way',
    changeClass: 'Another class',
    leave: 'Leaves the school',
    correct: 'Correct name or date',
    referrals: 'Referrals',
    noReferrals: 'There is no referral yet',
    noReferralsText: 'Are you worried? Talk with the pupil first. Then refer together, or give a code.',
    roster: 'Roster',
  },
)
