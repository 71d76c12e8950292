import {
  BackLink,
  Button,
  ButtonRow,
  Checkbox,
  DateInput,
  DefinitionFacts,
  Empty,
  FileInput,
  Flash,
  Form,
  type FormState,
  Notice,
  PageHead,
  RadioChips,
  RadioTiles,
  Scale10Input,
  Select,
  Stepper,
  TextArea,
  TextInput,
  TimeInput,
} from '../../src/ui/kit.ts'

const wrong: FormState = {
  values: { naam: 'Mil', datum: '31-2-2026', waar: 'straat' },
  errors: {
    naam: { nl: 'Vul de hele naam in', en: 'Fill in the full name' },
    datum: { nl: 'Die dag bestaat niet', en: 'That day does not exist' },
    klas: { nl: 'Kies een klas', en: 'Choose a class' },
    waarover: { nl: 'Kies waarover het ging', en: 'Choose what it was about' },
    akkoord: { nl: 'Vink dit aan als het klopt', en: 'Tick this if it is right' },
    '': { nl: 'Deze pagina stond te lang open', en: 'This page was open too long' },
  },
}

/** Every field and message, once well and once wrong. */
export function PartsPage() {
  return (
    <div class="stack">
      <Flash>Bewaard.</Flash>
      <BackLink href="/">Terug naar vandaag</BackLink>
      <PageHead title="Onderdelen" />
      <Notice title="Even wachten">Zonder het ja van vader blijft dit bij ons.</Notice>
      <Notice kind="warning">Morgen wordt Deniz 16.</Notice>
      <Notice kind="error">Er is geen verbinding.</Notice>
      <Form action="/x" state={wrong} files>
        <TextInput name="naam" label="Naam" hint="Voornaam en achternaam" />
        <DateInput name="datum" label="Geboortedatum" birth />
        <TimeInput name="tijd" label="Hoe laat" required={false} />
        <Select
          name="klas"
          label="Klas"
          empty="Kies een klas"
          options={[
            { value: '3c', label: '3C', note: 'vmbo-t' },
            { value: '2b', label: '2B' },
          ]}
        />
        <RadioTiles
          name="waar"
          label="Waar?"
          options={[
            { value: 'school', label: 'School', icon: 'school' },
            { value: 'straat', label: 'Straat', icon: 'map-pin' },
            { value: 'huis', label: 'Ons huis', icon: 'house' },
            { value: 'online', label: 'Online', icon: 'smartphone' },
          ]}
        />
        <Stepper name="aantal" label="Met hoeveel jongeren?" value="6" />
        <RadioChips
          name="waarover"
          label="Waarover?"
          looks="rows"
          options={[
            { value: 'a', label: 'Alleen de jongere', note: 'Het ja van de jongere is genoeg.' },
            { value: 'b', label: 'De jongere en een ouder', note: 'Beiden zeggen ja.' },
          ]}
        />
        <Scale10Input name="cijfer" label="Hoe gaat het nu?" value="6" ends={{ low: 'slecht', high: 'heel goed' }} />
        <TextArea name="tekst" label="In één regel, zonder namen" />
        <FileInput name="scan" label="Foto of scan van het papier" required={false} hint="PDF, JPG of PNG, tot 5 MB" />
        <Checkbox name="akkoord" label="Wij spraken dit samen af" hint="Yasmina was erbij." />
        <ButtonRow stick={false} note="Je kunt dit later veranderen.">
          <Button>Opslaan</Button>
          <Button kind="second" href="/">
            Annuleren
          </Button>
          <Button kind="alert" icon="trash-2" name="doe" value="weg">
            Verwijderen
          </Button>
        </ButtonRow>
      </Form>
      <DefinitionFacts
        facts={[
          { label: 'Wie', value: 'Milan van den Berg, 3C', change: { href: '/1', label: 'Wijzig wie' } },
          { label: 'Wat gaat goed', value: 'Sterk in techniek' },
        ]}
      />
      <Empty title="Nog geen contactmomenten">
        <Button href="/nieuw" icon="plus" kind="second">
          Leg het eerste vast
        </Button>
      </Empty>
    </div>
  )
}
