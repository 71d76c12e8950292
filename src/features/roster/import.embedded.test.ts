import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { signedIn } from '../../../test/support/accounts.ts'
import { newSchool, type School } from '../../../test/support/school.ts'
import { openSite, type Site } from '../../../test/support/site.ts'

let site: Site
let school: School
const dataDir = mkdtempSync(join(tmpdir(), 'schakel-import-'))
beforeAll(async () => {
  cpSync(inject('embeddedTemplate'), dataDir, { recursive: true })
  site = await openSite({ SCHAKEL_DATA: dataDir })
  school = await newSchool(site)
})
afterAll(async () => {
  await site.close()
  rmSync(dataDir, { recursive: true, force: true })
})

test('twelve hundred pupils come in from one list, in seconds', async () => {
  const lines = Array.from(
    { length: 1200 },
    (_, index) => `Sam van Nummer${index}\t${1 + (index % 5)}${'ABCD'[index % 4]}\t1-2-2011`,
  )
  const hanneke = await signedIn(site, school.people.hanneke)
  const lijst = lines.join('\n')
  const preview = await hanneke.post('/leerlingen/lijst', { lijst })
  expect(await preview.text()).toContain('1.200')
  const start = performance.now()
  expect((await hanneke.post('/leerlingen/lijst/opslaan', { lijst, locatie: school.location })).status).toBe(303)
  expect(performance.now() - start).toBeLessThan(10_000)
  expect(await (await hanneke.get('/leerlingen')).text()).toContain('1.203')
})

test('the way of a referral works on the embedded database too', async () => {
  const ingrid = await signedIn(site, school.people.ingrid)
  const soufiane = await signedIn(site, school.people.soufiane)
  expect((await ingrid.post('/wijs-de-weg')).status).toBe(303)
  const begun = await ingrid.post(`/aanmelden/${school.pupils.noor}`, {
    leefgebied: 'school',
    gezien: 'Is stil.',
    gaat_goed: 'Helpt graag.',
    weet_het: 'wants',
  })
  const path = (begun.headers.get('location') ?? '').replace(/\/ja$/, '')
  await ingrid.post(`${path}/ja`, { jongere_hoe: 'spoken' })
  expect((await ingrid.post(`${path}/versturen`)).status).toBe(303)
  expect((await soufiane.post(`${path}/afspraak`, { wat: 'Ik loop langs', wie: school.people.soufiane })).status).toBe(
    303,
  )
  expect((await soufiane.post(`${path}/contact`, { dossier: 'nieuw' })).status).toBe(303)
  expect(await (await soufiane.get('/afspraken')).text()).toContain('Ik loop langs')
  for (const page of [path, '/aanmeldingen']) expect(await (await ingrid.get(page)).text()).toContain('Noor El Amrani')
  expect((await ingrid.get(`/leerling/${school.pupils.noor}`)).status).toBe(200)
})
