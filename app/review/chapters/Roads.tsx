// The essay's road map: the room's path up the stage ladder beside the three roads as the lab's bots walk them.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Stage } from '../../../lib/scenario/schema.ts'
import { EmptyState } from '../../_parts/Section.tsx'
import { Figure, Numbers } from '../charts/Figure.tsx'
import { type ChartLine, LineChart, lineTable } from '../charts/LineChart.tsx'
import { Columns, Sheet } from '../Sheet.tsx'
import { useReview } from '../useReview.ts'

const looks = { grand: 'dashed', pressure: 'dotted', increments: 'solid' } as const
const stages = [0, 1, 2, 3, 4] as const

export function Roads() {
  const t = useTranslations('review')
  const words = useTranslations('common')
  const { ladder, curve, roads, room } = useReview()
  const beside = roads?.roads ?? []
  type Turn = (typeof beside)[number]['turns'][number]
  /** The room's own line, and one beside it for each road, from the same beginning. */
  const lines = (points: ChartLine['points'], beginning: number, of: (turn: Turn) => number): ChartLine[] => [
    { id: 'room', name: t('roads.room'), party: null, points },
    ...beside.map(
      ({ id, turns }): ChartLine => ({
        id,
        name: t(`roads.road.${id}`),
        party: null,
        weight: 'beside',
        look: looks[id],
        points: [{ turn: 0, value: beginning }, ...turns.map((turn) => ({ turn: turn.turn, value: of(turn) }))],
      }),
    ),
  ]
  const stageLines = lines(
    ladder.map(({ turn, inForce }) => ({ turn, value: inForce ?? 0 })),
    0,
    ({ inForce }) => inForce,
  )
  const tensionLines = lines(
    curve.map(({ turn, tension }) => ({ turn, value: tension })),
    curve[0]?.tension ?? 0,
    ({ tension }) => tension,
  )
  const turnText = (turn: number) => (turn === 0 ? t('figure.start') : String(turn))
  const tenth = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(1))
  const stageName = (stage: Stage | null) => (stage === null ? t('figure.none') : words(`stage.${stage}`))
  const ends = [...new Set(beside.flatMap(({ ends: all }) => Object.keys(all)))]
  return (
    <div className="flex flex-col gap-4">
      <Columns>
        <Sheet title={t('roads.stages')}>
          <Figure title={t('roads.stages')} table={lineTable(stageLines, t('figure.turn'), turnText, tenth)}>
            <LineChart
              label={t('roads.stages')}
              lines={stageLines}
              domain={[0, 4]}
              rules={stages.map((stage) => ({ value: stage, text: words(`stage.${stage}`) }))}
              end={tenth}
              width={500}
              height={260}
            />
          </Figure>
        </Sheet>
        <Sheet title={t('roads.tension')}>
          <Figure
            title={t('roads.tension')}
            table={lineTable(tensionLines, t('figure.turn'), turnText, (value) => String(Math.round(value)))}
          >
            <LineChart label={t('roads.tension')} lines={tensionLines} width={500} height={260} />
          </Figure>
        </Sheet>
      </Columns>
      {beside.length === 0 && <EmptyState title={t('roads.noRoads')} />}
      <Columns>
        {beside.length > 0 && (
          <Sheet title={t('roads.ends')} lead={t('roads.games', { games: beside[0]?.games ?? 0 })}>
            <Numbers
              title={t('roads.ends')}
              table={{
                head: [t('roads.end'), ...beside.map(({ id }) => t(`roads.road.${id}`))],
                rows: ends.map((end) => [
                  end in endNames ? words(`end.${end as EndName}.name`) : end,
                  ...beside.map(({ ends: all, games }) => `${Math.round((100 * (all[end] ?? 0)) / games)}%`),
                ]),
              }}
            />
            {room.end && <p className="mt-2 text-sm font-semibold">{t('happened.ended', { end: words(`end.${room.end}.name`) })}</p>}
            <dl className="not-on-wall mt-3 flex flex-col gap-1 text-sm">
              {beside.map(({ id }) => (
                <div key={id}>
                  <dt className="inline font-semibold">{t(`roads.road.${id}`)}: </dt>
                  <dd className="inline">{t(`roads.means.${id}`)}</dd>
                </div>
              ))}
            </dl>
          </Sheet>
        )}
        <Sheet title={t('roads.path')} rest="rest">
          <Numbers
            title={t('roads.path')}
            table={{
              head: [t('figure.turn'), t('roads.tabledStage'), t('roads.inForce'), t('roads.matured')],
              rows: ladder.map(({ turn, tabled, inForce, opened }) => [
                turnText(turn),
                stageName(tabled),
                stageName(inForce),
                opened === 0 ? t('figure.none') : stageName(opened),
              ]),
            }}
          />
        </Sheet>
      </Columns>
    </div>
  )
}

const endNames = {
  war: true,
  capitulation: true,
  stalemate: true,
  collapsed: true,
  calm: true,
  freeze: true,
  rollbackBegun: true,
  hedgedRollback: true,
  verifiedRollback: true,
} as const
type EndName = keyof typeof endNames
