#!/usr/bin/env node
// The `schakel` command: `npm run schakel -- status`, or `npx schakel status`.
import { join } from 'node:path'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/place.mjs'
import { runBuilt } from './lib/run.mjs'

ensureInstalled('runtime')
await ensureBuilt()
await runBuilt(join(root, 'dist/cli/main.js'), process.argv.slice(2))
