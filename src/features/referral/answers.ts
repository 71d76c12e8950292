/** Rules of a referral that say no. */
export const refusals = {
  domain: { nl: 'Kies minstens één leefgebied.', en: 'Choose at least one domain.' },
  partnership: { nl: 'Kies bij wie je aanmeldt.', en: 'Choose with whom you refer.' },
  yesMissing: {
    nl: 'Er ontbreekt nog een ja. Je aanmelding blijft een concept.',
    en: 'A yes is still missing. Your referral stays a draft.',
  },
  changedMeanwhile: {
    nl: 'Iemand heeft de aanmelding intussen gewijzigd. Bekijk hem opnieuw en pas dan aan wat nodig is.',
    en: 'Somebody has changed the referral meanwhile. Look at it again and then change what is needed.',
  },
  colleague: { nl: 'Kies een collega uit deze samenwerking.', en: 'Choose a colleague of this partnership.' },
  day: { nl: 'Dit is geen datum, of een dag die nog moet komen.', en: 'This is not a date, or a day still to come.' },
  message: { nl: 'Neem het bericht over waarin ja staat.', en: 'Copy the message that says yes.' },
  guardianName: { nl: 'Vul in wie ja zei.', en: 'Fill in who said yes.' },
}

/** What was just done with a referral. */
export const confirmations = {
  sent: { nl: 'Verstuurd. Je ziet hier hoe ver het is.', en: 'Sent. Here you see how far it is.' },
  discarded: { nl: 'Weggegooid.', en: 'Thrown away.' },
  amended: { nl: 'Gewijzigd.', en: 'Changed.' },
  withdrawn: { nl: 'Ingetrokken.', en: 'Withdrawn.' },
  answered: { nl: 'Je antwoord is verstuurd.', en: 'Your answer has been sent.' },
  asked: { nl: 'Je vraag is verstuurd.', en: 'Your question has been sent.' },
  declined: {
    nl: 'School ziet dat je de aanmelding niet aanneemt, en waarom.',
    en: 'School sees that you do not take it on, and why.',
  },
  passed: { nl: 'Doorgegeven.', en: 'Passed on.' },
  contact: { nl: 'Genoteerd: je hebt contact.', en: 'Noted: you are in contact.' },
  yes: { nl: 'Het ja is vastgelegd.', en: 'The yes has been noted.' },
}
