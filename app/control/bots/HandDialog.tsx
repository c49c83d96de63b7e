// Which kind of player the bot shall be, for a delegation that is handed to one, or whose bot shall play otherwise.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { isStrategy, strategyNames } from '../../../lib/bots/strategies.ts'
import type { PartyId } from '../../../lib/ids.ts'
import { partyName } from '../../_client/catalogue.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { Choices } from '../../_parts/Field.tsx'
import { useControl } from '../useControl.ts'
import { usualStrategy } from './usual.ts'

interface HandDialogProps {
  party: PartyId
  /** The strategy it plays by now; null when no bot plays. */
  now: string | null
  onClose: () => void
}
export function HandDialog({ party, now, onClose }: HandDialogProps) {
  const t = useTranslations()
  const { catalogue } = useControl()
  const { busy, send } = useSend()
  const usual = usualStrategy(catalogue, party)
  const [strategy, choose] = useState(now !== null && isStrategy(now) ? now : usual)
  const name = partyName(catalogue, party)
  const hand = async () => {
    if (strategy === now || (await send({ type: 'seatBot', party, strategy }, t('control.bots.handed', { party: name })))) onClose()
  }
  return (
    <Dialog
      open
      width="wide"
      title={now === null ? t('control.bots.handTitle', { party: name }) : t('control.bots.changeTitle', { party: name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.frame.cancel')}</Button>
          <Button tone="primary" busy={busy} onClick={hand}>
            {now === null ? t('control.bots.handDo') : t('control.bots.change')}
          </Button>
        </>
      }
    >
      <p className="mb-4 text-ink-2">{t('control.bots.handWhat')}</p>
      <Choices
        legend={t('control.bots.strategy')}
        name="strategy"
        value={strategy}
        onChange={choose}
        className="gap-1.5!"
        options={[usual, ...strategyNames.filter((name) => name !== usual)].map((value) => ({
          value,
          label: (
            <span className="font-medium">
              {t(`bots.strategy.${value}.name`)}
              {value === usual && <span className="font-normal text-ink-2"> ({t('control.bots.usual')})</span>}
            </span>
          ),
          hint: t(`bots.strategy.${value}.text`),
        }))}
      />
    </Dialog>
  )
}
