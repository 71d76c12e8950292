import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayOf } from '../../src/ui/dates.ts'
import { launchBrowser } from '../support/browser.ts'
import { Cast } from '../support/cast.ts'
import { type Site, serveSite } from '../support/site.ts'
import { newWorld, type World } from '../support/world.ts'

const day = 24 * 60

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each([
  { scripts: true, how: 'with JavaScript' },
  { scripts: false, how: 'without JavaScript' },
])('the day everything changes, $how', ({ scripts }) => {
  let site: Site
  let world: World
  let cast: Cast
  let pupil: string
  let file: string
  let share: (name: string) => string
  beforeAll(async () => {
    site = await serveSite()
    world = await newWorld(site.db)
    cast = new Cast(browser, site, world, scripts)
    pupil = `/leerling/${world.id('pupil', 'yasmina')}`
    file = `/begeleiding/${world.id('guidance', 'yasmina')}`
    share = (name) => `/gedeeld/${world.id('share', name)}`
  })
  afterAll(async () => {
    await cast?.putAway()
    await site?.close()
  })

  test('a pupil goes to another class: the new mentor sees what is shared with the mentor, the old one nothing more', async () => {
    expect(await cast.reads('ingrid', pupil)).toContain('Yasmina El Idrissi')
    expect(await cast.reads('ingrid', share('running'))).toContain('Gesproken over school yasmina.')
    expect(await cast.reads('piet', share('person'))).toContain('Op tijd komen.')
    expect(await cast.reads('karim', pupil)).toBe('')
    expect(await cast.reads('karim', share('running'))).toBe('')

    const hanneke = await cast.as('hanneke')
    await hanneke.goto(`${pupil}/klas`)
    await hanneke.getByLabel('Klas').fill('3B')
    await hanneke.locator('main button.nl-button--primary, main button[type=submit]').first().click()
    await hanneke.waitForURL('**/leerlingen')

    expect(await cast.reads('ingrid', pupil)).toBe('')
    expect(await cast.reads('ingrid', share('running'))).toBe('')
    expect(await cast.reads('ingrid', '/leerlingen')).not.toContain('Yasmina')
    // Piet teaches 3C: what was shared with him by name ends with his work with her.
    expect(await cast.reads('piet', share('person'))).toBe('')
    expect(await cast.reads('karim', share('running'))).toContain('Gesproken over school yasmina.')
    const karims = await cast.reads('karim', pupil)
    expect(karims).toContain('Yasmina El Idrissi')
    // Nothing older that was not addressed to him: Ingrid's words to youth work.
    expect(karims).not.toContain('Bericht ingrid.')
    expect(await cast.reads('hanneke', share('running'))).toContain('Gesproken over school yasmina.')
    expect(await cast.reads('soufiane', file)).toContain('Yasmina')
  })

  test('a mentor is replaced: the role ends for one and begins for the other, and the share follows the role', async () => {
    expect(await cast.reads('piet', pupil)).toBe('')
    const anja = await cast.as('anja')
    await anja.goto(`/mensen/${world.id('person', 'karim')}`)
    await anja
      .getByRole('button', { name: /^Beëindig mentor/u })
      .first()
      .click()
    await anja.waitForURL('**/mensen')
    await anja.goto(`/mensen/${world.id('person', 'piet')}`)
    await anja.getByText('Nog een rol').first().click()
    await anja.locator('select[name=rol]').selectOption('mentor')
    await anja.locator('select[name=klas]').selectOption(world.id('school_class', '3B'))
    await anja.getByRole('button', { name: 'Voeg toe' }).click()
    await anja.getByText('Rollen van nu').waitFor()

    expect(await cast.reads('karim', pupil)).toBe('')
    expect(await cast.reads('karim', share('running'))).toBe('')
    expect(await cast.reads('piet', pupil)).toContain('Yasmina El Idrissi')
    expect(await cast.reads('piet', share('running'))).toContain('Gesproken over school yasmina.')
    // An administrator manages people, and reads nothing of anybody's.
    expect(await cast.reads('anja', pupil)).toBe('')
    expect(await cast.reads('anja', share('running'))).toBe('')
  })

  test('a youth worker falls ill: school sees that, and a colleague stands in for as long as it was said', async () => {
    expect(await cast.reads('lotte', file)).toBe('')
    expect(await cast.reads('esra', file)).toBe('')
    const soufiane = await cast.as('soufiane')
    await soufiane.goto('/afwezig')
    await soufiane.getByRole('button', { name: 'Meld afwezig' }).click()
    await soufiane.waitForLoadState()
    expect(await cast.reads('hanneke', '/afwezig')).toContain('Soufiane Amrani')

    const marloes = await cast.as('marloes')
    // She sees who, stage and dates, and not one word of the file.
    expect(await cast.reads('marloes', file)).not.toContain('Gesproken over school')
    await marloes.goto(`${file}/wie`)
    await marloes.getByLabel('Welke collega?').selectOption(world.id('person', 'lotte'))
    await marloes.getByText('invaller', { exact: true }).first().click()
    await typeDay(marloes, addDays(dayOf(site.clock.now), 2))
    await marloes.getByRole('button', { name: 'Toevoegen' }).click()
    await marloes.waitForURL('**/wie')

    expect(await cast.reads('lotte', file)).toContain('Ik wil weer voetballen.')
    expect(await cast.reads('nadia', file)).toBe('') // excluded, and nothing tells why
  })

  test('she turns sixteen: from that day her own yes is enough, and what waited for her guardian runs', async () => {
    const [year = '', month, date] = addDays(dayOf(site.clock.now), 1).split('-')
    const born = `${Number(year) - 16}-${month}-${date}`
    await site.db.admin(async (client) => {
      await client.query('update app.young_person_private set birth_date = $1 where young_person_id = $2', [
        born,
        world.id('young_person', 'yasmina'),
      ])
      await client.query('update app.pupil set birth_date = $1 where id = $2', [born, world.id('pupil', 'yasmina')])
    })
    const referral = `/aanmelding/${world.id('referral', 'no yes')}`
    expect(await cast.reads('piet', share('waiting'))).toBe('')
    expect(await cast.reads('lotte', referral)).toBe('')

    site.clock.pass(day)
    await cast.putAway()
    expect(await cast.reads('piet', share('waiting'))).toContain('Het gaat beter.')
    expect(await cast.reads('lotte', referral)).toContain('Yasmina El Idrissi')
    // What was withdrawn does not come back.
    expect(await cast.reads('piet', share('withdrawn'))).toBe('')
  })

  test('the period of the stand-in is over: she reads no more, and the worker still does', async () => {
    expect(await cast.reads('lotte', file)).toContain('Ik wil weer voetballen.')
    site.clock.pass(3 * day)
    await cast.putAway()
    expect(await cast.reads('lotte', file)).toBe('')
    expect(await cast.reads('soufiane', file)).toContain('Ik wil weer voetballen.')
    expect(cast.wrong).toEqual([])
  })
})

/** Fills the day in which a stand-in stops, in whatever way the field takes one. */
async function typeDay(page: import('playwright-core').Page, iso: string): Promise<void> {
  const [year = '', month = '', date = ''] = iso.split('-')
  const field = page.locator('[name=tot]').first()
  const type = await field.getAttribute('type')
  await field.fill(type === 'date' ? iso : `${date}-${month}-${year}`)
}
