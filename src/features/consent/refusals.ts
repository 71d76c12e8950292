/** Rules of consent that say no. */
export const refusals = {
  until: {
    nl: 'Kies een dag na vandaag, en uiterlijk 1 oktober na dit schooljaar.',
    en: 'Choose a day after today, and at the latest 1 October after this school year.',
  },
  day: {
    nl: 'Dit is geen datum. Schrijf bijvoorbeeld 1-10-2027.',
    en: 'This is not a date. Write for example 1-10-2027.',
  },
  recipients: { nl: 'Kies met wie er gedeeld mag worden.', en: 'Choose with whom may be shared.' },
  oneSchool: { nl: 'Kies mensen van één school tegelijk.', en: 'Choose people of one school at a time.' },
  message: {
    nl: 'Neem het bericht over, zodat later te zien is wat er stond.',
    en: 'Copy the message, so that it can be seen later what it said.',
  },
  scan: { nl: 'Voeg een foto of scan van het papier toe.', en: 'Add a photo or scan of the paper.' },
  over: { nl: 'Deze toestemming is voorbij. Vraag een nieuwe.', en: 'This consent is over. Ask for a new one.' },
  who: { nl: 'Kies wie er antwoordt.', en: 'Choose who answers.' },
  noLink: {
    nl: 'Deze ouder of verzorger mag geen link krijgen.',
    en: 'This parent or carer may not get a link.',
  },
  fileKind: {
    nl: 'Dit bestand kunnen we niet lezen. Kies een foto (JPEG, PNG of WebP) of een PDF.',
    en: 'We cannot read this file. Choose a photo (JPEG, PNG or WebP) or a PDF.',
  },
  fileSize: {
    nl: 'Dit bestand is te groot. Het mag hoogstens 10 MB zijn.',
    en: 'This file is too large. The most is 10 MB.',
  },
  filePages: {
    nl: 'Deze PDF heeft te veel bladzijden. Hoogstens 20 kan.',
    en: 'This PDF has too many pages. The most is 20.',
  },
}

/** What was just done with a consent; no names. */
export const confirmations = {
  asked: { nl: 'De vraag staat klaar.', en: 'The question is ready.' },
  noted: { nl: 'Het antwoord staat erbij.', en: 'The answer was noted.' },
  withdrawn: {
    nl: 'Ingetrokken. Alles wat gedeeld was, is teruggenomen.',
    en: 'Withdrawn. Everything that was shared was taken back.',
  },
  mailed: { nl: 'De link is gemaild.', en: 'The link was mailed.' },
  answered: { nl: 'Je antwoord staat erin. Dank je wel.', en: 'Your answer is in. Thank you.' },
}
