import {
  Button,
  Card,
  Columns,
  Domains,
  type DomainView,
  Heading,
  List,
  PageHead,
  Readers,
  Row,
  Scale10,
  StageLine,
  Time,
  VoiceText,
  Who,
} from '../../src/ui/kit.ts'

const stages = [
  { label: 'Ontvangen', at: '2026-09-02' },
  { label: 'In contact', at: '2026-09-04' },
  { label: 'Begeleiding', at: '2026-09-11' },
  { label: 'Afgerond' },
]

const domains: DomainView[] = [
  {
    name: 'Ik zelf',
    icon: 'user-round',
    risks: [],
    strengths: [
      { text: 'Ziet wat anderen nodig hebben', moved: 'up' },
      { text: 'Traint weer twee keer per week', moved: 'new' },
    ],
  },
  {
    name: 'Thuis',
    icon: 'house',
    risks: [{ text: 'Zorgt na school voor broertjes', moved: 'same' }],
    strengths: [{ text: 'Oma luistert', moved: 'same' }],
  },
  {
    name: 'Vrienden',
    icon: 'users-round',
    risks: [{ text: 'Groep die spijbelt', moved: 'down' }],
    strengths: [{ text: 'Beste vriendin op Spinoza', moved: 'same' }],
  },
  {
    name: 'School',
    icon: 'school',
    risks: [
      { text: 'Botst met docent wiskunde', moved: 'down', href: '/factor' },
      { text: 'Mist eerste uur', moved: 'same' },
    ],
    strengths: [{ text: 'Wil naar mbo Zorg', moved: 'new' }],
  },
  { name: 'Buurt', icon: 'map-pin', risks: [], strengths: [{ text: 'Helpt bij de kidsclub', moved: 'up' }] },
]

function Moments() {
  return (
    <div class="stack">
      <Heading>Contactmomenten</Heading>
      <Card
        voice="youth"
        level={3}
        title="Gesprek"
        soft="di 17 nov, 25 min, Huiskamer"
        beside={<Who voice="shared">gedeeld met mentor</Who>}
      >
        <p>Wiskunde ging beter sinds ze vooraan zit. Wil het zelf aan haar mentor vertellen.</p>
      </Card>
      <Card voice="youth" level={3} title="Op straat" soft="do 12 nov, 10 min, Transvaalplein">
        <p>Kwam met twee vriendinnen langs bij de kidsclub. Bood aan om vrijdag te helpen.</p>
      </Card>
      <Card voice="school" level={3} title="Van school: mentor" soft="ma 9 nov">
        <p>Drie keer op tijd deze week. Compliment gegeven.</p>
      </Card>
    </div>
  )
}

function Front() {
  return (
    <>
      <Readers
        voice="youth"
        only
        after="School niet."
        readers={[{ name: '', you: true }, { name: 'Lotte', note: 'invaller tot 30 nov' }, { name: 'Yasmina' }]}
      />
      <Card voice="own" title="Wat Yasmina wil">
        <VoiceText voice="own" quote>
          Gewoon weer op tijd zijn en niet steeds ruzie bij wiskunde.
        </VoiceText>
        <p class="soft">Doel 1 van 2. Zij geeft het nu een 6, bij de start een 3.</p>
        <Scale10 mark={6} />
      </Card>
    </>
  )
}

function Rest() {
  return (
    <>
      <Card voice="shared" title="Gedeeld met school">
        <List>
          <Row
            title="Gesprek van 17 november"
            text="mentor H. Visser, gelezen op 18 nov"
            acts={
              <Button kind="second" small href="/terug" label="Terugnemen: gesprek van 17 november">
                Terugnemen
              </Button>
            }
          />
          <Row
            title="Samenvatting voor zorgoverleg"
            text="wacht op akkoord van vader"
            when={<Time at="2026-11-21" as="since" />}
          />
        </List>
      </Card>
      <Card title="Wie opende dit dossier">
        <p class="soft">Jij 14 keer, Lotte 1 keer (inval). Yasmina ziet dit ook.</p>
      </Card>
    </>
  )
}

/** The drawing “guidance”. */
export function GuidancePage() {
  return (
    <>
      <PageHead
        title="Yasmina El Idrissi"
        under="15 jaar, klas 3C, vmbo-t. Zelf aangemeld op 2 september"
        face={{ name: 'Yasmina El Idrissi', voice: 'own' }}
        acts={
          <Button href="/nieuw" icon="plus">
            Contactmoment
          </Button>
        }
      />
      <StageLine stages={stages} />
      <Columns
        front={<Front />}
        main={
          <>
            <Card title="Vijf leefgebieden" soft="samen bijgewerkt op 17 november, sinds de start op 11 september">
              <Domains domains={domains} />
            </Card>
            <Moments />
          </>
        }
        rest={<Rest />}
      />
    </>
  )
}
