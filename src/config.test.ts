import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig, settings, WrongSetting } from './config.ts'

function wrong(env: NodeJS.ProcessEnv): WrongSetting {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof WrongSetting) return error
    throw error
  }
  throw new Error('nothing was refused')
}

test('an empty environment gives the defaults of the table', () => {
  const config = readConfig({})
  expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, dataDir: resolve('./data'), trustProxy: false })
  expect(config.publicUrl).toBe('http://localhost:3000')
  expect(config.mailFrom).toBe('schakel@localhost')
  expect(config.databaseUrl).toBeUndefined()
})

test('an empty variable counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined })
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '80.5'],
  ['HOST', 'not a host'],
  ['LOG_LEVEL', 'loud'],
  ['TRUST_PROXY', 'perhaps'],
  ['PUBLIC_URL', 'schakel.example'],
  ['PUBLIC_URL', 'https://schakel.example/path'],
  ['MAIL_FROM', 'nobody'],
])('%s=%s is refused by name, with what it should be and what it was', (name, value) => {
  const { text } = wrong({ [name]: value })
  expect(text.en.startsWith(`${name} should be `)).toBe(true)
  expect(text.nl.startsWith(`${name} moet zijn: `)).toBe(true)
  expect(text.en).toContain(JSON.stringify(value))
  expect(text.en).not.toContain('\n')
})

test.each(['DATABASE_URL', 'DATABASE_ADMIN_URL', 'KEYSTORE_URL', 'SMTP_URL', 'SCHAKEL_MASTER_KEY'])(
  '%s is refused without being shown',
  (name) => {
    expect(wrong({ [name]: 'mysql://ada:hunter2@db' }).text.en).not.toContain('hunter2')
  },
)

test('a master key is 32 bytes in base64 or hexadecimal, in one place only', () => {
  const key = Buffer.alloc(32, 7)
  expect(readConfig({ SCHAKEL_MASTER_KEY: key.toString('base64') }).masterKey).toBe(key.toString('base64'))
  expect(readConfig({ SCHAKEL_MASTER_KEY: key.toString('hex') }).masterKey).toBe(key.toString('hex'))
  expect(wrong({ SCHAKEL_MASTER_KEY: Buffer.alloc(16).toString('base64') }).message).toContain('32 bytes')
  const both = { SCHAKEL_MASTER_KEY: key.toString('hex'), SCHAKEL_MASTER_KEY_FILE: '/etc/schakel.key' }
  expect(wrong(both).message).toContain('SCHAKEL_MASTER_KEY_FILE')
})

test('the public address follows host and port, and loses its slash', () => {
  expect(readConfig({ HOST: '10.0.0.4', PORT: '8080' }).publicUrl).toBe('http://10.0.0.4:8080')
  expect(readConfig({ HOST: 'fd00::4', PORT: '8080' }).publicUrl).toBe('http://[fd00::4]:8080')
  expect(readConfig({ PUBLIC_URL: 'https://schakel.example/' }).publicUrl).toBe('https://schakel.example')
})

test('no two settings share a name', () => {
  const names = Object.values(settings).map((setting) => setting.name)
  expect(new Set(names).size).toBe(names.length)
})
