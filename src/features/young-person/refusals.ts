/** Rules about a young person that say no. */
export const refusals = {
  partnership: {
    nl: 'Kies een school waar jij jongerenwerker bent.',
    en: 'Choose a school where you are a youth worker.',
  },
  code: {
    nl: 'Deze code kennen we niet, of ze is verlopen. Kijk of ze goed is overgenomen.',
    en: 'We do not know this code, or it has expired. See whether it was copied right.',
  },
  noYouthWork: { nl: 'Je werkt vandaag niet bij jongerenwerk.', en: 'You do not work in youth work today.' },
  known: {
    nl: 'Je begeleidt al iemand met deze naam. Is dit iemand anders? Zet dan een vinkje.',
    en: 'You already work with somebody of this name. Is this somebody else? Then tick the box.',
  },
  birthDate: {
    nl: 'Dit is geen geboortedatum. Schrijf bijvoorbeeld 5-1-2011.',
    en: 'This is not a date of birth. Write for example 5-1-2011.',
  },
  needsBirthDate: { nl: 'Vul de geboortedatum in.', en: 'Fill in the date of birth.' },
  notFound: {
    nl: 'Geen leerling van deze school heeft precies deze naam en geboortedatum.',
    en: 'No pupil of this school has exactly this name and date of birth.',
  },
  noMoreTries: {
    nl: 'Je hebt vandaag vijf keer gezocht. Probeer het morgen weer, of vraag de contactpersoon.',
    en: 'You searched five times today. Try again tomorrow, or ask the contact person.',
  },
}

/** What was just done. */
export const confirmations = {
  begun: { nl: 'Het dossier is begonnen.', en: 'The file has begun.' },
  changed: { nl: 'Opgeslagen.', en: 'Saved.' },
  linked: { nl: 'Gekoppeld.', en: 'Linked.' },
  unlinked: { nl: 'Losgemaakt. Wat gedeeld was, is teruggenomen.', en: 'Unlinked. What was shared was taken back.' },
}
