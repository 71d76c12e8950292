import type { WorldBuilder } from './world.ts'

/**
 * Consents of Yasmina (14: she and a guardian must agree) in every state, and what is shared under them; one of West; one of Jay.
 * `running` goes to the mentor and the care coordinator; `person` to Piet, her teacher, by name; `rob` to excluded Rob by name.
 */
export async function addConsents(build: WorldBuilder, tokenHash: Buffer): Promise<void> {
  await addAsked(build)
  await addAnswers(build, tokenHash)
  await addShares(build)
  await addEntries(build)
}

async function addAsked({ add, id, who, days }: WorldBuilder) {
  for (const [name, young, partnership, until, withdrawn] of [
    ['running', 'yasmina', 'spinoza', 200, null],
    ['person', 'yasmina', 'spinoza', 200, null],
    ['rob', 'yasmina', 'spinoza', 200, null],
    ['waiting', 'yasmina', 'spinoza', 200, null],
    ['withdrawn', 'yasmina', 'spinoza', 200, -3],
    ['over', 'yasmina', 'spinoza', -2, null],
    ['west', 'west', 'west', 200, null],
    ['jay', 'jay', 'dacosta', 200, null],
  ] as const)
    await add('consent', name, {
      organisation_id: id('organisation', name === 'west' ? 'west' : 'oost'),
      young_person_id: id('young_person', young),
      partnership_id: id('partnership', partnership),
      purpose: 'share_school',
      asked_by: who(name === 'west' ? 'wendy' : name === 'jay' ? 'lotte' : 'soufiane'),
      asked_at: days(-40),
      until_at: days(until),
      withdrawn_at: withdrawn && days(withdrawn),
      withdrawn_by: withdrawn && 'young',
    })
  for (const [consent, recipient] of [
    ['running', 'mentor'],
    ['running', 'care_coordinator'],
    ['waiting', 'mentor'],
    ['withdrawn', 'mentor'],
    ['over', 'mentor'],
    ['west', 'care_coordinator'],
    ['jay', 'contact_person'],
  ] as const)
    await add('consent_recipient', `${consent} ${recipient}`, { consent_id: id('consent', consent), role: recipient })
  for (const [consent, name] of [
    ['person', 'piet'],
    ['rob', 'rob'],
  ] as const)
    await add('consent_recipient', `${consent} ${name}`, { consent_id: id('consent', consent), person_id: who(name) })
}

async function addAnswers({ add, id, who, days, db }: WorldBuilder, token_hash: Buffer) {
  for (const [consent, by, yes] of [
    ['running', 'soufiane', ['young', 'guardian']],
    ['person', 'soufiane', ['young', 'guardian']],
    ['rob', 'soufiane', ['young', 'guardian']],
    ['waiting', 'soufiane', ['young']],
    ['withdrawn', 'soufiane', ['young', 'guardian']],
    ['over', 'soufiane', ['young', 'guardian']],
    ['west', 'wendy', ['young', 'guardian']],
    ['jay', 'lotte', ['young']],
  ] as const)
    for (const one of yes)
      await add('consent_answer', `${consent} ${one}`, {
        organisation_id: id('organisation', consent === 'west' ? 'west' : 'oost'),
        consent_id: id('consent', consent),
        who: one,
        guardian_id: one === 'guardian' ? id('guardian', consent === 'west' ? 'west' : 'mother') : null,
        answer: 'yes',
        how: 'spoken',
        answered_at: days(-39),
        noted_by: who(by),
      })
  const oost = { organisation_id: id('organisation', 'oost'), consent_id: id('consent', 'running') }
  await add('guardian_ask', 'mother', {
    ...oost,
    guardian_id: id('guardian', 'mother'),
    token_hash,
    asked_at: days(-1),
    asked_by: who('soufiane'),
    expires_at: days(13),
    told_only: false,
  })
  const attachment = db.source.newId()
  const plain = Buffer.from('een scan')
  const file = id('consent', 'running')
  const sealed_bytes = await db.keys.sealBytes(file, `attachment/${attachment}/sealed_bytes`, plain)
  const scan = { ...oost, mime: 'image/png', size: plain.length, added_by: who('soufiane'), added_at: days(-39) }
  await add('attachment', 'running', { id: attachment, ...scan, sealed_bytes })
}

async function addShares({ add, id, who, days }: WorldBuilder) {
  for (const [name, file, kind, item, over] of [
    ['running', 'yasmina', 'contact_moment', 'yasmina', null],
    ['person', 'yasmina', 'goal', 'yasmina', null],
    ['rob', 'yasmina', 'factor', 'yasmina', null],
    ['waiting', 'yasmina', 'summary', 'yasmina', null],
    ['withdrawn', 'yasmina', 'summary', 'yasmina', -3],
    ['over', 'yasmina', 'goal_mark', 'yasmina', null],
    ['west', 'west', 'contact_moment', 'west', null],
  ] as const)
    await add('share', name, {
      organisation_id: id('organisation', file === 'west' ? 'west' : 'oost'),
      consent_id: id('consent', name),
      guidance_id: id('guidance', file),
      partnership_id: id('partnership', file === 'west' ? 'west' : 'spinoza'),
      item_kind: kind,
      item_id: id(kind, item),
      about_name: 'Yasmina El Idrissi',
      shared_by: who(file === 'west' ? 'wendy' : 'soufiane'),
      shared_at: days(-38),
      ended_at: over && days(over),
      ended_by: over && 'young',
    })
  await add('share_read', 'hanneke', {
    share_id: id('share', 'running'),
    person_id: who('hanneke'),
    first_at: days(-30),
    last_at: days(-30),
  })
}

async function addEntries({ add, id, who, days }: WorldBuilder) {
  for (const [name, partnership, pupil, writer, addressed, under] of [
    ['ingrid', 'spinoza', 'yasmina', 'ingrid', null, { consent_id: id('consent', 'running') }],
    ['karim', 'spinoza', 'yasmina', 'karim', null, { referral_id: id('referral', 'yasmina') }], // written when he was her mentor
    ['to karim', 'spinoza', 'yasmina', 'hanneke', 'karim', { consent_id: id('consent', 'running') }],
    ['to ingrid', 'spinoza', 'yasmina', 'hanneke', 'ingrid', { consent_id: id('consent', 'running') }],
    ['west', 'west', 'yasmina', 'hanneke', null, { consent_id: id('consent', 'west') }],
    ['jay', 'dacosta', 'jay', 'dora', null, { consent_id: id('consent', 'jay') }],
  ] as const)
    await add(
      'school_entry',
      name,
      {
        partnership_id: id('partnership', partnership),
        school_organisation_id: id('organisation', partnership === 'dacosta' ? 'dacosta' : 'spinoza'),
        pupil_id: id('pupil', pupil),
        addressed_to: addressed && who(addressed),
        written_by: who(writer),
        written_at: days(-9),
        ...under,
      },
      { sealed_text: `Bericht ${name}.` },
    )
}
