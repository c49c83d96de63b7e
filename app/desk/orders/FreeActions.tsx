// The one free action of the turn: a list to choose from, and what the chosen one still needs to be told.
'use client'
import { useTranslations } from 'use-intl/react'
import type { MeasureId, PackageId, PartyId } from '../../../lib/ids.ts'
import type { FreeAction } from '../../../lib/rules/world.ts'
import { measureName, partyName } from '../../_client/catalogue.ts'
import { Checkbox, Choices, Select } from '../../_parts/Field.tsx'
import { chancePercent } from '../../_parts/figures.ts'
import { Section } from '../../_parts/Section.tsx'
import { actFallsTo, usePortfolio } from '../portfolio.ts'
import { useDesk } from '../useDesk.ts'
import { Yours } from '../Yours.tsx'
import { useActText } from './useActText.ts'

interface FreeActionsProps {
  value: FreeAction
  onChange: (free: FreeAction) => void
}
export function FreeActions({ value, onChange }: FreeActionsProps) {
  const t = useTranslations('orders.free')
  const { view, own, catalogue, signs } = useDesk()
  const options = useOptions(value.kind)
  const gesture = view.gestures.find((one) => one.party === own.party)
  const principal = catalogue.principals.includes(own.party)
  if (gesture) {
    return (
      <Section title={t('title')}>
        <p>{t('gesture', { measure: measureName(catalogue, gesture.measure) })}</p>
      </Section>
    )
  }
  const chosen = keyOf(value)
  return (
    <Section title={t('title')}>
      <p className="mb-3 max-w-prose text-sm text-ink-2">{t('lead')}</p>
      <Choices
        legend={t('legend')}
        name="free-action"
        value={chosen}
        onChange={(key) => {
          const option = options.find((one) => one.value === key)
          if (option) onChange(option.free)
        }}
        className="xl:grid xl:grid-cols-2"
        options={options.map(({ value: key, label, hint, headOnly = false, mine }) => ({
          value: key,
          label: mine ? <Marked>{label}</Marked> : label,
          hint: headOnly && !signs ? t('headOnly') : hint,
          disabled: headOnly && !signs && key !== chosen,
        }))}
      />
      {value.kind === 'act' && principal && (signs || value.brink) && !catalogue.acts.some((act) => act.id === value.act && act.brink) && (
        <Checkbox
          className="mt-3"
          label={t('brinkMark')}
          checked={value.brink}
          disabled={!signs && !value.brink}
          onChange={(event) => onChange({ ...value, brink: event.target.checked })}
        />
      )}
      {value.kind === 'intelligence' && (
        <Others label={t('target')} value={value.target} onChange={(target) => onChange({ kind: 'intelligence', target })} />
      )}
      {value.kind === 'mediation' && (
        <div className="mt-3 grid gap-3 sm:grid-cols-2">
          <Others
            label={t('oneSide')}
            value={value.between[0]}
            not={value.between[1]}
            onChange={(one) => onChange({ kind: 'mediation', between: [one, value.between[1]] })}
          />
          <Others
            label={t('otherSide')}
            value={value.between[1]}
            not={value.between[0]}
            onChange={(other) => onChange({ kind: 'mediation', between: [value.between[0], other] })}
          />
        </div>
      )}
    </Section>
  )
}

function Others({ label, value, not, onChange }: { label: string; value: PartyId; not?: PartyId; onChange: (party: PartyId) => void }) {
  const { own, catalogue } = useDesk()
  return (
    <Select label={label} value={value} onChange={(event) => onChange(event.target.value as PartyId)} wrap="mt-3 max-w-md">
      {catalogue.parties
        .filter(({ id }) => id !== own.party && id !== not)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </Select>
  )
}

/** One string for each entry of the list, whatever is chosen within it. */
function keyOf(free: FreeAction): string {
  switch (free.kind) {
    case 'act':
      return `act-${free.act}`
    case 'restore':
      return restoreKey(free.package, free.measure)
    default:
      return free.kind
  }
}
const restoreKey = (id: PackageId, measure: MeasureId) => `restore-${id}-${measure}`

interface Option {
  value: string
  label: string
  hint: string
  free: FreeAction
  /** Only the one who signs may order it. */
  headOnly?: boolean
  /** Falls to the reader's portfolio. */
  mine?: boolean
}

function Marked({ children }: { children: string }) {
  return (
    <span className="flex flex-wrap items-center justify-between gap-x-2">
      {children}
      <Yours size="word" />
    </span>
  )
}

/** @param chosen what the team has chosen so far */
function useOptions(chosen: FreeAction['kind']): Option[] {
  const t = useTranslations('orders.free')
  const actText = useActText()
  const mine = usePortfolio()
  const { view, own, room, catalogue, signs } = useDesk()
  const { homeCampaignWill, intelligenceBoost, intelligenceCaught, mediationWill, restoreChance } = room.params
  const figures = {
    homeCampaignWill,
    intelligenceBoost: chancePercent(intelligenceBoost),
    intelligenceCaught: chancePercent(intelligenceCaught),
    mediationWill,
    restoreChance: chancePercent(restoreChance),
  }
  const option = (kind: 'nothing' | 'homeCampaign' | 'intelligence' | 'mediation' | 'brink' | 'capitulate', free: FreeAction): Option => ({
    value: kind,
    label: t(`${kind}.label`),
    hint: t(`${kind}.means`, figures),
    free,
  })
  const others = catalogue.parties.map(({ id }) => id).filter((id) => id !== own.party)
  const [one, other] = others
  const mediates = catalogue.parties.find(({ id }) => id === own.party)?.mediator
  const restorable = view.agreements.flatMap(({ id, dues }) =>
    dues.filter((due) => due.party === own.party && due.restorable).map(({ measure }) => ({ id, measure })),
  )
  const acts = catalogue.acts
    .filter((act) => act.by.includes(own.party))
    .map((act) => ({
      value: `act-${act.id}`,
      label: act.text,
      hint: actText(act, partyName(catalogue, act.target)),
      free: { kind: 'act' as const, act: act.id, brink: false },
      headOnly: act.brink,
      mine: mine !== null && actFallsTo(mine.portfolio, act),
    }))
  return [
    option('nothing', { kind: 'nothing' }),
    ...acts.filter((act) => act.mine),
    ...restorable.map(({ id, measure }) => ({
      value: restoreKey(id, measure),
      label: t('restore.label', { measure: measureName(catalogue, measure) }),
      hint: t('restore.means', figures),
      free: { kind: 'restore' as const, package: id, measure },
    })),
    option('homeCampaign', { kind: 'homeCampaign' }),
    ...(one ? [option('intelligence', { kind: 'intelligence', target: one })] : []),
    ...(mediates && one && other ? [option('mediation', { kind: 'mediation', between: [one, other] })] : []),
    ...acts.filter((act) => !act.mine),
    // Whoever cannot confirm these is not offered them, and yet sees that they are chosen.
    ...(['brink', 'capitulate'] as const)
      .filter((kind) => catalogue.principals.includes(own.party) && (signs || chosen === kind))
      .map((kind) => option(kind, { kind })),
  ]
}
