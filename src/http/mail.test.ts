import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { createLog } from './log.ts'
import { createMailer, type Mail } from './mail.ts'

const received: ParsedMail[] = []
let refuse = false
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) => done(refuse ? new Error('no such mailbox') : undefined),
  onData: (stream, _session, done) => {
    simpleParser(stream).then((mail) => {
      received.push(mail)
      done()
    }, done)
  },
})
let smtpUrl: string
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

const lines: string[] = []
const log = createLog(
  'info',
  () => new Date(0),
  (line) => lines.push(line),
)
const mail: Mail = {
  to: { name: 'Zoë <de Wit>', email: 'zoe@school.example' },
  lang: 'nl',
  subject: 'Doe mee met Schakel',
  text: ['Hoi Zoë,', 'Tom & Jan vragen of je meedoet, <b>nu</b>.'],
  link: { label: 'Meedoen', path: '/uitnodiging/abc_-123' },
}

test('a mail arrives with plain text and a page, one link, and the sender of the settings', async () => {
  const config = readConfig({
    SMTP_URL: smtpUrl,
    PUBLIC_URL: 'https://schakel.example',
    MAIL_FROM: 'Schakel <post@schakel.example>',
  })
  const mailer = createMailer(config, log)
  expect(mailer.enabled).toBe(true)
  expect(await mailer.send(mail)).toBe(true)
  const [arrived] = received.splice(0)
  expect(arrived?.from?.text).toBe('"Schakel" <post@schakel.example>')
  expect(arrived?.to && 'value' in arrived.to ? arrived.to.value[0] : undefined).toMatchObject({
    address: 'zoe@school.example',
    name: 'Zoë <de Wit>',
  })
  expect(arrived?.subject).toBe('Doe mee met Schakel')
  expect(arrived?.text).toContain('Meedoen:\nhttps://schakel.example/uitnodiging/abc_-123')
  expect(arrived?.html).toContain('<a href="https://schakel.example/uitnodiging/abc_-123">Meedoen</a>')
  expect(arrived?.html).toContain('Tom &amp; Jan vragen of je meedoet, &lt;b&gt;nu&lt;/b&gt;.')
})

test('a name cannot add a receiver or a header', async () => {
  const mailer = createMailer(readConfig({ SMTP_URL: smtpUrl }), log)
  await mailer.send({ ...mail, to: { name: 'A\r\nBcc: b@x.example', email: 'a@x.example' }, subject: 'B\r\nX-Own: 1' })
  const [arrived] = received.splice(0)
  expect(arrived?.bcc).toBeUndefined()
  expect(arrived?.headers.has('x-own')).toBe(false)
})

test('what the mail server refuses is told to the caller, and the address is not logged', async () => {
  refuse = true
  const mailer = createMailer(readConfig({ SMTP_URL: smtpUrl }), log)
  expect(await mailer.send(mail)).toBe(false)
  refuse = false
  expect(lines.at(-1)).toContain('mail failed')
  expect(lines.join()).not.toContain('zoe@')
})

test('without a mail server nothing is sent', async () => {
  const mailer = createMailer(readConfig({}), log)
  expect(mailer.enabled).toBe(false)
  expect(await mailer.send(mail)).toBe(false)
})
