import { translations } from '../../ui/text.ts'

/** Texts of the page with both sides. */
export const messages = translations(
  {
    title: 'Eén jongere, twee kanten',
    lead: 'Links de telefoon van de jongerenwerker, rechts die van school. Het zijn gewone pagina’s, elk met de rechten van wie kijkt.',
    steps: 'Probeer het zelf',
    step: [
      'Kies links bij een contactmoment, doel of samenvatting voor delen.',
      'Kijk rechts: er komt precies één regel bij. Meer ziet school niet.',
      'Neem het links terug. Rechts is de regel weg.',
    ],
    left: (name: string) => `${name}, jongerenwerk`,
    right: (name: string) => `${name}, school`,
    leftFrame: (name: string) => `De telefoon van ${name}, jongerenwerker`,
    rightFrame: (name: string) => `De telefoon van ${name}, zorgcoördinator`,
    over: 'Deze telefoon is even niet gebruikt',
    both: 'Terug naar beide telefoons',
    again: 'Begin opnieuw',
    back: 'Terug naar het begin',
    none: 'Er is nu geen jongere die iets met school deelt',
    noneText: 'Kijk rond als jongerenwerker en vraag toestemming om te delen.',
  },
  {
    title: 'One young person, two sides',
    lead: 'On the left the phone of the youth worker, on the right that of the school. They are ordinary pages, each with the rights of whoever looks.',
    steps: 'Try it yourself',
    step: [
      'On the left, choose to share a contact, a goal or a summary.',
      'Look right: exactly one line appears. The school sees no more than that.',
      'Take it back on the left. On the right the line is gone.',
    ],
    left: (name) => `${name}, youth work`,
    right: (name) => `${name}, school`,
    leftFrame: (name) => `The phone of ${name}, youth worker`,
    rightFrame: (name) => `The phone of ${name}, care coordinator`,
    over: 'This phone was not used for a while',
    both: 'Back to both phones',
    again: 'Start again',
    back: 'Back to the start',
    none: 'No young person shares anything with the school now',
    noneText: 'Look round as a youth worker and ask for consent to share.',
  },
)
