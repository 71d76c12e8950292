import {
  BarPair,
  Breadcrumb,
  Button,
  Card,
  DoorList,
  Form,
  Heading,
  Link,
  List,
  MarkLine,
  PageHead,
  Pagination,
  PersonDoor,
  Row,
  Scale10,
  SwitchRow,
  Table,
  TextInput,
  Who,
} from '../../src/ui/kit.ts'

/** The drawing “own”. */
export function OwnPage() {
  return (
    <div class="stack">
      <PageHead title="Hoi Yasmina" />
      <p>Dit is van jou. Jij bepaalt wat school te horen krijgt.</p>
      <Card voice="own" title="Wat ik wil">
        <div class="stack">
          <p>Gewoon weer op tijd zijn en niet steeds ruzie bij wiskunde.</p>
          <Scale10 mark={6} />
          <p class="soft">Nu een 6. Bij de start gaf je een 3.</p>
        </div>
      </Card>
      <Card voice="shared" title="Wat school mag weten">
        <SwitchRow
          action="/delen/1"
          on
          title={
            <>
              <b>Mijn mentor</b>, meneer Visser
            </>
          }
          text="1 ding gedeeld. Tot 31 juli. Papa vindt het ook goed."
        />
        <SwitchRow
          action="/delen/2"
          on={false}
          title={
            <>
              <b>Zorgoverleg</b> op 1 december
            </>
          }
          text="Nog niet. Soufiane vroeg het je op 20 november."
        />
      </Card>
      <Card title="Wie keek">
        <List>
          <Row
            face={{ name: 'Soufiane Amrani', voice: 'youth' }}
            title="Soufiane las je dossier"
            text="gisteren, 16.12"
          />
          <Row
            face={{ name: 'Henk Visser', voice: 'school' }}
            title="Meneer Visser las wat jij deelde"
            text="18 november, 8.05. Verder niets."
          />
        </List>
      </Card>
      <DoorList
        tight
        doors={[
          { href: '/a', title: 'Alles lezen', icon: 'book-open-check' },
          { href: '/b', title: 'Praten', icon: 'message-circle' },
          { href: '/c', title: 'Klopt niet', icon: 'pencil' },
          { href: '/d', title: 'Stoppen', icon: 'x' },
        ]}
      />
    </div>
  )
}

/** The drawing “enter”. */
export function EnterPage() {
  const as = (name: string, voice: 'school' | 'youth' | 'own', note: string) => (
    <PersonDoor
      name={name}
      voice={voice}
      note={note}
      form={{ action: '/voorbeeld/als', name: 'persoon', value: name }}
    />
  )
  return (
    <div class="two even enter">
      <div class="stack wide">
        <h1 class="hero">Samen rond een jongere staan. Zonder vertrouwen te breken.</h1>
        <p class="lead">
          Jongerenwerk en school stemmen hier af. Wat een jongere in vertrouwen vertelt, gaat nergens heen zonder een
          ja.
        </p>
        <Card>
          <Form action="/inloggen">
            <TextInput name="email" label="E-mailadres" type="email" autocomplete="username" />
            <TextInput name="wachtwoord" label="Wachtwoord" type="password" autocomplete="current-password" />
            <Button wide>Inloggen</Button>
          </Form>
          <p class="centre">
            <Link href="/passkey">Met een passkey</Link>
          </p>
        </Card>
      </div>
      <section class="card example stack">
        <div>
          <Heading>Dit is het voorbeeld</Heading>
          <p class="soft">Verzonnen mensen, een heel schooljaar. Kijk rond als:</p>
        </div>
        <div class="stack">
          <h3 class="voice-school">Spinoza College, jongerenwerk in de school</h3>
          <div class="doors person-doors">
            {as('Ingrid de Wit', 'school', 'zorgcoördinator')}
            {as('Henk Visser', 'school', 'mentor 3C')}
            {as('Fatma Ozturk', 'school', 'docent')}
          </div>
          <h3 class="voice-youth">Jongerenwerk Oost</h3>
          <div class="doors person-doors">
            {as('Soufiane Amrani', 'youth', 'jongerenwerker')}
            {as('Joke Visscher', 'youth', 'coördinator')}
          </div>
          <h3 class="voice-own">Jongere</h3>
          <div class="doors person-doors">{as('Yasmina El Idrissi', 'own', '15 jaar, klas 3C')}</div>
        </div>
      </section>
    </div>
  )
}

/** The drawing “monitor”, as far as its parts go. */
export function FiguresPage() {
  const rows = [
    { name: 'Genoeg jongerenwerkers', value: '86 %', note: '31 van 36 uur aanwezig per week', youth: 3, school: 4.2 },
    { name: 'Ook in de wijk', value: '58', note: '58 jongeren op beide plekken gezien', youth: 4.6, school: 3.8 },
    { name: 'Bekend in school', value: '39 %', note: '40 van 103 medewerkers', youth: null, school: 4.1 },
  ]
  return (
    <div class="stack">
      <Breadcrumb trail={[{ label: 'Vandaag', href: '/' }, { label: 'Lijnen', href: '/lijnen' }, { label: 'Sterk' }]} />
      <PageHead
        title="Wat maakt deze samenwerking sterk"
        under="Spinoza College met Jongerenwerk Oost"
        acts={
          <Button kind="second" icon="printer" href="/verslag">
            Jaarverslag
          </Button>
        }
      />
      <Card>
        <div class="row">
          <Who voice="youth">wat jongerenwerk zegt</Who>
          <Who voice="school">wat school zegt</Who>
        </div>
        <Table
          caption="Succesfactoren"
          quiet
          rows={rows}
          columns={[
            { head: 'Succesfactor', cell: (row) => row.name },
            {
              head: 'Uit het werk zelf',
              cell: (row) => (
                <>
                  <b>{row.value}</b>
                  <br />
                  <small>{row.note}</small>
                </>
              ),
            },
            { head: 'Wat beide kanten zeggen', cell: (row) => <BarPair youth={row.youth} school={row.school} /> },
          ]}
        />
      </Card>
      <Card title="Op tijd komen">
        <MarkLine
          title="Cijfers voor Op tijd komen"
          marks={[
            { at: '2026-09-11', mark: 3 },
            { at: '2026-10-06', mark: 5 },
            { at: '2026-10-27', mark: 4 },
            { at: '2026-11-17', mark: 6 },
          ]}
        />
      </Card>
      <Table
        caption="Wie wat kreeg"
        scroll
        rows={[
          {
            what: 'Gesprek van 17 november',
            who: 'mentor H. Visser',
            why: 'toestemming van Yasmina en vader',
            until: '31 juli',
          },
        ]}
        columns={[
          { head: 'Wat', cell: (row) => row.what },
          { head: 'Wie', cell: (row) => row.who },
          { head: 'Waarom dat mag', cell: (row) => row.why },
          { head: 'Tot', cell: (row) => row.until },
        ]}
      />
      <Pagination now={2} total={5} href={(page) => `?pagina=${page}`} />
    </div>
  )
}
