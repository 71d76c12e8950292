import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import type { Lang } from '../ui/text.ts'
import type { Log } from './log.ts'

/** One mail: a few plain sentences and, mostly, one link. No name of a young person, and nothing that was told. */
export interface Mail {
  to: { name: string; email: string }
  lang: Lang
  subject: string
  /** Paragraphs, in plain text. */
  text: string[]
  /** What to do: the words on the link, and its path on this installation. */
  link?: { label: string; path: string }
}

/** Sends mail, where the installation has a mail server. */
export interface Mailer {
  /** False without SMTP_URL: a link is then shown to whoever made it. */
  readonly enabled: boolean
  /** Resolves to whether the mail server took it. A failure is logged, without the address. */
  send(mail: Mail): Promise<boolean>
  /** The full address of a path, as a link in a mail needs it. */
  address(path: string): string
}

const closing: Record<Lang, string> = {
  nl: 'Deze mail komt van Schakel, de gedeelde werkplek van jongerenwerk en school. Verwachtte je hem niet? Dan hoef je niets te doen.',
  en: 'This mail comes from Schakel, the shared workplace of youth work and school. Did you not expect it? Then there is nothing you need to do.',
}

function htmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function plainBody(mail: Mail, address: string | undefined): string {
  const link = mail.link && address ? [`${mail.link.label}:\n${address}`] : []
  return `${[...mail.text, ...link, `-- \n${closing[mail.lang]}`].join('\n\n')}\n`
}

function htmlBody(mail: Mail, address: string | undefined): string {
  const paragraphs = mail.text.map((text) => `<p>${htmlText(text)}</p>`)
  const link = mail.link && address ? [`<p><a href="${htmlText(address)}">${htmlText(mail.link.label)}</a></p>`] : []
  const parts = [...paragraphs, ...link, `<hr><p><small>${htmlText(closing[mail.lang])}</small></p>`]
  const title = htmlText(mail.subject)
  return `<!doctype html><html lang="${mail.lang}"><head><meta charset="utf-8"><title>${title}</title></head><body>${parts.join('')}</body></html>`
}

/** Mail by the server of SMTP_URL; without one nothing is sent. */
export function createMailer(config: Config, log: Log): Mailer {
  const transport = config.smtpUrl
    ? createTransport({
        url: config.smtpUrl,
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 20_000,
      })
    : undefined
  const address = (path: string) => new URL(path, config.publicUrl).href
  return {
    enabled: transport !== undefined,
    address,
    async send(mail) {
      if (!transport) return false
      const link = mail.link ? address(mail.link.path) : undefined
      try {
        await transport.sendMail({
          from: config.mailFrom,
          to: { name: mail.to.name, address: mail.to.email },
          subject: mail.subject,
          text: plainBody(mail, link),
          html: htmlBody(mail, link),
          headers: { 'auto-submitted': 'auto-generated' },
        })
        return true
      } catch (error) {
        log.failure('mail failed', error)
        return false
      }
    },
  }
}
