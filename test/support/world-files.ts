import { hashToken } from '../../src/boundary/token.ts'
import { sortKey, splitName } from '../../src/features/roster/model.ts'
import { fullNameOf, type WorldBuilder } from './world.ts'
import { addConsents } from './world-consents.ts'

/** Young people with their guidance, referrals, consents and shares. Returns the token of the guardian's link. */
export async function addFiles(build: WorldBuilder): Promise<string> {
  const guardianToken = 'ouder-van-yasmina-met-een-link'
  await addYoungPeople(build)
  await addAssignments(build)
  for (const name of ['yasmina', 'milan', 'west']) await addContents(build, name)
  await addGuardians(build)
  await addReferrals(build)
  await addConsents(build, hashToken(guardianToken))
  await addLoose(build)
  return guardianToken
}

async function addYoungPeople({ add, id, who, born, days }: WorldBuilder) {
  // The file `west` is of the same girl: another organisation at the same school, which knows nothing of Oost.
  for (const [file, name, organisation, worker, partnership, years] of [
    ['yasmina', 'yasmina', 'oost', 'soufiane', 'spinoza', 14],
    ['milan', 'milan', 'oost', 'lotte', null, 15],
    ['noor', 'noor', 'oost', 'soufiane', 'spinoza', 17],
    ['amir', 'amir', 'oost', 'marloes', null, null],
    ['jay', 'jay', 'oost', 'lotte', 'dacosta', 16],
    ['west', 'yasmina', 'west', 'wendy', 'west', 14],
  ] as const) {
    const organisation_id = id('organisation', organisation)
    const young_person_id = await add('young_person', file, {
      organisation_id,
      name: fullNameOf(name),
      sort_key: sortKey(splitName(fullNameOf(name))),
      created_by: who(worker),
      created_at: days(-60),
    })
    await add('young_person_private', file, {
      young_person_id,
      organisation_id,
      birth_date: years === null ? null : born(years),
      phone: '0612345678',
    })
    const ended = file === 'noor' ? { ended_at: days(-5), ending: 'goals_reached' } : {}
    await add('guidance', file, {
      organisation_id,
      young_person_id,
      partnership_id: partnership && id('partnership', partnership),
      origin: partnership ? 'referral' : 'self',
      received_at: days(-60),
      in_contact_at: days(-55),
      started_at: file === 'amir' ? null : days(-50),
      ...ended,
    })
  }
  for (const [name, pupil, organisation, worker] of [
    ['yasmina', 'yasmina', 'oost', 'soufiane'],
    ['noor', 'noor', 'oost', 'soufiane'],
    ['jay', 'jay', 'oost', 'lotte'],
    ['west', 'yasmina', 'west', 'wendy'],
  ] as const)
    await add('pupil_link', name, {
      organisation_id: id('organisation', organisation),
      young_person_id: id('young_person', name),
      pupil_id: id('pupil', pupil),
      how: 'referral',
      linked_by: who(worker),
      from_at: days(-55),
    })
}

async function addAssignments({ add, id, who, days }: WorldBuilder) {
  for (const [file, name, kind, until_at] of [
    ['yasmina', 'soufiane', 'worker', null],
    ['yasmina', 'bram', 'stand_in', days(5)],
    ['yasmina', 'esra', 'stand_in', days(-1)],
    ['yasmina', 'nadia', 'worker', null], // excluded below
    ['yasmina', 'lars', 'worker', null], // has left the organisation
    ['milan', 'lotte', 'worker', null],
    ['noor', 'soufiane', 'worker', null],
    ['jay', 'lotte', 'worker', null],
    ['west', 'wendy', 'worker', null],
  ] as const)
    await add('assignment', `${file} ${name}`, {
      organisation_id: id('organisation', file === 'west' ? 'west' : 'oost'),
      guidance_id: id('guidance', file),
      person_id: who(name),
      kind,
      from_at: days(-50),
      until_at,
    })
  for (const name of ['nadia', 'rob'])
    await add('exclusion', name, {
      organisation_id: id('organisation', 'oost'),
      young_person_id: id('young_person', 'yasmina'),
      person_id: who(name),
      set_by: who('soufiane'),
      from_at: days(-40),
    })
}

