// One dial: its name, what it does, a slider and a number for the same thing, and the way back to where it usually stands.
'use client'
import { RotateCcw } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { KnobView } from '../../../lib/view/knobs.ts'
import { useSend } from '../../_client/useSend.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { Button } from '../../_parts/Button.tsx'
import { classes } from '../../_parts/classes.ts'
import { controlLook, FieldError } from '../../_parts/Field.tsx'
import { Slide } from '../../_parts/Slide.tsx'
import { useNewest } from '../useSeen.ts'
import { figure, stepOf, typedIn } from './step.ts'
import { useSettled } from './useSettled.ts'

export function Dial({ knob }: { knob: KnobView }) {
  const t = useTranslations('powers.dials')
  const { send } = useSend()
  const seen = useNewest()
  const id = useId()
  const { name, text, min, max, value, usual, open } = knob
  // Where the hand holds it, until the room has answered.
  const [held, hold] = useState(value)
  useEffect(() => hold(value), [value])
  const shown = (number: number) => figure(number, knob)
  const turn = async (to: number) => {
    hold(to)
    if (shown(to) === shown(value)) return
    if (!(await send({ type: 'setKnob', knob: knob.id, value: Number(shown(to)), seen }))) hold(value)
  }
  const settle = useSettled<number>((to) => void turn(to))
  const changed = shown(value) !== shown(usual)
  return (
    <li className="border-b border-line py-3 first:pt-0 last:border-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-2">
        <h3 id={`${id}-name`} className="text-base">
          {name}
        </h3>
        {changed && <Badge tone="note">{t('changed')}</Badge>}
      </div>
      <p id={`${id}-text`} className="text-sm text-ink-2">
        {text}
      </p>
      <div className="mt-1 flex items-center gap-4">
        <Slide
          name={`${id}-name`}
          about={`${id}-text`}
          value={held}
          min={min}
          max={max}
          step={stepOf(knob)}
          text={shown(held)}
          disabled={!open}
          onMove={hold}
          onSet={settle}
        />
        <Figure knob={knob} held={held} onSet={(to) => void turn(to)} />
      </div>
      <p className="figures flex min-h-9 flex-wrap items-center gap-x-3 text-sm text-ink-3">
        <span>
          {t('range', { min: shown(min), max: shown(max) })} · {t('usual', { usual: shown(usual) })}
        </span>
        {changed && open && (
          <Button size="small" tone="quiet" onClick={() => void turn(usual)}>
            <RotateCcw aria-hidden size={16} />
            {t('putBack', { usual: shown(usual) })}
            <span className="sr-only">({name})</span>
          </Button>
        )}
      </p>
      {!open && <p className="text-sm text-ink-2">{t('fixed')}</p>}
    </li>
  )
}

/** The same number to type: taken with Enter, or when the field is left. */
function Figure({ knob, held, onSet }: { knob: KnobView; held: number; onSet: (to: number) => void }) {
  const t = useTranslations('powers.dials')
  const id = useId()
  const [typed, type] = useState<string | null>(null)
  const text = typed ?? figure(held, knob)
  const wrong = typed !== null && typedIn(typed, knob) === null
  const take = () => {
    const value = typed === null ? null : typedIn(typed, knob)
    if (value !== null) onSet(value)
    if (!wrong) type(null)
  }
  return (
    <div className="w-20 shrink-0">
      <input
        inputMode="decimal"
        autoComplete="off"
        aria-label={t('figure', { name: knob.name })}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? id : undefined}
        disabled={!knob.open}
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take()
          if (event.key === 'Escape') type(null)
        }}
        className={classes(controlLook, 'figures text-right')}
      />
      <FieldError id={id} error={wrong ? t('outOfRange', { min: figure(knob.min, knob), max: figure(knob.max, knob) }) : null} />
    </div>
  )
}
