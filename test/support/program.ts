import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { root } from '../../src/root.ts'

/** Starts the program as it was built, with these settings and no others. */
export function program(file: 'main.js' | 'cli/main.js', env: NodeJS.ProcessEnv, ...args: string[]): ChildProcess {
  const clean = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C' }
  return spawn(process.execPath, [join(root, 'dist', file), ...args], { env: { ...clean, ...env }, stdio: 'pipe' })
}

/** Waits for a program to end: its exit code and all it wrote. */
export async function finished(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  const [out, err] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined,
  ])
  return { code: child.exitCode, out, err }
}

/** Waits for a server to print its address. Throws what it wrote when it ends before. */
export async function serving(child: ChildProcess): Promise<void> {
  let told = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      told += chunk
      if (told.includes('Schakel runs at')) resolve()
    })
    child.stderr?.on('data', (chunk) => {
      told += chunk
    })
    child.once('exit', () => reject(new Error(told)))
  })
}

/** Asks a server to stop, and waits until it did; one that does not listen is killed after a while. */
export async function stopped(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const gone = once(child, 'exit')
  const impatient = setTimeout(() => child.kill('SIGKILL'), 15_000)
  child.kill('SIGTERM')
  await gone
  clearTimeout(impatient)
  return child.exitCode
}
