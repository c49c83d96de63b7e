// From one chapter to the next.
'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { chapterIds } from '../../lib/game/chapters.ts'
import type { ChapterId } from '../../lib/game/review-schema.ts'
import { Button } from '../_parts/Button.tsx'

export function Lead({ chapter, onGo }: { chapter: ChapterId; onGo: (to: ChapterId) => void }) {
  const t = useTranslations('review')
  const at = chapterIds.indexOf(chapter)
  const [before, after] = [chapterIds[at - 1], chapterIds[at + 1]]
  return (
    <div className="no-print mt-6 flex flex-wrap justify-between gap-3">
      {before ? (
        <Button onClick={() => onGo(before)}>
          <ChevronLeft aria-hidden size={18} />
          {t('previous', { chapter: t(`chapter.${before}.name`) })}
        </Button>
      ) : (
        <span />
      )}
      {after && (
        <Button onClick={() => onGo(after)}>
          {t('next', { chapter: t(`chapter.${after}.name`) })}
          <ChevronRight aria-hidden size={18} />
        </Button>
      )}
    </div>
  )
}
