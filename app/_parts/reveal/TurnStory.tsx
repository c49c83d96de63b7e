// The story of a turn on a desk: told step by step when it is new, whole to read, and earlier turns by their number.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSeated } from '../../_client/useRoom.ts'
import { useStory } from '../../_client/useStory.ts'
import { Section } from '../Section.tsx'
import { LazyTelling } from './LazyTelling.tsx'
import { toldKey, wasTold } from './seen.ts'

/** Nothing before the first adjudication. */
export function TurnStory({ className }: { className?: string }) {
  const t = useTranslations('reveal')
  const { view, catalogue } = useSeated()
  const { board, room, story } = view
  const [chosen, choose] = useState<number | null>(null)
  const turns = board.curve.filter(({ turn }) => turn > 0).map(({ turn }) => turn)
  const latest = story?.turn ?? null
  const turn = chosen !== null && turns.includes(chosen) ? chosen : latest
  const asked = useStory(turn)
  if (latest === null || turn === null) return null
  const key = toldKey(view, turn)
  const fresh = turn === room.turn && room.phase === 'adjudicate' && room.status === 'playing' && !wasTold(key)
  return (
    <Section
      title={t('title', { turn })}
      guide="reveal"
      {...(className ? { className } : {})}
      aside={
        turns.length > 1 && (
          <label className="flex items-center gap-2 text-sm text-ink-2">
            {t('earlier')}
            <select
              value={turn}
              onChange={(event) => choose(Number(event.target.value) === latest ? null : Number(event.target.value))}
              className="min-h-11 rounded-md border border-edge bg-sheet px-2 text-base text-ink"
            >
              {turns.toReversed().map((one) => (
                <option key={one} value={one}>
                  {t(one === latest ? 'turnLatest' : 'turn', { turn: one })}
                </option>
              ))}
            </select>
          </label>
        )
      }
    >
      {asked.kind === 'here' ? (
        <LazyTelling
          key={key}
          told={asked.told}
          tellKey={key}
          news={fresh ? 'new' : 'known'}
          clock={fresh && room.timed ? room.clock : null}
          agreements={view.agreements}
          catalogue={catalogue}
          own={view.as === 'delegation' ? view.own.party : null}
        />
      ) : (
        <p role="status" className="text-ink-3">
          {t(asked.kind === 'failed' ? 'failed' : 'fetching')}
        </p>
      )}
    </Section>
  )
}
