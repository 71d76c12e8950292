import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** What is asked of the running server. */
export interface SocketRequest {
  command: string
  positionals: string[]
  options: Record<string, string | boolean | undefined>
  cwd: string
  lang: 'nl' | 'en'
}

/** What it answers, a line at a time; `exit` comes last. */
type SocketLine = { out: string } | { err: string } | { exit: number }

/** The longest path that every system takes for a local socket, in bytes. */
const longestPath = 100

/** Where the server of a data directory listens to `schakel` commands: in it, on Windows a named pipe. */
export function socketPath(dataDir: string): string {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 24)
  if (process.platform === 'win32') return `\\\\.\\pipe\\schakel-${name}`
  const inside = join(dataDir, 'schakel.sock')
  return Buffer.byteLength(inside) <= longestPath ? inside : join(tmpdir(), `schakel-${name}.sock`)
}

/** Runs one request and gives its exit code. */
type Answer = (
  request: SocketRequest,
  terminal: { out(line: string): void; err(line: string): void },
) => Promise<number>

async function converse(socket: Socket, answer: Answer): Promise<void> {
  const write = (line: SocketLine) => socket.write(`${JSON.stringify(line)}\n`)
  for await (const line of createInterface({ input: socket })) {
    const request = JSON.parse(line) as SocketRequest
    const exit = await answer(request, { out: (out) => write({ out }), err: (err) => write({ err }) })
    write({ exit })
    socket.end()
  }
}

/**
 * Listens to `schakel` commands for whoever runs the server, and nobody else: the socket is theirs alone (0600).
 * The caller holds the lock of the directory, so a socket that lies there is of a process that is gone.
 */
export async function listenToCommands(dataDir: string, answer: Answer): Promise<{ close(): Promise<void> }> {
  const path = socketPath(dataDir)
  if (process.platform !== 'win32') rmSync(path, { force: true })
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    converse(socket, answer).catch(() => socket.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    const before = process.umask(0o177)
    server.listen(path, resolve)
    process.umask(before)
  })
  if (process.platform !== 'win32') chmodSync(path, 0o600)
  return { close: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** A socket of somebody else, in a folder for temporary files, is not our server. */
function isOurs(path: string): boolean {
  if (process.platform === 'win32') return true
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat?.isSocket() === true && stat.uid === process.getuid?.()
}

/** Lets the running server of a data directory run a command; undefined when no server listens there. */
export async function askServer(
  dataDir: string,
  request: SocketRequest,
  terminal: { out(line: string): void; err(line: string): void },
): Promise<number | undefined> {
  const path = socketPath(dataDir)
  if (!isOurs(path)) return undefined
  const socket = connect(path)
  const connected = await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
  })
  if (!connected) return undefined
  socket.write(`${JSON.stringify(request)}\n`)
  for await (const text of createInterface({ input: socket })) {
    const line = JSON.parse(text) as SocketLine
    if ('exit' in line) return line.exit
    if ('out' in line) terminal.out(line.out)
    else terminal.err(line.err)
  }
  // The server stopped in the middle.
  return 1
}
