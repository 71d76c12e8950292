import { expect, test } from 'vitest'
import { keepable, largestDraft } from './model.ts'

test('what was typed is kept; passwords, sign-in codes, files and the key are not', () => {
  const body = {
    _key: 'referral:1',
    tekst: 'Hij lacht weer.',
    over: ['school', 'home'],
    leeg: '',
    wachtwoord: 'geheim',
    wachtwoord_nieuw: 'geheimer',
    inlogcode: '123456',
    scan: new File(['x'], 'brief.pdf'),
  }
  expect(keepable(body)).toEqual({ tekst: 'Hij lacht weer.', over: ['school', 'home'] })
})

test('an empty form is no draft, and one that is far too large is none either', () => {
  expect(keepable({ tekst: '', wachtwoord: 'geheim' })).toBeUndefined()
  expect(keepable({ tekst: 'x'.repeat(largestDraft) })).toBeUndefined()
})
