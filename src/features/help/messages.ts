import type { Role } from '../../boundary/viewer.ts'
import { translations } from '../../ui/text.ts'

/** Help for one role: what is asked of it, and what it may read. */
interface RoleHelp {
  can: readonly string[]
  reads: readonly string[]
}

/** Roles that have a page of their own; the others are in the general text. */
export type HelpRole = Extract<
  Role,
  | 'youth_worker'
  | 'youth_work_coordinator'
  | 'care_coordinator'
  | 'mentor'
  | 'teacher'
  | 'caretaker'
  | 'school_management'
  | 'privacy_officer'
  | 'administrator'
>

const nlRoles: Record<HelpRole, RoleHelp> = {
  youth_worker: {
    can: [
      'Een jongere die zelf komt, zet je onder Mijn jongeren. Een naam is genoeg om te beginnen.',
      'Brengt iemand een kaartje mee? Typ de code. Je ziet niet wie het gaf, en dat hoeft ook niet.',
      'Een contactmoment leg je op je telefoon vast: waar, hoe lang, waarover. Tekst hoeft niet.',
      'Wil de jongere iets met school delen? Vraag het, geef je telefoon, en laat de jongere zelf kiezen.',
      'Staat iets in het verkeerde dossier? Haal het eruit. Het verdwijnt overal, ook bij school.',
    ],
    reads: [
      'Je leest de dossiers van jongeren die jij begeleidt, en van wie je invalt zolang je invalt.',
      'School leest alleen wat gedeeld is, zolang het gedeeld is.',
      'De jongere leest alles mee en ziet wie het dossier opende.',
    ],
  },
  youth_work_coordinator: {
    can: [
      'Je ziet wie begeleiding heeft, in welke fase en sinds wanneer. De inhoud zie je niet.',
      'Is iemand ziek? Regel een invaller. Die ziet het dossier alleen in die periode.',
      'Je beheert de samenwerkingen en wie er op welke dag is.',
    ],
    reads: ['Namen, fasen en data van jullie eigen organisatie. Geen gesprekken, doelen of factoren.'],
  },
  care_coordinator: {
    can: [
      'Meld een leerling aan in drie korte stappen. Zonder ja van de leerling blijft het jouw concept.',
      'Onder Gedeeld staat wat een leerling met jou deelt, van wie en tot wanneer.',
      'Schrijf terug aan de jongerenwerkers op de pagina van de leerling. Je ziet steeds wie het leest.',
      'Je houdt de leerlingenlijst bij: met de hand, een geplakte lijst of een bestand.',
    ],
    reads: [
      'Leerlingen binnen jouw jaren of klassen.',
      'Aanmeldingen en hun fase. Een fase zegt nooit waarover het gaat.',
      'Wat gedeeld is, zolang de toestemming loopt. Verder niets uit een dossier.',
    ],
  },
  mentor: {
    can: [
      'Wijs de weg met een kaartje. De leerling beslist wat die ermee doet.',
      'Meld een leerling uit je eigen klas aan, als die dat wil.',
      'Lees wat een leerling met je deelt en schrijf terug wat jullie afspreken.',
    ],
    reads: [
      'De leerlingen van je eigen klas. Gaat iemand naar een andere klas, dan stopt dat die dag.',
      'Wat aan jou als mentor gedeeld is, zolang het gedeeld is.',
    ],
  },
  teacher: {
    can: [
      'Wijs de weg met een kaartje zonder naam.',
      'Zie op de samenwerkingspagina wie er vandaag is en bij wie je terechtkunt.',
    ],
    reads: ['Wie er in jouw klassen zitten. Geen dossiers en geen aanmeldingen van anderen.'],
  },
  caretaker: {
    can: ['Wijs de weg met een kaartje zonder naam.', 'Zie wie er vandaag in school is, waar en tot hoe laat.'],
    reads: ['De samenwerking en de mensen erin. Geen leerlingen.'],
  },
  school_management: {
    can: [
      'Bekijk de samenwerking: contactpersoon, jongerenwerkers, ruimte en lijnen.',
      'Houd het schooljaar en de vakanties bij.',
    ],
    reads: ['De samenwerking en de mensen erin. Nooit een dossier.'],
  },
  privacy_officer: {
    can: ['Kies met je organisatie wie toestemming geeft bij welke leeftijd, en schrijf op waarom.'],
    reads: ['Het logboek van je eigen organisatie: wie wat opende, zonder namen van jongeren. Geen dossiers.'],
  },
  administrator: {
    can: [
      'Nodig mensen uit, geef en beëindig rollen. Een rol is een periode: wat was, blijft zichtbaar.',
      'Houd de organisatie, locaties en de samenwerkingen bij.',
    ],
    reads: ['Mensen en rollen. Nooit een dossier en geen leerling.'],
  },
}

