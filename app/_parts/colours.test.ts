// Accents of the delegations are told apart by everybody, in both themes, and stand out from what they are drawn on.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Rgb = [number, number, number]

/** Linear light, 0–1. */
function linear(hex: string): Rgb {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}
const times = (m: readonly Rgb[], [x, y, z]: Rgb): Rgb => m.map(([a, b, c]) => a * x + b * y + c * z) as Rgb

/** What dichromats see, in linear light (Machado, Oliveira and Fernandes 2009, severity 1). */
const sights: Record<string, Rgb[]> = {
  trichromat: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Björn Ottosson's OKLab: equal distances look about equally far apart. */
function oklab(rgb: Rgb): Rgb {
  const lms = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map((value) => Math.cbrt(Math.max(0, value))) as Rgb
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    lms,
  )
}
const apart = (a: Rgb, b: Rgb): number => Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)))

const luminance = (hex: string): number => {
  const [r, g, b] = linear(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
/** WCAG's ratio of contrast. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const all = JSON.parse(readFileSync(new URL('../../lib/scenario/six-party/parties.json', import.meta.url), 'utf8')) as {
  id: string
  accent: { light: string; dark: string }
  mark: string
}[]
const css = readFileSync(new URL('../globals.css', import.meta.url), 'utf8')
/** Both colours of a token. */
function token(name: string): { light: string; dark: string } {
  const [, light, dark] = new RegExp(`--color-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? []
  if (!light || !dark) throw new Error(`no token ${name}`)
  return { light, dark }
}

/** In OKLab's units a difference of about .02 can just be seen side by side; this much can be told apart at a glance. */
const atAGlance = 0.08

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const parties = all.map(({ id, accent }) => ({ id, colour: accent[theme] }))
  const pairs = parties.flatMap((a, at) => parties.slice(at + 1).map((b) => [a, b] as const))

  test.each(Object.keys(sights))('a %s tells every two delegations apart', (sight) => {
    const seen = (hex: string) => oklab(times(sights[sight] ?? [], linear(hex)))
    const tooNear = pairs
      .map(([a, b]) => `${a.id} ${b.id} ${apart(seen(a.colour), seen(b.colour)).toFixed(3)}`)
      .filter((pair) => Number(pair.split(' ')[2]) < atAGlance)
    expect(tooNear).toEqual([])
  })

  test('every accent stands out from paper, sheet and what is cut into it', () => {
    for (const ground of ['paper', 'sheet', 'sunk'])
      for (const { id, colour } of parties) expect([id, ground, contrast(colour, token(ground)[theme]) >= 3]).toEqual([id, ground, true])
  })

  test('text meets its contrast on every surface it stands on', () => {
    const surfaces = ['paper', 'sheet', 'sunk']
    const inks = ['ink', 'ink-2', 'ink-3', 'action', 'good', 'doubt', 'bad', 'note', 'calm', 'uneasy', 'tense', 'acute', 'crisis']
    const on: [string, string][] = [
      ...inks.flatMap((ink) => surfaces.map((surface): [string, string] => [ink, surface])),
      ...['good', 'doubt', 'bad', 'note', 'action'].flatMap((tone): [string, string][] => [
        [tone, `${tone}-soft`],
        ['ink', `${tone}-soft`],
        ['ink-2', `${tone}-soft`],
      ]),
      ['on-action', 'action'],
      ['on-action', 'action-strong'],
    ]
    const short = on.filter(([ink, ground]) => contrast(token(ink)[theme], token(ground)[theme]) < 4.5)
    expect(short).toEqual([])
  })

  test('edges of controls and the ring of the focus can be seen', () => {
    for (const line of ['edge', 'focus'])
      for (const ground of ['paper', 'sheet'])
        expect([line, ground, contrast(token(line)[theme], token(ground)[theme]) >= 3]).toEqual([line, ground, true])
  })
})

test('every delegation has a mark of its own beside its colour', () => {
  expect(new Set(all.map(({ mark }) => mark)).size).toBe(all.length)
})
