import { createContext, useContext } from 'hono/jsx'
import type { KeptForm } from './form-state.ts'
import type { NavItem } from './nav.ts'
import type { Lang } from './text.ts'
import type { Voice } from './voice.ts'

/** Light or dark as someone chose it; null follows the device. */
export type Theme = 'light' | 'dark' | null

/** Who looks, as far as the frame of a page needs to know. */
export interface UiViewer {
  /** `person`: staff with an account. `young`: the young person on a handed-over phone. `guardian`: by a link. */
  kind: 'person' | 'young' | 'guardian'
  /** The name as it is written in full. */
  name: string
  /** Whose side the viewer is on; colours their face. */
  voice: Voice
}

/** What every view may ask of the page it is rendered in. */
export interface Ui {
  lang: Lang
  viewer: UiViewer | null
  /** The moment the request came in, by the one clock. */
  now: Date
  /** Path and query of this page, to come back to after a switch of language. */
  path: string
  theme: Theme
  /** True in a town that was made as an example. */
  example: boolean
  /** After how many minutes of doing nothing the screen locks; null where it never does. */
  idleMinutes: number | null
  /** The viewer's main places. */
  nav: NavItem[]
  /** What the viewer typed earlier and did not send; a form that finds its own shows it again. */
  drafts: KeptForm[]
  /** The islands that the parts of this page asked for while it was rendered. */
  islands: Set<string>
}

/** Carries {@link Ui} from the page frame to every view in it. */
export const UiContext = createContext<Ui>({
  lang: 'nl',
  viewer: null,
  now: new Date(0),
  path: '/',
  theme: null,
  example: false,
  idleMinutes: null,
  nav: [],
  drafts: [],
  islands: new Set(),
})

/** The page a view is rendered in: its language, viewer, moment and path. */
export function useUi(): Ui {
  return useContext(UiContext)
}

/** Asks for a piece of browser code on this page. The page must work without it. */
export function useIsland(...names: string[]): void {
  const { islands } = useUi()
  for (const name of names) islands.add(name)
}
