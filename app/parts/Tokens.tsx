// Colour, type and figures, by the names they have in globals.css.
'use client'
import { useTranslations } from 'use-intl/react'
import { Part } from './Parts.tsx'

const surfaces = [
  'bg-paper',
  'bg-sheet',
  'bg-sunk',
  'bg-action',
  'bg-action-soft',
  'bg-good-soft',
  'bg-doubt-soft',
  'bg-bad-soft',
  'bg-note-soft',
]
const inks = ['text-ink', 'text-ink-2', 'text-ink-3', 'text-action', 'text-good', 'text-doubt', 'text-bad', 'text-note']
const bands = ['text-calm', 'text-uneasy', 'text-tense', 'text-acute', 'text-crisis']
const sizes = ['text-xs', 'text-sm', 'text-base', 'text-lg', 'text-xl', 'text-2xl', 'text-3xl']
const figures = ['8:05', '61.4', '−3.0', '+11.9', '100.0']

export function Tokens() {
  const t = useTranslations('parts')
  return (
    <>
      <Part file="--color-*">
        <ul className="grid grid-cols-3 gap-2 sm:grid-cols-5">
          {surfaces.map((name) => (
            <li key={name} className="min-w-0 text-xs text-ink-2">
              <span aria-hidden className={`mb-1 block h-10 rounded-md border border-line ${name}`} />
              <span className="break-words">{name}</span>
            </li>
          ))}
        </ul>
        <ul className="mt-3 flex flex-wrap gap-x-4 rounded-md bg-sheet p-3">
          {[...inks, ...bands].map((name) => (
            <li key={name} className={`${name} font-medium`}>
              {name.slice(5)}
            </li>
          ))}
        </ul>
      </Part>
      <Part file="--text-*">
        <ul className="rounded-md bg-sheet p-3">
          {sizes.map((name) => (
            <li key={name} className={`${name} truncate`}>
              {t('sample')}
            </li>
          ))}
        </ul>
      </Part>
      <Part file=".figures">
        <ul className="figures w-24 rounded-md bg-sheet p-3 text-right">
          {figures.map((figure) => (
            <li key={figure}>{figure}</li>
          ))}
        </ul>
      </Part>
      <Part file="[data-pointed] · :focus-visible">
        <p data-pointed="" className="inline-block bg-sheet px-3 py-2">
          {t('pointed')}
        </p>
      </Part>
    </>
  )
}
