// Two plain pictures as SVG: lines with their intervals over a parameter, and marks with their intervals by name.
import { area, line, type SymbolType, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3-shape'
import type { Interval } from '../lib/lab/statistics.ts'
import { plain } from '../lib/lab/table.ts'

export interface Series {
  name: string
  points: { at: number; known: Interval }[]
}
export interface Panel {
  title: string
  /** share: 0–1, written in per cent. */
  as: 'share' | 'number'
  series: Series[]
}

/** Colours that colour-blind people tell apart, each with a mark and a dash of its own (Okabe and Ito). */
const looks: readonly { colour: string; mark: SymbolType; dash: string }[] = [
  { colour: '#0072b2', mark: symbolCircle, dash: '' },
  { colour: '#d55e00', mark: symbolSquare, dash: '7 3' },
  { colour: '#009e73', mark: symbolTriangle, dash: '2 3' },
  { colour: '#aa4499', mark: symbolDiamond, dash: '9 3 2 3' },
  { colour: '#8a6d00', mark: symbolStar, dash: '4 4' },
  { colour: '#333333', mark: symbolCircle, dash: '1 3' },
]
const look = (n: number) => looks[n % looks.length] ?? { colour: '#000000', mark: symbolCircle, dash: '' }

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const place = (x: number) => Math.round(x * 100) / 100
type Anchor = 'start' | 'middle' | 'end'

function words(x: number, y: number, said: string, { anchor = 'start' as Anchor, size = 12, bold = false } = {}): string {
  const weight = bold ? ' font-weight="600"' : ''
  return `<text x="${place(x)}" y="${place(y)}" text-anchor="${anchor}" font-size="${size}"${weight}>${escaped(said)}</text>`
}

function rule(x1: number, y1: number, x2: number, y2: number, colour = '#d8d8d4'): string {
  return `<line x1="${place(x1)}" y1="${place(y1)}" x2="${place(x2)}" y2="${place(y2)}" stroke="${colour}"/>`
}

function picture(width: number, height: number, title: string, body: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="Inter, Helvetica, Arial, sans-serif" fill="#1c1c1a">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...body,
    '</svg>\n',
  ].join('\n')
}

/** Round numbers that span from `low` to `high` in about five steps. */
export function ticks(low: number, high: number): number[] {
  const span = high - low || 1
  const rough = span / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((size) => size >= rough * 0.999) ?? rough
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(high / step - 1e-9)
  return Array.from({ length: last - first + 1 }, (_, n) => Number(((first + n) * step).toPrecision(12)))
}

const panelWidth = 430
const panelHeight = 250
const inset = { left: 52, right: 14, top: 30, bottom: 34 }

/** Panels of lines, two to a row, each line within the band of its 95 % interval. `about` says what was played. */
export function lineChart({
  title,
  about,
  across,
  panels,
}: {
  title: string
  about: string
  across: string
  panels: readonly Panel[]
}): string {
  const names = panels[0]?.series.map(({ name }) => name) ?? []
  const head = 74
  const width = 2 * panelWidth
  const height = head + Math.ceil(panels.length / 2) * panelHeight
  const legend = names.map((name, n) => {
    const x = 16 + (n * (width - 32)) / Math.max(names.length, 4)
    const { colour, dash } = look(n)
    return `<g><line x1="${place(x)}" y1="60" x2="${place(x + 26)}" y2="60" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>${markAt(n, x + 13, 60)}${words(x + 33, 64, name)}</g>`
  })
  const drawn = panels.map((panel, n) => {
    const [x, y] = [(n % 2) * panelWidth, head + Math.floor(n / 2) * panelHeight]
    return `<g transform="translate(${x} ${y})">${panelBody(panel, across)}</g>`
  })
  return picture(width, height, title, [words(16, 24, title, { size: 16, bold: true }), words(16, 43, about), ...legend, ...drawn])
}

