import { type Theme, type UiViewer, useIsland, useUi } from './context.ts'
import { LanguageSwitch } from './frame.tsx'
import { Icon, type IconName } from './icon.tsx'
import { kitMessages } from './messages.ts'
import { phoneTabs } from './nav.ts'
import { Face } from './people.tsx'
import { useText } from './text.ts'

/** The menu behind someone's own face: profile, help, language, light or dark, lock, sign out. */
export function MeMenu({ viewer }: { viewer: UiViewer }) {
  useIsland('menu')
  const t = useText(kitMessages)
  const { nav } = useUi()
  const extra = nav.slice(phoneTabs)
  return (
    <details class="menu" data-menu>
      <summary>
        <span class="hide">{t.menuOf(viewer.name)}</span>
        <span class="full-name" aria-hidden="true">
          {viewer.name}
        </span>
        <Face name={viewer.name} voice={viewer.voice} />
      </summary>
      <div class="sheet">
        <p>
          <b>{viewer.name}</b>
        </p>
        {extra.length > 0 ? (
          <ul class="group phone-only">
            {extra.map((item) => (
              <li>
                <a class="entry" href={item.href}>
                  <Icon name={item.icon} />
                  {item.label}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        <div class="group">
          {viewer.kind === 'person' ? (
            <>
              <a class="entry" href="/profiel">
                <Icon name="settings" />
                {t.profile}
              </a>
              <a class="entry" href="/help">
                <Icon name="circle-help" />
                {t.help}
              </a>
            </>
          ) : null}
          <LanguageSwitch class="entry" icon />
        </div>
        <ThemeSwitch />
        {viewer.kind === 'person' ? <LeaveButtons /> : null}
      </div>
    </details>
  )
}

function LeaveButtons() {
  const t = useText(kitMessages)
  const { path } = useUi()
  return (
    <div class="group">
      <form method="post" action="/vergrendel">
        <input type="hidden" name="terug" value={path} />
        <button class="entry" type="submit">
          <Icon name="lock" />
          {t.lock}
        </button>
      </form>
      <form method="post" action="/uitloggen">
        <button class="entry" type="submit">
          <Icon name="log-out" />
          {t.signOut}
        </button>
      </form>
    </div>
  )
}

function ThemeSwitch() {
  const t = useText(kitMessages)
  const { theme, path } = useUi()
  const choices: { value: string; theme: Theme; icon: IconName; label: string }[] = [
    { value: 'licht', theme: 'light', icon: 'sun', label: t.light },
    { value: 'donker', theme: 'dark', icon: 'moon', label: t.dark },
    { value: 'toestel', theme: null, icon: 'sun-moon', label: t.device },
  ]
  return (
    <form class="group" method="post" action="/weergave">
      <input type="hidden" name="terug" value={path} />
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons, no form controls to group in a fieldset */}
      <div class="themes" role="group" aria-label={t.theme}>
        {choices.map((choice) => (
          <button
            type="submit"
            name="weergave"
            value={choice.value}
            aria-pressed={choice.theme === theme ? 'true' : 'false'}
          >
            <Icon name={choice.icon} />
            {choice.label}
          </button>
        ))}
      </div>
    </form>
  )
}
