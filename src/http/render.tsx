import type { Context, MiddlewareHandler } from 'hono'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Viewer } from '../boundary/viewer.ts'
import type { WithChildren } from '../ui/children.ts'
import { type Ui, UiContext, type UiViewer, useIsland, useUi } from '../ui/context.ts'
import { Layout, OwnLayout, PublicLayout, type Width } from '../ui/frame.tsx'
import { kitMessages } from '../ui/messages.ts'
import { Flash } from '../ui/page.tsx'
import { LangContext } from '../ui/text.ts'
import { languageOf, themeOf } from './choices.ts'
import type { Env } from './env.ts'
import { takeFlash } from './flash.ts'
import { navigationOf } from './navigation.ts'

/** What a page says about itself. */
export interface PageProps {
  /** What the page is about; the browser adds “Schakel”. No name of a young person where it can be left out. */
  title: string
  width?: Width
  /** Chosen by the viewer when not given; `public` for the sign-in and the lock screen. */
  layout?: 'app' | 'public' | 'own'
  /** True when a form came back with something to mend: the title says so first. */
  problem?: boolean
  /** True for a page about nobody in particular: it stays readable when the screen locks. */
  readable?: boolean
}

declare module 'hono' {
  interface ContextRenderer {
    (content: Child, props: PageProps): Response | Promise<Response>
  }
}

/** What the page frame needs to know of the installation. */
export interface FrameSettings {
  /** The one clock. */
  now: () => Date
  /** Whether this database was made as an example. */
  example: () => boolean
  /** After how many minutes of doing nothing a screen locks. */
  idleMinutes: number
}

/** Finds the language of the answer and lets `c.render` put a view into its page. */
export function pageFrame(settings: FrameSettings): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('lang', languageOf(c))
    settingsOf.set(c, settings)
    c.setRenderer((content, props) => {
      const ui = uiOf(c, settings)
      const message = takeFlash(c)
      const page = (
        <InPage ui={ui}>
          <Document props={props} url={c.var.assets.url}>
            <Frame props={props} ui={ui}>
              {message ? <Flash>{message[ui.lang]}</Flash> : null}
              {content}
            </Frame>
          </Document>
        </InPage>
      )
      return c.html(html`<!doctype html>${page}`)
    })
    await next()
  }
}

/** A piece of a page, for an island that puts it in place: rendered in the same language, without the frame. */
export function fragment(c: Context<Env>, content: Child) {
  const settings = settingsOf.get(c)
  if (!settings) throw new Error('A fragment needs the page frame around its route')
  return c.html(<InPage ui={uiOf(c, settings)}>{content}</InPage>)
}

const settingsOf = new WeakMap<Context, FrameSettings>()

const fontFile = 'figtree-latin-wght-normal.woff2'

function uiOf(c: Context<Env>, settings: FrameSettings): Ui {
  const viewer = c.var.viewer ?? { kind: 'nobody' }
  const url = new URL(c.req.url)
  const known = uiViewer(viewer)
  return {
    lang: c.var.lang,
    viewer: known,
    now: settings.now(),
    path: url.pathname + url.search,
    theme: themeOf(c),
    example: settings.example(),
    idleMinutes: known?.kind === 'person' ? settings.idleMinutes : null,
    nav: navigationOf(viewer, c.var.lang),
    drafts: c.var.drafts ?? [],
    islands: new Set(),
  }
}

function uiViewer(viewer: Viewer): UiViewer | null {
  switch (viewer.kind) {
    case 'person': {
      const kind = viewer.memberships[0]?.organisationKind
      const voice = kind === 'youth_work' ? 'youth' : kind === 'school' ? 'school' : 'none'
      return { kind: 'person', name: viewer.name, voice }
    }
    case 'young':
      return { kind: 'young', name: viewer.name, voice: 'own' }
    case 'guardian':
      return { kind: 'guardian', name: viewer.name, voice: 'none' }
    default:
      return null
  }
}

function InPage({ ui, children }: WithChildren<{ ui: Ui }>) {
  return (
    <UiContext.Provider value={ui}>
      <LangContext.Provider value={ui.lang}>{children}</LangContext.Provider>
    </UiContext.Provider>
  )
}

function Frame({ props, ui, children }: WithChildren<{ props: PageProps; ui: Ui }>) {
  const width = props.width ?? 'normal'
  const fitting = ui.viewer?.kind === 'person' ? 'app' : ui.viewer?.kind === 'young' ? 'own' : 'public'
  const layout = props.layout ?? fitting
  if (layout === 'own') return <OwnLayout>{children}</OwnLayout>
  if (layout === 'public') return <PublicLayout width={width}>{children}</PublicLayout>
  return <Layout width={width}>{children}</Layout>
}

function Document({ props, url, children }: WithChildren<{ props: PageProps; url: (file: string) => string }>) {
  const { lang, theme, idleMinutes, nav } = useUi()
  const problem = props.problem ? `${kitMessages[lang].pageProblem}: ` : ''
  if (idleMinutes !== null && !props.readable && props.layout !== 'public') useIsland('lock')
  return (
    <html lang={lang} data-theme={theme ?? undefined} data-idle={idleMinutes ?? undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${problem}${props.title} – Schakel`}</title>
        <link rel="preload" href={url(fontFile)} as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="stylesheet" href={url('app.css')} />
        <link rel="icon" href={favicon} type="image/svg+xml" />
        <meta name="color-scheme" content={theme ?? 'light dark'} />
        <meta name="robots" content="noindex" />
        <meta name="format-detection" content="telephone=no" />
      </head>
      <body class={nav.length > 0 && props.layout !== 'public' ? 'tabbed' : undefined}>
        {children}
        <Scripts url={(name) => url(`islands/${name}.js`)} />
      </body>
    </html>
  )
}

/** The islands that the parts of the page asked for; rendered after them. */
function Scripts({ url }: { url: (island: string) => string }) {
  const { islands } = useUi()
  return (
    <>
      {[...islands].sort().map((name) => (
        <script type="module" src={url(name)} />
      ))}
    </>
  )
}

const favicon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -10 60 60" fill="none" stroke-width="7"><rect x="23.2" y="7.2" width="33.6" height="25.6" rx="12.8" stroke="#17566f"/><rect x="3.2" y="7.2" width="33.6" height="25.6" rx="12.8" stroke="#d0562a"/><path d="M23.2 21v-1a12.8 12.8 0 0 1 12.8-12.8h4" stroke="#17566f"/></svg>',
)}`
