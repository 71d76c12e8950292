/** How quickly Escape must be pressed three times, in milliseconds. */
const quickly = 1500

/** Leaves the young person's page so that neither the screen nor “back” shows it. */
async function leave(form: HTMLFormElement): Promise<void> {
  document.body.hidden = true
  document.title = ''
  try {
    const answer = await fetch(form.action, { method: 'POST', keepalive: true })
    location.replace(answer.url)
  } catch {
    form.submit()
  }
}

const form = document.querySelector<HTMLFormElement>('form[data-quick-exit]')
if (form) {
  let presses: number[] = []
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void leave(form)
  })
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    presses = [...presses.filter((at) => event.timeStamp - at < quickly), event.timeStamp]
    if (presses.length >= 3) void leave(form)
  })
}
