// What the room waits for from a delegation, in words.
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { useControl } from '../useControl.ts'
import { idle } from './idle.ts'

/** null while it waits for nothing. */
export function useWaitsFor(party: PartyId): string | null {
  const t = useTranslations('control')
  const { view } = useControl()
  const kinds = view.ready.includes(party) ? [] : (view.waiting.find((one) => one.party === party)?.for ?? [])
  const pressing = [...new Set(kinds.filter((kind) => !idle.has(kind)))]
  if (view.room.status !== 'playing' || pressing.length === 0) return null
  return pressing.map((kind) => t(`waiting.for.${kind}`, { count: kinds.filter((one) => one === kind).length })).join('; ')
}
