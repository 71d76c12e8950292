import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Config } from '../config.ts'

type Level = Config['logLevel']
type Fields = Record<string, string | number | boolean | string[] | undefined>

/** Writes one JSON object a line. Fields are counts, codes, ids and names of routes: never what a person typed or is called. */
export interface Log {
  error(event: string, fields?: Fields): void
  warn(event: string, fields?: Fields): void
  info(event: string, fields?: Fields): void
  debug(event: string, fields?: Fields): void
  /** What may be told about an error: see {@link errorFields}. */
  failure(event: string, error: unknown, fields?: Fields): void
}

const levels: readonly Level[] = ['error', 'warn', 'info', 'debug']

/**
 * What a log may hold of an error: its kind, its codes and where it came from. The message is left out, because a database
 * quotes the value it stumbles over; at `debug`, meant for a machine without real people, it is there.
 */
export function errorFields(error: unknown, level: Level): Fields {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code, constraint, table } = error as Error & Record<'code' | 'constraint' | 'table', unknown>
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    error: error.name,
    code: text(code),
    constraint: text(constraint),
    table: text(table),
    at: frames.slice(0, 12).map((line) => line.trim()),
    message: level === 'debug' ? error.message : undefined,
  }
}

/**
 * A log at a level.
 * @param now the clock that dates a line
 * @param write takes one line without its end; standard output by default
 */
export function createLog(level: Level, now: () => Date, write: (line: string) => void = writeOut): Log {
  const put = (lineLevel: Level, event: string, fields: Fields) => {
    if (levels.indexOf(lineLevel) > levels.indexOf(level)) return
    write(JSON.stringify({ time: now().toISOString(), level: lineLevel, event, ...fields }))
  }
  return {
    error: (event, fields = {}) => put('error', event, fields),
    warn: (event, fields = {}) => put('warn', event, fields),
    info: (event, fields = {}) => put('info', event, fields),
    debug: (event, fields = {}) => put('debug', event, fields),
    failure: (event, error, fields = {}) => put('error', event, { ...fields, ...errorFields(error, level) }),
  }
}

function writeOut(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** The route that answers, as it is written in the program, never the path that was asked: a path can hold a token. */
export function routeOf(c: Context): string {
  const routes = matchedRoutes(c).filter(({ path }) => path !== '*' && path !== '/*')
  return (routes.findLast(({ method }) => method !== 'ALL') ?? routes.at(-1))?.path ?? '(none)'
}

/** One line for every answer: method, route, status and milliseconds. Who asked, and for what, is in the audit log. */
export function logRequests(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now()
    await next()
    const route = routeOf(c)
    const ms = Math.round((performance.now() - start) * 10) / 10
    const quiet = route === '/static/*' || route === '/health'
    log[quiet ? 'debug' : 'info']('request', { method: c.req.method, route, status: c.res.status, ms })
  }
}