function markAt(n: number, x: number, y: number): string {
  const { colour, mark } = look(n)
  return `<path transform="translate(${place(x)} ${place(y)})" d="${symbol(mark, 38)()}" fill="${colour}"/>`
}

function panelBody({ title, as, series }: Panel, across: string): string {
  const points = series.flatMap((one) => one.points)
  const sides = ticks(Math.min(...points.map(({ at }) => at)), Math.max(...points.map(({ at }) => at)))
  const [left, right] = [Math.min(...points.map(({ at }) => at)), Math.max(...points.map(({ at }) => at))]
  const rows = ticks(0, Math.max(...points.map(({ known }) => known.high), as === 'share' ? 0.05 : 0))
  const top = rows.at(-1) ?? 1
  const bottom = Math.min(0, ...points.map(({ known }) => known.low))
  const x = (at: number) => inset.left + ((at - left) / (right - left || 1)) * (panelWidth - inset.left - inset.right)
  const y = (value: number) => inset.top + ((top - value) / (top - bottom || 1)) * (panelHeight - inset.top - inset.bottom)
  const said = (value: number) => (as === 'share' ? `${plain(100 * value)} %` : plain(value))
  const floor = panelHeight - inset.bottom

  const grid = rows.map(
    (value) =>
      rule(inset.left, y(value), panelWidth - inset.right, y(value)) +
      words(inset.left - 6, y(value) + 4, said(value), { anchor: 'end', size: 11 }),
  )
  const foot = sides
    .filter((at) => at >= left - 1e-9 && at <= right + 1e-9)
    .map((at) => rule(x(at), floor, x(at), floor + 4, '#777773') + words(x(at), floor + 16, plain(at), { anchor: 'middle', size: 11 }))
  const lines = series.map((one, n) => {
    const { colour, dash } = look(n)
    type Point = (typeof one.points)[number]
    const band = area<Point>(
      (p) => x(p.at),
      (p) => y(p.known.low),
      (p) => y(p.known.high),
    )(one.points)
    const path = line<Point>(
      (p) => x(p.at),
      (p) => y(p.known.value),
    )(one.points)
    const marks = one.points.map((p) => markAt(n, x(p.at), y(p.known.value)))
    return `<path d="${band}" fill="${colour}" fill-opacity=".14"/><path d="${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>${marks.join('')}`
  })
  return [
    words(inset.left, 18, title, { size: 13, bold: true }),
    ...grid,
    ...foot,
    words((inset.left + panelWidth - inset.right) / 2, floor + 31, across, { anchor: 'middle', size: 11 }),
    ...lines,
  ].join('\n')
}

export interface Bar {
  name: string
  says: string
  known: Interval
  /** What stands at the end of the row, e.g. "97/100". */
  told: string
}

/** Shares from 0 to 100 % by name, each a mark within its 95 % interval. */
export function rangeChart({ title, about, bars }: { title: string; about: string; bars: readonly Bar[] }): string {
  const [width, left, right, head, row] = [1000, 600, 70, 74, 24]
  const height = head + bars.length * row + 16
  const x = (share: number) => left + share * (width - left - right)
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      rule(x(share), head - 8, x(share), height - 12) + words(x(share), head - 13, `${100 * share} %`, { anchor: 'middle', size: 11 }),
  )
  const rows = bars.map(({ name, says, known, told }, n) => {
    const y = head + n * row + row / 2
    const spread = `<path d="${line()([
      [x(known.low), y],
      [x(known.high), y],
    ])}" stroke="#0072b2" stroke-width="5" stroke-opacity=".35"/>`
    return [
      words(16, y + 4, name, { bold: true }),
      words(60, y + 4, says, { size: 11 }),
      spread,
      markAt(0, x(known.value), y),
      words(width - 16, y + 4, told, { anchor: 'end' }),
    ].join('')
  })
  return picture(width, height, title, [words(16, 24, title, { size: 16, bold: true }), words(16, 43, about), ...grid, ...rows])
}
