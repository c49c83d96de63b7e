// The run of show beside the table: open or a slim bar, as this device remembers; what stands in it is fetched when it is opened.
'use client'
import { BookOpen, ChevronDown } from 'lucide-react'
import dynamic from 'next/dynamic'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { classes } from '../../_parts/classes.ts'

const GuidePanel = dynamic(() => import('./GuidePanel.tsx').then((part) => part.GuidePanel), { ssr: false })

/** Around what stands in the middle: above it on a laptop, beside it on a wide screen. */
export function Guide({ children }: { children: ReactNode }) {
  const t = useTranslations('guide')
  const [open, choose] = useOpen()
  return (
    <div className={classes('flex flex-col gap-4', open && '2xl:grid 2xl:grid-cols-[minmax(0,1fr)_23rem] 2xl:items-start')}>
      <section
        aria-label={t('title')}
        className={classes(
          'rounded-lg border border-line bg-sheet shadow-sheet',
          open && '2xl:sticky 2xl:top-0 2xl:order-last 2xl:max-h-[calc(100dvh-7rem)] 2xl:overflow-y-auto',
        )}
      >
        <h2>
          <button
            type="button"
            aria-expanded={open}
            onClick={() => choose(open ? 'closed' : 'open')}
            className="flex min-h-11 w-full items-center gap-2 rounded-lg px-4 text-left text-base font-semibold hover:bg-sunk"
          >
            <BookOpen aria-hidden size={18} />
            <span className="grow">{t('title')}</span>
            <ChevronDown aria-hidden size={18} className={classes('transition-transform', open && 'rotate-180')} />
          </button>
        </h2>
        {open && <GuidePanel />}
      </section>
      <div className="min-w-0">{children}</div>
    </div>
  )
}

const place = 'overture.guide'

/** Until somebody has chosen it is open where it leaves room for the table. */
function useOpen(): [boolean, (state: 'open' | 'closed') => void] {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    try {
      const kept = localStorage.getItem(place)
      setOpen(kept === null ? matchMedia('(min-width: 96rem)').matches : kept === 'open')
    } catch {
      // No storage: it stays closed until it is opened.
    }
  }, [])
  const choose = (state: 'open' | 'closed') => {
    setOpen(state === 'open')
    try {
      localStorage.setItem(place, state)
    } catch {
      // Holds for this page only.
    }
  }
  return [open, choose]
}
