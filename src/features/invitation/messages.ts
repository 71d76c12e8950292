import { translations } from '../../ui/text.ts'

/** Texts of pointing the way. */
export const messages = translations(
  {
    title: 'Wijs de weg',
    lead: 'Geef een leerling een code mee. Er staat geen naam bij. Wat de leerling ermee doet, is aan de leerling: meenemen, bewaren of weggooien.',
    partnership: 'Naar welk jongerenwerk?',
    make: 'Maak een code',
    given: 'Codes die je gaf',
    validUntil: 'Geldig tot',
    over: 'Niet meer geldig',
    note: 'Je ziet hier alleen wanneer je een code gaf. Of iemand hem gebruikte, ziet niemand van school.',
    none: 'Je hebt nog geen code gegeven',
    noneText: 'Zie je dat een leerling wel iemand kan gebruiken om mee te praten? Begin hier.',
    nowhere: 'Er is nu geen jongerenwerk om naar te wijzen',
    nowhereText: 'Zodra jouw school met een jongerenwerkorganisatie samenwerkt, kun je hier een code maken.',
    cardTitle: 'Voor jou',
    cardText:
      'Wil je eens praten met iemand die er voor jou is, en niet voor je cijfers? Loop langs en laat dit zien. Het hoeft niet.',
    yourCode: 'Jouw code',
    where: 'Hier vind je ons',
    team: (names: string) => `Vraag naar ${names}.`,
    print: 'Print dit kaartje via het menu van je browser, of laat de leerling er een foto van maken.',
    back: 'Alle codes',
    lost: 'Deze code kan niet meer getoond worden. Maak een nieuwe.',
    show: (day: string) => `Code van ${day}`,
    day: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as string[],
  },
  {
    title: 'Point the way',
    lead: 'Give a pupil a code. There is no name on it. What the pupil does with it is up to them: bring it, keep it or throw it away.',
    partnership: 'To which youth work?',
    make: 'Make a code',
    given: 'Codes you gave',
    validUntil: 'Valid until',
    over: 'No longer valid',
    note: 'Here you only see when you gave a code. Whether somebody used it, nobody at school can see.',
    none: 'You have not given a code yet',
    noneText: 'Do you see that a pupil could do with somebody to talk to? Begin here.',
    nowhere: 'There is no youth work to point to now',
    nowhereText: 'As soon as your school works with a youth-work organisation, you can make a code here.',
    cardTitle: 'For you',
    cardText:
      'Would you like to talk with somebody who is there for you, and not for your marks? Drop by and show this. You do not have to.',
    yourCode: 'Your code',
    where: 'This is where you find us',
    team: (names) => `Ask for ${names}.`,
    print: 'Print this card with the menu of your browser, or let the pupil take a photo of it.',
    back: 'All codes',
    lost: 'This code cannot be shown any more. Make a new one.',
    show: (day) => `Code of ${day}`,
    day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  },
)

/** Rules of pointing the way that say no. */
export const refusals = {
  partnership: { nl: 'Kies naar welk jongerenwerk je wijst.', en: 'Choose to which youth work you point.' },
}
