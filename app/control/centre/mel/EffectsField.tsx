// What an event of one's own does: a few effects from a small set, or none.
'use client'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { type FreeEffect, leafOf } from '../../../../lib/game/mel-entry.ts'
import type { PartyId } from '../../../../lib/ids.ts'
import { partyName } from '../../../_client/catalogue.ts'
import { Button, IconButton } from '../../../_parts/Button.tsx'
import { Input, Select } from '../../../_parts/Field.tsx'
import { useControl } from '../../useControl.ts'
import { Effects } from '../events/Effects.tsx'
import { useMelSight } from './useMelSight.ts'

const kinds = ['tension', 'will', 'pressure', 'trust'] as const satisfies FreeEffect['kind'][]
const shifts = ['muchLess', 'littleLess', 'littleMore', 'muchMore'] as const
const most = 6

interface EffectsFieldProps {
  value: FreeEffect[]
  onChange: (effects: FreeEffect[]) => void
}
export function EffectsField({ value, onChange }: EffectsFieldProps) {
  const t = useTranslations('mel.effects')
  const { catalogue } = useControl()
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('legend')}</legend>
      {value.length === 0 ? (
        <p className="text-sm text-ink-3">{t('none')}</p>
      ) : (
        <ul className="mt-1 divide-y divide-line text-sm">
          {value.map((effect, at) => (
            <li key={JSON.stringify(effect)} className="flex items-center justify-between gap-2">
              <Effects catalogue={catalogue} effects={[leafOf(effect)]} />
              <IconButton size="small" label={t('remove')} onClick={() => onChange(value.filter((_, n) => n !== at))}>
                <X aria-hidden size={17} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {value.length < most && <Adder onAdd={(effect) => onChange([...value, effect])} />}
    </fieldset>
  )
}

function Adder({ onAdd }: { onAdd: (effect: FreeEffect) => void }) {
  const t = useTranslations('mel.effects')
  const { parties, sanctioned } = useMelSight()
  const [kind, setKind] = useState<FreeEffect['kind']>('tension')
  const [by, setBy] = useState(5)
  const [shift, setShift] = useState<(typeof shifts)[number]>('littleLess')
  const [party, setParty] = useState<PartyId | null>(null)
  const [toward, setToward] = useState<PartyId | null>(null)
  const among = kind === 'pressure' ? sanctioned : parties
  const on = party && among.includes(party) ? party : among[0]
  const others = parties.filter((id) => id !== on)
  const other = toward && others.includes(toward) ? toward : others[0]
  const effect = (): FreeEffect | null => {
    if (kind === 'tension') return { kind, by }
    if (!on) return null
    if (kind === 'trust') return other ? { kind, holder: on, toward: other, by: shift } : null
    return { kind, party: on, by }
  }
  const made = effect()
  return (
    <div className="mt-2 grid grid-cols-2 items-end gap-2 sm:grid-cols-[1fr_1fr_1fr_auto]">
      <Select
        label={t('kindLabel')}
        value={kind}
        onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? 'tension')}
      >
        {kinds.map((one) => (
          <option key={one} value={one} disabled={one === 'pressure' && sanctioned.length === 0}>
            {t(`kind.${one}`)}
          </option>
        ))}
      </Select>
      {kind !== 'tension' && <Parties label={t(kind === 'trust' ? 'holder' : 'party')} parties={among} value={on} onChange={setParty} />}
      {kind === 'trust' && <Parties label={t('toward')} parties={others} value={other} onChange={setToward} />}
      {kind === 'trust' ? (
        <Select
          label={t('by')}
          value={shift}
          onChange={(event) => setShift(shifts.find((one) => one === event.target.value) ?? 'littleLess')}
        >
          {shifts.map((one) => (
            <option key={one} value={one}>
              {t(`shift.${one}`)}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          type="number"
          label={t('points')}
          min={-20}
          max={20}
          value={by}
          onChange={(event) => setBy(Math.round(Math.min(20, Math.max(-20, Number(event.target.value)))))}
        />
      )}
      <Button disabled={!made || ('by' in made && made.by === 0)} onClick={() => made && onAdd(made)}>
        <Plus aria-hidden size={18} />
        {t('add')}
      </Button>
    </div>
  )
}

interface PartiesProps {
  label: string
  parties: readonly PartyId[]
  value: PartyId | undefined
  onChange: (id: PartyId | null) => void
}
function Parties({ label, parties, value, onChange }: PartiesProps) {
  const { catalogue } = useControl()
  return (
    <Select label={label} value={value ?? ''} onChange={(event) => onChange(parties.find((id) => id === event.target.value) ?? null)}>
      {parties.map((id) => (
        <option key={id} value={id}>
          {partyName(catalogue, id)}
        </option>
      ))}
    </Select>
  )
}
