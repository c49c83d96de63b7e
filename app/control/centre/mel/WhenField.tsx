// When an entry comes: by hand, as a phase begins, or once something has happened.
'use client'
import { useTranslations } from 'use-intl/react'
import type { When } from '../../../../lib/game/mel-entry.ts'
import { Input, Select } from '../../../_parts/Field.tsx'
import { momentsAhead, whenOf } from './draft.ts'
import { useMelSight } from './useMelSight.ts'

const kinds = ['byHand', 'moment', 'tensionAbove', 'agreementInForce', 'breachReported'] as const satisfies When['kind'][]
const stages = [1, 2, 3, 4]

export function WhenField({ value, onChange }: { value: When; onChange: (when: When) => void }) {
  const t = useTranslations()
  const sight = useMelSight()
  const choose = (kind: string) => {
    const known = kinds.find((one) => one === kind)
    const next = known && whenOf(known, sight)
    if (next) onChange(next)
  }
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Select label={t('mel.whenLabel')} value={value.kind} onChange={(event) => choose(event.target.value)}>
        {kinds.map((kind) => (
          <option key={kind} value={kind} disabled={whenOf(kind, sight) === null}>
            {t(`mel.whenKind.${kind}`)}
          </option>
        ))}
      </Select>
      <Detail value={value} onChange={onChange} />
    </div>
  )
}

function Detail({ value, onChange }: { value: When; onChange: (when: When) => void }) {
  const t = useTranslations()
  const ahead = momentsAhead(useMelSight())
  switch (value.kind) {
    case 'moment': {
      const keyOf = ({ turn, phase }: { turn: number; phase: string }) => `${turn} ${phase}`
      const all = ahead.some((one) => keyOf(one) === keyOf(value)) ? ahead : [value, ...ahead]
      return (
        <Select
          label={t('mel.moment')}
          value={keyOf(value)}
          onChange={(event) => onChange(all.find((one) => keyOf(one) === event.target.value) ?? value)}
        >
          {all.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {t('mel.when.at', { turn: one.turn, phase: t(`common.phase.${one.phase}.name`) })}
            </option>
          ))}
        </Select>
      )
    }
    case 'tensionAbove':
      return (
        <Input
          type="number"
          label={t('mel.above')}
          min={0}
          max={99}
          value={value.tension}
          onChange={(event) => onChange({ ...value, tension: Math.round(Math.min(99, Math.max(0, Number(event.target.value)))) })}
        />
      )
    case 'agreementInForce':
      return (
        <Select
          label={t('mel.stage')}
          value={value.stage ?? 0}
          onChange={(event) => onChange({ ...value, stage: Number(event.target.value) || null })}
        >
          <option value={0}>{t('mel.anyStage')}</option>
          {stages.map((stage) => (
            <option key={stage} value={stage}>
              {t('mel.fromStage', { stage })}
            </option>
          ))}
        </Select>
      )
    default:
      return null
  }
}
