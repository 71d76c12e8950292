import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn } from '../../../test/support/accounts.ts'
import { newSite, type Site, type Visitor } from '../../../test/support/site.ts'
import { newWorld, type World } from '../../../test/support/world.ts'
import { dayOf } from '../../ui/dates.ts'
import { latestEnd } from '../consent/model.ts'

let site: Site
let world: World
beforeAll(async () => {
  site = await newSite()
  world = await newWorld(site.db)
})
afterAll(() => site.close())

const as = (name: string) => signedIn(site, world.id('person', name))
const place = (response: Response) => response.headers.get('location') ?? ''
const statusOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).status
const pageOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()

/** What Soufiane wrote of Yasmina, and shares. */
const written = 'Gesproken over school yasmina.'
const file = () => `/begeleiding/${world.id('guidance', 'yasmina')}`

/** Rows as they stand, by whoever may see everything. */
async function rows<T>(query: string, ...values: unknown[]): Promise<T[]> {
  return site.db.admin(async (client) => (await client.query(query, values)).rows as T[])
}

/** Soufiane asks Yasmina whether school may read something. Returns the address of the consent. */
async function asked(recipient = 'mentor'): Promise<string> {
  const soufiane = await as('soufiane')
  const young = world.id('young_person', 'yasmina')
  const answer = await soufiane.post(`/jongere/${young}/toestemming/delen`, {
    wie: `${world.id('partnership', 'spinoza')}/${recipient}`,
    tot: latestEnd(dayOf(site.clock.now)),
  })
  expect(answer.status).toBe(303)
  return place(answer)
}

const idOf = (path: string) => path.split('/').at(-1) as string

/** Yasmina answers on the phone that Soufiane hands her. */
async function onPhone(consent: string, antwoord: 'yes' | 'no'): Promise<Visitor> {
  const phone = await as('soufiane')
  expect(place(await phone.post(`${consent}/op-telefoon`))).toBe(`/samen${consent}`)
  expect(await statusOf(phone, `/samen${consent}`)).toBe(200)
  expect((await phone.post(`/samen${consent}`, { antwoord, woorden: 'Mijn mentor mag het weten.' })).status).toBe(303)
  return phone
}

/** The link that Soufiane sends her mother. Returns its path. */
async function linkFor(consent: string): Promise<string> {
  const soufiane = await as('soufiane')
  await soufiane.post(`${consent}/link`, { ouder: world.id('guardian', 'mother') })
  const path = site.mails.at(-1)?.link?.path
  expect(path).toMatch(/^\/ouder\/./)
  return path as string
}

/** Her mother answers by her link, without an account. */
async function byLink(consent: string, antwoord: 'yes' | 'no'): Promise<Visitor> {
  const mother = site.visitor()
  expect(place(await mother.get(await linkFor(consent)))).toBe('/ouder')
  expect(await statusOf(mother, '/ouder')).toBe(200)
  expect((await mother.post('/ouder', { antwoord })).status).toBe(303)
  return mother
}

/** A consent to which both said yes. */
async function agreed(recipient?: string): Promise<string> {
  const consent = await asked(recipient)
  await onPhone(consent, 'yes')
  await byLink(consent, 'yes')
  return consent
}

/** Sends the form that shares one item of the file. */
async function share(consent: string, kind = 'contact_moment', item = 'yasmina', by = 'soufiane') {
  const visitor = await as(by)
  const fields = { soort: kind, item: world.id(kind, item), toestemming: idOf(consent) }
  return visitor.post(`${file()}/delen`, fields)
}

/** Shares one item under a consent that runs. Returns the share. */
async function shared(consent: string, kind?: string, item?: string): Promise<string> {
  expect((await share(consent, kind, item)).status).toBe(303)
  const found = await rows<{ id: string }>(
    'select id from app.share where consent_id = $1 and item_kind = $2 order by shared_at desc, id limit 1',
    idOf(consent),
    kind ?? 'contact_moment',
  )
  return found[0]?.id as string
}

