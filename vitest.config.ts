import { defineConfig } from 'vitest/config'

// Three projects, one reporter: what runs on a real server or without a database, what runs on the embedded database,
// and the stories in a browser.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          globalSetup: ['test/support/server.ts'],
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: ['**/*.embedded.test.{ts,tsx}', 'test/stories/**'],
        },
      },
      {
        extends: true,
        test: { name: 'embedded', include: ['{src,test}/**/*.embedded.test.{ts,tsx}'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'stories',
          globalSetup: ['test/support/server.ts'],
          include: ['test/stories/**/*.test.{ts,tsx}'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})
