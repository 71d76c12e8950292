import {
  Button,
  Card,
  CheckChips,
  ContactLines,
  DoorList,
  Face,
  Faces,
  Facts,
  FormPage,
  type FormState,
  Heading,
  List,
  PageHead,
  RadioChips,
  Readers,
  Row,
  TextArea,
  TextInput,
  Time,
  VoiceText,
  Who,
} from '../../src/ui/kit.ts'
import { drawnAt } from './people.ts'

/** The drawing “home”. */
export function HomePage() {
  return (
    <div class="stack wide">
      <PageHead over={<Time at={drawnAt} as="long" />} title="Goedemorgen, Ingrid" />
      <section class="card row">
        <Faces
          people={[
            { name: 'Soufiane Amrani', voice: 'youth' },
            { name: 'Kwame Danso', voice: 'youth' },
          ]}
        />
        <div class="grow">
          <b>Soufiane en Kwame zijn er</b>
          <br />
          <small>Huiskamer, tot 16.30. Inloop in de grote pauze.</small>
        </div>
      </section>
      <section class="stack">
        <Heading>Jouw lijnen met jongerenwerk</Heading>
        <DoorList
          doors={[
            {
              href: '/a',
              title: 'Zorgoverleg',
              icon: 'users-round',
              voice: 'shared',
              text: 'di 1 december, 15.00. 4 jongeren, 1 wacht op toestemming',
              count: 1,
            },
            {
              href: '/b',
              title: 'Begeleiding afstemmen',
              icon: 'messages-square',
              voice: 'shared',
              text: '7 jongeren met afspraken tussen school en jongerenwerk',
              count: 2,
            },
            {
              href: '/c',
              title: 'Leerling aanmelden',
              icon: 'user-round-plus',
              text: 'laatste: Milan, 3C, gesproken op 19 november',
            },
          ]}
        />
      </section>
      <section>
        <Heading>Wacht op jou</Heading>
        <List>
          <Row
            face={{ name: 'Yasmina El Idrissi', voice: 'own' }}
            title="Yasmina deelt iets met je"
            text="via Soufiane, tot einde schooljaar"
            when={<Time at={drawnAt} />}
            href="/d"
          />
          <Row
            icon="check-check"
            title="Rooster van 3C aanpassen"
            text="actie uit zorgoverleg van 10 november"
            when={<Time at="2026-11-23" />}
            late
            href="/e"
          />
          <Row
            icon="file-pen-line"
            title="Afspraak “Toezicht in de pauze” herzien"
            text="staat 1 jaar, beide kanten tekenen"
            when={<Time at="2026-12-01" />}
            href="/f"
          />
        </List>
      </section>
    </div>
  )
}

/** The drawing “contactlines”. */
export function LinesPage() {
  const topic = (label: string) => ({ label, href: `/onderwerp/${label.length}` })
  return (
    <>
      <PageHead
        title={
          <>
            Spinoza College <span class="met">met</span> Jongerenwerk Oost
          </>
        }
        acts={<Who voice="shared">Jongerenwerk in de school</Who>}
      />
      <Facts
        facts={[
          { value: 'sinds 1 september 2023', label: '3e schooljaar samen' },
          { value: 'Ingrid de Wit', label: 'contactpersoon, 2 jaar en 3 maanden' },
          { value: 'di 1 december, 15.00', label: 'volgend zorgoverleg' },
          { value: 'Soufiane en Kwame', label: 'vandaag in school tot 16.30' },
        ]}
      />
      <ContactLines
        school="Spinoza College"
        organisation="Jongerenwerk Oost"
        workersNote="in de school en in de wijk"
        room="De Huiskamer, hal begane grond"
        workers={[
          { name: 'Soufiane Amrani', note: 'ma di do, ook Transvaalbuurt' },
          { name: 'Lotte Bos', note: 'wo vr, ook Oosterpark' },
          { name: 'Kwame Danso', note: 'di do, invaller' },
        ]}
        rows={[
          {
            role: 'Contactpersoon',
            also: 'zorgcoördinator',
            who: 'Ingrid de Wit',
            face: { name: 'Ingrid de Wit' },
            contacts: 2,
            topics: ['Afspraken over het werk', 'Voortgangsgesprek', 'Vraag tussendoor', 'Schakel naar collega'].map(
              topic,
            ),
          },
          {
            role: 'Zorgcoördinator',
            who: 'Ingrid de Wit',
            face: { name: 'Ingrid de Wit' },
            contacts: 3,
            topics: ['Zorgoverleg', 'Begeleiding afstemmen'].map(topic),
          },
          {
            role: 'Mentoren',
            who: '12 mentoren, 9 met contact dit jaar',
            face: { count: 12 },
            contacts: 1,
            topics: ['Begeleiding afstemmen', 'Klas aanmelden voor voorlichting'].map(topic),
          },
          {
            role: 'Docenten',
            who: '84 docenten, 31 met contact dit jaar',
            face: { count: 84 },
            contacts: 3,
            topics: ['Even afstemmen over een leerling', 'Advies over klas, groep of plein'].map(topic),
          },
          {
            role: 'Conciërges',
            who: 'Ruud Hofman, Naima Belhaj',
            face: { name: 'Ruud Hofman' },
            contacts: 0,
            topics: ['Even afstemmen over een leerling', 'Rust en veiligheid'].map(topic),
          },
        ]}
      />
    </>
  )
}

