// One package in force: suspend or resume what one owes in it, or leave it altogether.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { foreseeStep } from '../../../lib/rules/foresee.ts'
import { isOwed } from '../../../lib/rules/owed.ts'
import { answersTrouble } from '../../../lib/rules/suspension.ts'
import type { PartyResponse } from '../../../lib/rules/world.ts'
import type { AgreementView, DueView } from '../../../lib/view/view.ts'
import { measureName } from '../../_client/catalogue.ts'
import { Button } from '../../_parts/Button.tsx'
import { ConfirmDialog } from '../../_parts/Dialog.tsx'
import { Checkbox } from '../../_parts/Field.tsx'
import { Section } from '../../_parts/Section.tsx'
import { useGround } from '../compose/useGround.ts'
import { useMoves } from '../orders/useMoves.ts'
import { useVantage } from '../orders/useVantage.ts'
import { useDesk } from '../useDesk.ts'
import { toggled, withdrawing } from './response.ts'

interface PackageAnswerProps {
  agreement: AgreementView
  response: PartyResponse
  onChange: (response: PartyResponse) => void
}
export function PackageAnswer({ agreement, response, onChange }: PackageAnswerProps) {
  const t = useTranslations('answers.package')
  const { view, own, room, catalogue, signs } = useDesk()
  const { tuned } = useGround()
  const vantage = useVantage()
  const moves = useMoves()
  const [asking, setAsking] = useState(false)
  const mine = agreement.dues.filter((due) => due.party === own.party)
  const leaving = response.withdraw.includes(agreement.id)
  const { title } = agreement.terms
  const has = (list: 'suspend' | 'resume', due: DueView) =>
    response[list].some((one) => one.package === agreement.id && one.measure === due.measure)
  const paused = room.clock.kind === 'paused'
  const ticked = response.suspend.filter((one) => one.package === agreement.id).map(({ measure }) => measure)
  const suspendable = mine.filter((due) => isOwed(due.status)).map(({ measure }) => measure)
  const counts = answersTrouble(tuned, agreement, view, own.party, ticked.length > 0 ? ticked : suspendable) ? 'answer' : 'reversal'
  const foreseen = (as: 'answered' | 'open') =>
    foreseeStep(tuned, vantage, agreement, { kind: 'suspend', as, measures: ticked.length > 0 ? ticked : suspendable })
  const left = moves(foreseeStep(tuned, vantage, agreement, { kind: 'withdraw' }))
  const suspended = mine.filter(({ status }) => status === 'suspended')
  return (
    <Section title={title}>
      {leaving ? (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-md bg-bad-soft p-3">
          <p className="grow basis-60">{t('leaving')}</p>
          <Button onClick={() => onChange(withdrawing(response, agreement.id, 'stay'))}>{t('stay')}</Button>
        </div>
      ) : (
        <>
          <fieldset>
            <legend className="text-sm font-medium">{t('legend')}</legend>
            {mine.map((due) => {
              const measure = measureName(catalogue, due.measure)
              if (due.status === 'suspended') {
                return (
                  <Checkbox
                    key={due.measure}
                    label={t('resume', { measure })}
                    checked={has('resume', due)}
                    onChange={() => onChange(toggled(response, 'resume', agreement.id, due.measure))}
                  />
                )
              }
              return (
                isOwed(due.status) && (
                  <Checkbox
                    key={due.measure}
                    label={t('suspend', { measure })}
                    checked={has('suspend', due)}
                    onChange={() => onChange(toggled(response, 'suspend', agreement.id, due.measure))}
                  />
                )
              )
            })}
          </fieldset>
          {suspendable.length > 0 && (
            <p className="mt-1 max-w-prose text-sm text-ink-2">
              {t('suspendMeans')} {t(counts, { moves: moves(foreseen(counts === 'answer' ? 'answered' : 'open')) })}
            </p>
          )}
          {suspended.length > 0 && <p className="mt-1 max-w-prose text-sm text-ink-2">{t('resumeMeans')}</p>}
          <p className="mt-1 mb-3 max-w-prose text-sm text-ink-2">{t('leave', { moves: left })}</p>
          <Button tone="danger" disabled={!signs || paused} onClick={() => setAsking(true)}>
            {t('withdraw')}
          </Button>
          {!signs && <p className="mt-1 text-sm text-ink-3">{t('headOnly')}</p>}
        </>
      )}
      <ConfirmDialog
        open={asking}
        title={t('withdrawTitle', { title })}
        confirm={t('withdraw')}
        tone="danger"
        onConfirm={() => {
          onChange(withdrawing(response, agreement.id, 'leave'))
          setAsking(false)
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('withdrawMeans', { moves: left })}</p>
      </ConfirmDialog>
    </Section>
  )
}
