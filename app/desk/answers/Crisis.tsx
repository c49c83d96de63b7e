// The crisis card: the two principals choose in secret, knowing the risk; everyone else waits.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { partyName } from '../../_client/catalogue.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { ConfirmDialog } from '../../_parts/Dialog.tsx'
import { chancePercent, signed } from '../../_parts/figures.ts'
import { Section } from '../../_parts/Section.tsx'
import { useDesk } from '../useDesk.ts'

type Choice = 'firm' | 'yield'

export function Crisis() {
  const t = useTranslations('answers.crisis')
  const { view, own, room, catalogue, signs } = useDesk()
  const { busy, send } = useSend()
  const [asking, setAsking] = useState<Choice | null>(null)
  const { crisis } = view
  if (!crisis?.due) return null
  const principal = catalogue.principals.includes(own.party)
  const names = catalogue.principals.map((id) => partyName(catalogue, id)).join(', ')
  const now = room.status === 'playing' && room.phase === 'respond'
  const { params } = room
  const percent = chancePercent(crisis.risk)
  const pressures = catalogue.yields.flatMap(({ party, pressure }) =>
    Object.entries(pressure).map(([id, by]) =>
      t('pressure', { who: partyName(catalogue, party), party: partyName(catalogue, id), by: signed(by ?? 0) }),
    ),
  )
  const choose = async () => {
    if (asking && (await send({ type: 'chooseInCrisis', choice: asking }, t('chosen')))) setAsking(null)
  }
  return (
    <Section title={t('title')} className="border-bad!">
      <p className="max-w-prose">{t('what', { names, percent })}</p>
      {crisis.result && (
        <ul className="mt-2 text-sm">
          {catalogue.principals.map((id) => (
            <li key={id}>{t('result', { party: partyName(catalogue, id), choice: crisis.result?.choices[id] ?? 'yield' })}</li>
          ))}
        </ul>
      )}
      {now && principal && (
        <>
          <ul className="mt-3 list-disc space-y-1 pl-5 text-sm text-ink-2">
            <li>{t('bothFirm', { percent, by: params.crisisBothFirm })}</li>
            <li>{[t('oneYields', { by: params.crisisOneYields, will: params.crisisYieldWill }), ...pressures].join(' ')}</li>
            <li>{t('bothYield', { by: params.crisisBothYield, will: params.crisisBothYieldWill })}</li>
          </ul>
          <div className="mt-4 flex flex-wrap items-center gap-3">
            {(['firm', 'yield'] as const).map((choice) => (
              <Button
                key={choice}
                tone={own.crisisChoice === choice ? 'primary' : 'plain'}
                aria-pressed={own.crisisChoice === choice}
                disabled={!signs || room.clock.kind === 'paused'}
                busy={busy}
                onClick={() => setAsking(choice)}
              >
                {t(choice)}
              </Button>
            ))}
            <span role="status" className="text-sm">
              {own.crisisChoice ? t('yours', { choice: own.crisisChoice }) : t(signs ? 'open' : 'headOnly')}
            </span>
          </div>
        </>
      )}
      <ConfirmDialog
        open={asking !== null}
        title={t(asking === 'yield' ? 'sureYield' : 'sureFirm')}
        confirm={t(asking ?? 'firm')}
        tone={asking === 'firm' ? 'danger' : 'primary'}
        busy={busy}
        onConfirm={() => void choose()}
        onClose={() => setAsking(null)}
      >
        <p>{t('sureMeans')}</p>
      </ConfirmDialog>
    </Section>
  )
}
