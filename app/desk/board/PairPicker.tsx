// Chooses pairs of delegations in a small matrix: who trusts down the side, who is trusted along the top.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import { PairTable } from '../../_parts/PairTable.tsx'
import type { TrustPair } from '../../_parts/TrustLines.tsx'

interface PairPickerProps {
  catalogue: Catalogue
  pairs: readonly TrustPair[]
  most: number
  onChange: (pairs: TrustPair[]) => void
}
export function PairPicker({ catalogue, pairs, most, onChange }: PairPickerProps) {
  const t = useTranslations('board.lines')
  const { parties } = catalogue
  const has = (pair: TrustPair) => pairs.some((one) => one.holder === pair.holder && one.toward === pair.toward)
  const toggle = (pair: TrustPair) =>
    onChange(has(pair) ? pairs.filter((one) => one.holder !== pair.holder || one.toward !== pair.toward) : [...pairs, pair])
  return (
    <fieldset className="mt-3 min-w-0">
      <legend className="text-sm font-medium">{t('choose')}</legend>
      <p className="text-sm text-ink-3">{t('chooseHint', { most })}</p>
      <PairTable
        caption={t('choose')}
        parties={parties}
        className="mt-1 text-xs"
        cell={(holder, toward) => {
          const pair = { holder: holder.id, toward: toward.id }
          const chosen = has(pair)
          return (
            <td className="p-0 text-center">
              {holder.id !== toward.id && (
                <label className="flex min-h-9 items-center justify-center">
                  <input
                    type="checkbox"
                    aria-label={t('pair', { holder: holder.short, toward: toward.short })}
                    checked={chosen}
                    disabled={!chosen && pairs.length >= most}
                    onChange={() => toggle(pair)}
                    className="size-6 accent-action"
                  />
                </label>
              )}
            </td>
          )
        }}
      />
    </fieldset>
  )
}
