/** Puts the focus on what is still wrong when the page opens, and on the field itself when its link is followed. */
const summary = document.querySelector<HTMLElement>('[data-error-summary]')
if (summary) {
  summary.focus()
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const field = link ? document.getElementById(link.hash.slice(1)) : null
    if (!field) return
    event.preventDefault()
    const question = field.closest('fieldset') ?? field.closest('.field') ?? field
    question.scrollIntoView({ block: 'start' })
    field.focus({ preventScroll: true })
  })
}
