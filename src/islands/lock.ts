import { keepTyped } from '../ui/browser/keep.ts'

const seenKey = 'schakel.laatst-gezien'
const idleLimit = Number(document.documentElement.dataset.idle) * 60_000

function lastSeen(): number {
  return Number(localStorage.getItem(seenKey)) || Date.now()
}

let locking = false

/** Empties the screen, keeps what was typed, locks the session and shows the lock screen. */
async function lock(): Promise<void> {
  if (locking) return
  locking = true
  document.body.hidden = true
  await keepTyped(4000)
  const back = location.pathname + location.search
  try {
    await fetch('/vergrendel', { method: 'POST', body: new URLSearchParams({ terug: back }), redirect: 'manual' })
  } catch {
    // The server locks by itself after the same time; the screen is empty already.
  }
  location.replace(`/vergrendeld?terug=${encodeURIComponent(back)}`)
}

/** Locks after so many minutes in which nothing was done in any window of Schakel on this device. */
function watch(): void {
  let noted = 0
  const seen = () => {
    const now = Date.now()
    if (now - noted < 5000 || locking) return
    noted = now
    localStorage.setItem(seenKey, String(now))
  }
  const check = () => {
    if (Date.now() - lastSeen() > idleLimit) void lock()
  }
  localStorage.setItem(seenKey, String(Date.now()))
  for (const sign of ['pointerdown', 'keydown', 'scroll', 'touchstart']) {
    addEventListener(sign, seen, { passive: true, capture: true })
  }
  setInterval(check, 15_000)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') check()
  })
}

if (idleLimit > 0) watch()
