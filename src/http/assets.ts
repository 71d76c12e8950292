import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import { parseAccept } from 'hono/utils/accept'
import { root } from '../root.ts'

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json',
}

/** What a browser loads beside a page: style, font and islands, kept in memory as they were built. */
export interface Assets {
  /** The address of a file by its name before hashing, such as `app.css` or `islands/lock.js`. Throws when it was not built. */
  url(name: string): string
  /** Answers below `/static`. */
  pages: Hono
}

interface Twin {
  encoding: 'br' | 'gzip' | undefined
  body: Uint8Array<ArrayBuffer>
}

function readTwins(file: string): Twin[] {
  const twins: [Twin['encoding'], string][] = [
    ['br', `${file}.br`],
    ['gzip', `${file}.gz`],
    [undefined, file],
  ]
  return twins
    .filter(([, path]) => existsSync(path))
    .map(([encoding, path]) => ({ encoding, body: new Uint8Array(readFileSync(path)) }))
}

/** The best twin that the browser takes; the plain one is always there and comes last. */
function choose(twins: Twin[], header: string | undefined): Twin | undefined {
  const accepted = parseAccept(header ?? '').filter((encoding) => encoding.q > 0)
  return twins.find(({ encoding }) => !encoding || accepted.some(({ type }) => type === encoding))
}

/** Reads the files that the build made. Their names hold a hash of their content, so a browser may keep them for ever. */
export function readAssets(folder: string = join(root, 'dist/static')): Assets {
  const manifestFile = join(folder, 'manifest.json')
  const manifest: Record<string, string> = existsSync(manifestFile)
    ? JSON.parse(readFileSync(manifestFile, 'utf8'))
    : {}
  const files = new Map<string, Twin[]>()
  for (const path of new Set(Object.values(manifest))) {
    files.set(path, readTwins(join(folder, path.replace(/^\/static\//, ''))))
  }
  const pages = new Hono()
  pages.get('/static/*', (c) => {
    const twin = choose(files.get(c.req.path) ?? [], c.req.header('accept-encoding'))
    if (!twin) return c.text('Not found', 404)
    c.header('content-type', types[extname(c.req.path)] ?? 'application/octet-stream')
    c.header('cache-control', 'public, max-age=31536000, immutable')
    c.header('vary', 'accept-encoding')
    if (twin.encoding) c.header('content-encoding', twin.encoding)
    return c.body(twin.body)
  })
  return {
    url(name) {
      const path = manifest[name]
      if (!path) throw new Error(`${name} was not built`)
      return path
    },
    pages,
  }
}
