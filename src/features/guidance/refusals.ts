/** Rules of a guidance that say no. */
export const refusals = {
  ended: {
    nl: 'Deze begeleiding is afgerond. Open haar eerst opnieuw.',
    en: 'This guidance has ended. Open it again first.',
  },
  future: { nl: 'Kies een moment dat al geweest is.', en: 'Choose a moment that has passed.' },
  day: {
    nl: 'Dit is geen datum. Schrijf bijvoorbeeld 1-12-2026 of gisteren.',
    en: 'This is not a date. Write for example 1-12-2026 or yesterday.',
  },
  time: { nl: 'Dit is geen tijd. Schrijf bijvoorbeeld 15.00.', en: 'This is not a time. Write for example 15.00.' },
  until: { nl: 'Kies een dag die nog komt.', en: 'Choose a day to come.' },
  colleague: { nl: 'Kies een collega uit de lijst.', en: 'Choose a colleague from the list.' },
  somebody: { nl: 'Kies iemand uit de lijst.', en: 'Choose somebody from the list.' },
  lastWorker: {
    nl: 'Voeg eerst een andere jongerenwerker toe.',
    en: 'Add another youth worker first.',
  },
}

/** What was just done in a file; no names. */
export const confirmations = {
  written: { nl: 'Vastgelegd.', en: 'Written down.' },
  changed: {
    nl: 'Gewijzigd. Wat er stond, staat in de geschiedenis.',
    en: 'Changed. What stood there is in the history.',
  },
  takenOut: { nl: 'Weggehaald, ook bij wie het gedeeld was.', en: 'Taken out, also where it was shared.' },
  over: { nl: 'Staat als voorbij.', en: 'Noted as over.' },
  notOver: { nl: 'Staat weer open.', en: 'Open again.' },
  started: { nl: 'De begeleiding is begonnen.', en: 'The guidance has started.' },
  ended: { nl: 'De begeleiding is afgerond.', en: 'The guidance has ended.' },
  reopened: { nl: 'De begeleiding is weer open.', en: 'The guidance is open again.' },
  added: { nl: 'Toegevoegd.', en: 'Added.' },
  stopped: { nl: 'Gestopt.', en: 'Stopped.' },
  excluded: { nl: 'Uitgesloten. Niemand anders ziet dat.', en: 'Excluded. Nobody else sees that.' },
  included: { nl: 'Niet meer uitgesloten.', en: 'No longer excluded.' },
}
