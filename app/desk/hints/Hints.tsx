// In a rehearsal: one short hint for the moment, in the flow of the page, that can be closed and opened again.
'use client'
import { Lightbulb, X } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { IconButton, LinkButton } from '../../_parts/Button.tsx'
import { isOffered } from '../learn/Guide.tsx'
import { useGuide } from '../learn/useGuide.ts'
import { useDesk } from '../useDesk.ts'
import { useHintsShown } from './shown.ts'
import { hintStep } from './step.ts'

export function Hints() {
  const t = useTranslations('hints')
  const { view, room, catalogue } = useDesk()
  const [shown, choose] = useHintsShown(room.code)
  const step = hintStep(view, catalogue)
  const { standing, at } = useGuide()
  // One voice at a time.
  const guided = (standing === 'open' && at !== null) || (standing === 'asked' && isOffered(room))
  const open = shown && step !== null && !guided
  const close = () => {
    choose('closed')
    // The button that had the focus is gone.
    document.getElementById('content')?.focus({ preventScroll: true })
  }
  return (
    <aside aria-label={t('label')} className={open ? 'mb-4 flex items-start gap-3 rounded-lg bg-note-soft py-3 pr-1.5 pl-4' : undefined}>
      {open && <Lightbulb aria-hidden size={20} className="mt-1 shrink-0 text-note" />}
      <div aria-live="polite" className="min-w-0 grow">
        {open && (
          <>
            <p className="max-w-prose text-sm">{t(`step.${step}`)}</p>
            {step === 'end' && (
              <LinkButton href="/" tone="primary" className="mt-3">
                {t('again')}
              </LinkButton>
            )}
          </>
        )}
      </div>
      {open && (
        <IconButton label={t('close')} size="small" onClick={close}>
          <X aria-hidden size={18} />
        </IconButton>
      )}
    </aside>
  )
}
