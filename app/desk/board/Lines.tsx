// Trust over the turns: what one delegation holds, or what is held of it, or pairs of one's own choice; the same as a table beside.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { Select } from '../../_parts/Field.tsx'
import { LazyTrustLines } from '../../_parts/LazyCurves.tsx'
import { Section } from '../../_parts/Section.tsx'
import type { TrustPair } from '../../_parts/TrustLines.tsx'
import { TrustTable } from '../../_parts/TrustTable.tsx'
import { PairPicker } from './PairPicker.tsx'
import { usePublic } from './usePublic.ts'

type By = 'holder' | 'toward'
/** More lines than delegations cannot be told apart. */
const most = 6
const chosen = 'chosen'

export function Lines() {
  const t = useTranslations()
  const { view, own, catalogue } = usePublic()
  const [first, second] = catalogue.principals
  const [about, setAbout] = useState<{ party: PartyId; by: By } | typeof chosen>({ party: own?.party ?? first, by: 'toward' })
  const [picked, pick] = useState<TrustPair[]>([
    { holder: first, toward: second },
    { holder: second, toward: first },
  ])
  const choices = catalogue.parties.flatMap((party) =>
    (['toward', 'holder'] as const).map((by) => ({ party: party.id, name: party.short, by, id: `${by} ${party.id}` })),
  )
  const pairs =
    about === chosen
      ? picked
      : catalogue.parties
          .filter(({ id }) => id !== about.party)
          .map(({ id }) => (about.by === 'toward' ? { holder: about.party, toward: id } : { holder: id, toward: about.party }))
  if (view.board.curve.length < 2)
    return (
      <Section title={t('desk.board.lines')}>
        <p className="text-sm text-ink-3">{t('desk.board.linesNone')}</p>
      </Section>
    )
  return (
    <Section title={t('desk.board.lines')}>
      <Select
        label={t('desk.board.linesAbout')}
        value={about === chosen ? chosen : `${about.by} ${about.party}`}
        onChange={(event) => {
          const choice = choices.find(({ id }) => id === event.target.value)
          setAbout(choice ? { party: choice.party, by: choice.by } : chosen)
        }}
      >
        {choices.map(({ id, name, by }) => (
          <option key={id} value={id}>
            {by === 'toward' ? t('desk.board.linesOf', { party: name }) : t('desk.board.linesIn', { party: name })}
          </option>
        ))}
        <option value={chosen}>{t('board.lines.own')}</option>
      </Select>
      {about === chosen && <PairPicker catalogue={catalogue} pairs={picked} most={most} onChange={pick} />}
      <div className="mt-3">
        {pairs.length === 0 ? (
          <p className="text-sm text-ink-3">{t('board.lines.none')}</p>
        ) : (
          <LazyTrustLines catalogue={catalogue} curve={view.board.curve} pairs={pairs} by={about === chosen ? 'pair' : about.by} />
        )}
      </div>
      {pairs.length > 0 && (
        <details className="mt-1">
          <summary className="min-h-9 py-1.5 text-sm font-medium text-action">{t('board.lines.table')}</summary>
          <TrustTable catalogue={catalogue} curve={view.board.curve} pairs={pairs} />
        </details>
      )}
    </Section>
  )
}
