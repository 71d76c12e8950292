import { onKeep } from '../ui/browser/keep.ts'

/** How long after the last key a draft is sent, in milliseconds. */
const pause = 1200

/** What is typed in a form, without files and passwords. */
function typedIn(form: HTMLFormElement, key: string): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    const field = form.elements.namedItem(name)
    if (typeof value !== 'string' || (field instanceof HTMLInputElement && field.type === 'password')) continue
    body.append(name, value)
  }
  body.set('_key', key)
  return body
}

function timeInWords(): string {
  const now = new Date()
  const point = document.documentElement.lang === 'nl' ? '.' : ':'
  return `${now.getHours()}${point}${String(now.getMinutes()).padStart(2, '0')}`
}

/** Keeps what is typed in a form as a draft, shortly after each pause, and says so. */
function keepDrafts(form: HTMLFormElement): void {
  const status = form.querySelector<HTMLElement>('[data-draft-status]')
  const key = form.dataset.draft ?? ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let dirty = false

  const say = (words: string | undefined) => {
    if (status && words && status.textContent !== words) status.textContent = words
  }
  const send = async () => {
    if (!dirty) return
    clearTimeout(timer)
    dirty = false
    try {
      const answer = await fetch('/concept', { method: 'POST', body: typedIn(form, key), keepalive: true })
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status))
      say(status?.dataset.saved?.replace('{time}', timeInWords()))
    } catch {
      dirty = true
      say(status?.dataset.failed)
    }
  }
  form.addEventListener('input', () => {
    dirty = true
    clearTimeout(timer)
    timer = setTimeout(send, pause)
  })
  form.addEventListener('submit', () => {
    dirty = false
    clearTimeout(timer)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void send()
  })
  onKeep(send)
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) keepDrafts(form)
