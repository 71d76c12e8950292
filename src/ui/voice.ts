import type { IconName } from './icon.tsx'
import { translations } from './text.ts'

/** Whose a text, a face or an hour is. `none` is of nobody: main buttons, settings. */
export type Voice = 'youth' | 'school' | 'shared' | 'own' | 'none'

/** The icon of a voice: colour alone never says whose something is. */
export const voiceIcon: Record<Voice, IconName> = {
  youth: 'footprints',
  school: 'school',
  shared: 'link-2',
  own: 'user-round',
  none: 'circle-dot',
}

/** The word of a voice, for screen readers and legends. */
export const voiceWords = translations(
  {
    youth: 'jongerenwerk',
    school: 'school',
    shared: 'samen',
    own: 'de jongere zelf',
    none: '',
  },
  {
    youth: 'youth work',
    school: 'school',
    shared: 'together',
    own: 'the young person',
    none: '',
  },
)
