// The review's chapters to choose from: a column beside them; on a phone a row above them, which keeps the chosen one in sight.
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import { chapterIds } from '../../lib/game/chapters.ts'
import type { ChapterId } from '../../lib/game/review-schema.ts'
import { classes } from '../_parts/classes.ts'

export function Contents({ chapter, onGo }: { chapter: ChapterId; onGo: (to: ChapterId) => void }) {
  const t = useTranslations('review')
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    const chosen = row.current?.querySelector<HTMLElement>(`[data-chapter="${chapter}"]`)
    if (row.current && chosen) row.current.scrollLeft = chosen.offsetLeft - (row.current.clientWidth - chosen.offsetWidth) / 2
  }, [chapter])
  return (
    <nav ref={row} aria-label={t('chapters')} className="relative -mx-4 overflow-x-auto px-4 lg:sticky lg:top-4 lg:mx-0 lg:px-0">
      <ol className="flex gap-1 lg:flex-col">
        {chapterIds.map((id, at) => (
          <li key={id} data-chapter={id} className="shrink-0">
            <button
              type="button"
              aria-current={id === chapter ? 'page' : undefined}
              onClick={() => onGo(id)}
              className={classes(
                'flex min-h-11 w-full items-center gap-2 rounded-md px-3 text-left text-sm whitespace-nowrap lg:whitespace-normal -outline-offset-2!',
                id === chapter ? 'bg-action-soft font-semibold text-ink' : 'text-ink-2 hover:bg-sunk hover:text-ink',
              )}
            >
              <span className="figures w-5 text-ink-3">{at + 1}</span>
              {t(`chapter.${id}.name`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
