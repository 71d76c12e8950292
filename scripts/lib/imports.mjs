// Imports go one way: http → features → boundary → db. Checked on the text of the sources.
import { dirname, join } from 'node:path'
import { sources, sourceText } from './sources.mjs'

/** What a layer may import besides itself; what is not named here may import everything. */
const allowed = {
  ui: [],
  db: ['boundary/viewer.ts', 'boundary/refusal.ts', 'config.ts', 'root.ts'],
  boundary: ['db', 'config.ts', 'root.ts', 'ui/text.ts'],
  features: ['boundary', 'db', 'ui', 'config.ts', 'root.ts', 'http/form.ts'],
  islands: ['ui'],
}

/** What the pages of a feature, and nothing else in it, may take from http: what one request offers. */
const requestTools = ['env', 'flash', 'as-person', 'tried', 'readable', 'choices'].map((name) => `http/${name}.ts`)
const forPages = [...requestTools, 'http/render.tsx']

/** Packages that only one layer may know. */
const keptTo = [
  { layer: 'db', packages: /^(pg|@electric-sql\/pglite)($|\/)/ },
  { layer: 'http', packages: /^(better-auth|@better-auth|@hono\/node-server)($|\/)/ },
]

/** Everything a file imports: our own files from src/ on, packages by name. `types` is true for types alone. */
function importsOf(file) {
  const text = sourceText(file)
  const found = text.matchAll(
    /^(?:import|export)\s(type\s)?(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  )
  return [...found].map(([, types, name = '', dynamic]) => {
    const target = dynamic ?? name
    return {
      types: Boolean(types),
      own: target.startsWith('.'),
      target: target.startsWith('.') ? join(dirname(file), target) : target,
    }
  })
}

const layerOf = (file) => file.split('/')[0]
const featureOf = (file) => (file.startsWith('features/') ? file.split('/')[1] : undefined)

const isPages = (file) => /^features\/.*pages\.tsx?$/.test(file)

function problemsOf(file) {
  const problems = []
  for (const { own, target, types } of importsOf(file)) {
    const layer = layerOf(file)
    if (!own) {
      const kept = keptTo.find(({ packages }) => packages.test(target))
      if (kept && kept.layer !== layer && !types) problems.push(`only src/${kept.layer}/ may import ${target}`)
      continue
    }
    const may = isPages(file) ? [...allowed.features, ...forPages] : allowed[layer]
    const fits =
      layerOf(target) === layer ||
      may === undefined ||
      may.some((one) => target === one || target.startsWith(`${one}/`))
    if (!fits) problems.push(`src/${layer}/ may not import ${target}`)
    const other = featureOf(target)
    if (other && featureOf(file) && other !== featureOf(file) && /(pages|views)\.tsx?$/.test(target)) {
      problems.push(`a feature may not import another's ${target}`)
    }
  }
  return problems.map((problem) => `src/${file}: ${problem}`)
}

/** What goes against the one direction, a line each. */
export function wrongImports() {
  return sources().flatMap(problemsOf)
}
