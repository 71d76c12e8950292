import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { type Config, readConfig } from '../../src/config.ts'
import { realSource, type Source } from '../../src/db/clock.ts'
import { type Db, openDatabase } from '../../src/db/open.ts'
import { type Assets, readAssets } from '../../src/http/assets.ts'
import type { Env } from '../../src/http/env.ts'
import { createLog } from '../../src/http/log.ts'
import type { Mail, Mailer } from '../../src/http/mail.ts'
import { serve } from '../../src/http/serve.ts'
import { createSite } from '../../src/http/site.ts'
import { newDatabase } from './database.ts'
import { freePort } from './postgres.ts'

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
  config: Config
  db: Db
  /** What was mailed, newest last. */
  mails: Mail[]
  clock: { now: Date; pass(minutes: number): void }
  visitor(): Visitor
  close(): Promise<void>
}

/** How a site is opened. */
export interface SiteOptions {
  /** False: one without a mail server. */
  mail?: boolean
  /** What a browser loads beside a page. */
  assets?: Assets
}

const noAssets: Assets = { url: (name) => `/static/${name}`, pages: new Hono() }

/** Opens the site by its settings, on the machine's time until a test moves it. Its mail is kept, not sent. */
export async function openSite(
  env: NodeJS.ProcessEnv,
  { mail = true, assets = noAssets }: SiteOptions = {},
): Promise<Site> {
  const config = readConfig(env)
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
  const app = await createSite({ config, db, log, assets, mail: mailer })
  return {
    app,
    config,
    db,
    mails,
    clock,
    visitor: () => new Visitor(app, config.publicUrl),
    close: () => db.close(),
  }
}

/** Opens the site on a database of its own, on the server of this run. */
export async function newSite(options: SiteOptions = {}, settings: NodeJS.ProcessEnv = {}): Promise<Site> {
  const database = await newDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'schakel-site-'))
  const env = { ...settings, DATABASE_URL: database.url, DATABASE_ADMIN_URL: database.adminUrl, SCHAKEL_DATA: dataDir }
  const site = await openSite(env, options)
  return {
    ...site,
    async close() {
      await site.close()
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Opens the site on a database of its own and lets browsers reach it, at `site.config.publicUrl`. */
export async function serveSite(options: SiteOptions = {}): Promise<Site> {
  const port = String(await freePort())
  const site = await newSite({ assets: readAssets(), ...options }, { PORT: port })
  const server = await serve(site.app, site.config)
  return {
    ...site,
    async close() {
      await server.stop(1000)
      await site.close()
    },
  }
}