const typed: FormState = {
  values: {
    gebied: ['vrienden', 'school'],
    wat: 'Komt sinds de herfst vaker te laat en is stil in de klas.',
    weet: 'ja',
  },
  errors: {},
}

/** The drawing “refer”; with `state` the same page as it comes back. */
export function ReferPage({ state = typed }: { state?: FormState }) {
  return (
    <FormPage
      title="Waar gaat het om?"
      context="Milan van den Berg, 3C"
      step={{ now: 2, total: 3 }}
      voice="school"
      action="/aanmelden"
      back="/aanmelden/1"
      submit="Verder"
      state={state}
      draft="referral"
      readers={{ from: '/lezers', into: 'lezers' }}
    >
      <CheckChips
        name="gebied"
        label="Wat zien jullie?"
        hint="Kies wat past. Schrijf alleen wat Milan ook mag lezen."
        options={[
          { value: 'zelf', label: 'Zichzelf' },
          { value: 'thuis', label: 'Thuis' },
          { value: 'vrienden', label: 'Vrienden' },
          { value: 'school', label: 'School' },
          { value: 'buurt', label: 'Buurt' },
        ]}
      />
      <TextArea name="wat" label="In een paar zinnen" quiet rows={3} />
      <TextInput name="goed" label="Wat gaat goed?" required={false} value="Sterk in techniek, helpt de conciërge" />
      <RadioChips
        name="weet"
        label="Weet Milan hiervan?"
        looks="even"
        options={[
          { value: 'ja', label: 'Ja, en wil praten' },
          { value: 'twijfelt', label: 'Ja, twijfelt' },
          { value: 'nee', label: 'Nog niet' },
        ]}
      />
      <Readers
        id="lezers"
        readers={[
          { name: '', you: true },
          { name: 'de contactpersoon' },
          { name: 'de jongerenwerkers van school', several: true },
          { name: 'Milan' },
        ]}
      />
    </FormPage>
  )
}

/** The drawing “meeting”, as far as its parts go. */
export function VoicesPage() {
  return (
    <>
      <PageHead
        title="Zorgoverleg"
        under="dinsdag 1 december, 15.00 tot 16.00, kamer 0.12"
        acts={
          <>
            <Face name="Ingrid de Wit" voice="school" />
            <Face name="Henk Visser" voice="school" />
            <Face name="Soufiane Amrani" voice="youth" />
            <Face name="Sanne Wolf" />
            <Button kind="second" icon="printer" href="/agenda">
              Mijn agenda
            </Button>
          </>
        }
      />
      <div class="stack">
        <Card voice="own" level={2} title="Yasmina zegt zelf">
          <VoiceText voice="own" quote>
            Ik wil graag dat meneer Visser weet dat ik mijn broertjes wegbreng. Daarom ben ik te laat.
          </VoiceText>
        </Card>
        <Card voice="school" title="Van school" beside="Henk schrijft">
          <p>Sinds de herfst elf keer het eerste uur gemist. Sinds vorige week drie keer op tijd.</p>
        </Card>
        <Card voice="youth" title="Van jongerenwerk" soft="met akkoord van Yasmina">
          <p>Zij zoekt zelf een oplossing voor de ochtend. Oma kan twee dagen brengen.</p>
        </Card>
        <Card title="Wat we afspreken">
          <List>
            <Row
              face={{ name: 'Ingrid de Wit', voice: 'school' }}
              title="Eerste uur van maandag en donderdag ruilen"
              when={<Time at="2026-12-04" />}
            />
            <Row
              face={{ name: 'Soufiane Amrani', voice: 'youth' }}
              title="Met Yasmina en oma de ochtend plannen"
              when={<Time at="2026-12-02" />}
            />
          </List>
          <Button kind="second" icon="plus" href="/afspraak">
            Afspraak
          </Button>
        </Card>
        <Readers voice="own" readers={[{ name: 'Yasmina' }]} after="In gewone woorden, zodra het overleg sluit." />
        <VoiceText voice="youth">Losse tekst met een rand, zonder kaart eromheen.</VoiceText>
      </div>
    </>
  )
}
