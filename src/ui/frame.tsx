import { classes, type WithChildren } from './children.ts'
import { useIsland, useUi } from './context.ts'
import { Icon } from './icon.tsx'
import { Logo } from './logo.tsx'
import { MeMenu } from './me-menu.tsx'
import { kitMessages } from './messages.ts'
import { currentTab, phoneTabs } from './nav.ts'
import { useLang, useText } from './text.ts'

/** Jumps over the bar to what the page is about; the first thing on every page. */
export function SkipLink() {
  const t = useText(kitMessages)
  return (
    <a class="nl-skip-link nl-skip-link--visible-on-focus skip" href="#inhoud">
      {t.skip}
    </a>
  )
}

/** The tabs: in the bar on a desktop, at the bottom on a phone. */
function Tabs() {
  const t = useText(kitMessages)
  const { nav, path } = useUi()
  if (nav.length === 0) return null
  const current = currentTab(nav, path)
  return (
    <nav class="tabs" aria-label={t.mainNav}>
      <ul>
        {nav.map((item, index) => (
          <li class={index >= phoneTabs ? 'extra' : undefined}>
            <a href={item.href} aria-current={item === current ? 'page' : undefined}>
              <Icon name={item.icon} size={22} />
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A form button that shows this page in the other language. */
export function LanguageSwitch({ class: name = '', icon = false }: { class?: string; icon?: boolean }) {
  const t = useText(kitMessages)
  const { path } = useUi()
  const other = useLang() === 'nl' ? 'en' : 'nl'
  return (
    <form method="post" action="/taal">
      <input type="hidden" name="terug" value={path} />
      <button class={name} type="submit" name="taal" value={other} lang={other}>
        {icon ? <Icon name="languages" /> : null}
        {t.otherLang}
      </button>
    </form>
  )
}

function Foot() {
  const t = useText(kitMessages)
  const { viewer, example } = useUi()
  return (
    <footer class="foot">
      <div>
        <span>{example ? t.exampleTown : t.footLine}</span>
        {viewer?.kind === 'person' ? <a href="/help">{t.help}</a> : null}
        <LanguageSwitch />
      </div>
    </footer>
  )
}

/** How wide the middle of a page is: `narrow` to read or fill in, `wide` for two screens side by side. */
export type Width = 'narrow' | 'normal' | 'wide'

/** The page of someone who is signed in: bar, tabs, menu, content, footer. */
export function Layout({ width = 'normal', children }: WithChildren<{ width?: Width }>) {
  const { viewer } = useUi()
  return (
    <>
      <SkipLink />
      <header class="bar">
        <a class="logo" href="/">
          <Logo />
          Schakel
        </a>
        <Tabs />
        <span class="grow" />
        {viewer ? <MeMenu viewer={viewer} /> : null}
      </header>
      <main id="inhoud" class={classes(width !== 'normal' && width)} tabindex={-1}>
        {children}
      </main>
      <Foot />
    </>
  )
}

/** The page of someone who is not signed in: sign-in, set-up, a link from a mail. */
export function PublicLayout({ width = 'normal', children }: WithChildren<{ width?: Width }>) {
  return (
    <>
      <SkipLink />
      <header class="public-top">
        <a class="logo big" href="/">
          <Logo size={34} />
          Schakel
        </a>
        <span class="grow" />
        <LanguageSwitch class="plain-button" />
      </header>
      <main id="inhoud" class={classes('public', width !== 'normal' && width)} tabindex={-1}>
        {children}
      </main>
      <Foot />
    </>
  )
}

/** The young person's own page on a phone that was handed over: no bar, and away in one tap. */
export function OwnLayout({ children }: WithChildren) {
  return (
    <>
      <SkipLink />
      <main id="inhoud" class="own" tabindex={-1}>
        <QuickExit />
        {children}
      </main>
      <Foot />
    </>
  )
}

/** Leaves at once: the screen is emptied and shows something ordinary. Escape three times does the same. */
export function QuickExit({ action = '/snel-weg' }: { action?: string }) {
  useIsland('quick-exit')
  const t = useText(kitMessages)
  return (
    <form class="quick-exit" method="post" action={action} data-quick-exit>
      <button type="submit">
        <Icon name="log-out" size={18} />
        {t.quickExit}
      </button>
    </form>
  )
}
