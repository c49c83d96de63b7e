// Says at once when the connection is gone, and what becomes of what one sends meanwhile.
'use client'
import { Loader, RefreshCw, Unplug } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import { usePages } from '../_client/build.ts'
import type { RoomSnapshot } from '../_client/room.ts'

export function ConnectionBar({ link, pending }: { link: RoomSnapshot['link']; pending: number }) {
  const t = useTranslations('common.link')
  const pages = usePages()
  const bar = useRef<HTMLDivElement>(null)
  // What else sticks to the top of a page stands below it: the page's own head must stay to be read.
  useEffect(() => {
    const { current } = bar
    if (!current) return
    const { style } = document.documentElement
    const measure = new ResizeObserver(() => {
      // Where there is no bar nothing is written: the browser would work out the style of the whole page once more.
      if (current.offsetHeight > 0) style.setProperty('--bar', `${current.offsetHeight}px`)
      else style.removeProperty('--bar')
    })
    measure.observe(current)
    return () => {
      measure.disconnect()
      style.removeProperty('--bar')
    }
  }, [])
  return (
    <div ref={bar} role="status" className="sticky top-0 z-30">
      {(link === 'lost' || link === 'restarting' || link === 'outgrown') && (
        <p className="flex items-center justify-center gap-2 bg-bad px-4 py-2 text-center text-sm font-medium text-sheet">
          <Unplug aria-hidden size={18} className="shrink-0" />
          {t(link)} {pending > 0 && t('pending', { count: pending })}
        </p>
      )}
      {link === 'connecting' && (
        <p className="flex items-center justify-center gap-2 bg-note-soft px-4 py-2 text-sm text-note">
          <Loader aria-hidden size={18} className="shrink-0 animate-spin" />
          {t('connecting')}
        </p>
      )}
      {pages === 'outdated' && (
        <p className="flex flex-wrap items-center justify-center gap-x-3 gap-y-1 bg-note-soft px-4 py-1 text-center text-sm text-note">
          {t('outdated')}
          <button
            type="button"
            className="inline-flex min-h-11 items-center gap-2 rounded px-3 font-medium underline underline-offset-4"
            onClick={() => location.reload()}
          >
            <RefreshCw aria-hidden size={18} className="shrink-0" />
            {t('reload')}
          </button>
        </p>
      )}
    </div>
  )
}
