import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readAssets } from './assets.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel-assets-'))
afterAll(() => rmSync(folder, { recursive: true }))

writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ 'app.css': '/static/app.AAAA1111.css' }))
writeFileSync(join(folder, 'app.AAAA1111.css'), 'plain')
writeFileSync(join(folder, 'app.AAAA1111.css.br'), 'brotli')
writeFileSync(join(folder, 'app.AAAA1111.css.gz'), 'gzip')
const assets = readAssets(folder)

async function ask(path: string, encoding?: string) {
  const headers: Record<string, string> = encoding ? { 'accept-encoding': encoding } : {}
  const response = await assets.pages.request(path, { headers })
  return [response.status, response.headers.get('content-encoding'), await response.text()]
}

test('each browser gets the smallest form it takes', async () => {
  expect(await ask('/static/app.AAAA1111.css', 'gzip, deflate, br')).toEqual([200, 'br', 'brotli'])
  expect(await ask('/static/app.AAAA1111.css', 'gzip')).toEqual([200, 'gzip', 'gzip'])
  expect(await ask('/static/app.AAAA1111.css', 'br;q=0')).toEqual([200, null, 'plain'])
  expect(await ask('/static/app.AAAA1111.css')).toEqual([200, null, 'plain'])
})

test('nothing outside the manifest is given, whatever the path', async () => {
  for (const path of ['/static/manifest.json', '/static/../package.json', '/static/%2e%2e/package.json']) {
    expect((await ask(path))[0]).toBe(404)
  }
})

test('a file is known by its own name; one that was not built is a defect', () => {
  expect(assets.url('app.css')).toBe('/static/app.AAAA1111.css')
  expect(() => assets.url('other.css')).toThrow('other.css was not built')
})