async function addContents({ add, id, who, days }: WorldBuilder, file: string) {
  const by = who({ yasmina: 'soufiane', milan: 'lotte', west: 'wendy' }[file] as string)
  const guidance_id = id('guidance', file)
  const inside = { organisation_id: id('organisation', file === 'west' ? 'west' : 'oost'), guidance_id }
  const put = (table: string, name: string, row: Record<string, unknown>, text?: string) =>
    add(table, `${file}${name}`, { ...inside, ...row }, text ? { sealed_text: text } : {}, guidance_id)
  await put('own_words', '', { said_at: days(-30) }, 'Ik wil weer voetballen.')
  const moment = { written_by: by, written_at: days(-20), happened_at: days(-20), place: 'school', about: ['school'] }
  const moments: string[] = []
  for (const name of ['', ' two'])
    moments.push(await put('contact_moment', name, moment, `Gesproken over school ${file}${name}.`))
  const goal_id = await put('goal', '', { set_at: days(-30), written_by: by }, 'Op tijd komen.')
  await put('goal_mark', '', { goal_id, mark: 4, marked_at: days(-20), noted_by: by })
  const factor = { domain: 'peer_group', kind: 'risk', named_at: days(-30), written_by: by }
  const factor_id = await put('factor', '', factor, 'Ruzie met vrienden.')
  await put('factor_mark', '', { factor_id, movement: 'less', marked_at: days(-10), noted_by: by })
  await put('summary', '', { written_at: days(-9), written_by: by }, 'Het gaat beter.')
  await put(
    'revision',
    '',
    { item_kind: 'contact_moment', item_id: moments[0], at: days(-19), by },
    'Zoals het er stond.',
  )
}

async function addGuardians({ add, id, days }: WorldBuilder) {
  const of = (name: string) => ({
    organisation_id: id('organisation', name === 'west' ? 'west' : 'oost'),
    young_person_id: id('young_person', name),
    disagrees: false,
    created_at: days(-50),
  })
  const say = { has_say: true, may_be_contacted: true, must_not_see: false }
  await add('guardian', 'mother', {
    ...of('yasmina'),
    ...say,
    kind: 'parent',
    name: 'Fatima El Idrissi',
    email: 'fatima@example.nl',
  })
  const hidden = { has_say: false, may_be_contacted: false, must_not_see: true }
  await add('guardian', 'father', { ...of('yasmina'), ...hidden, kind: 'parent', name: 'Driss El Idrissi' })
  await add('guardian', 'west', { ...of('west'), ...say, kind: 'parent', name: 'F. El Idrissi' })
}

