// A figure to set: as a number, and on a slider where its scale is short.
'use client'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { OverrideChange } from '../../../lib/game/override.ts'
import { controlLook, Field } from '../../_parts/Field.tsx'
import { Slide } from '../../_parts/Slide.tsx'
import { typedIn } from '../dials/step.ts'
import { useControl } from '../useControl.ts'
import { type FigureTarget, figureNow, rangeOf, setTo } from './target.ts'
import { useSubject } from './useSubject.ts'

/** A longer scale than this has no slider, points or units. */
const slides = 100

interface FigureFieldProps {
  target: FigureTarget
  /** null while nothing would change, or the number makes no sense. */
  onChange: (change: OverrideChange | null) => void
}
export function FigureField({ target, onChange }: FigureFieldProps) {
  const t = useTranslations('powers.override')
  const { view } = useControl()
  const subject = useSubject()(target)
  const name = useId()
  const now = figureNow(view, target)
  const range = rangeOf(target)
  const [text, setText] = useState(now === null ? '' : String(now))
  const value = typedIn(text, { ...range, whole: false })
  const take = (typed: string) => {
    setText(typed)
    const to = typedIn(typed, { ...range, whole: false })
    onChange(to === null || to === now ? null : setTo(target, to))
  }
  return (
    <div>
      <p className="figures mb-2">{now === null ? t('none') : t('now', { now })}</p>
      <Field
        label={<span id={name}>{t('shall', { subject })}</span>}
        hint={t('range', range)}
        error={value === null ? t('wrong', range) : null}
      >
        {(ties) => (
          <div className="flex items-center gap-4">
            <input
              {...ties}
              inputMode="decimal"
              autoComplete="off"
              value={text}
              onChange={(event) => take(event.target.value)}
              className={`${controlLook} figures w-24! shrink-0 text-right`}
            />
            {range.max <= slides && (
              <Slide
                name={name}
                value={value ?? now ?? range.min}
                min={range.min}
                max={range.max}
                step={1}
                text={text}
                onMove={(to) => take(String(to))}
              />
            )}
          </div>
        )}
      </Field>
    </div>
  )
}
