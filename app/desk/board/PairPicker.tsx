// Chooses pairs of delegations in a small matrix: who trusts down the side, who is trusted along the top.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import { MarkShape } from '../../_parts/PartyMark.tsx'
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
      <table className="mt-1 w-full table-fixed text-xs">
        <thead>
          <tr>
            <td />
            {parties.map((party) => (
              <th key={party.id} scope="col" className="pb-1 font-medium">
                <span className="flex flex-col items-center gap-0.5">
                  <MarkShape party={party} />
                  {party.short}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parties.map((holder) => (
            <tr key={holder.id} className="border-t border-line">
              <th scope="row" className="text-left font-medium">
                <span className="flex items-center gap-1">
                  <MarkShape party={holder} />
                  {holder.short}
                </span>
              </th>
              {parties.map((toward) => {
                const pair = { holder: holder.id, toward: toward.id }
                const chosen = has(pair)
                return (
                  <td key={toward.id} className="p-0 text-center">
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
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}
