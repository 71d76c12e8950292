import { translations } from '../ui/text.ts'

/** Texts of the answers that belong to no feature. */
export const messages = translations(
  {
    notFound: 'Deze pagina is er niet',
    notFoundText: 'Of ze is er wel, maar niet voor jou. Ben je misschien met een andere naam ingelogd?',
    refused: 'Dit kan nu niet',
    tooLarge: 'Dit bestand is te groot',
    tooLargeText: 'Kies een bestand van hoogstens 10 MB. De rest van wat je invulde, staat nog in het vorige scherm.',
    foreign: 'Dit formulier kwam niet van Schakel',
    foreignText: 'Er is niets opgeslagen. Open de pagina in Schakel opnieuw en probeer het nog een keer.',
    failed: 'Er ging iets mis',
    failedText: 'Dat ligt niet aan jou. Probeer het zo nog een keer. Blijft het misgaan? Geef dan dit nummer door:',
    unavailable: 'Schakel is even niet bereikbaar',
    unavailableText: 'Probeer het over een minuut nog een keer.',
    toStart: 'Naar het begin',
  },
  {
    notFound: 'This page does not exist',
    notFoundText: 'Or it does, but not for you. Could you be signed in under another name?',
    refused: 'This is not possible now',
    tooLarge: 'This file is too large',
    tooLargeText: 'Choose a file of at most 10 MB. What else you filled in is still on the previous screen.',
    foreign: 'This form did not come from Schakel',
    foreignText: 'Nothing was saved. Open the page in Schakel again and try once more.',
    failed: 'Something went wrong',
    failedText: 'It is not your fault. Try again in a moment. Does it keep going wrong? Then pass on this number:',
    unavailable: 'Schakel cannot be reached for a moment',
    unavailableText: 'Try again in a minute.',
    toStart: 'To the start',
  },
)
