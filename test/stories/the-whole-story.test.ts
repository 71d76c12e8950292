import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { giveAccount, goodPassword } from '../support/accounts.ts'
import { launchBrowser } from '../support/browser.ts'
import { Cast } from '../support/cast.ts'
import { type Site, serveSite } from '../support/site.ts'
import { idIn, send } from '../support/taps.ts'
import { newWorld, type World } from '../support/world.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each([
  { scripts: true, how: 'with JavaScript' },
  { scripts: false, how: 'without JavaScript' },
])('from the first sign to something shared and taken back, $how', ({ scripts }) => {
  let site: Site
  let world: World
  let cast: Cast
  /** Addresses that the story finds on its way. */
  const at = { referral: '', file: '', young: '', consent: '', share: '' }
  let noor: string
  beforeAll(async () => {
    site = await serveSite()
    world = await newWorld(site.db)
    cast = new Cast(browser, site, world, scripts)
    noor = `/leerling/${world.id('pupil', 'noor')}`
    await giveAccount(site, world.id('person', 'soufiane'))
    // Noor was known to youth work before: here she begins anew.
    await site.db.admin((client) =>
      client.query('update app.pupil_link set until_at = now() where id = $1', [world.id('pupil_link', 'noor')]),
    )
  })
  afterAll(async () => {
    await cast?.putAway()
    await site?.close()
  })

  test('a mentor points the way, and a young person who brings the card begins with the youth worker', async () => {
    const ingrid = await cast.as('ingrid')
    await ingrid.goto('/wijs-de-weg')
    const oost = ingrid.locator('label', { hasText: 'Jongerenwerk Oost' })
    if (await oost.count()) await oost.first().click()
    await send(ingrid, {}, 'Maak een code')
    const code =
      /[A-Z0-9]{4}-[A-Z0-9]{4}(?:-[A-Z0-9]{4})?/u.exec((await ingrid.locator('main').textContent()) ?? '')?.[0] ?? ''
    expect(code).not.toBe('')
    const before = await cast.reads('ingrid', '/wijs-de-weg')

    const soufiane = await cast.as('soufiane')
    await soufiane.goto('/jongeren/nieuw')
    await send(soufiane, { naam: 'Dina Aziz', code })
    expect(await soufiane.locator('main').textContent()).toContain('Dina Aziz')
    // Not one byte of what the mentor sees tells that the code was used.
    expect(await cast.reads('ingrid', '/wijs-de-weg')).toBe(before)
    expect(await cast.reads('lotte', new URL(soufiane.url()).pathname)).toBe('')
  })

  test('a mentor refers a pupil together with her; before she says yes only the mentor sees it', async () => {
    const ingrid = await cast.as('ingrid')
    await ingrid.goto(`/aanmelden/${world.id('pupil', 'noor')}`)
    const oost = ingrid.locator('label', { hasText: 'Jongerenwerk Oost' })
    if (await oost.count()) await oost.first().click()
    await send(ingrid, {
      leefgebied: ['school', 'peer_group'],
      gezien: 'Ze zit vaak alleen en komt te laat.',
      gaat_goed: 'Ze tekent prachtig.',
      weet_het: 'wants',
    })
    at.referral = `/aanmelding/${idIn(ingrid)}`
    expect(await cast.reads('hanneke', at.referral)).toBe('')
    expect(await cast.reads('soufiane', at.referral)).toBe('')
    await ingrid.goto(`${at.referral}/ja`)
    await send(ingrid, { wens: 'Iemand om mee te praten.', jongere_hoe: 'spoken' })
    await ingrid.goto(`${at.referral}/controle`)
    await send(ingrid, {}, 'Versturen')
    expect(await cast.reads('soufiane', at.referral)).toContain('Ze zit vaak alleen en komt te laat.')
    expect(await cast.reads('hanneke', at.referral)).toContain('Ze tekent prachtig.')
    for (const name of ['piet', 'coen', 'karim', 'tom', 'wendy', 'marloes'])
      expect([name, await cast.reads(name, at.referral)]).toEqual([name, ''])
  })

  test('youth work asks back, school answers, and with the first contact the file begins', async () => {
    const soufiane = await cast.as('soufiane')
    await soufiane.goto(`${at.referral}/vraag`)
    await send(soufiane, { tekst: 'Wanneer is ze op school?' })
    const ingrid = await cast.as('ingrid')
    await ingrid.goto(`${at.referral}/antwoord`)
    await send(ingrid, { tekst: 'Dinsdag na het vierde uur.' })
    expect(await cast.reads('soufiane', at.referral)).toContain('Dinsdag na het vierde uur.')
    await soufiane.goto(`${at.referral}/contact`)
    const fresh = soufiane.locator('main label', { hasText: 'nieuw' })
    if (await fresh.count()) await fresh.first().click()
    await send(soufiane, {}, 'Ik heb contact')
    if (!soufiane.url().includes('/begeleiding/')) {
      await soufiane.goto(at.referral)
      await soufiane.getByRole('link', { name: 'Naar de begeleiding' }).first().click()
      await soufiane.waitForURL('**/begeleiding/*')
    }
    at.file = `/begeleiding/${idIn(soufiane)}`
    const guidance = await site.db.admin((client) =>
      client.query('select young_person_id from app.guidance where id = $1', [idIn(soufiane)]),
    )
    at.young = `/jongere/${guidance.rows[0].young_person_id}`
    await send(soufiane, {}, 'Begeleiding beginnen')
    expect(await cast.reads('ingrid', at.referral)).toContain('begeleiding')
    expect(await cast.reads('ingrid', at.file)).toBe('')
  })

  test('guidance: own words first, a goal with her own mark, the five domains, a contact moment', async () => {
    const soufiane = await cast.as('soufiane')
    for (const [path, fields] of [
      ['woorden', { tekst: 'Ik wil niet steeds alleen zitten.' }],
      ['doel', { tekst: 'Met één klasgenoot pauze houden.', cijfer: '4' }],
      ['factor', { gebied: 'peer_group', soort: 'protective', tekst: 'Haar nicht zit op dezelfde school.' }],
      ['samenvatting', { tekst: 'Noor zoekt stap voor stap contact.' }],
    ] as const) {
      await soufiane.goto(`${at.file}/${path}`)
      await send(soufiane, fields)
    }
    await soufiane.goto(`${at.file}/contactmoment`)
    // Who will read it stands by name beside the field.
    expect(await soufiane.locator('main').textContent()).toContain('School leest dit niet.')
    await send(soufiane, { waar: 'school', waarover: ['school', 'peer_group'], tekst: 'Samen in de kantine gezeten.' })
    const file = await cast.reads('soufiane', at.file)
    for (const text of ['Ik wil niet steeds alleen zitten.', 'Samen in de kantine gezeten.', 'Met één klasgenoot'])
      expect(file).toContain(text)
    expect(file.indexOf('Ik wil niet steeds')).toBeLessThan(file.indexOf('Samen in de kantine'))
    for (const name of ['lotte', 'nadia', 'wendy', 'hanneke', 'tom', 'otto', 'petra'])
      expect([name, await cast.reads(name, at.file)]).toEqual([name, ''])
  })

  test('the mentor writes to the youth worker, who reads it between his own', async () => {
    const ingrid = await cast.as('ingrid')
    await ingrid.goto(`${noor}/bericht`)
    await send(ingrid, { tekst: 'Ze kwam vandaag uit zichzelf vertellen hoe het ging.' })
    expect(await cast.reads('soufiane', at.file)).toContain('Ze kwam vandaag uit zichzelf vertellen')
    expect(await cast.reads('hanneke', noor)).toContain('Ze kwam vandaag uit zichzelf vertellen')
    expect(await cast.reads('piet', noor)).not.toContain('Ze kwam vandaag')
  })

  test('she says yes herself, on his phone, and no further than that screen', async () => {
    const soufiane = await cast.as('soufiane')
    await soufiane.goto(`${at.young}/toestemming/delen`)
    for (const role of ['De mentor', 'De zorgcoördinator'])
      await soufiane.locator('main label', { hasText: role }).first().click()
    await send(soufiane, {}, 'Vragen')
    at.consent = `/toestemming/${idIn(soufiane)}`
    await send(soufiane, {}, /op mijn telefoon/iu)
    expect(new URL(soufiane.url()).pathname).toBe(`/samen${at.consent}`)
    expect(await soufiane.locator('main').textContent()).toContain('Ingrid de Wit')
    await send(soufiane, {}, /^Ja/u)
    // Whatever else is asked for, the phone asks for its owner first.
    await soufiane.goto(at.file)
    expect(new URL(soufiane.url()).pathname).toBe('/vergrendeld/terug')
    expect(await soufiane.locator('main').textContent()).not.toContain('Noor')
    await send(soufiane, { wachtwoord: goodPassword })
    expect(await cast.reads('soufiane', at.consent)).toContain('Noor')
  })

  test('one thing is shared: the mentor and the care coordinator read that, and nothing around it', async () => {
    const soufiane = await cast.as('soufiane')
    expect(await cast.reads('hanneke', '/gedeeld')).not.toContain('Noor')
    await soufiane.goto(`${at.file}/delen`)
    await soufiane
      .getByRole('link', { name: /Samenvatting/u })
      .first()
      .click()
    await soufiane.waitForURL('**/delen?*')
    expect(await soufiane.locator('main').textContent()).toContain('Noor zoekt stap voor stap contact.')
    await send(soufiane, {}, 'Delen')
    for (const name of ['ingrid', 'hanneke']) {
      const phone = await cast.as(name)
      expect(await cast.reads(name, '/gedeeld')).toContain('Noor')
      const door = phone.locator('main .card', { hasText: 'Noor Haddad' }).getByRole('link').first()
      at.share = (await door.getAttribute('href')) ?? ''
      const read = await cast.reads(name, at.share)
      expect(read).toContain('Noor zoekt stap voor stap contact.')
      expect(read).not.toContain('kantine')
      expect(await cast.reads(name, at.file)).toBe('')
    }
    for (const name of ['piet', 'karim', 'coen', 'tom', 'wendy'])
      expect([name, await cast.reads(name, at.share)]).toEqual([name, ''])
  })

  test('it is taken back: gone at school in the same moment', async () => {
    const soufiane = await cast.as('soufiane')
    await soufiane.goto(at.file)
    await send(soufiane, {}, /Terugnemen/u)
    for (const name of ['ingrid', 'hanneke']) {
      expect(await cast.reads(name, at.share)).toBe('')
      expect(await cast.reads(name, '/gedeeld')).not.toContain('Noor')
      expect(await cast.reads(name, noor)).not.toContain('stap voor stap')
    }
    expect(await cast.reads('soufiane', at.file)).toContain('Noor zoekt stap voor stap contact.')
  })

  test('a guardian opens a link, says yes, and what waited for that runs; after a no it stops', async () => {
    const waiting = `/gedeeld/${world.id('share', 'waiting')}`
    expect(await cast.reads('ingrid', waiting)).toBe('')
    const soufiane = await cast.as('soufiane')
    await soufiane.goto(`/toestemming/${world.id('consent', 'waiting')}`)
    await send(soufiane, {}, /Link sturen/u)
    const mail = site.mails.at(-1)
    const link = /\/ouder\/[\w-]+/u.exec(JSON.stringify(mail))?.[0] ?? ''
    const mother = await cast.phone('mother')
    await mother.goto(link)
    expect(new URL(mother.url()).pathname).toBe('/ouder')
    const asked = await mother.locator('main').textContent()
    expect(asked).toContain('Ingrid de Wit')
    expect(asked).not.toContain('Het gaat beter.')
    await send(mother, {}, 'Ja, dat mag')
    expect(await cast.reads('ingrid', waiting)).toContain('Het gaat beter.')
    site.clock.pass(1)
    await mother.goto(link)
    await send(mother, {}, /Toch niet/u)
    expect(await cast.reads('ingrid', waiting)).toBe('')
    expect(cast.wrong).toEqual([])
  })
})
