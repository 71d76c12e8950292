import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askServer, listenToCommands, type SocketRequest, socketPath } from './socket.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'schakel-socket-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const request: SocketRequest = {
  command: 'copy',
  positionals: ['één'],
  options: { quiet: true },
  cwd: '/srv',
  lang: 'nl',
}

function collect() {
  const lines: string[] = []
  return { lines, out: (line: string) => lines.push(`out ${line}`), err: (line: string) => lines.push(`err ${line}`) }
}

test('a command runs in the server: its lines come back in order, and its exit code', async () => {
  const server = await listenToCommands(folder, async (asked, terminal) => {
    expect(asked).toEqual(request)
    terminal.out('first')
    terminal.err('second')
    return 7
  })
  const terminal = collect()
  expect(await askServer(folder, request, terminal)).toBe(7)
  expect(terminal.lines).toEqual(['out first', 'err second'])
  await server.close()
})

test('only its owner may speak to the socket', async () => {
  const server = await listenToCommands(folder, async () => 0)
  expect(statSync(socketPath(folder)).mode & 0o777).toBe(0o600)
  await server.close()
})

test('where no server listens there is no answer, also with a socket that one left behind', async () => {
  expect(await askServer(folder, request, collect())).toBeUndefined()
  writeFileSync(socketPath(folder), '')
  expect(await askServer(folder, request, collect())).toBeUndefined()
  const server = await listenToCommands(folder, async () => 0)
  expect(await askServer(folder, request, collect())).toBe(0)
  await server.close()
  expect(existsSync(socketPath(folder))).toBe(false)
})

test('a server that breaks in the middle of a command is a failure, not a success', async () => {
  const server = await listenToCommands(folder, async () => {
    throw new Error('broken')
  })
  expect(await askServer(folder, request, collect())).toBe(1)
  await server.close()
})

test('a data directory with a long name gets its socket elsewhere, under a name that does not tell which', () => {
  const path = socketPath(join('/srv', 'a'.repeat(120)))
  expect(Buffer.byteLength(path)).toBeLessThan(100)
  expect(path).not.toContain('aaa')
})
