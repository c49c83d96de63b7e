// One thing to be otherwise: from which turn on, and what.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Supposed } from '../../../lib/game/review-schema.ts'
import type { PartyId } from '../../../lib/ids.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { Button } from '../../_parts/Button.tsx'
import { Input, Select } from '../../_parts/Field.tsx'
import { useReview } from '../useReview.ts'
import { useKit } from './usePlay.ts'
import { clauses, kinds, supposedBy, type Wish } from './wish.ts'

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
    clause: 'inspection-4',
    inject: '',
    comes: 'yes',
    knob: '',
    value: Number.NaN,
  })
  const change = (some: Partial<Wish>) => set({ ...wish, ...some })
  const { kit, message } = useKit(wish.turn)
  const text = packages.find(({ id }) => id === wish.package)
  const last = text?.versions.at(-1)?.terms
  const supposed = supposedBy(wish, last && text ? { verify: last.verify, clauses: last.clauses, parties: text.parties } : null)
  const turns = [...new Set(timeline.phases.map(({ turn }) => turn))]
  const knob = kit?.scenario.knobs.find(({ id }) => id === wish.knob)
  const acts = catalogue.acts.filter(({ by }) => by.includes(wish.party))
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
          onChange={(event) => change({ party: event.target.value as PartyId, free: 'nothing' })}
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
      {wish.kind === 'order' && (
        <Select label={t('order')} value={wish.order} onChange={(event) => change({ order: event.target.value as Wish['order'] })}>
          {(['comply', 'stall', 'hedge'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`orders.${one}`)}
            </option>
          ))}
        </Select>
      )}
      {wish.kind === 'free' && (
        <Select label={t('free')} value={wish.free} onChange={(event) => change({ free: event.target.value })}>
          {(['nothing', 'homeCampaign'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`frees.${one}`)}
            </option>
          ))}
          {acts.map(({ id, short }) => (
            <option key={id} value={id}>
              {t('act', { act: short })}
            </option>
          ))}
        </Select>
      )}
      {wish.kind === 'signature' && (
        <Select label={t('signature')} value={wish.mark} onChange={(event) => change({ mark: event.target.value as Wish['mark'] })}>
          {(['none', 'open', 'reserve'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`signatures.${one}`)}
            </option>
          ))}
        </Select>
      )}
      {wish.kind === 'response' && (
        <Select label={t('answer')} value={wish.answer} onChange={(event) => change({ answer: event.target.value })}>
          <option value="">{t('responses.letPass')}</option>
          {signed.map(({ id, title }) => (
            <option key={id} value={id}>
              {t('responses.withdraw', { title })}
            </option>
          ))}
        </Select>
      )}
      {wish.kind === 'crisis' && (
        <Select label={t('choice')} value={wish.choice} onChange={(event) => change({ choice: event.target.value as Wish['choice'] })}>
          {(['firm', 'yield'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`choices.${one}`)}
            </option>
          ))}
        </Select>
      )}
      {wish.kind === 'clause' && (
        <Select label={t('clause')} value={wish.clause} onChange={(event) => change({ clause: event.target.value })}>
          {catalogue.ladder.map(({ level }) => (
            <option key={level} value={`inspection-${level}`}>
              {t('clauses.inspection', { level })}
            </option>
          ))}
          {clauses
            .filter((one) => one !== 'inspection')
            .map((one) => (
              <option key={one} value={one}>
                {t(`clauses.${one}`)}
              </option>
            ))}
          {[1, 2, 3, 4, 6, 8].map((turnCount) => (
            <option key={turnCount} value={`duration-${turnCount}`}>
              {t('clauses.duration', { turns: turnCount })}
            </option>
          ))}
        </Select>
      )}
      {wish.kind === 'inject' && (
        <>
          <Select label={t('inject')} value={wish.inject} onChange={(event) => change({ inject: event.target.value })}>
            <option value="">–</option>
            {kit?.scenario.injects.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Select label={t('comes')} value={wish.comes} onChange={(event) => change({ comes: event.target.value as Wish['comes'] })}>
            <option value="yes">{t('comesYes')}</option>
            <option value="no">{t('comesNo')}</option>
          </Select>
        </>
      )}
      {wish.kind === 'knob' && (
        <>
          <Select
            label={t('knob')}
            value={wish.knob}
            onChange={(event) => {
              const chosen = kit?.scenario.knobs.find(({ id }) => id === event.target.value)
              change({ knob: event.target.value, value: chosen && kit ? kit.start.settings.params[chosen.param] : Number.NaN })
            }}
          >
            <option value="">–</option>
            {kit?.scenario.knobs.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          {knob && kit && (
            <Input
              label={t('value', { min: knob.min, max: knob.max, now: kit.start.settings.params[knob.param] })}
              type="number"
              min={knob.min}
              max={knob.max}
              step="any"
              value={Number.isNaN(wish.value) ? '' : wish.value}
              onChange={(event) => change({ value: event.target.value === '' ? Number.NaN : Number(event.target.value) })}
            />
          )}
        </>
      )}
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
