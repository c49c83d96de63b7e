// What if: one thing otherwise, reckoned aside; the turn as it stands and as it would be, side by side, before anything is done about it.
'use client'
import { EyeOff } from 'lucide-react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl/react'
import type { WhatIfView } from '../../../lib/view/whatif.ts'
import { askWhatIf } from '../../_client/http.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { FieldError } from '../../_parts/Field.tsx'
import { useControl } from '../useControl.ts'
import { Commit } from './Commit.tsx'
import { SideBySide } from './SideBySide.tsx'
import { Suppose } from './Suppose.tsx'
import { askFor, groundOf, type Supposition, stopSupposing, supposing } from './supposing.ts'

/** Stands once on the screen. */
export function WhatIfDialog() {
  const { n, open } = useSyncExternalStore(supposing.subscribe, supposing.get, supposing.get)
  return n > 0 && <WhatIf key={n} open={open} />
}

type Reckoned = { of: Supposition; found: WhatIfView; ground: string }

function WhatIf({ open }: { open: boolean }) {
  const t = useTranslations('log.whatIf')
  const { view } = useControl()
  const inTime = view.room.phase === 'respond'
  return (
    <Dialog
      open={open}
      title={t('title', { turn: view.room.turn })}
      width="wide"
      onClose={stopSupposing}
      foot={<Button onClick={stopSupposing}>{t('leave')}</Button>}
    >
      <p className="mb-4 flex items-start gap-2 rounded-md border border-dashed border-doubt bg-doubt-soft p-3 text-sm">
        <EyeOff aria-hidden size={18} className="mt-0.5 shrink-0" />
        {t('private')}
      </p>
      {inTime ? <Bench /> : <p>{t('when')}</p>}
    </Dialog>
  )
}

function Bench() {
  const t = useTranslations()
  const { view, seat } = useControl()
  const [wish, setWish] = useState<Supposition | null>(null)
  const [reckoned, setReckoned] = useState<Reckoned | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const ground = groundOf(view)
  const shown = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (reckoned) shown.current?.scrollIntoView({ block: 'start' })
  }, [reckoned])
  const reckon = async () => {
    if (!wish || busy) return
    setBusy(true)
    setError(null)
    const answer = await askWhatIf(view.room.code, seat.key, askFor(wish))
    setBusy(false)
    if (answer.ok) setReckoned({ of: wish, found: answer.body, ground })
    else setError(answer.message ?? t('common.link.noRoute'))
  }
  const change = (next: Supposition | null) => {
    setWish(next)
    setReckoned(null)
    setError(null)
  }
  return (
    <div className="flex flex-col gap-4">
      <Suppose onChange={change} />
      <Button tone="primary" busy={busy} disabled={!wish} onClick={() => void reckon()} className="self-start">
        {t(busy ? 'log.whatIf.reckoning' : 'log.whatIf.reckon')}
      </Button>
      <FieldError error={error} />
      <div ref={shown} aria-live="polite" className="flex scroll-mt-2 flex-col gap-4">
        {reckoned && reckoned.ground !== ground && <p className="font-medium text-doubt">{t('log.whatIf.stale')}</p>}
        {reckoned && <SideBySide found={reckoned.found} />}
      </div>
      {reckoned && reckoned.ground === ground && <Commit of={reckoned.of} found={reckoned.found} />}
    </div>
  )
}
