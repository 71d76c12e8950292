import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import type { Config } from '../config.ts'

/** Largest form without a file, in bytes. */
export const formLimit = 1024 * 1024
/** Largest form with a file, in bytes: a scan or a sheet of 10 MB and what is around it. */
export const uploadLimit = 12 * 1024 * 1024

/** Refuses a body that is larger than a form or an upload can be, before anything reads it. */
export function limitBody(
  onTooLarge: (c: Parameters<MiddlewareHandler>[0]) => Response | Promise<Response>,
): MiddlewareHandler {
  const form = bodyLimit({ maxSize: formLimit, onError: onTooLarge })
  const upload = bodyLimit({ maxSize: uploadLimit, onError: onTooLarge })
  return (c, next) => {
    const type = c.req.header('content-type') ?? ''
    return type.startsWith('multipart/form-data') ? upload(c, next) : form(c, next)
  }
}

/** The origins at which this installation is reached: its public address, and on one's own machine also by number. */
export function ownOrigins(config: Config): string[] {
  const { protocol, hostname, port } = new URL(config.publicUrl)
  if (hostname !== 'localhost') return [config.publicUrl]
  return [config.publicUrl, `${protocol}//127.0.0.1:${port}`, `${protocol}//[::1]:${port}`]
}

/** Refuses a form that another site made someone send. */
export function ownFormsOnly(config: Config): MiddlewareHandler {
  return csrf({ origin: ownOrigins(config) })
}
