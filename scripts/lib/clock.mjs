// Rights depend on the moment, and ids must tell nothing: time and chance come from one place.
import { sources, sourceText } from './sources.mjs'

const home = 'db/clock.ts'
const other = /\bDate\.now\(|\bnew Date\(\)|\brandomUUID\(|\bMath\.random\(|\brandomBytes\(|\bgetRandomValues\(/

/** Where the sources take time or chance from somewhere else, a line each. A browser has its own clock. */
export function otherClocks() {
  const server = sources().filter((file) => file !== home && !/^(islands|ui\/browser)\//.test(file))
  return server.flatMap((file) =>
    sourceText(file)
      .split('\n')
      .flatMap((line, index) => {
        const found = /^\s*(\/\/|\*|\/\*)/.test(line) ? null : other.exec(line)
        return found ? [`src/${file}:${index + 1}: ${found[0]} belongs in src/${home}`] : []
      }),
  )
}
