import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn } from '../../../test/support/accounts.ts'
import { bornYearsAgo, newSchool, type School } from '../../../test/support/school.ts'
import { newSite, type Site } from '../../../test/support/site.ts'
import { readReferral } from './queries.ts'

let site: Site
beforeAll(async () => {
  site = await newSite()
})
afterAll(() => site.close())

const about = { leefgebied: 'school', gezien: 'Is stil.', gaat_goed: 'Helpt graag.', weet_het: 'wants' }

/** A referral of Milan that was sent with both yeses. Returns its id. */
async function sent(school: School, writer: string): Promise<string> {
  const visitor = await signedIn(site, writer)
  const begun = await visitor.post(`/aanmelden/${school.pupils.milan}`, about)
  const path = (begun.headers.get('location') ?? '').replace(/\/ja$/, '')
  await visitor.post(`${path}/ja`, { jongere_hoe: 'spoken', ouder_hoe: 'spoken', ouder_naam: 'Anja van den Berg' })
  expect((await visitor.post(`${path}/versturen`)).status).toBe(303)
  return path.split('/').at(-1) as string
}

async function seenBy(person: string, referral: string): Promise<boolean> {
  const visitor = await signedIn(site, person)
  return (await visitor.get(`/aanmelding/${referral}`)).status === 200
}

test('with_school only the contact person refers; the mentor points the way', async () => {
  const school = await newSchool(site, 'with_school')
  const ingrid = await signedIn(site, school.people.ingrid)
  expect((await ingrid.get(`/aanmelden/${school.pupils.milan}`)).status).toBe(404)
  expect((await ingrid.post(`/aanmelden/${school.pupils.milan}`, about)).status).toBe(404)
  expect(await (await ingrid.get('/aanmelden')).text()).not.toContain('Milan')
  expect(await (await ingrid.get('/aanmeldingen')).text()).not.toContain('href="/aanmelden"')
  expect(await seenBy(school.people.soufiane, await sent(school, school.people.hanneke))).toBe(true)
})

test('youth work sees a referral exactly when the yes that the age asks for is there', async () => {
  const school = await newSchool(site)
  const id = await sent(school, school.people.ingrid)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(11, 12, 15, 16, 17, 18, 19),
      fc.boolean(),
      fc.boolean(),
      async (age, young, guardian) => {
        await site.db.admin(async (client) => {
          const born = bornYearsAgo(site, age)
          await client.query('update app.pupil set birth_date = $1 where id = $2', [born, school.pupils.milan])
          for (const [who, said] of [
            ['young', young],
            ['guardian', guardian],
          ])
            await client.query('update app.referral_yes set withdrawn_at = $1 where referral_id = $2 and who = $3', [
              said ? null : site.clock.now,
              id,
              who,
            ])
        })
        const { need, missing } = await site.db.as({ kind: 'person', personId: school.people.ingrid }, (tx) =>
          readReferral(tx, id),
        )
        expect(need).toMatchObject({ young: age >= 12, guardian: age < 16 })
        expect(await seenBy(school.people.soufiane, id)).toBe(missing.length === 0)
      },
    ),
    { numRuns: 25 },
  )
})

test('the rights of today: a new mentor reads nothing older, a named youth worker who stops nothing more', async () => {
  const school = await newSchool(site)
  const id = await sent(school, school.people.ingrid)
  const { ingrid, karim, hanneke, soufiane, lotte, directeur } = school.people
  const hannekes = await signedIn(site, hanneke)
  await hannekes.post(`/leerling/${school.pupils.milan}/klas`, { klas: '3B', dag: 'vandaag' })
  site.clock.pass(1)
  expect(await seenBy(ingrid, id)).toBe(false)
  expect(await seenBy(karim, id)).toBe(false)
  expect(await seenBy(hanneke, id)).toBe(true)
  expect(await seenBy(directeur, id)).toBe(false)
  await site.db.admin((client) =>
    client.query('update app.partnership_worker set until_at = $1 where person_id = $2', [site.clock.now, lotte]),
  )
  expect(await seenBy(soufiane, id)).toBe(true)
  expect(await seenBy(lotte, id)).toBe(false)
})

test('a yes runs out on 1 October; said anew by everybody, youth work sees the referral again', async () => {
  const school = await newSchool(site)
  const id = await sent(school, school.people.ingrid)
  await site.db.admin((client) =>
    client.query('update app.referral set consent_until = $1 where id = $2', [site.clock.now, id]),
  )
  expect(await seenBy(school.people.soufiane, id)).toBe(false)
  const ingrid = await signedIn(site, school.people.ingrid)
  await ingrid.post(`/aanmelding/${id}/ja`, { jongere_hoe: 'spoken' })
  expect(await seenBy(school.people.soufiane, id)).toBe(false)
  await ingrid.post(`/aanmelding/${id}/ja`, {
    jongere_hoe: 'spoken',
    ouder_hoe: 'paper',
    ouder_naam: 'Anja van den Berg',
  })
  expect(await seenBy(school.people.soufiane, id)).toBe(true)
})

test('every opening of a referral or a pupil leaves a line in the log of the own organisation', async () => {
  const school = await newSchool(site)
  const id = await sent(school, school.people.ingrid)
  const count = async (action: string, organisation: string) =>
    (
      await site.db.admin((client) =>
        client.query('select from app.audit where action = $1 and organisation_id = $2', [action, organisation]),
      )
    ).rowCount
  const before = await count('referral.open', school.youth)
  expect(await seenBy(school.people.soufiane, id)).toBe(true)
  expect(await count('referral.open', school.youth)).toBe((before ?? 0) + 1)
  const ingrid = await signedIn(site, school.people.ingrid)
  await ingrid.get(`/leerling/${school.pupils.milan}`)
  expect(await count('pupil.open', school.school)).toBe(1)
})
