import { readConfig, WrongSetting } from './config.ts'

try {
  readConfig(process.env)
} catch (error) {
  if (!(error instanceof WrongSetting)) throw error
  process.stderr.write(`${error.text.en}\n`)
  process.exit(2)
}
