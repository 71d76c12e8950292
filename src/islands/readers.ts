/**
 * What is chosen in a form: ticks, radios, lists and hidden values. Never free text, which must not stand in an address,
 * nor what the form needs for itself, such as the key of its draft: those names begin with `_`.
 */
function chosenIn(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams()
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) query.append(field.name, field.value)
    if (!(field instanceof HTMLInputElement) || field.name === '' || field.name.startsWith('_')) continue
    const ticked = (field.type === 'checkbox' || field.type === 'radio') && field.checked
    if (ticked || field.type === 'hidden') query.append(field.name, field.value)
  }
  return query
}

/** Says anew who will read this as soon as something is ticked; a screen reader hears it too. */
function followReaders(form: HTMLFormElement): void {
  let latest = 0
  form.addEventListener('change', async () => {
    const turn = ++latest
    try {
      const answer = await fetch(`${form.dataset.readers}?${chosenIn(form)}`)
      if (!answer.ok || answer.redirected || turn !== latest) return
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').body.firstElementChild
      const shown = document.getElementById(form.dataset.readersInto ?? '')
      if (!fresh || !shown || turn !== latest) return
      shown.className = fresh.className
      shown.replaceChildren(...fresh.childNodes)
    } catch {
      // Without a connection the sentence of the page stays; the server says it again when the form is sent.
    }
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-readers]')) followReaders(form)
