// Counts for the closing line of `npm test`, beside Vitest's own report.
import { writeFileSync } from 'node:fs'

/** Writes how many tests passed and failed to the file that SCHAKEL_TEST_COUNT names. */
export default class CountReporter {
  onTestRunEnd(modules, errors) {
    let passed = 0
    let failed = errors.length
    for (const module of modules) {
      let inFile = 0
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed++
        if (state === 'failed') inFile++
      }
      // A file that did not load, or whose set-up or clearing away failed, counts as one.
      failed += inFile === 0 && module.state() === 'failed' ? 1 : inFile
    }
    writeFileSync(process.env.SCHAKEL_TEST_COUNT, JSON.stringify({ passed, failed }))
  }
}