test('asked, answered on the phone and by link, shared, read, and taken back', async () => {
  const consent = await asked()
  expect((await share(consent)).status).toBe(422)
  await onPhone(consent, 'yes')
  expect((await share(consent)).status).toBe(422)
  await byLink(consent, 'yes')
  const id = await shared(consent)

  const ingrid = await as('ingrid')
  expect(await pageOf(ingrid, '/gedeeld')).toContain(`/gedeeld/${id}`)
  const page = await pageOf(ingrid, `/gedeeld/${id}`)
  expect(page).toContain(written)
  for (const beside of ['yasmina two', 'Op tijd komen', 'weer voetballen', 'mentor mag het weten', 'Fatima'])
    expect(page).not.toContain(beside)
  const reads = await rows<{ person_id: string }>('select person_id from app.share_read where share_id = $1', id)
  expect(reads).toEqual([{ person_id: world.id('person', 'ingrid') }])
  const seen = await rows(
    `select from app.audit where action = 'share.read' and actor_id = $1 and organisation_id = $2 and file = $3`,
    world.id('person', 'ingrid'),
    world.id('organisation', 'oost'),
    site.db.keys.pseudonym(world.id('young_person', 'yasmina')),
  )
  expect(seen.length).toBe(1)

  const soufiane = await as('soufiane')
  expect((await soufiane.post(`/delen/${id}/terug`)).status).toBe(303)
  expect(await statusOf(ingrid, `/gedeeld/${id}`)).toBe(404)
  expect(await pageOf(ingrid, '/gedeeld')).not.toContain(`/gedeeld/${id}`)
})

test('only the mentor of today reads it: no second mentor who is excluded, no former mentor, teacher, colleague or other side', async () => {
  const id = await shared(await agreed())
  expect(await statusOf(await as('ingrid'), `/gedeeld/${id}`)).toBe(200)
  for (const name of [
    'rob',
    'karim',
    'piet',
    'hanneke',
    'jaap',
    'coen',
    'tom',
    'anja',
    'paul',
    'max',
    'wendy',
    'lotte',
    'otto',
  ]) {
    const visitor = await as(name)
    expect([name, await statusOf(visitor, `/gedeeld/${id}`)]).toEqual([name, 404])
    expect(await pageOf(visitor, '/gedeeld')).not.toContain(id)
  }
})

test('nobody else shares, takes back, asks or withdraws', async () => {
  const consent = await agreed()
  const id = await shared(consent)
  for (const name of ['lotte', 'marloes', 'esra', 'nadia', 'lars', 'wendy', 'ingrid', 'otto']) {
    const visitor = await as(name)
    const tries = [
      await share(consent, 'goal', 'yasmina', name),
      await visitor.post(`/delen/${id}/terug`),
      await visitor.post(`${consent}/intrekken`, { door: 'worker' }),
      await visitor.post(`${consent}/antwoord`, { wie: 'young', antwoord: 'no', hoe: 'spoken' }),
      await visitor.post(`${consent}/op-telefoon`),
      await visitor.post(`${consent}/link`, { ouder: world.id('guardian', 'mother') }),
      await visitor.get(consent),
    ]
    expect([name, ...tries.map((one) => one.status)]).toEqual([name, ...tries.map(() => 404)])
  }
  expect(await statusOf(await as('ingrid'), `/gedeeld/${id}`)).toBe(200)
})

test('withdrawing takes back every share under it at the same moment, and none of another consent', async () => {
  const consent = await agreed()
  const ids = [await shared(consent), await shared(consent, 'goal'), await shared(consent, 'goal_mark')]
  const other = await shared(await agreed('care_coordinator'))
  const soufiane = await as('soufiane')
  site.clock.pass(1)
  expect((await soufiane.post(`${consent}/intrekken`, { door: 'young' })).status).toBe(303)
  const ended = await rows<{ ended_by: string; together: boolean }>(
    `select s.ended_by, s.ended_at = c.withdrawn_at as together from app.share s join app.consent c on c.id = s.consent_id where s.id = any ($1)`,
    ids,
  )
  expect(ended).toEqual(ids.map(() => ({ ended_by: 'young', together: true })))
  const ingrid = await as('ingrid')
  for (const id of ids) expect(await statusOf(ingrid, `/gedeeld/${id}`)).toBe(404)
  expect(await statusOf(await as('hanneke'), `/gedeeld/${other}`)).toBe(200)
  expect((await share(consent)).status).toBe(422)
})

