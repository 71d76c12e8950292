// `npm run types`: the types alone.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/place.mjs'
import { requireNode } from './lib/run.mjs'

ensureInstalled('all')
const tsc = join(root, 'node_modules/typescript/bin/tsc')
process.exit(spawnSync(requireNode(), [tsc, '-p', root], { cwd: root, stdio: 'inherit' }).status ?? 1)
