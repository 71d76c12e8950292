import type { Server } from 'node:http'
import { createServer as createNetServer, type Server as NetServer } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Config, OperatorText } from '../config.ts'

/** The server could not listen where the settings say; the message is one line for whoever runs the installation. */
export class CannotListen extends Error {
  readonly text: OperatorText
  constructor(text: OperatorText) {
    super(text.en)
    this.text = text
  }
}

const reasons: Record<string, OperatorText> = {
  EADDRINUSE: { nl: 'wordt al gebruikt: kies een andere PORT', en: 'is already in use: choose another PORT' },
  EACCES: {
    nl: 'mag dit proces niet gebruiken: kies een andere PORT',
    en: 'is not allowed to this process: choose another PORT',
  },
  EADDRNOTAVAIL: {
    nl: 'is geen adres van deze machine: kies een andere HOST',
    en: 'is no address of this machine: choose another HOST',
  },
  ENOTFOUND: { nl: 'is geen bekende naam: kies een andere HOST', en: 'is not a known name: choose another HOST' },
}

function explain(error: NodeJS.ErrnoException, config: Config): Error {
  const reason = reasons[error.code ?? '']
  if (!reason) return error
  const address = `${config.host}:${config.port}`
  return new CannotListen({ nl: `${address} ${reason.nl}.`, en: `${address} ${reason.en}.` })
}

function listen(server: NetServer, config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, config)))
    server.listen(config.port, config.host, resolve)
  })
}

/**
 * Tells at once, before a database is opened, that nothing can listen on HOST:PORT.
 * @throws {CannotListen} when something else listens there, or nothing can
 */
export async function checkAddress(config: Config): Promise<void> {
  const probe = createNetServer()
  await listen(probe, config)
  await new Promise((resolve) => probe.close(resolve))
}

/** A server that answers. */
export interface Running {
  /**
   * Takes no new connections and lets the requests that run finish, for at most so many milliseconds; what then still
   * runs is cut off. Resolves to whether everything finished.
   */
  stop(graceMs: number): Promise<boolean>
}

/**
 * Lets an app answer on HOST:PORT.
 * @throws {CannotListen} when something else listens there, or nothing can
 */
// biome-ignore lint/suspicious/noExplicitAny: the server does not care what the app keeps in its context
export async function serve(app: Hono<any>, config: Config): Promise<Running> {
  let stopping = false
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  // While stopping, a browser must not send its next request over the same connection.
  server.on('request', (_request, response) => {
    if (stopping) response.setHeader('connection', 'close')
  })
  await listen(server, config)
  return {
    async stop(graceMs) {
      stopping = true
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      const idle = setInterval(() => server.closeIdleConnections(), 50)
      const deadline = new Promise<boolean>((resolve) => setTimeout(resolve, graceMs, false).unref())
      const finished = await Promise.race([closed.then(() => true), deadline])
      clearInterval(idle)
      server.closeAllConnections()
      return finished
    },
  }
}
