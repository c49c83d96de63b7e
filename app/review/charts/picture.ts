// A figure as a file: what is on the screen, with its colours and letters written into it.
const inlined = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const

/** The drawing as SVG text that looks the same anywhere, on the colour of its sheet. */
export function svgTextOf(svg: SVGSVGElement, title: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const from = [svg, ...svg.querySelectorAll<SVGElement>('*')]
  const to = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  for (const [at, element] of to.entries()) {
    const original = from[at]
    if (!original) continue
    const look = getComputedStyle(original)
    for (const name of inlined) {
      const value = look.getPropertyValue(name)
      if (value) element.setAttribute(name, value)
    }
    element.removeAttribute('class')
    element.removeAttribute('style')
  }
  const { width, height } = svg.viewBox.baseVal
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const name = document.createElementNS('http://www.w3.org/2000/svg', 'title')
  name.textContent = title
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  sheet.setAttribute('width', '100%')
  sheet.setAttribute('height', '100%')
  sheet.setAttribute('fill', sheetColour(svg))
  copy.prepend(name, sheet)
  return new XMLSerializer().serializeToString(copy)
}

function sheetColour(svg: SVGSVGElement): string {
  const probe = document.createElement('span')
  probe.className = 'bg-sheet'
  svg.parentElement?.append(probe)
  const colour = getComputedStyle(probe).backgroundColor
  probe.remove()
  return colour
}

const scale = 3

/** @throws when the browser cannot draw it */
export async function pngOf(svg: SVGSVGElement, title: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svgTextOf(svg, title)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const { width, height } = svg.viewBox.baseVal
    const canvas = document.createElement('canvas')
    canvas.width = width * scale
    canvas.height = height * scale
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((done, failed) => {
      canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('The canvas gave no picture.'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** Hands a file to the browser to keep. */
export function keep(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** A name that any disk takes. */
export const fileName = (title: string, ending: 'svg' | 'png'): string =>
  `${
    title
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase()
      .slice(0, 60) || 'figure'
  }.${ending}`
