// A frame of light around the whole screen, for a moment: slow pulses, or standing still where less motion is wished for.

const stays = 3000
let shown: { element: HTMLElement; timer: ReturnType<typeof setTimeout> } | null = null

/** What it says in words stands in the page already: this is for eyes alone. */
export function flash(): void {
  if (shown) {
    clearTimeout(shown.timer)
    shown.element.remove()
  }
  const element = document.createElement('div')
  element.className = 'phase-flash'
  element.setAttribute('aria-hidden', 'true')
  document.body.append(element)
  const timer = setTimeout(() => {
    element.remove()
    shown = null
  }, stays)
  shown = { element, timer }
}
