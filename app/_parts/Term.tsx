// A word with its explanation where it stands: tap or press it. Escape, or a tap elsewhere, puts the note away.
'use client'
import { type ReactNode, useCallback, useId, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import { classes } from './classes.ts'
import { RulebookLink } from './rulebook/RulebookHost.tsx'

/** Pixels beside a word in which its note can still be read. */
const least = 220
const put = (box: HTMLElement, left: number, top: number): void => {
  box.style.left = `${left}px`
  box.style.top = `${top}px`
}

/** A note that a button opens beside itself; uses the browser's popover, so it is never cut off by its container. */
export function Tooltip({ note, className, children }: { note: ReactNode; className?: string; children: ReactNode }) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const popover = useRef<HTMLSpanElement>(null)
  const place = useCallback(() => {
    const [from, box] = [button.current?.getBoundingClientRect(), popover.current]
    if (!from || !box) return
    box.style.maxWidth = ''
    const { width, height } = box.getBoundingClientRect()
    const beside = innerWidth - from.right - 16
    const left = Math.max(8, Math.min(from.left, innerWidth - width - 8))
    // What a word names mostly stands below it: the note goes above, else beside, and over that only where there is no other room.
    if (from.top >= height + 12) return put(box, left, from.top - height - 6)
    if (beside < least) return put(box, left, from.bottom + 6)
    box.style.maxWidth = `${Math.min(beside, width)}px`
    put(box, from.right + 8, Math.max(8, Math.min(from.top, innerHeight - box.getBoundingClientRect().height - 8)))
  }, [])
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        className={classes(
          'inline-block min-h-6 cursor-help rounded-sm text-left underline decoration-edge decoration-dotted decoration-2 underline-offset-4 hover:decoration-action',
          className,
        )}
      >
        {children}
      </button>
      <span
        ref={popover}
        id={id}
        popover="auto"
        role="note"
        onToggle={place}
        className="fixed inset-auto m-0 max-w-[min(22rem,calc(100vw-1rem))] rounded-md border border-line bg-sheet px-3.5 py-2.5 text-left text-sm font-normal normal-case tracking-normal text-ink shadow-float"
      >
        {note}
      </span>
    </>
  )
}

/** One of the terms of `common.term`, by its key; `children` replaces the word shown. */
export function Term({ of, className, children }: { of: string; className?: string; children?: ReactNode }) {
  const t = useTranslations('common.term')
  return (
    <Tooltip
      note={
        <>
          {t(`${of}.explain`)}
          <RulebookLink query={t(`${of}.name`)} />
        </>
      }
      className={classes(className)}
    >
      {children ?? t(`${of}.name`)}
    </Tooltip>
  )
}
