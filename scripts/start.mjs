// `npm start`: install when needed, build when needed, and run the server under Node 24.
import { join } from 'node:path'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/place.mjs'
import { runBuilt } from './lib/run.mjs'

ensureInstalled('runtime')
await ensureBuilt()
await runBuilt(join(root, 'dist/main.js'), process.argv.slice(2))