const enRoles: Record<HelpRole, RoleHelp> = {
  youth_worker: {
    can: [
      'Add a young person who comes by themselves under My people. A name is enough to begin.',
      'Did somebody bring a card? Type its code. You do not see who gave it, and need not.',
      'Note a contact moment on your phone: where, how long, about what. Text is not required.',
      'Does the young person want to share something with school? Ask, hand over your phone, and let them choose.',
      'Is something in the wrong file? Take it out. It disappears everywhere, at school too.',
    ],
    reads: [
      'You read the files of young people you guide, and of those you stand in for, as long as you do.',
      'School reads only what is shared, as long as it is shared.',
      'The young person reads everything too and sees who opened the file.',
    ],
  },
  youth_work_coordinator: {
    can: [
      'You see who has guidance, at what stage and since when. You do not see what is inside.',
      'Is somebody ill? Arrange a stand-in, who sees the file only for that period.',
      'You manage the partnerships and who is there on which day.',
    ],
    reads: ['Names, stages and dates of your own organisation. No talks, goals or factors.'],
  },
  care_coordinator: {
    can: [
      'Refer a pupil in three short steps. Without the pupil’s yes it stays your draft.',
      'Under Shared you find what a pupil shares with you, from whom and until when.',
      'Write back to the youth workers on the page of the pupil. You always see who will read it.',
      'You keep the list of pupils: by hand, a pasted list or a file.',
    ],
    reads: [
      'Pupils within your years or classes.',
      'Referrals and their stage. A stage never says what it is about.',
      'What is shared, while the consent runs. Nothing else of a file.',
    ],
  },
  mentor: {
    can: [
      'Point the way with a card. The pupil decides what to do with it.',
      'Refer a pupil of your own class, if they want that.',
      'Read what a pupil shares with you, and write back what you agree on.',
    ],
    reads: [
      'The pupils of your own class. When somebody changes class, that ends the same day.',
      'What is shared with you as their mentor, as long as it is shared.',
    ],
  },
  teacher: {
    can: [
      'Point the way with a card without a name.',
      'See on the partnership page who is in today and whom to turn to.',
    ],
    reads: ['Who is in your classes. No files, and no referrals of others.'],
  },
  caretaker: {
    can: ['Point the way with a card without a name.', 'See who is in school today, where and until when.'],
    reads: ['The partnership and its people. No pupils.'],
  },
  school_management: {
    can: [
      'See the partnership: contact person, youth workers, room and lines.',
      'Keep the school year and its holidays.',
    ],
    reads: ['The partnership and its people. Never a file.'],
  },
  privacy_officer: {
    can: ['Choose with your organisation who agrees at what age, and write down why.'],
    reads: ['The log of your own organisation: who opened what, without names of young people. No files.'],
  },
  administrator: {
    can: [
      'Invite people, give and end roles. A role is a period: what was stays visible.',
      'Keep the organisation, its locations and the partnerships.',
    ],
    reads: ['People and roles. Never a file, and no pupil.'],
  },
}

/** Texts of the help pages. */
export const messages = translations(
  {
    title: 'Help',
    lead: 'Kort en in gewone woorden. Kies wie je bent.',
    promise: 'De grens',
    promiseText:
      'Wat een jongere in vertrouwen vertelt, blijft bij het jongerenwerk. School krijgt alleen te lezen wat de jongere wil delen, van wie er ja zei, en zolang dat ja geldt. Terugnemen kan altijd.',
    roles: 'Hulp per rol',
    can: 'Wat je doet',
    reads: 'Wat je leest',
    back: 'Alle hulp',
    colours: 'De kleuren',
    coloursText:
      'Oranje is van het jongerenwerk, blauwgroen van school, paars van samen, groen van de jongere zelf. Er staat altijd een woord bij.',
    lock: 'Het scherm gaat op slot',
    lockText: 'Na dertig minuten zonder iets te doen. Wat je typte, wordt voor jou bewaard.',
    byRole: nlRoles,
  },
  {
    title: 'Help',
    lead: 'Short, and in plain words. Choose who you are.',
    promise: 'The boundary',
    promiseText:
      'What a young person tells in trust stays with youth work. School reads only what the young person wants to share, once those who must agree said yes, and as long as that yes holds. It can always be taken back.',
    roles: 'Help for each role',
    can: 'What you do',
    reads: 'What you read',
    back: 'All help',
    colours: 'The colours',
    coloursText:
      'Orange is youth work, petrol is school, plum is together, green is the young person. A word always stands beside it.',
    lock: 'The screen locks',
    lockText: 'After thirty minutes of doing nothing. What you typed is kept for you.',
    byRole: enRoles,
  },
)
