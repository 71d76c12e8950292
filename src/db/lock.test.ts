import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DataDirectoryInUse, lockDataDirectory } from './lock.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'schakel-lock-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

/** A process of its own that takes the lock, says so, and stays until it is killed. */
async function holder() {
  const module = new URL('./lock.ts', import.meta.url).href
  const code = `import { lockDataDirectory } from ${JSON.stringify(module)}
    lockDataDirectory(${JSON.stringify(directory)}); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

test('a second process is refused, and told which process has the directory', async () => {
  const child = await holder()
  try {
    expect(() => lockDataDirectory(directory)).toThrow(DataDirectoryInUse)
    expect(() => lockDataDirectory(directory)).toThrow(`process ${child.pid}`)
  } finally {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
})

test('the lock of a process that was killed is free, and its traces are no obstacle', async () => {
  const child = await holder()
  child.kill('SIGKILL')
  await once(child, 'exit')
  lockDataDirectory(directory).release()
})

test('a number of a process that lives but is not the holder refuses nobody', () => {
  writeFileSync(join(directory, 'schakel.pid'), `${process.ppid}\n`)
  const lock = lockDataDirectory(directory)
  expect(readFileSync(join(directory, 'schakel.pid'), 'utf8')).toBe(`${process.pid}\n`)
  lock.release()
})

test('the same process does not get it twice', () => {
  const lock = lockDataDirectory(directory)
  expect(() => lockDataDirectory(directory)).toThrow(DataDirectoryInUse)
  lock.release()
  lockDataDirectory(directory).release()
})
