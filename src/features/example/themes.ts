import type { Story } from './story.ts'

type Domain = Story['factors'][number]['domain']

/** What the year of a young person can be about: everything in one file belongs together. */
export interface Theme {
  words: string
  goal: string
  risk: readonly [Domain, string]
  strong: readonly [Domain, string]
  about: string
  /** From the first moment to the last. */
  moments: readonly string[]
  seen: string
  goesWell: string
  wish: string
  domains: readonly Domain[]
  /** What the mentor writes to the youth worker. */
  entry: string
  arrangement: string
}

/** The themes that chance chooses from. */
export const themes: readonly Theme[] = [
  {
    words: 'Ik wil ’s ochtends niet meer tegen de dag opzien.',
    goal: 'Vier van de vijf dagen op tijd',
    risk: ['home', 'Brengt zusje eerst weg'],
    strong: ['peer_group', 'Fietst samen met een vriend'],
    about: 'school',
    moments: [
      'Kwam binnen met een te-laat-briefje en een glimlach. Vertelde hoe de ochtend loopt.',
      'De ochtend uitgetekend, van wekker tot bel. Het gaat mis bij het zusje.',
      'Een buurvrouw brengt nu twee dagen het zusje weg.',
      'Drie weken bijna altijd op tijd. Is er zelf verbaasd over.',
    ],
    seen: 'Komt sinds de zomer drie keer per week te laat.',
    goesWell: 'Werkt hard zodra de les begint.',
    wish: 'Uitzoeken waar de ochtend misgaat.',
    domains: ['home', 'school'],
    entry: 'Deze week elke dag op tijd. Dat heb ik ook gezegd.',
    arrangement: 'Meldt te laat komen eerst bij elkaar, voor er een brief naar huis gaat',
  },
  {
    words: 'Een baantje, en dan zelf mijn telefoon betalen.',
    goal: 'Een bijbaan voor de zaterdag',
    risk: ['home', 'Weinig geld thuis'],
    strong: ['young_person', 'Durft op mensen af te stappen'],
    about: 'money',
    moments: [
      'Vroeg of wij iemand kennen die iemand zoekt.',
      'Op één blaadje gezet wat er al gelukt is in het leven. Dat werd een cv.',
      'Twee winkels in geweest, buiten geoefend, binnen gedaan.',
      'Eerste loon. Heeft een zak chips voor de groep gekocht.',
    ],
    seen: 'Praat veel over geld en verkoopt spullen in de klas.',
    goesWell: 'Kan goed praten en rekenen.',
    wish: 'Helpen met een eerlijke bijbaan.',
    domains: ['home', 'young_person'],
    entry: 'Vertelde in de klas over het werk. De rest hing aan de lippen.',
    arrangement: 'Vraagt of de zaterdag vrij kan blijven van inhaallessen',
  },
  {
    words: 'Dat ze me niet meer uitlachen als ik iets zeg.',
    goal: 'Eén keer per week iets zeggen in de klas',
    risk: ['peer_group', 'Wordt nagedaan'],
    strong: ['neighbourhood', 'Staat op het podium in het buurthuis'],
    about: 'peer_group',
    moments: [
      'Bleef na de pauze zitten en keek naar de deur. Later verteld waarom.',
      'Geoefend met zinnen die werken als iemand je nadoet.',
      'Speelde mee in het buurthuis. Stond daar gewoon te stralen.',
      'Heeft zelf met een van de jongens gepraat. Het is nu rustig.',
    ],
    seen: 'Zegt niets meer in de klas, was vorig jaar juist druk.',
    goesWell: 'Schrijft de beste verhalen van de klas.',
    wish: 'Iemand die naast de leerling staat.',
    domains: ['peer_group', 'school'],
    entry: 'Stak vandaag de vinger op bij Nederlands.',
    arrangement: 'Let in de pauze mee op bij de kluisjes',
  },
  {
    words: 'Rust in mijn hoofd.',
    goal: 'Elke week iets doen waar ik blij van word',
    risk: ['young_person', 'Piekert ’s nachts'],
    strong: ['home', 'Tante om de hoek'],
    about: 'young_person',
    moments: [
      'Zei dat het wel ging. Bleef daarna een half uur.',
      'Samen gewandeld. Buiten praat het makkelijker.',
      'Is weer gaan zwemmen, met een nichtje mee.',
      'Slaapt beter. Wil zelf vertellen wat er hielp, aan wie dat ook kan gebruiken.',
    ],
    seen: 'Is afwezig in de les, slaapt slecht.',
    goesWell: 'Zorgt voor anderen in de groep.',
    wish: 'Een gesprek zonder haast.',
    domains: ['young_person', 'home'],
    entry: 'Lacht weer in de les. Fijn om te zien.',
    arrangement: 'Mag even de klas uit als het vol zit, zonder uitleg',
  },
  {
    words: 'Mijn vrienden houden, maar niet alles meedoen.',
    goal: 'Nee zeggen en er toch bij horen',
    risk: ['neighbourhood', 'Hangt laat op het plein'],
    strong: ['peer_group', 'Neef die meedenkt'],
    about: 'neighbourhood',
    moments: [
      'Stond erbij toen het op het plein misging. Deed niet mee, liep ook niet weg.',
      'Lang gepraat over wat je doet als iedereen kijkt.',
      'Helpt nu op woensdag bij het voetbal van de kleintjes.',
      'Ging om tien uur naar huis. Niemand zei er iets van, zei hij lachend.',
    ],
    seen: 'Trekt op met oudere jongens na school.',
    goesWell: 'Kleintjes lopen met hem weg.',
    wish: 'Iets te doen na school.',
    domains: ['neighbourhood', 'peer_group'],
    entry: 'Nam het op voor een brugklasser. Netjes gedaan.',
    arrangement: 'Belt elkaar als er na school iets speelt bij de bushalte',
  },
  {
    words: 'Weten welke kant ik op wil.',
    goal: 'Drie opleidingen van binnen zien',
    risk: ['school', 'Verkeerd profiel gekozen'],
    strong: ['young_person', 'Maakt muziek op de computer'],
    about: 'school',
    moments: [
      'Vindt alle vakken even saai, behalve die ene opdracht met geluid.',
      'Twee open dagen uitgezocht en samen de trein genomen.',
      'Gebeld met iemand die studiotechniek doet. Zelf de vragen bedacht.',
      'Heeft een plan op papier, met een plan B.',
    ],
    seen: 'Zegt dat school geen zin heeft.',
    goesWell: 'Is uren bezig met muziek.',
    wish: 'Praten over later.',
    domains: ['school', 'young_person'],
    entry: 'Vroeg zelf naar de kosten van de opleiding.',
    arrangement: 'Zoekt een dag om mee te lopen bij een studio',
  },
  {
    words: 'Dat het thuis niet steeds over school gaat.',
    goal: 'Eén avond per week geen ruzie',
    risk: ['home', 'Veel strijd over cijfers'],
    strong: ['home', 'Opa vangt op'],
    about: 'home',
    moments: [
      'Kwam met een boze blik en een lege rugzak.',
      'Opgeschreven waar de ruzies over gaan. Het waren er twee, niet twintig.',
      'Samen met moeder aan tafel gezeten, op haar vraag.',
      'Zondag is nu schoolvrij. Opa kookt.',
    ],
    seen: 'Schrikt van elk cijfer onder de zes.',
    goesWell: 'Is eerlijk en grappig.',
    wish: 'Iemand buiten school en thuis.',
    domains: ['home'],
    entry: 'Had een vijf en kon erom lachen.',
    arrangement: 'Geeft cijfers eerst in een gesprek, dan pas in het systeem',
  },
  {
    words: 'Dat wat er online staat weggaat.',
    goal: 'Weer met een gerust hart op mijn telefoon',
    risk: ['peer_group', 'Filmpje gaat rond'],
    strong: ['peer_group', 'Twee vriendinnen die blijven'],
    about: 'online',
    moments: [
      'Liet haar telefoon zien zonder iets te zeggen.',
      'Samen gemeld waar het staat. Stap voor stap, zij aan de knoppen.',
      'Het filmpje is weg. Nu de mensen nog.',
      'Heeft in de meidengroep verteld hoe zij het deed.',
    ],
    seen: 'Huilt na de pauze en wil niet zeggen waarom.',
    goesWell: 'Staat altijd voor anderen klaar.',
    wish: 'Iemand die verstand heeft van online.',
    domains: ['peer_group', 'young_person'],
    entry: 'Was deze week elke les aanwezig.',
    arrangement: 'Haalt de groep bij elkaar, zonder namen te noemen',
  },
]
