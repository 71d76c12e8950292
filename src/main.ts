import { parseArgs } from 'node:util'
import { rememberInstallation } from './boundary/installation.ts'
import { serveCommands } from './cli/serve-commands.ts'
import { type Config, type OperatorText, readConfig } from './config.ts'
import { realSource } from './db/clock.ts'
import { lockDataDirectory } from './db/lock.ts'
import { type Db, openDatabase } from './db/open.ts'
import { makeExample } from './features/example/make.ts'
import { readAssets } from './http/assets.ts'
import { createLog, type Log } from './http/log.ts'
import { checkAddress, serve } from './http/serve.ts'
import { createSite } from './http/site.ts'
import { lineFor, terminalLang } from './terminal.ts'

const lang = terminalLang(process.env)
/** How long requests that run may take to finish when the server is told to stop. */
const graceMs = 10_000

/** What was opened, to be closed in the opposite order; also after a start that got half way. */
const opened: (() => unknown)[] = []

async function closeAll(): Promise<void> {
  while (opened.length > 0) await opened.pop()?.()
}

function readArguments(): { example: boolean } {
  try {
    const { values } = parseArgs({ options: { example: { type: 'boolean', default: false } }, strict: true })
    return { example: values.example }
  } catch (error) {
    throw Object.assign(error as Error, {
      text: { nl: 'Gebruik: npm start [-- --example]', en: 'Usage: npm start [-- --example]' } satisfies OperatorText,
    })
  }
}

/** Fills an empty database with the example; one that was made as an example already is left as it is. */
async function beginExample(db: Db): Promise<void> {
  if (
    await rememberInstallation(db)
      .look()
      .then((installation) => installation?.example)
  )
    return
  let shown = -1
  await makeExample(db, (part) => {
    const tenth = Math.floor(part * 10)
    if (tenth > shown) process.stdout.write(lang === 'nl' ? `Voorbeeld: ${tenth}0 %\n` : `Example: ${tenth}0 %\n`)
    shown = tenth
  })
}

async function start(config: Config, log: Log, example: boolean): Promise<void> {
  if (!config.databaseUrl) {
    const lock = lockDataDirectory(config.dataDir)
    opened.push(() => lock.release())
  }
  await checkAddress(config)
  const db = await openDatabase(config)
  opened.push(() => db.close())
  if (example) await beginExample(db)
  const app = await createSite({ config, db, log, assets: readAssets() })
  const server = await serve(app, config)
  opened.push(() => server.stop(graceMs))
  if (!config.databaseUrl) {
    const commands = await serveCommands(config, db, log)
    opened.push(() => commands.close())
  }
}

/** Resolves when somebody asks the server to stop: a signal, or the script that started it being gone. */
function askedToStop(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => resolve(signal))
    process.on('disconnect', () => resolve('disconnect'))
  })
}

async function main(): Promise<void> {
  const stop = askedToStop()
  const { example } = readArguments()
  const config = readConfig(process.env)
  const log = createLog(config.logLevel, realSource.now)
  process.on('uncaughtException', (error) => {
    log.failure('uncaught', error)
    process.exit(1)
  })
  await start(config, log, example)
  process.stdout.write(
    lang === 'nl' ? `Schakel draait op ${config.publicUrl}\n` : `Schakel runs at ${config.publicUrl}\n`,
  )
  log.info('stopping', { reason: await stop })
  await closeAll()
}

try {
  await main()
  process.exit(0)
} catch (error) {
  await closeAll()
  const line = lineFor(error, lang)
  if (!line) throw error
  process.stderr.write(`${line}\n`)
  process.exit(2)
}
