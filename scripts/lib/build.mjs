// Builds dist/ from src/ when the sources changed: the server, the `schakel` command, and what a browser loads.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { root } from './place.mjs'
import { fail, say, secondsSince } from './say.mjs'

const dist = join(root, 'dist')
const stamp = join(dist, 'sources.sha256')

/** Every file below a folder, in one fixed order. */
function filesBelow(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

/** A hash of all that decides what dist/ holds. */
function sourcesHash() {
  const hash = createHash('sha256')
  const own = ['package-lock.json', 'tsconfig.json', 'scripts/lib/build.mjs'].map((file) => join(root, file))
  for (const file of [...own, ...filesBelow(join(root, 'src'))]) {
    if (/\.test\.tsx?$/.test(file)) continue
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Packages that find files of their own beside them, or are loaded only where they exist. */
const external = ['@electric-sql/pglite', '@electric-sql/pglite/*', 'sharp', 'pg-native']

/** CommonJS packages inside the bundle ask for the modules of Node itself. */
const requireForPackages =
  "import { createRequire as nodeRequire } from 'node:module';const require = nodeRequire(import.meta.url);"

/** One file instead of the two thousand of its packages: that halves the time of a start. */
async function buildServer(esbuild) {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts', 'src/cli/main.ts'],
    outbase: 'src',
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    external,
    banner: { js: requireForPackages },
    platform: 'node',
    format: 'esm',
    target: 'node24',
    sourcemap: true,
    logLevel: 'warning',
  })
}

/** Islands, style and font, each under a name with the hash of its content; the manifest says which is which. */
async function buildStatic(esbuild) {
  const islands = filesBelow(join(root, 'src/islands')).filter((file) => /(?<!\.test)\.tsx?$/.test(file))
  const style = join(root, 'src/ui/style/app.css')
  const result = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [
      ...islands.map((file) => ({ in: file, out: `islands/${basename(file).replace(/\.tsx?$/, '')}` })),
      ...(existsSync(style) ? [{ in: style, out: 'app' }] : []),
    ],
    outdir: 'dist/static',
    entryNames: '[dir]/[name].[hash]',
    assetNames: '[name].[hash]',
    loader: { '.woff2': 'file', '.svg': 'file', '.png': 'file' },
    publicPath: '/static',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
    metafile: true,
    write: true,
    logLevel: 'warning',
  })
  const manifest = {}
  for (const [file, output] of Object.entries(result.metafile.outputs)) {
    const path = relative('dist/static', file).replaceAll('\\', '/')
    const source = output.entryPoint ?? Object.keys(output.inputs)[0]
    if (source) manifest[path.replace(/\.[A-Z0-9]{8}(?=\.)/, '')] = `/static/${path}`
  }
  writeFileSync(join(dist, 'static/manifest.json'), JSON.stringify(manifest, null, 2))
}

/** A compressed twin of every text file, made once with the best there is. */
function compressStatic() {
  for (const file of filesBelow(join(dist, 'static'))) {
    if (!/\.(js|css|svg)$/.test(file)) continue
    const content = readFileSync(file)
    const quality = {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }
    writeFileSync(`${file}.br`, brotliCompressSync(content, quality))
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
  }
}

/** Builds when the sources differ from what dist/ was built of. Ends the process when they do not build. */
export async function ensureBuilt() {
  const hash = sourcesHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  const start = performance.now()
  say('Bouwen …', 'Building …')
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(join(dist, 'static'), { recursive: true })
  const esbuild = await import('esbuild')
  try {
    await Promise.all([buildServer(esbuild), buildStatic(esbuild)])
  } catch {
    // esbuild wrote what is wrong, and where.
    fail(1, 'Bouwen is niet gelukt; hierboven staat waarom.', 'Building did not succeed; the reason is above.')
  }
  compressStatic()
  writeFileSync(stamp, hash)
  say(`Gebouwd in ${secondsSince(start)} s.`, `Built in ${secondsSince(start)} s.`)
}
