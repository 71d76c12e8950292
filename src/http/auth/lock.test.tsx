import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { goodPassword, newMember, newOrganisation } from '../../../test/support/accounts.ts'
import { newSite, type Site, type Visitor } from '../../../test/support/site.ts'
import { handOver } from '../../boundary/hand-over.ts'
import { realSource } from '../../db/clock.ts'
import { Form, TextArea } from '../../ui/kit.ts'
import { readable } from '../readable.ts'

vi.setConfig({ testTimeout: 60_000 })

let site: Site
let organisation: string
beforeAll(async () => {
  site = await newSite()
  organisation = await newOrganisation(site, 'youth_work', 'Jongerenwerk Oost')
  // What features do: a page with a young person and two forms, one without, and one for the two together.
  const { app } = site
  app.get('/dossier', async (c) => {
    await c.var.as(async () => {})
    const forms = (
      <>
        <Form action="/dossier">
          <TextArea name="tekst" label="Tekst" />
        </Form>
        <Form action="/dossier" draft="proef:1">
          <TextArea name="doel" label="Doel" />
        </Form>
      </>
    )
    return c.render(forms, { title: 'Dossier' })
  })
  app.post('/dossier', async (c) => {
    await c.var.as(async () => {})
    return c.redirect('/dossier', 303)
  })
  app.get('/uitleg', readable, async (c) => c.text(await c.var.as(async (_tx, viewer) => `uitleg ${viewer.kind}`)))
  app.get('/samen/proef', async (c) => c.json(await c.var.as(async (_tx, viewer) => viewer)))
  app.post('/geef', async (c) => {
    const { jongere } = await c.req.parseBody()
    const wish = { youngPersonId: String(jongere), purpose: 'ja', back: '/dossier' }
    await c.var.as((tx) => handOver(tx, wish))
    return c.redirect('/samen/proef', 303)
  })
})
afterAll(() => site.close())

const to = (response: Response) => [response.status, response.headers.get('location')]
const text = (response: Promise<Response>) => response.then((one) => one.text())

