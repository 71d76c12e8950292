import { translations } from '../../ui/text.ts'

/** Texts of the one screen that a guardian opens by a link; for somebody who never saw Schakel. */
export const linkMessages = translations(
  {
    title: 'Een vraag van jongerenwerk',
    hello: (name: string) => `Dag ${name}`,
    intro: (worker: string, organisation: string, young: string) =>
      `${worker} is jongerenwerker bij ${organisation} en werkt met ${young}.`,
    question: {
      guidance: (young: string) => `Mag ${young} begeleiding krijgen van jongerenwerk?`,
      share_school: (young: string, school: string) => `Mag jongerenwerk dingen over ${young} delen met ${school}?`,
      care_meeting: (young: string, school: string) =>
        `Mag ${young} besproken worden in het zorgoverleg van ${school}?`,
      research: (young: string) => `Mag ${young} meedoen aan onderzoek?`,
    },
    told: {
      guidance: (young: string) => `${young} krijgt begeleiding van jongerenwerk`,
      share_school: (young: string, school: string) => `Jongerenwerk deelt soms iets over ${young} met ${school}`,
      care_meeting: (young: string, school: string) => `${young} wordt besproken in het zorgoverleg van ${school}`,
      research: (young: string) => `${young} doet mee aan onderzoek`,
    },
    what: {
      guidance: 'Praten met een jongerenwerker, gratis en vrijwillig. Stoppen mag altijd.',
      share_school: 'Losse dingen, die de jongere zelf kiest. Nooit het hele dossier.',
      care_meeting: 'Alleen wat vooraf is afgesproken.',
      research: 'Zonder naam.',
    },
    forWhat: 'Wat',
    who: 'Wie leest het',
    nobody: 'nu nog niemand',
    until: 'Tot',
    yours: { yes: 'Je zei ja.', no: 'Je zei nee.' },
    yes: 'Ja, dat mag',
    no: 'Nee, liever niet',
    takeBack: 'Toch niet: ja intrekken',
    after: 'Je kunt dit later veranderen met dezelfde link. Na een nee stopt het delen meteen.',
    toldOnly: 'Je hoeft niets te doen: hierover beslist de jongere zelf. Heb je vragen? Bel de jongerenwerker.',
    notNeeded: (young: string) => `Je ja is niet meer nodig: ${young} beslist hier nu zelf over.`,
    over: 'Deze toestemming is gestopt. Er wordt niets meer gedeeld.',
    overTitle: 'Deze link opent niets meer',
    overText:
      'Hij is verlopen, of al een half uur niet gebruikt. Open de link uit het bericht opnieuw, of vraag de jongerenwerker om een nieuwe.',
  },
  {
    title: 'A question of youth work',
    hello: (name) => `Hello ${name}`,
    intro: (worker, organisation, young) => `${worker} is a youth worker at ${organisation} and works with ${young}.`,
    question: {
      guidance: (young) => `May ${young} be guided by youth work?`,
      share_school: (young, school) => `May youth work share things about ${young} with ${school}?`,
      care_meeting: (young, school) => `May ${young} be discussed in the care meeting of ${school}?`,
      research: (young) => `May ${young} take part in research?`,
    },
    told: {
      guidance: (young) => `${young} is guided by youth work`,
      share_school: (young, school) => `Youth work sometimes shares something about ${young} with ${school}`,
      care_meeting: (young, school) => `${young} is discussed in the care meeting of ${school}`,
      research: (young) => `${young} takes part in research`,
    },
    what: {
      guidance: 'Talking with a youth worker, free of charge and voluntary. Stopping is always possible.',
      share_school: 'Single things, which the young person chooses. Never the whole file.',
      care_meeting: 'Only what was agreed beforehand.',
      research: 'Without a name.',
    },
    forWhat: 'What',
    who: 'Who reads it',
    nobody: 'nobody yet',
    until: 'Until',
    yours: { yes: 'You said yes.', no: 'You said no.' },
    yes: 'Yes, that is fine',
    no: 'No, rather not',
    takeBack: 'After all not: take my yes back',
    after: 'You can change this later with the same link. After a no, sharing stops at once.',
    toldOnly:
      'There is nothing you need to do: the young person decides this. Do you have questions? Call the youth worker.',
    notNeeded: (young) => `Your yes is no longer needed: ${young} now decides this alone.`,
    over: 'This consent has stopped. Nothing is shared any more.',
    overTitle: 'This link opens nothing any more',
    overText:
      'It has run out, or was not used for half an hour. Open the link in the message again, or ask the youth worker for a new one.',
  },
)
