import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { readConfig } from '../../src/config.ts'
import { realSource, type Source } from '../../src/db/clock.ts'
import { type Db, openDatabase } from '../../src/db/open.ts'
import type { Env } from '../../src/http/env.ts'
import { createLog } from '../../src/http/log.ts'
import type { Mail, Mailer } from '../../src/http/mail.ts'
import { createSite } from '../../src/http/site.ts'
import { newDatabase } from './database.ts'

/** A browser without a screen: it keeps cookies, follows nothing by itself, and sends forms as a page of ours would. */
export class Visitor {
  readonly #app: Hono<Env>
  readonly #origin: string
  readonly cookies = new Map<string, string>()
  /** The page that the next form stands on. */
  page = '/'

  constructor(app: Hono<Env>, origin: string) {
    this.#app = app
    this.#origin = origin
  }

  /** Opens a page. */
  async get(path: string): Promise<Response> {
    const response = await this.#send(path, {})
    if (response.status === 200) this.page = path
    return response
  }

  /** Sends a form. */
  post(path: string, fields: Record<string, string | string[]> = {}): Promise<Response> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) {
      for (const one of [value].flat()) body.append(name, one)
    }
    return this.#send(path, {
      method: 'POST',
      body,
      headers: { origin: this.#origin, referer: this.#origin + this.page },
    })
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    headers.set('host', new URL(this.#origin).host)
    const response = await this.#app.request(this.#origin + path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      const gone = /max-age=0/i.test(line)
      if (gone) this.cookies.delete(pair.slice(0, at))
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
}

/** The whole site on a database of its own, with a clock that a test can move. */
export interface Site {
  app: Hono<Env>
  db: Db
  /** What was mailed, newest last. */
  mails: Mail[]
  clock: { now: Date; pass(minutes: number): void }
  visitor(): Visitor
  close(): Promise<void>
}

/** Opens the site; with `mail: false` as one without a mail server. */
export async function newSite({ mail = true }: { mail?: boolean } = {}): Promise<Site> {
  const database = await newDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'schakel-site-'))
  const config = readConfig({
    DATABASE_URL: database.url,
    DATABASE_ADMIN_URL: database.adminUrl,
    SCHAKEL_DATA: dataDir,
  })
  const clock = {
    now: realSource.now(),
    pass(minutes: number) {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000)
    },
  }
  const source: Source = { ...realSource, now: () => clock.now }
  const db = await openDatabase(config, source)
  const log = createLog('error', () => clock.now)
  const mails: Mail[] = []
  const mailer: Mailer = {
    enabled: mail,
    address: (path) => config.publicUrl + path,
    async send(one) {
      mails.push(one)
      return mail
    },
  }
  const assets = { url: (name: string) => `/static/${name}`, pages: new Hono() }
  const app = await createSite({ config, db, log, assets, mail: mailer })
  return {
    app,
    db,
    mails,
    clock,
    visitor: () => new Visitor(app, config.publicUrl),
    async close() {
      await db.close()
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