async function addReferrals({ add, id, who, days }: WorldBuilder) {
  for (const [name, partnership, pupil, writer, stage, sent, until, yes] of [
    ['yasmina', 'spinoza', 'yasmina', 'karim', 'guidance', -60, 200, ['young', 'guardian']],
    ['draft', 'spinoza', 'noor', 'ingrid', 'draft', null, null, []],
    ['waiting', 'spinoza', 'noor', 'ingrid', 'received', -4, 200, ['young']],
    ['no yes', 'spinoza', 'yasmina', 'ingrid', 'received', -4, 200, ['young']], // 14: her guardian's yes is needed too
    ['over', 'spinoza', 'noor', 'ingrid', 'in_contact', -300, -30, ['young']],
    ['west', 'west', 'yasmina', 'hanneke', 'guidance', -60, 200, ['young', 'guardian']],
    ['jay', 'dacosta', 'jay', 'dora', 'in_contact', -40, 200, ['young']],
  ] as const) {
    const youth = partnership === 'west' ? 'west' : 'oost'
    const school = partnership === 'dacosta' ? 'dacosta' : 'spinoza'
    const reached = stage === 'in_contact' || stage === 'guidance'
    const referral_id = await add(
      'referral',
      name,
      {
        partnership_id: id('partnership', partnership),
        youth_organisation_id: id('organisation', youth),
        school_organisation_id: id('organisation', school),
        pupil_id: id('pupil', pupil),
        about_name: fullNameOf(pupil),
        about_class: '3C',
        written_by: who(writer),
        written_at: days(-61),
        domains: ['school'],
        knows: 'wants',
        version: 1,
        sent_at: sent && days(sent),
        consent_until: until && days(until),
        stage,
        in_contact_at: reached ? days(-55) : null,
        guidance_at: stage === 'guidance' ? days(-50) : null,
        handled_by: reached ? who(youth === 'west' ? 'wendy' : name === 'jay' ? 'lotte' : 'soufiane') : null,
      },
      { sealed_seen: 'Ze is veel weg.', sealed_goes_well: 'Ze helpt anderen.' },
    )
    for (const one of yes)
      await add('referral_yes', `${name} ${one}`, {
        referral_id,
        who: one,
        guardian_name: one === 'guardian' ? 'F. El Idrissi' : null,
        how: 'spoken',
        said_on: '2026-09-01',
        noted_by: who(writer),
        noted_at: days(-60),
      })
    if (sent) await add('referral_event', name, { referral_id, kind: 'sent', at: days(sent), by: who(writer) })
  }
  for (const name of ['yasmina', 'west', 'jay'])
    await add('referral_file', name, {
      referral_id: id('referral', name),
      organisation_id: id('organisation', name === 'west' ? 'west' : 'oost'),
      young_person_id: id('young_person', name),
    })
  for (const [name, referral, made_by, doer] of [
    ['yasmina', 'yasmina', 'hanneke', 'ingrid'],
    ['karim', 'yasmina', 'hanneke', 'karim'], // who is her mentor no more
    ['west', 'west', 'hanneke', 'wendy'],
    ['jay', 'jay', 'dora', 'lotte'],
  ] as const) {
    const row = {
      partnership_id: id('partnership', referral === 'west' ? 'west' : referral === 'jay' ? 'dacosta' : 'spinoza'),
      referral_id: id('referral', referral),
      pupil_id: id('pupil', referral === 'jay' ? 'jay' : 'yasmina'),
      made_by: who(made_by),
      made_at: days(-8),
      who: who(doer),
    }
    await add('arrangement', name, row, { sealed_what: 'Belt maandag naar huis.' }, id('referral', referral))
  }
}

/** What stands by itself: invitations, drafts, tries at a link, the audit log. */
async function addLoose({ add, id, who, days, db }: WorldBuilder) {
  for (const [name, maker, partnership] of [
    ['ingrid', 'ingrid', 'spinoza'],
    ['hanneke', 'hanneke', 'west'],
  ] as const)
    await add('invitation', name, {
      partnership_id: id('partnership', partnership),
      made_by: who(maker),
      code_hash: hashToken(`code van ${name}`),
      made_at: days(-50),
      expires_at: days(20),
    })
  await add('invitation_use', 'milan', {
    organisation_id: id('organisation', 'oost'),
    young_person_id: id('young_person', 'milan'),
    invitation_id: id('invitation', 'ingrid'),
    used_at: days(-49),
    used_by: who('lotte'),
  })
  for (const name of ['ingrid', 'soufiane']) {
    const draft = { person_id: who(name), key: 'proef:1', kept_at: days(-1) }
    await add('draft', name, draft, { sealed_text: '{}' }, who(name))
  }
  await add('link_try', 'soufiane', { person_id: who('soufiane'), at: days(-55), found: true })
  for (const [name, organisation, file] of [
    ['oost', 'oost', id('young_person', 'yasmina')],
    ['spinoza', 'spinoza', id('pupil', 'yasmina')],
    ['west', 'west', id('young_person', 'west')],
  ] as const)
    await add('audit', name, {
      organisation_id: id('organisation', organisation),
      at: days(-2),
      actor_kind: 'person',
      actor_id: who('soufiane'),
      action: 'file.open',
      file: db.keys.pseudonym(file),
    })
  await add('consent_choice', 'oost', {
    organisation_id: id('organisation', 'oost'),
    purpose: 'research',
    rule: 'strict',
    reason: 'Zo spraken wij af.',
    chosen_by: who('otto'),
    from_at: days(-100),
  })
  await add('example_door', 'ingrid', { person_id: who('ingrid'), place: 1 })
}
