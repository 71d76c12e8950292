/** Gives a number field a minus and a plus for the thumb, and says the new number. */
function step(frame: HTMLElement): void {
  const input = frame.querySelector('input')
  if (!input) return
  const told = document.createElement('span')
  told.className = 'hide'
  told.setAttribute('role', 'status')
  frame.append(told)
  for (const button of frame.querySelectorAll<HTMLButtonElement>('[data-step]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      const next = (Number(input.value) || 0) + Number(button.dataset.step)
      input.value = String(Math.min(Number(input.max), Math.max(Number(input.min), next)))
      told.textContent = input.value
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.dispatchEvent(new Event('change', { bubbles: true }))
    })
  }
}

for (const frame of document.querySelectorAll<HTMLElement>('[data-stepper]')) step(frame)
