// Dragging measures from the catalogue to a column, by pointer or by keyboard; nothing can be done only so.
'use client'
import {
  type Announcements,
  type CollisionDetection,
  DndContext,
  DragOverlay,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  rectIntersection,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import type { Catalogue, Commitment, Measure } from '../../../lib/scenario/schema.ts'
import { measureOf, partyName } from '../../_client/catalogue.ts'
import { useWide } from '../useWide.ts'

/** Keyboards have no pointer: there what is carried lies over the column itself. */
const under: CollisionDetection = (asked) => (asked.pointerCoordinates ? pointerWithin(asked) : rectIntersection(asked))

type Way = 'next' | 'before'
const ways: Partial<Record<string, Way>> = { ArrowRight: 'next', ArrowDown: 'next', ArrowLeft: 'before', ArrowUp: 'before' }

/** From column to column of those who can do it, round and round. */
const toColumn: KeyboardCoordinateGetter = (event, { context }) => {
  const { active, over, collisionRect, droppableRects, droppableContainers } = context
  const way = ways[event.code]
  if (!way || !collisionRect) return undefined
  event.preventDefault()
  const by = (active?.data.current as Carried | undefined)?.measure.by ?? []
  const columns = droppableContainers
    .getEnabled()
    .filter(({ data }) => by.includes((data.current as Landing | undefined)?.party as PartyId))
    .flatMap(({ id }) => {
      const rect = droppableRects.get(id)
      return rect ? [{ id, rect }] : []
    })
    .sort((a, b) => a.rect.top - b.rect.top || a.rect.left - b.rect.left)
  if (columns.length === 0) return undefined
  const at = columns.findIndex(({ id }) => id === over?.id)
  const next = way === 'next' ? at + 1 : at < 0 ? columns.length - 1 : at - 1 + columns.length
  const target = columns[next % columns.length]
  return target && { x: target.rect.left + (target.rect.width - collisionRect.width) / 2, y: target.rect.top + 12 }
}

interface Carried {
  measure: Measure
}
interface Landing {
  party: PartyId
}

interface DraggingProps {
  catalogue: Catalogue
  onAdd: (step: Commitment) => void
  children: ReactNode
}
export function Dragging({ catalogue, onAdd, children }: DraggingProps) {
  const t = useTranslations('compose.drag')
  const [carried, setCarried] = useState<Measure | null>(null)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toColumn }),
  )
  const short = (id: string | number) => measureOf(catalogue, String(id) as Measure['id'])?.short ?? String(id)
  const place = (id: string | number, over: unknown): string | undefined => {
    const party = (over as Landing | undefined)?.party
    if (!party) return t('nowhere', { short: short(id) })
    const able = measureOf(catalogue, String(id) as Measure['id'])?.by.includes(party)
    return t(able ? 'over' : 'cannot', { short: short(id), party: partyName(catalogue, party) })
  }
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('picked', { short: short(active.id) }),
    onDragOver: ({ active, over }) => place(active.id, over?.data.current),
    onDragEnd: ({ active, over }) => {
      const party = (over?.data.current as Landing | undefined)?.party
      const able = party && measureOf(catalogue, String(active.id) as Measure['id'])?.by.includes(party)
      return able ? t('dropped', { short: short(active.id), party: partyName(catalogue, party) }) : t('back', { short: short(active.id) })
    },
    onDragCancel: ({ active }) => t('back', { short: short(active.id) }),
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={under}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('instructions') } }}
      onDragStart={({ active }) => setCarried((active.data.current as Carried).measure)}
      onDragCancel={() => setCarried(null)}
      onDragEnd={({ active, over }) => {
        setCarried(null)
        const { measure } = active.data.current as Carried
        const party = (over?.data.current as Landing | undefined)?.party
        if (party && measure.by.includes(party)) onAdd({ party, measure: measure.id })
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {carried && <p className="rounded-md border border-action bg-sheet p-2.5 text-sm font-medium shadow-float">{carried.short}</p>}
      </DragOverlay>
    </DndContext>
  )
}

/** What carries a measure: its whole card by pointer, its handle by keyboard. */
export function useCarry(measure: Measure) {
  const t = useTranslations('compose.drag')
  const wide = useWide()
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: measure.id,
    data: { measure } satisfies Carried,
    disabled: !wide,
    attributes: { roleDescription: t('what') },
  })
  const { onPointerDown, onKeyDown } = (listeners ?? {}) as Record<'onPointerDown' | 'onKeyDown', (() => void) | undefined>
  return {
    isDragging,
    card: { ref: setNodeRef, onPointerDown },
    handle: { ref: setActivatorNodeRef, onKeyDown, 'aria-describedby': attributes['aria-describedby'], 'aria-roledescription': t('what') },
  }
}

/** Where a measure can be dropped; `able` while one is carried that this delegation can do, `unable` while it cannot. */
export function useColumn(party: PartyId): { ref: (element: HTMLElement | null) => void; state: 'idle' | 'able' | 'over' | 'unable' } {
  const { setNodeRef, isOver, active } = useDroppable({ id: `column ${party}`, data: { party } satisfies Landing })
  const measure = (active?.data.current as Carried | undefined)?.measure
  const state = !measure ? 'idle' : !measure.by.includes(party) ? 'unable' : isOver ? 'over' : 'able'
  return { ref: setNodeRef, state }
}
