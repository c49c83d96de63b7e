// A slider: a track with one handle, by pointer and by arrow keys. It stands beside a field for the same number.
'use client'
import { Slider } from 'radix-ui'
import { classes } from './classes.ts'

interface SlideProps {
  /** Ids of what names it and of what explains it. */
  name: string
  about?: string | undefined
  value: number
  min: number
  max: number
  step: number
  /** The figure as it is read out. */
  text: string
  disabled?: boolean
  onMove: (to: number) => void
  /** The handle is let go, or a key has been pressed. */
  onSet?: (to: number) => void
  className?: string
}
export function Slide({ name, about, value, min, max, step, text, disabled = false, onMove, onSet, className }: SlideProps) {
  return (
    <Slider.Root
      value={[value]}
      min={min}
      max={max}
      step={step}
      disabled={disabled}
      onValueChange={([to]) => to !== undefined && onMove(to)}
      onValueCommit={([to]) => to !== undefined && onSet?.(to)}
      className={classes('relative flex h-11 min-w-0 grow touch-none items-center data-disabled:opacity-60', className)}
    >
      <Slider.Track className="relative h-1.5 grow rounded-full bg-line">
        <Slider.Range className="absolute h-full rounded-full bg-action" />
      </Slider.Track>
      <Slider.Thumb
        aria-labelledby={name}
        aria-describedby={about}
        aria-valuetext={text}
        className="block size-6 rounded-full border-2 border-action bg-sheet shadow-sheet"
      />
    </Slider.Root>
  )
}
