import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Tests that must say the same on a server and embedded: every policy. */
const onBoth = 'src/**/*.policy.test.{ts,tsx}'

// Three projects, one run: what runs on a real server or without a database, what runs on the embedded database, and the
// stories in a browser.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    maxWorkers: Math.max(2, Math.min(4, availableParallelism())),
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          globalSetup: ['test/support/server.ts'],
          provide: { engine: 'server' },
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: ['**/*.embedded.test.{ts,tsx}', 'test/stories/**'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'embedded',
          globalSetup: ['test/support/embedded.ts'],
          provide: { engine: 'embedded' },
          include: [onBoth, '{src,test}/**/*.embedded.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'stories',
          globalSetup: ['test/support/server.ts'],
          provide: { engine: 'server' },
          include: ['test/stories/**/*.test.{ts,tsx}'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
