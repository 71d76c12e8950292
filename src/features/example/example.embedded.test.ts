import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openSite, type Site } from '../../../test/support/site.ts'
import { makeExample, NotEmpty } from './make.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel-example-'))
let site: Site
let seconds = 0

beforeAll(async () => {
  cpSync(inject('embeddedTemplate'), folder, { recursive: true })
  site = await openSite({ SCHAKEL_DATA: folder })
  const start = performance.now()
  await makeExample(site.db, () => {})
  seconds = (performance.now() - start) / 1000
}, 120_000)

afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

const rows = <T>(query: string) => site.db.admin(async (client) => (await client.query(query)).rows as T[])
const count = async (from: string) =>
  Number((await rows<{ count: number }>(`select count(*) from app.${from}`))[0]?.count)

test('The town is as large as a town: two organisations, four schools of both types, twelve hundred pupils', async () => {
  process.stdout.write(
    `The example was made in ${seconds.toFixed(1)} s on the embedded database (meant: less than 30 s).\n`,
  )
  expect(await count(`organisation where kind = 'youth_work'`)).toBe(2)
  expect(await count(`organisation where kind = 'school'`)).toBe(4)
  expect(await count(`partnership_type where type = 'in_school' and until_at is null`)).toBe(2)
  expect(await count(`partnership_type where type = 'with_school' and until_at is null`)).toBe(2)
  expect(await count('pupil')).toBeGreaterThanOrEqual(1200)
  expect(await count('young_person')).toBeGreaterThan(100)
  expect(await count('installation where example')).toBe(1)
})

test('Nothing in it happened later than now, and the year before is not empty', async () => {
  const now = site.clock.now.toISOString()
  for (const [table, column] of [
    ['contact_moment', 'happened_at'],
    ['referral', 'sent_at'],
    ['share', 'shared_at'],
    ['school_entry', 'written_at'],
    ['consent_answer', 'answered_at'],
    ['share_read', 'first_at'],
  ]) {
    expect(await count(`${table} where ${column} > '${now}'`), table).toBe(0)
    expect(await count(table as string), table).toBeGreaterThan(0)
  }
  expect(await count(`contact_moment where happened_at < '${now}'::timestamptz - interval '200 days'`)).toBeGreaterThan(
    0,
  )
})

test('What stands in a file can be opened by those who work in it, and by nobody of the school', async () => {
  const [file] = await rows<{ id: string; worker: string; mentor: string }>(
    `select g.id, a.person_id as worker, m.person_id as mentor from app.guidance g join app.young_person y on y.id = g.young_person_id
      join app.assignment a on a.guidance_id = g.id and a.kind = 'worker' join app.pupil_link l on l.young_person_id = y.id
      join app.enrolment e on e.pupil_id = l.pupil_id join app.membership m on m.class_id = e.class_id and m.role = 'mentor'
      where y.name = 'Yasmina El Idrissi'`,
  )
  if (!file) throw new Error('no Yasmina')
  const read = (personId: string) =>
    site.db.as({ kind: 'person', personId }, async (tx) => {
      const found = await tx.db
        .selectFrom('contact_moment')
        .select(['id', 'sealed_text'])
        .where('guidance_id', '=', file.id)
        .execute()
      return Promise.all(
        found.map((one) => tx.keys.open(file.id, `contact_moment/${one.id}/sealed_text`, one.sealed_text as Buffer)),
      )
    })
  expect(await read(file.worker)).toHaveLength(6)
  // One moment is shared with the mentor: that one, and nothing around it.
  expect(await read(file.mentor)).toEqual([
    'Wiskunde ging beter sinds ze vooraan zit. Wil het zelf aan haar mentor vertellen.',
  ])
})

test('Every share stands on a consent that runs, or was taken back', async () => {
  const loose = await site.db.admin(async (client) => {
    await client.query(`select set_config('schakel.now', '${site.clock.now.toISOString()}', false)`)
    const { rows: found } = await client.query(
      'select id from app.share where ended_at is null and not guard.consent_runs(consent_id)',
    )
    return found
  })
  expect(loose).toEqual([])
})

test('An example is made once, in an empty database', async () => {
  await expect(makeExample(site.db, () => {})).rejects.toBeInstanceOf(NotEmpty)
})

test('Each door opens on a first page; every way on from it leads somewhere', async () => {
  const page = await (await site.visitor().get('/inloggen')).text()
  const doors = [...page.matchAll(/name="persoon" value="([0-9a-f-]{36})"/g)].map((found) => found[1] as string)
  expect(doors.length).toBeGreaterThanOrEqual(9)
  for (const persoon of doors) {
    const visitor = site.visitor()
    expect((await visitor.post('/voorbeeld/als', { persoon })).status).toBe(303)
    const home = await visitor.get('/')
    expect(home.status).toBe(200)
    const ways = [...(await home.text()).matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map((found) => found[1] as string)
    expect(ways.length).toBeGreaterThan(3)
    for (const way of new Set(ways)) {
      const { status } = await visitor.get(way.replaceAll('&amp;', '&'))
      expect([200, 303], `${way} for ${persoon}`).toContain(status)
    }
  }
}, 180_000)

test('Two phones show one young person: what one shares, the other sees, each by their own rights', async () => {
  const visitor = site.visitor()
  const both = await visitor.get('/voorbeeld/twee-kanten')
  expect(both.status).toBe(200)
  const [left = '', right = ''] = [...(await both.text()).matchAll(/<iframe[^>]*src="([^"]+)"/g)].map(
    (found) => found[1] as string,
  )
  const worker = await (await visitor.get(left)).text()
  const school = await (await visitor.get(right)).text()
  expect(worker).toContain('Yasmina')
  expect(worker).toContain('Oma luistert')
  expect(school).toContain('Yasmina')
  expect(school).not.toContain('Oma luistert')
  // What is shared is one line more, and nothing around it; taken back, the page is as it was.
  const choose = await (await visitor.get(`${left}/delen`)).text()
  const item = /delen\?soort=goal&amp;item=([0-9a-f-]{36})/.exec(choose)?.[1] ?? ''
  const form = await (await visitor.get(`${left}/delen?soort=goal&item=${item}`)).text()
  const toestemming = /<input[^>]*name="toestemming"[^>]*value="([0-9a-f-]{36})"/.exec(form)?.[1] ?? ''
  const shared = await visitor.post(`${left}/delen`, { soort: 'goal', item, toestemming })
  expect(shared.headers.get('location')).toMatch(/^\/voorbeeld\/twee-kanten\?jongerenwerk=/)
  // Twice is refused, with the way back to both phones.
  const twice = await visitor.post(`${left}/delen`, { soort: 'goal', item, toestemming })
  expect(twice.status).toBe(422)
  expect(await twice.text()).toContain('href="/voorbeeld/twee-kanten?jongerenwerk=%2Fbegeleiding%2F')
  const lines = (page: string) => [...page.matchAll(/href="[^"]*\/gedeeld\/[0-9a-f-]{36}"/g)].map(([line]) => line)
  const after = await (await visitor.get(right)).text()
  expect(lines(after)).toHaveLength(lines(school).length + 1)
  const [share] = lines(after).filter((line) => !lines(school).includes(line))
  const id = /[0-9a-f-]{36}/.exec(share ?? '')?.[0]
  await visitor.post(`/voorbeeld/kant/jongerenwerk/delen/${id}/terug`)
  expect(lines(await (await visitor.get(right)).text())).toEqual(lines(school))
  // A page of one side is not there on the other.
  expect((await visitor.get(left.replace('/kant/jongerenwerk/', '/kant/school/'))).status).toBe(404)
})
