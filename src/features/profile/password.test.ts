import { expect, test } from 'vitest'
import { passwordProblem } from './password.ts'

const says = (password: string, ...own: string[]) => passwordProblem(password, ...own)?.en.split(':')[0]

test('long is enough: no rules about signs, digits or capitals', () => {
  expect(says('drie natte schoenen')).toBeUndefined()
  expect(says('ثلاثة أحذية مبللة')).toBeUndefined()
  expect(says('🐸🐸🦊🐔🐟🐢🐌🐛🐝🐞🦋🐫')).toBeUndefined()
})

test('shorter than 12 characters is too short, however they are counted in bytes', () => {
  expect(says('elf tekens.')).toBe('This is too short')
  expect(says('🐸'.repeat(11))).toBe('This is too short')
  expect(says('')).toBe('This is too short')
})

test('longer than 128 characters is too long', () => {
  expect(says('natte schoenen '.repeat(9))).toBe('This is too long')
})

test('few different characters, common words and your own name are too easy', () => {
  expect(says('aaaaaaaaaaaaaa')).toMatch('too easy')
  expect(says('wachtwoord123!')).toMatch('too easy')
  expect(says('Welkom Schakel 2026')).toMatch('too easy')
  expect(says('Ingrid de Wit 1', 'Ingrid de Wit', 'ingrid@spinoza.example')).toMatch('too easy')
})
