// What an entry sends: one of the scenario's events, found by a word, or one's own.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { MelInject } from '../../../../lib/game/mel-entry.ts'
import { partyOf } from '../../../_client/catalogue.ts'
import { Choices, Input, Select, Textarea } from '../../../_parts/Field.tsx'
import { useControl } from '../../useControl.ts'
import { Effects } from '../events/Effects.tsx'
import { found } from '../events/found.ts'
import { cardOf, emptyFree } from './draft.ts'
import { EffectsField } from './EffectsField.tsx'

interface WhatFieldProps {
  value: MelInject
  onChange: (inject: MelInject) => void
}
export function WhatField({ value, onChange }: WhatFieldProps) {
  const t = useTranslations('mel')
  const { deck } = useControl().view
  const [own, setOwn] = useState(value.kind === 'free' ? value : emptyFree)
  const [first] = deck
  return (
    <>
      <Choices
        legend={t('what')}
        name="mel-what"
        value={value.kind}
        options={[
          { value: 'free', label: t('own') },
          { value: 'card', label: t('fromDeck'), disabled: !first },
        ]}
        onChange={(kind) => (kind === 'free' ? onChange(own) : first && onChange(cardOf(first.id)))}
        className="sm:grid sm:grid-cols-2"
      />
      {value.kind === 'card' ? (
        <FromDeck value={value} onChange={onChange} />
      ) : (
        <Own
          value={value}
          onChange={(next) => {
            setOwn(next)
            onChange(next)
          }}
        />
      )}
    </>
  )
}

interface OwnProps {
  value: Extract<MelInject, { kind: 'free' }>
  onChange: (inject: Extract<MelInject, { kind: 'free' }>) => void
}
function Own({ value, onChange }: OwnProps) {
  const t = useTranslations('mel')
  return (
    <>
      <Input label={t('name')} maxLength={60} value={value.name} onChange={(event) => onChange({ ...value, name: event.target.value })} />
      <Textarea
        label={t('text')}
        maxLength={500}
        value={value.text}
        onChange={(event) => onChange({ ...value, text: event.target.value })}
      />
      <EffectsField value={value.effects} onChange={(effects) => onChange({ ...value, effects })} />
    </>
  )
}

interface FromDeckProps {
  value: Extract<MelInject, { kind: 'card' }>
  onChange: (inject: MelInject) => void
}
function FromDeck({ value, onChange }: FromDeckProps) {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const [typed, setTyped] = useState('')
  const card = view.deck.find(({ id }) => id === value.id)
  const shown = found(view.deck, typed)
  const all = card && !shown.includes(card) ? [card, ...shown] : shown
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <Input
          type="search"
          label={t('control.events.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
        />
        <Select
          label={t('mel.card')}
          value={value.id}
          onChange={(event) => {
            const next = view.deck.find(({ id }) => id === event.target.value)
            if (next) onChange(cardOf(next.id))
          }}
        >
          {all.map(({ id, name, come }) => (
            <option key={id} value={id}>
              {come ? t('mel.cardCame', { id, name }) : t('mel.cardName', { id, name })}
            </option>
          ))}
        </Select>
      </div>
      {card && (
        <>
          <div className="text-sm">
            <p className="border-l-2 border-note pl-3">{card.text}</p>
            <Effects catalogue={catalogue} effects={card.effects} />
          </div>
          <Textarea
            label={t('mel.otherWords')}
            hint={t('mel.otherWordsHint')}
            maxLength={500}
            rows={2}
            value={value.text ?? ''}
            onChange={(event) => onChange({ ...value, text: event.target.value || null })}
          />
          {card.fallsOn.length > 0 && (
            <Select
              label={t('control.events.fallsOn')}
              value={value.party ?? ''}
              onChange={(event) => onChange({ ...value, party: card.fallsOn.find((id) => id === event.target.value) ?? null })}
              wrap="max-w-sm"
            >
              <option value="">{t('control.events.chance')}</option>
              {card.fallsOn.map((id) => (
                <option key={id} value={id}>
                  {partyOf(catalogue, id)?.name ?? id}
                </option>
              ))}
            </Select>
          )}
        </>
      )}
    </>
  )
}