test('a no of the young person or of a guardian takes back what was shared; a later yes brings nothing back', async () => {
  for (const no of [onPhone, byLink]) {
    const consent = await agreed()
    const id = await shared(consent)
    const ingrid = await as('ingrid')
    expect(await statusOf(ingrid, `/gedeeld/${id}`)).toBe(200)
    site.clock.pass(1)
    await no(consent, 'no')
    expect(await statusOf(ingrid, `/gedeeld/${id}`)).toBe(404)
    site.clock.pass(1)
    await no(consent, 'yes')
    expect(await statusOf(ingrid, `/gedeeld/${id}`)).toBe(404)
    expect(await statusOf(ingrid, `/gedeeld/${await shared(consent)}`)).toBe(200)
  }
})

test('a link opens one question: no other, nothing after its end, and nothing for a guess', async () => {
  const consent = await agreed()
  const path = await linkFor(consent)
  const mother = site.visitor()
  await mother.get(path)
  const page = await pageOf(mother, '/ouder')
  for (const inside of [written, 'Op tijd komen', 'mentor mag het weten']) expect(page).not.toContain(inside)
  for (const closed of ['/', '/gedeeld', file(), consent, '/samen'])
    expect(place(await mother.get(closed))).toMatch(/^\/inloggen/)
  const guess = site.visitor()
  await guess.get('/ouder/zomaar-een-woord')
  expect(await statusOf(guess, '/ouder')).toBe(404)
})

/** Sends the form of an answer on paper, with its file. */
async function onPaper(consent: string, wie: string, paper: Buffer | null): Promise<Response> {
  const soufiane = await as('soufiane')
  const body = new FormData()
  for (const [name, value] of Object.entries({ wie, antwoord: 'yes', hoe: 'paper' })) body.append(name, value)
  if (paper) body.append('scan', new File([new Uint8Array(paper)], 'foto.jpg', { type: 'image/jpeg' }))
  const cookie = [...soufiane.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const origin = site.config.publicUrl
  return site.app.request(`${origin}${consent}/antwoord`, { method: 'POST', body, headers: { origin, cookie } })
}

test('a yes on paper needs its photo, which is kept sealed and read by those of the file only', async () => {
  const consent = await asked()
  await onPhone(consent, 'yes')
  const mother = world.id('guardian', 'mother')
  expect((await onPaper(consent, mother, null)).status).toBe(422)
  expect((await onPaper(consent, mother, Buffer.from('geen foto'))).status).toBe(422)
  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer()
  expect((await onPaper(consent, mother, photo)).status).toBe(303)
  const kept = await rows<{ id: string; sealed_bytes: Buffer }>(
    'select id, sealed_bytes from app.attachment where consent_id = $1',
    idOf(consent),
  )
  expect(kept.length).toBe(1)
  expect(kept[0]?.sealed_bytes.includes('JFIF')).toBe(false)
  const path = `${consent}/scan/${kept[0]?.id}`
  const scan = await (await as('soufiane')).get(path)
  expect([scan.status, scan.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  for (const name of ['lotte', 'marloes', 'ingrid', 'wendy']) expect(await statusOf(await as(name), path)).toBe(404)
  expect(await statusOf(await as('ingrid'), `/gedeeld/${await shared(consent)}`)).toBe(200)
})

test('on the phone only the page of the young person opens, and there they take back by themselves', async () => {
  const consent = await agreed()
  const id = await shared(consent)
  const ingrid = await as('ingrid')
  await ingrid.get(`/gedeeld/${id}`)
  const phone = await as('soufiane')
  await phone.post(`/jongere/${world.id('young_person', 'yasmina')}/samen`)
  const own = await pageOf(phone, '/samen')
  expect(own).toContain('Ingrid de Wit')
  expect(own).toContain(`/samen/delen/${id}/terug`)
  expect(await pageOf(phone, '/samen/alles')).toContain(written)
  for (const closed of [file(), consent, '/gedeeld', '/'])
    expect(place(await phone.get(closed))).toBe('/vergrendeld/terug')
  expect((await phone.post(`/samen/delen/${id}/terug`)).status).toBe(303)
  expect(await statusOf(ingrid, `/gedeeld/${id}`)).toBe(404)
})
