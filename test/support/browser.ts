import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser']

/** Unpacks the Chromium that comes inside a package, once per machine, and never half. */
async function unpackBrowser(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const { default: packed } = await import('@sparticuz/chromium')
  const home = join(tmpdir(), 'schakel-chromium-153')
  if (existsSync(join(home, 'chromium'))) return join(home, 'chromium')
  const before = process.env.TMPDIR
  const scratch = mkdtempSync(join(tmpdir(), 'schakel-chromium-'))
  try {
    // The package unpacks into the folder for temporary files, and believes whatever it finds there.
    process.env.TMPDIR = scratch
    await packed.executablePath()
    mkdirSync(dirname(home), { recursive: true })
    if (!existsSync(home)) renameSync(scratch, home)
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    rmSync(scratch, { recursive: true, force: true })
  }
  return join(home, 'chromium')
}

/** Debian's own Chromium, where this process may install it. */
function installBrowser(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const quiet = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  execFileSync('apt-get', ['update'], quiet)
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet)
  return '/usr/bin/chromium'
}

/** Without a network and without the sandbox that root can not have. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

async function launchAt(path: string | undefined): Promise<Browser | undefined> {
  if (!path) return undefined
  try {
    return await chromium.launch({ executablePath: path, args: flags, headless: true })
  } catch {
    return undefined
  }
}

/** A headless Chromium: the system's, else the one inside a package, else Debian's. */
export async function launchBrowser(): Promise<Browser> {
  const browser =
    (await launchAt(systemBrowsers.find((path) => existsSync(path)))) ??
    (await launchAt(await unpackBrowser())) ??
    (await launchAt(installBrowser()))
  if (!browser) throw new Error('No Chromium could be started: install one, for example as /usr/bin/chromium.')
  return browser
}

/** The screens that stories run on. */
export const screens = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  small: { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1280, height: 900 } },
} satisfies Record<string, BrowserContextOptions>

/** One person's browser: its own cookies, a screen, with or without JavaScript, in Dutch unless told otherwise. */
export function openContext(
  browser: Browser,
  options: { baseURL: string; screen?: keyof typeof screens; scripts?: boolean; lang?: 'nl' | 'en'; dark?: boolean },
): Promise<BrowserContext> {
  const { baseURL, screen = 'phone', scripts = true, lang = 'nl', dark = false } = options
  return browser.newContext({
    ...screens[screen],
    baseURL,
    javaScriptEnabled: scripts,
    locale: lang === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
}
