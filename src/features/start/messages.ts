import { translations } from '../../ui/text.ts'

/** Texts of an installation with nothing in it yet. */
export const messages = translations(
  {
    title: 'Welkom bij Schakel',
    lead: 'De gedeelde werkplek van jongerenwerk en school. Hier staat nog niets in. Hoe wil je beginnen?',
    exampleTitle: 'Rondkijken in een voorbeeld',
    exampleText:
      'Een verzonnen stad met twee jongerenwerkorganisaties, vier scholen en een jaar werk. Je stapt bij iedereen naar binnen.',
    exampleNote: 'Dit blijft altijd een voorbeeld. Voor je eigen organisatie begin je later op een lege plek.',
    exampleGo: 'Maak het voorbeeld',
    ownTitle: 'Je eigen organisatie inrichten',
    ownText: 'Je wordt de eerste beheerder. Daarna stel je een samenwerking voor en nodig je collega’s uit.',
    ownGo: 'Richt in',
    making: 'Het voorbeeld wordt gemaakt',
    makingLead: 'Dit duurt minder dan een halve minuut. De pagina gaat vanzelf verder.',
    look: 'Kijk hoe ver het is',
    part: (percent: number) => `${percent} procent klaar`,
    failed: 'Het voorbeeld kon niet gemaakt worden. Er is niets bewaard. Probeer het opnieuw.',
    setUp: 'Je organisatie inrichten',
    setUpLead: 'Met wie je samenwerkt en wie er nog meer werkt, komt hierna.',
    kind: 'Wat voor organisatie is het?',
    kinds: { youth_work: 'Jongerenwerk', school: 'School' } as Record<string, string>,
    name: 'Naam van de organisatie',
    location: 'Naam van de schoollocatie',
    locationHint: 'Alleen voor een school. Bijvoorbeeld Hoofdlocatie; meer locaties kunnen later.',
    you: 'Jouw naam',
    email: 'Jouw e-mailadres',
    password: 'Kies een wachtwoord',
    passwordHint: 'Minstens 12 tekens. Een paar woorden achter elkaar onthoud je makkelijk.',
    go: 'Begin',
  },
  {
    title: 'Welcome to Schakel',
    lead: 'The shared workplace of youth work and school. There is nothing in it yet. How would you like to begin?',
    exampleTitle: 'Look round in an example',
    exampleText:
      'An invented town with two youth-work organisations, four schools and a year of work. You step in as anybody.',
    exampleNote: 'This always stays an example. For your own organisation you begin in an empty place later.',
    exampleGo: 'Make the example',
    ownTitle: 'Set up your own organisation',
    ownText: 'You become the first administrator. After that you propose a partnership and invite colleagues.',
    ownGo: 'Set up',
    making: 'The example is being made',
    makingLead: 'This takes less than half a minute. The page goes on by itself.',
    look: 'See how far it is',
    part: (percent) => `${percent} percent ready`,
    failed: 'The example could not be made. Nothing was kept. Please try again.',
    setUp: 'Set up your organisation',
    setUpLead: 'With whom you work, and who else works here, comes next.',
    kind: 'What kind of organisation is it?',
    kinds: { youth_work: 'Youth work', school: 'School' },
    name: 'Name of the organisation',
    location: 'Name of the school location',
    locationHint: 'Only for a school. For example Main building; more locations can come later.',
    you: 'Your name',
    email: 'Your e-mail address',
    password: 'Choose a password',
    passwordHint: 'At least 12 characters. A few words in a row are easy to remember.',
    go: 'Begin',
  },
)

/** Rules of setting up that say no. */
export const refusals = {
  location: { nl: 'Geef de locatie van de school een naam.', en: 'Give the location of the school a name.' },
} satisfies Record<string, { nl: string; en: string }>

/** Said once, after setting up. */
export const confirmations = {
  begun: { nl: 'Je organisatie staat klaar.', en: 'Your organisation is ready.' },
} satisfies Record<string, { nl: string; en: string }>
