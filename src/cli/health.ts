import type { Config } from '../config.ts'
import type { OutsideCommand } from './command.ts'

/** Where the server of these settings answers on this machine. */
function localAddress({ host, port }: Config): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}/health`
}

/** The state of the server: `ok`, `unavailable` when its database does not answer, undefined when nothing answers. */
export async function askHealth(config: Config): Promise<string | undefined> {
  try {
    const response = await fetch(localAddress(config), { signal: AbortSignal.timeout(5000) })
    const { status } = (await response.json()) as { status?: unknown }
    return typeof status === 'string' ? status : undefined
  } catch {
    return undefined
  }
}

/** `schakel health`: for a watchdog; exit code 0 only when the server and its database answer. */
export const health: OutsideCommand = {
  name: 'health',
  summary: {
    nl: 'zegt of de server en zijn database antwoorden',
    en: 'tells whether the server and its database answer',
  },
  usage: '',
  words: [0, 0],
  place: 'outside',
  async run({ config, terminal }) {
    const status = await askHealth(config)
    if (!status) terminal.err(terminal.lang === 'nl' ? 'De server antwoordt niet.' : 'The server does not answer.')
    else terminal.out(status)
    return status === 'ok' ? 0 : 1
  },
}
