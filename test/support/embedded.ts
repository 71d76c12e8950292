import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { readConfig } from '../../src/config.ts'
import { openDatabase } from '../../src/db/open.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The data directory that every embedded test database is a copy of: migrated, empty. */
    embeddedTemplate: string
  }
}

/** Global set-up of Vitest: one migrated data directory, to be copied by every test file on the embedded database. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-embedded-'))
  const db = await openDatabase(readConfig({ SCHAKEL_DATA: folder }))
  await db.close()
  project.provide('embeddedTemplate', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
