// Twin rooms beside each other: what sets them apart, and how tension and trust went in each, as curves and as a table.
'use client'
import { useTranslations } from 'use-intl/react'
import type { FacilitatorView } from '../../lib/view/view.ts'
import { partyName, useCatalogue } from '../_client/catalogue.ts'
import { useRoom } from '../_client/useRoom.ts'
import { Section } from '../_parts/Section.tsx'
import { WayChart } from '../control/history/WayChart.tsx'
import { WayTable } from '../control/history/WayTable.tsx'
import { mutualPairs, pointsOf } from '../control/history/ways.ts'
import { useDialWords } from './useDialWords.ts'
import type { HeldRoom } from './useRooms.ts'

/** Both rooms of each pair that are there. */
export function Pairs({ rooms }: { rooms: readonly HeldRoom[] }) {
  const pairs = [...new Set(rooms.flatMap(({ twin }) => (twin ? [twin.pair] : [])))].flatMap((pair) => {
    const [a, b] = (['A', 'B'] as const).map((letter) => rooms.find(({ twin }) => twin?.pair === pair && twin.letter === letter))
    return a && b ? [{ pair, a, b }] : []
  })
  return pairs.map(({ pair, a, b }) => <Pair key={pair} a={a} b={b} />)
}

function Pair({ a, b }: { a: HeldRoom; b: HeldRoom }) {
  const t = useTranslations('rooms.twins')
  const [one, other] = [useRoom(a.seat, null).view, useRoom(b.seat, null).view]
  const dialWords = useDialWords()
  const known = one?.as === 'facilitator' && other?.as === 'facilitator' ? { one, other } : null
  return (
    <Section title={t('pair', { a: a.title, b: b.title })}>
      {a.twin && <p className="mb-3">{dialWords(a.twin.dial)}</p>}
      {known ? (
        <Curves
          rooms={[
            { letter: 'A', name: a.title, view: known.one },
            { letter: 'B', name: b.title, view: known.other },
          ]}
        />
      ) : (
        <p className="text-ink-3">{t('wait')}</p>
      )}
    </Section>
  )
}

function Curves({ rooms }: { rooms: readonly { letter: string; name: string; view: FacilitatorView }[] }) {
  const t = useTranslations()
  const catalogue = useCatalogue(rooms[0]?.view.room.scenario ?? null)
  if (!catalogue) return null
  const pairs = mutualPairs(catalogue.principals)
  const ways = rooms.map(({ letter, name, view }) => ({ letter, name, points: pointsOf(view.board.curve, pairs) }))
  const lines = (value: (point: (typeof ways)[number]['points'][number]) => number) =>
    ways.map(({ letter, points }) => ({
      letter,
      now: letter === 'B',
      points: points.map((point) => ({ turn: point.turn, value: value(point) })),
    }))
  const trustIn = pairs.map(({ holder, toward }) =>
    t('powers.history.trust', { holder: partyName(catalogue, holder), toward: partyName(catalogue, toward) }),
  )
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-3">
        <WayChart title={t('common.term.tension.name')} lines={lines(({ tension }) => tension)} />
        {trustIn.map((title, n) => (
          <WayChart key={title} title={title} lines={lines(({ trust }) => trust[n] ?? 0)} />
        ))}
      </div>
      <WayTable ways={ways} trustIn={trustIn} />
    </>
  )
}
