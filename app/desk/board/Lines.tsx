// Trust over the turns, for one delegation at a time: what it holds, or what is held of it.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { Select } from '../../_parts/Field.tsx'
import { Section } from '../../_parts/Section.tsx'
import { TrustLines } from '../../_parts/TrustLines.tsx'
import { usePublic } from './usePublic.ts'

type By = 'holder' | 'toward'

export function Lines() {
  const t = useTranslations('desk.board')
  const { view, own, catalogue } = usePublic()
  const [about, setAbout] = useState<{ party: PartyId; by: By }>({ party: own?.party ?? catalogue.principals[0], by: 'holder' })
  const choices = catalogue.parties.flatMap((party) =>
    (['toward', 'holder'] as const).map((by) => ({ party: party.id, name: party.short, by, id: `${by} ${party.id}` })),
  )
  const pairs = catalogue.parties
    .filter(({ id }) => id !== about.party)
    .map(({ id }) => (about.by === 'toward' ? { holder: about.party, toward: id } : { holder: id, toward: about.party }))
  return (
    <Section title={t('lines')}>
      {view.board.curve.length < 2 ? (
        <p className="text-sm text-ink-3">{t('linesNone')}</p>
      ) : (
        <>
          <Select
            label={t('linesAbout')}
            value={`${about.by} ${about.party}`}
            onChange={(event) => {
              const choice = choices.find(({ id }) => id === event.target.value)
              if (choice) setAbout({ party: choice.party, by: choice.by })
            }}
          >
            {choices.map(({ id, name, by }) => (
              <option key={id} value={id}>
                {by === 'toward' ? t('linesOf', { party: name }) : t('linesIn', { party: name })}
              </option>
            ))}
          </Select>
          <div className="mt-3">
            <TrustLines catalogue={catalogue} curve={view.board.curve} pairs={pairs} by={about.by} />
          </div>
        </>
      )}
    </Section>
  )
}
