// One thing to be otherwise: from which turn on, and what.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Supposed } from '../../../lib/game/review-schema.ts'
import type { PartyId } from '../../../lib/ids.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { Button } from '../../_parts/Button.tsx'
import { Select } from '../../_parts/Field.tsx'
import { useReview } from '../useReview.ts'
import { Choice } from './Choice.tsx'
import { useKit } from './usePlay.ts'
import { kinds, supposedBy, type Wish } from './wish.ts'

interface FormProps {
  busy: boolean
  onPlay: (supposed: Supposed) => void
}
export function Form({ busy, onPlay }: FormProps) {
  const t = useTranslations('review.whatIf')
  const words = useTranslations('review.figure')
  const { room, packages, timeline } = useReview()
  const { catalogue } = useSeated()
  const signed = packages.filter(({ since }) => since !== null)
  const [wish, set] = useState<Wish>({
    turn: Math.max(1, Math.min(room.told, signed[0]?.since ?? 1)),
    kind: signed.length > 0 ? 'order' : 'free',
    party: catalogue.principals[0],
    package: signed[0]?.id ?? packages[0]?.id ?? '',
    order: 'stall',
    free: 'nothing',
    mark: 'none',
    answer: '',
    choice: 'firm',
    clause: 'inspection 4',
    inject: '',
    comes: 'yes',
    knob: '',
    value: Number.NaN,
  })
  const change = (some: Partial<Wish>) => set({ ...wish, ...some })
  const { kit, message } = useKit(wish.turn)
  const text = packages.find(({ id }) => id === wish.package)?.versions.at(-1)?.terms ?? null
  const supposed = supposedBy(wish, text)
  const turns = [...new Set(timeline.phases.map(({ turn }) => turn))]
  const withParty = wish.kind !== 'clause' && wish.kind !== 'inject' && wish.kind !== 'knob'
  const withPackage = wish.kind === 'order' || wish.kind === 'signature' || wish.kind === 'clause'
  const parties = wish.kind === 'crisis' ? catalogue.parties.filter(({ id }) => catalogue.principals.includes(id)) : catalogue.parties
  return (
    <form
      className="grid grid-cols-1 items-end gap-3 sm:grid-cols-2 xl:grid-cols-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (supposed) onPlay(supposed)
      }}
    >
      <Select label={t('turn')} value={wish.turn} onChange={(event) => change({ turn: Number(event.target.value) })}>
        {turns.map((turn) => (
          <option key={turn} value={turn}>
            {words('turnLong', { turn })}
          </option>
        ))}
      </Select>
      <Select label={t('kind')} value={wish.kind} onChange={(event) => change({ kind: event.target.value as Wish['kind'] })}>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </Select>
      {withParty && (
        <Select
          label={t('party')}
          value={wish.party}
          onChange={(event) => change({ party: event.target.value as PartyId, free: 'nothing', answer: '' })}
        >
          {parties.map(({ id, short }) => (
            <option key={id} value={id}>
              {short}
            </option>
          ))}
        </Select>
      )}
      {withPackage && (
        <Select label={t('package')} value={wish.package} onChange={(event) => change({ package: event.target.value })}>
          {packages.map(({ id, title, turn }) => (
            <option key={id} value={id}>
              {title} ({words('turnShort', { turn })})
            </option>
          ))}
        </Select>
      )}
      <Choice wish={wish} change={change} kit={kit} />
      <div className="sm:col-span-full">
        <Button type="submit" tone="primary" disabled={!supposed || !kit} busy={busy}>
          {t(busy ? 'playing' : 'play')}
        </Button>
        {message && (
          <p role="alert" className="mt-2 text-sm text-bad">
            {message}
          </p>
        )}
      </div>
    </form>
  )
}
