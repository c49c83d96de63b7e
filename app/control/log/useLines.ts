// An entry of the log as people read it: who, where in the game, one sentence, and what it holds besides.
'use client'
import { useTranslations } from 'use-intl/react'
import type { OverrideChange } from '../../../lib/game/override.ts'
import type { LogEntry } from '../../../lib/game/state.ts'
import { partyName } from '../../_client/catalogue.ts'
import { useOrderWords } from '../centre/useOrderWords.ts'
import { useLogSentence } from '../right/useLogSentence.ts'
import { useControl } from '../useControl.ts'

export interface Told {
  who: string
  where: string
  sentence: string
  details: string[]
  why: string | null
}

export function useWhere(): (at: Pick<LogEntry, 'turn' | 'phase'>) => string {
  const t = useTranslations()
  return ({ turn, phase }) =>
    phase ? t('common.headlines.turn', { turn, phase: t(`common.phase.${phase}.name`) }) : t('common.room.status.lobby')
}

export function useWho(): (by: LogEntry['by']) => string {
  const t = useTranslations('control.log')
  const { people } = useControl().view
  const names = new Map(people.map(({ person, name }) => [person, name]))
  return (by) => (by.kind === 'person' ? (names.get(by.id) ?? t('someone')) : t(`by.${by.kind}`))
}

export function useTold(): (entry: LogEntry) => Told {
  const t = useTranslations()
  const { catalogue } = useControl()
  const sentence = useLogSentence()
  const where = useWhere()
  const who = useWho()
  const details = useDetails()
  return (entry) => ({
    who:
      entry.entered && entry.party
        ? t('staff.enter.log', { name: who(entry.by), party: partyName(catalogue, entry.party) })
        : who(entry.by),
    where: where(entry),
    sentence: sentence(entry),
    details: details(entry),
    why: entry.why ? t(`bots.why.${entry.why.code}`, entry.why.with) : null,
  })
}

/** What was ordered, answered or set, whole; who heard it, when not all. */
function useDetails(): (entry: LogEntry) => string[] {
  const t = useTranslations()
  const { catalogue } = useControl()
  const words = useOrderWords()
  const names = (ids: readonly string[]) => ids.map((id) => partyName(catalogue, id)).join(', ')
  const value = (change: OverrideChange): string => {
    switch (change.kind) {
      case 'report':
        return t(`common.grade.${change.grade}.name`)
      case 'commitment':
        return t(`common.status.${change.status}.name`)
      case 'trust':
        return String(Math.round(change.to * 100))
      default:
        return String(change.to)
    }
  }
  return ({ orders, response, change, parties, type }) => {
    const lines: string[] = []
    if (orders) lines.push(...words.packages(orders).map(({ text }) => text), words.free(orders.free), ...words.vetoes(orders))
    if (response) {
      const answered = words.response(response)
      lines.push(...(answered.length > 0 ? answered : [t('log.book.letsPass')]))
    }
    if (change) lines.push(t('log.book.value', { value: value(change) }))
    if (parties) lines.push(t(type === 'said' ? 'log.book.with' : 'log.book.to', { parties: names(parties) }))
    return lines
  }
}