/** What stands in the two forms of the page. */
async function typedAgain(visitor: Visitor) {
  const page = await text(visitor.get('/dossier'))
  const field = (name: string) => new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)<`).exec(page)?.[1]
  return { tekst: field('tekst'), doel: field('doel'), said: page.includes('We hebben bewaard wat je typte') }
}

test('after half an hour of doing nothing the screen locks, and opens again where the person was', async () => {
  const visitor = await newMember(site, organisation, 'soufiane@oost.example', 'youth_worker')
  site.clock.pass(29)
  expect((await visitor.get('/dossier')).status).toBe(200)
  site.clock.pass(29)
  expect((await visitor.get('/dossier')).status).toBe(200)
  site.clock.pass(31)
  expect(to(await visitor.get('/dossier?deel=2'))).toEqual([303, '/vergrendeld?terug=%2Fdossier%3Fdeel%3D2'])
  const page = await text(visitor.get('/vergrendeld?terug=%2Fdossier%3Fdeel%3D2'))
  expect(page).toContain('Hoi soufiane, je scherm is vergrendeld')
  expect(await text(visitor.get('/uitleg'))).toBe('uitleg person')
  const wrong = await visitor.post('/vergrendeld', { wachtwoord: 'mis', terug: '/dossier?deel=2' })
  expect([wrong.status, (await wrong.text()).includes('niet je wachtwoord')]).toEqual([422, true])
  expect((await visitor.get('/dossier')).status).toBe(303)
  const open = await visitor.post('/vergrendeld', { wachtwoord: goodPassword, terug: '/dossier?deel=2' })
  expect(to(open)).toEqual([303, '/dossier?deel=2'])
  expect((await visitor.get('/dossier')).status).toBe(200)
})

test('reading a page without a young person does not open a locked screen', async () => {
  const visitor = await newMember(site, organisation, 'lezer@oost.example', 'youth_worker')
  site.clock.pass(31)
  await visitor.get('/uitleg')
  expect((await visitor.get('/dossier')).status).toBe(303)
  expect((await visitor.get('/profiel')).status).toBe(303)
})

test('a screen can be locked by hand, and somebody else can sign in instead', async () => {
  const visitor = await newMember(site, organisation, 'hand@oost.example', 'youth_worker')
  expect(to(await visitor.post('/vergrendel', { terug: '/dossier' }))).toEqual([303, '/vergrendeld?terug=%2Fdossier'])
  expect((await visitor.get('/dossier')).status).toBe(303)
  expect(to(await visitor.post('/uitloggen'))).toEqual([303, '/inloggen'])
  expect(to(await visitor.get('/vergrendeld?terug=%2Fdossier'))).toEqual([303, '/inloggen?verder=%2Fdossier'])
})

test('what was typed when the screen locked stands there after unlocking, until it is sent', async () => {
  const visitor = await newMember(site, organisation, 'typt@oost.example', 'youth_worker')
  await visitor.get('/dossier')
  site.clock.pass(31)
  const lost = await visitor.post('/dossier', { tekst: 'Hij lacht weer.', wachtwoord: 'geheim' })
  expect(to(lost)).toEqual([303, '/vergrendeld?terug=%2Fdossier'])
  const { rows } = await site.db.admin((client) => client.query('select sealed_text from app.draft'))
  expect(rows.map((row) => row.sealed_text.toString('latin1').includes('lacht'))).toEqual([false])
  await visitor.post('/vergrendeld', { wachtwoord: goodPassword, terug: '/dossier' })
  expect(await typedAgain(visitor)).toEqual({ tekst: 'Hij lacht weer.', doel: '', said: true })
  expect(to(await visitor.post('/dossier', { tekst: 'Hij lacht weer, en hoe.' }))).toEqual([303, '/dossier'])
  expect(await typedAgain(visitor)).toEqual({ tekst: '', doel: '', said: false })
})

test('what was typed in a session that had ended comes back to its writer, and to nobody else', async () => {
  const writer = await newMember(site, organisation, 'schrijft@oost.example', 'youth_worker')
  await newMember(site, organisation, 'ander@oost.example', 'youth_worker')
  const elsewhere = site.visitor()
  await elsewhere.post('/inloggen', { email: 'schrijft@oost.example', wachtwoord: goodPassword })
  await writer.get('/dossier')
  await elsewhere.post('/profiel/apparaten/anders')
  const lost = await writer.post('/dossier', { _key: 'proef:1', doel: 'Naar buiten gaan.' })
  expect(to(lost)).toEqual([303, '/inloggen?verder=%2Fdossier&bewaard=ja'])
  expect(await text(writer.get('/inloggen?verder=%2Fdossier&bewaard=ja'))).toContain('staat daarna weer klaar')
  await writer.post('/inloggen', { email: 'ander@oost.example', wachtwoord: goodPassword, verder: '/dossier' })
  expect(await typedAgain(writer)).toEqual({ tekst: '', doel: '', said: false })
  await writer.post('/uitloggen')
  await writer.post('/inloggen', { email: 'schrijft@oost.example', wachtwoord: goodPassword, verder: '/dossier' })
  expect(await typedAgain(writer)).toEqual({ tekst: '', doel: 'Naar buiten gaan.', said: true })
})

test('a session that ran out keeps what was typed as well, for a day', async () => {
  const writer = await newMember(site, organisation, 'week@oost.example', 'youth_worker')
  await writer.get('/dossier')
  site.clock.pass(7 * 24 * 60 + 60)
  expect(to(await writer.post('/dossier', { tekst: 'Lang gewacht.' }))[1]).toContain('bewaard=ja')
  site.clock.pass(25 * 60)
  expect(to(await writer.post('/dossier', { tekst: 'Te lang gewacht.' }))[1]).not.toContain('bewaard')
})

test('a draft is kept while somebody types, also when the screen has just locked, and can be thrown away', async () => {
  const writer = await newMember(site, organisation, 'bezig@oost.example', 'youth_worker')
  expect((await writer.post('/concept', { _key: 'proef:1', doel: 'Eerst' })).status).toBe(204)
  expect((await writer.post('/concept', { _key: 'proef:1', doel: 'Eerst dit' })).status).toBe(204)
  site.clock.pass(31)
  expect((await writer.post('/concept', { _key: 'proef:1', doel: 'Eerst dit, dan dat' })).status).toBe(204)
  await writer.post('/vergrendeld', { wachtwoord: goodPassword })
  expect((await typedAgain(writer)).doel).toBe('Eerst dit, dan dat')
  expect(to(await writer.post('/concept', { _key: 'proef:1', weg: 'ja', terug: '/dossier' }))).toEqual([
    303,
    '/dossier',
  ])
  expect(await typedAgain(writer)).toEqual({ tekst: '', doel: '', said: false })
})

test('nobody without a session keeps a draft', async () => {
  expect(to(await site.visitor().post('/concept', { _key: 'proef:1', doel: 'Wie?' }))[0]).toBe(303)
})

test('drafts are kept for 30 days', async () => {
  const writer = await newMember(site, organisation, 'maand@oost.example', 'youth_worker')
  await writer.post('/concept', { _key: 'proef:1', doel: 'Oud' })
  site.clock.pass(31 * 24 * 60)
  await writer.post('/inloggen', { email: 'maand@oost.example', wachtwoord: goodPassword })
  expect((await typedAgain(writer)).said).toBe(false)
})

/** A young person with a worker who is assigned to them today. Returns the young person's id. */
async function newYoungPerson(email: string): Promise<string> {
  const [young, guidance, assignment] = [realSource.newId(), realSource.newId(), realSource.newId()]
  const from = new Date(site.clock.now.getTime() - 60_000)
  await site.db.admin(async (client) => {
    const { rows } = await client.query('select id from app.person where email = $1', [email])
    const worker = rows[0].id
    await client.query(
      'insert into app.young_person (id, organisation_id, name, sort_key, created_by, created_at) values ($1, $2, $3, $4, $5, $6)',
      [young, organisation, 'Yasmina El Idrissi', 'idrissi yasmina', worker, from],
    )
    await client.query(
      `insert into app.guidance (id, organisation_id, young_person_id, origin, received_at) values ($1, $2, $3, 'self', $4)`,
      [guidance, organisation, young, from],
    )
    await client.query(
      `insert into app.assignment (id, organisation_id, guidance_id, person_id, kind, from_at) values ($1, $2, $3, $4, 'worker', $5)`,
      [assignment, organisation, guidance, worker, from],
    )
  })
  return young
}

test('a phone that was handed over opens only what is for the two, as the young person, until its worker takes it back', async () => {
  const worker = await newMember(site, organisation, 'geeft@oost.example', 'youth_worker')
  const jongere = await newYoungPerson('geeft@oost.example')
  expect(to(await worker.post('/geef', { jongere }))).toEqual([303, '/samen/proef'])
  const viewer = JSON.parse(await text(worker.get('/samen/proef')))
  expect(viewer).toMatchObject({ kind: 'young', youngPersonId: jongere, session: { purpose: 'ja' } })
  for (const path of ['/dossier', '/profiel', '/uitleg']) {
    expect(to(await worker.get(path))).toEqual([303, '/vergrendeld/terug'])
  }
  expect(await text(worker.get('/vergrendeld/terug'))).toContain('Geef de telefoon terug aan geeft')
  expect((await worker.post('/vergrendeld/terug', { wachtwoord: 'mis' })).status).toBe(422)
  expect((await worker.get('/dossier')).status).toBe(303)
  const back = await worker.post('/vergrendeld/terug', { wachtwoord: goodPassword })
  expect(to(back)).toEqual([303, '/dossier'])
  expect(JSON.parse(await text(worker.get('/samen/proef'))).kind).toBe('person')
})

test('a phone is handed over only to a young person of one’s own, and locks when it is left alone', async () => {
  const worker = await newMember(site, organisation, 'alleen@oost.example', 'youth_worker')
  const jongere = await newYoungPerson('alleen@oost.example')
  const other = await newMember(site, organisation, 'niet@oost.example', 'youth_worker')
  expect((await other.post('/geef', { jongere })).status).toBe(404)
  await worker.post('/geef', { jongere })
  site.clock.pass(31)
  expect(to(await worker.get('/samen/proef'))).toEqual([303, '/vergrendeld/terug'])
})

test('away at once leads to a page that says nothing, and only the worker opens the phone again', async () => {
  const worker = await newMember(site, organisation, 'weg@oost.example', 'youth_worker')
  const jongere = await newYoungPerson('weg@oost.example')
  await worker.post('/geef', { jongere })
  expect((await worker.get('/samen/proef')).status).toBe(200)
  expect(to(await worker.post('/snel-weg'))).toEqual([303, '/startpagina'])
  const page = await text(worker.get('/startpagina'))
  expect(page).toContain('Startpagina')
  for (const word of ['Schakel', 'Yasmina', 'weg@oost', 'samen']) expect(page).not.toContain(word)
  for (const path of ['/samen/proef', '/dossier', '/profiel'])
    expect(to(await worker.get(path))).toEqual([303, '/vergrendeld/terug'])
  expect(to(await worker.post('/vergrendeld/terug', { wachtwoord: goodPassword }))).toEqual([303, '/dossier'])
})

test('away at once works for whoever has no session, and locks an ordinary one', async () => {
  const nobody = site.visitor()
  expect(to(await nobody.post('/snel-weg'))).toEqual([303, '/startpagina'])
  expect((await nobody.get('/startpagina')).status).toBe(200)
  const worker = await newMember(site, organisation, 'snel@oost.example', 'youth_worker')
  await worker.post('/snel-weg')
  expect(to(await worker.get('/dossier'))).toEqual([303, '/vergrendeld?terug=%2Fdossier'])
})
