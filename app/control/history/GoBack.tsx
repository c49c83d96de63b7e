// Going back: the phases the table has been in, what happened in each, and a name for the history that is left.
'use client'
import { History } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { MomentView } from '../../../lib/view/view.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { Input } from '../../_parts/Field.tsx'
import { useResting } from '../rest/useResting.tsx'
import { useControl } from '../useControl.ts'
import { useOpening } from '../useOpening.ts'
import { useSeen } from '../useSeen.ts'
import { Moments } from './Moments.tsx'
import { useLeftName } from './useLeftName.ts'
import { WhoIsTold } from './WhoIsTold.tsx'

/** The room takes no more characters than this. */
const longestName = 60

export function GoBack() {
  const t = useTranslations('powers.history')
  const { moments, room } = useControl().view
  const { n, open, start, stop } = useOpening()
  const off = useResting()
  if (moments.length === 0 || room.status === 'closed') return null
  return (
    <>
      <Button {...off} onClick={start} aria-haspopup="dialog" className="w-full">
        <History aria-hidden size={18} />
        {t('goBack')}
      </Button>
      {n > 0 && <Choose key={n} open={open} onClose={stop} />}
    </>
  )
}

function Choose({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations()
  const { busy, send } = useSend()
  const { seen, lookAgain } = useSeen()
  const [to, choose] = useState<MomentView | null>(null)
  const [name, setName] = useState(useLeftName())
  const where = to && t('powers.history.moment', { turn: to.turn, phase: t(`common.phase.${to.phase}.name`) })
  const go = async () => {
    if (!to || !where || !name.trim()) return
    const granted = await send(
      { type: 'rewindTo', turn: to.turn, phase: to.phase, name: name.trim(), seen },
      t('powers.history.went', { where }),
    )
    if (granted) onClose()
    else lookAgain()
  }
  return (
    <Dialog
      open={open}
      title={t('powers.history.goBackTitle')}
      width="wide"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.frame.cancel')}</Button>
          <Button tone="primary" busy={busy} disabled={!to || !name.trim()} onClick={() => void go()}>
            {where ? t('powers.history.goBackTo', { where }) : t('powers.history.goBack')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Moments chosen={to} onChoose={choose} />
        <Input
          label={t('powers.history.leftName')}
          hint={t('powers.history.leftHint')}
          value={name}
          maxLength={longestName}
          onChange={(event) => setName(event.target.value)}
        />
        <WhoIsTold />
      </div>
    </Dialog>
  )
}
