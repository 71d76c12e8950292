import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { secureHeaders } from 'hono/secure-headers'
import type { Viewer } from '../../src/boundary/viewer.ts'
import type { Assets } from '../../src/http/assets.ts'
import { choicePages } from '../../src/http/choices.ts'
import type { Env } from '../../src/http/env.ts'
import { fragment, pageFrame } from '../../src/http/render.tsx'
import { Readers } from '../../src/ui/kit.ts'
import { GuidancePage } from './guidance.tsx'
import { EnterPage, FiguresPage, OwnPage } from './others.tsx'
import { PartsPage } from './parts.tsx'
import { drawnAt, ingrid, nobody, soufiane, yasmina } from './people.ts'
import { HomePage, LinesPage, ReferPage, VoicesPage } from './staff.tsx'

/** Every screen of the gallery: its name, who looks, and what is in it. */
export const screens: { name: string; viewer: Viewer; view: () => Child }[] = [
  { name: 'home', viewer: ingrid, view: () => <HomePage /> },
  { name: 'lines', viewer: ingrid, view: () => <LinesPage /> },
  { name: 'guidance', viewer: soufiane, view: () => <GuidancePage /> },
  { name: 'refer', viewer: ingrid, view: () => <ReferPage /> },
  { name: 'own', viewer: yasmina, view: () => <OwnPage /> },
  { name: 'enter', viewer: nobody, view: () => <EnterPage /> },
  { name: 'voices', viewer: ingrid, view: () => <VoicesPage /> },
  { name: 'figures', viewer: soufiane, view: () => <FiguresPage /> },
  { name: 'parts', viewer: soufiane, view: () => <PartsPage /> },
]

/** All parts of the interface on a few screens, in the real page frame, for tests that look. */
export function gallery(assets: Assets): Hono<Env> {
  const app = new Hono<Env>()
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'self'"], imgSrc: ["'self'", 'data:'], formAction: ["'self'"] },
    }),
  )
  app.use(async (c, next) => {
    c.set('assets', assets)
    await next()
  })
  app.use(pageFrame({ now: () => drawnAt, example: () => false, idleMinutes: 30 }))
  app.route('/', choicePages)
  app.route('/', assets.pages)
  app.get('/lezers', (c) => fragment(c, <Readers readers={[{ name: '', you: true }]} only voice="school" />))
  app.post('/concept', (c) => c.body(null, 204))
  app.post('/snel-weg', (c) => c.redirect('/home', 303))
  app.post('/vergrendel', (c) => c.body(null, 204))
  app.get('/vergrendeld', (c) => c.render(<h1>{c.req.query('terug')}</h1>, { title: 'vergrendeld', layout: 'public' }))
  for (const screen of screens) {
    app.get(`/${screen.name}`, (c) => {
      c.set('viewer', screen.viewer)
      return c.render(screen.view(), { title: screen.name })
    })
  }
  return app
}
