// All that can be set as a room opens, behind one fold: whoever does not open it gets the usual room.
'use client'
import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl/react'
import { phases } from '../../lib/game/phase.ts'
import type { ScenarioListed } from '../_client/http.ts'
import { Checkbox, FieldError, Input, Select } from '../_parts/Field.tsx'
import { KeptSetups } from './KeptSetups.tsx'
import type { NatureChoice, Setup, SetupField } from './setup.ts'

interface MoreSettingsProps {
  scenario: ScenarioListed
  setup: Setup
  faults: readonly SetupField[]
  onChange: (setup: Setup) => void
}
export function MoreSettings({ scenario, setup, faults, onChange }: MoreSettingsProps) {
  const t = useTranslations('door.open.more')
  const change = (some: Partial<Setup>) => onChange({ ...setup, ...some })
  const preset = scenario.presets.find(({ id }) => id === (setup.preset ?? scenario.defaultPreset))
  const fault = (field: SetupField) => (faults.includes(field) ? t(`fault.${field}`) : null)
  return (
    <details className="rounded-md border border-line" open={faults.length > 0 || undefined}>
      <summary className="min-h-11 cursor-pointer px-3 py-2.5 font-medium">{t('title')}</summary>
      <div className="flex flex-col gap-5 border-t border-line p-3">
        <KeptSetups setup={setup} onTake={onChange} />
        <Group title={t('time')}>
          <Input
            type="number"
            inputMode="numeric"
            min={1}
            max={16}
            label={t('turns')}
            hint={t('turnsHint')}
            error={fault('turns')}
            placeholder={String(preset?.turns ?? '')}
            value={setup.turns}
            onChange={(event) => change({ turns: event.target.value })}
          />
          <fieldset>
            <legend className="mb-1.5 text-sm font-medium">{t('minutes')}</legend>
            <Minutes scenario={scenario} setup={setup} change={change} />
            <FieldError error={fault('minutes')} />
          </fieldset>
          <div className="grid grid-cols-2 gap-3">
            <Input
              type="time"
              label={t('finish')}
              hint={t('finishHint')}
              error={fault('finish')}
              value={setup.finish}
              onChange={(event) => change({ finish: event.target.value })}
            />
            <Input
              type="number"
              inputMode="decimal"
              min={0}
              max={120}
              label={t('reserve')}
              hint={t('reserveHint')}
              error={fault('reserve')}
              value={setup.reserve}
              onChange={(event) => change({ reserve: event.target.value })}
            />
          </div>
          <Checkbox
            label={t('endEarly')}
            checked={setup.endEarly === 'whenReady'}
            onChange={(event) => change({ endEarly: event.target.checked ? 'whenReady' : 'never' })}
          />
        </Group>
        <Group title={t('game')}>
          <Natures scenario={scenario} setup={setup} change={change} />
          <Input
            type="number"
            inputMode="numeric"
            min={5}
            max={60}
            label={t('startTrust')}
            hint={t('startTrustHint')}
            error={fault('startTrust')}
            value={setup.startTrust}
            onChange={(event) => change({ startTrust: event.target.value })}
          />
          <Checkbox
            label={t('scores')}
            checked={setup.scores === 'shown'}
            onChange={(event) => change({ scores: event.target.checked ? 'shown' : 'hidden' })}
          />
        </Group>
        <Group title={t('people')}>
          <Checkbox
            label={t('plenary')}
            checked={setup.plenary === 'on'}
            onChange={(event) => change({ plenary: event.target.checked ? 'on' : 'off' })}
          />
          <Checkbox
            label={t('caucuses')}
            checked={setup.caucuses === 'on'}
            onChange={(event) => change({ caucuses: event.target.checked ? 'on' : 'off' })}
          />
          <Checkbox
            label={t('approve')}
            checked={setup.admission === 'approve'}
            onChange={(event) => change({ admission: event.target.checked ? 'approve' : 'open' })}
          />
        </Group>
      </div>
    </details>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h3 id={id} className="text-base font-semibold">
        {title}
      </h3>
      {children}
    </section>
  )
}

interface PartProps {
  scenario: ScenarioListed
  setup: Setup
  change: (some: Partial<Setup>) => void
}
function Minutes({ scenario, setup, change }: PartProps) {
  const t = useTranslations('common.phase')
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {phases.map((phase) => (
        <Input
          key={phase}
          type="number"
          inputMode="decimal"
          step={0.5}
          min={0.5}
          max={120}
          label={t(`${phase}.name`)}
          placeholder={String(scenario.phaseMinutes[phase])}
          value={setup.minutes[phase] ?? ''}
          onChange={(event) => change({ minutes: { ...setup.minutes, [phase]: event.target.value } })}
        />
      ))}
    </div>
  )
}

const natures = ['sincere', 'dealt', 'set'] as const

function Natures({ scenario, setup, change }: PartProps) {
  const t = useTranslations('door.open.more')
  return (
    <>
      <Select
        label={t('natures')}
        hint={t('naturesHint')}
        value={setup.natures}
        onChange={(event) => change({ natures: natures.find((one) => one === event.target.value) ?? 'sincere' })}
      >
        {natures.map((one) => (
          <option key={one} value={one}>
            {t(`nature.${one}`)}
          </option>
        ))}
      </Select>
      {setup.natures === 'set' && (
        <div className="grid gap-3 sm:grid-cols-2">
          {scenario.parties.map(({ id, name }) => (
            <Select
              key={id}
              label={name}
              value={setup.natureOf[id] ?? 'sincere'}
              onChange={(event) => change({ natureOf: { ...setup.natureOf, [id]: event.target.value as NatureChoice } })}
            >
              <option value="sincere">{t('natureOf.sincere')}</option>
              <option value="exploiter">{t('natureOf.exploiter')}</option>
            </Select>
          ))}
        </div>
      )}
    </>
  )
}
