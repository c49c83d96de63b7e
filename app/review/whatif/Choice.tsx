// What exactly is otherwise: the fields that belong to one kind of change.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Kit } from '../../../lib/review/whatif/kit.ts'
import { measureName, partyName } from '../../_client/catalogue.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { Input, Select } from '../../_parts/Field.tsx'
import { useFreeWords } from '../useFreeWords.ts'
import { useReview } from '../useReview.ts'
import { clauses, type Wish } from './wish.ts'

export interface ChoiceProps {
  wish: Wish
  change: (some: Partial<Wish>) => void
  kit: Kit | null
}

export function Choice(props: ChoiceProps) {
  const t = useTranslations('review.whatIf')
  const { wish, change } = props
  switch (wish.kind) {
    case 'order':
      return (
        <Pick
          label={t('order')}
          value={wish.order}
          options={(['comply', 'stall', 'hedge'] as const).map((one) => [one, t(`orders.${one}`)])}
          onPick={(order) => change({ order })}
        />
      )
    case 'free':
      return <Free {...props} />
    case 'signature':
      return (
        <Pick
          label={t('signature')}
          value={wish.mark}
          options={(['none', 'open', 'reserve'] as const).map((one) => [one, t(`signatures.${one}`)])}
          onPick={(mark) => change({ mark })}
        />
      )
    case 'response':
      return <Answer {...props} />
    case 'crisis':
      return (
        <Pick
          label={t('choice')}
          value={wish.choice}
          options={(['firm', 'yield'] as const).map((one) => [one, t(`choices.${one}`)])}
          onPick={(choice) => change({ choice })}
        />
      )
    case 'clause':
      return <Clause {...props} />
    case 'inject':
      return <Event {...props} />
    case 'knob':
      return <Dial {...props} />
  }
}

interface PickProps<T extends string> {
  label: string
  value: T
  options: readonly (readonly [T, string])[]
  onPick: (value: T) => void
}
function Pick<T extends string>({ label, value, options, onPick }: PickProps<T>) {
  return (
    <Select label={label} value={value} onChange={(event) => onPick(event.target.value as T)}>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}

/** Acts of the delegation's own, with the brink for the two principals, gestures of its own measures, and intelligence. */
function Free({ wish, change }: ChoiceProps) {
  const t = useTranslations('review.whatIf')
  const { catalogue } = useSeated()
  const { free } = useFreeWords((id) => id)
  const acts = catalogue.acts.filter(({ by }) => by.includes(wish.party))
  const brinks = catalogue.principals.includes(wish.party) ? acts : []
  const others = catalogue.parties.filter(({ id }) => id !== wish.party)
  const options: [string, string][] = [
    ['nothing', t('frees.nothing')],
    ['homeCampaign', t('frees.homeCampaign')],
    ...acts.map(({ id }): [string, string] => [`act ${id}`, free({ kind: 'act', act: id, brink: false })]),
    ...brinks.map(({ id }): [string, string] => [`brink ${id}`, free({ kind: 'act', act: id, brink: true })]),
    ...catalogue.measures
      .filter(({ by }) => by.includes(wish.party))
      .map(({ id }): [string, string] => [`gesture ${id}`, free({ kind: 'gesture', measure: id })]),
    ...others.map(({ id }): [string, string] => [`intelligence ${id}`, free({ kind: 'intelligence', target: id })]),
  ]
  return <Pick label={t('free')} value={wish.free} options={options} onPick={(to) => change({ free: to })} />
}

/** Of what the delegation owed in the packages that came into force. */
function Answer({ wish, change }: ChoiceProps) {
  const t = useTranslations('review.whatIf')
  const { catalogue } = useSeated()
  const { packages } = useReview()
  const own = packages.filter(({ since, parties }) => since !== null && parties.includes(wish.party))
  const owed = own.flatMap(({ id, title, versions }) =>
    (versions.at(-1)?.terms.commitments ?? [])
      .filter(({ party }) => party === wish.party)
      .map(({ measure }) => ({ key: `${id} ${measure}`, name: { title, measure: measureName(catalogue, measure) } })),
  )
  const options: [string, string][] = [
    ['', t('responses.letPass')],
    ...own.map(({ id, title }): [string, string] => [`withdraw ${id}`, t('responses.withdraw', { title })]),
    ...owed.map(({ key, name }): [string, string] => [`suspend ${key}`, t('responses.suspend', name)]),
    ...owed.map(({ key, name }): [string, string] => [`resume ${key}`, t('responses.resume', name)]),
  ]
  return <Pick label={t('answer')} value={wish.answer} options={options} onPick={(answer) => change({ answer })} />
}

function Clause({ wish, change }: ChoiceProps) {
  const t = useTranslations('review.whatIf')
  const { catalogue } = useSeated()
  const { packages } = useReview()
  const parties = packages.find(({ id }) => id === wish.package)?.parties ?? []
  const options: [string, string][] = [
    ...catalogue.ladder.map(({ level }): [string, string] => [`inspection ${level}`, t('clauses.inspection', { level })]),
    ...clauses.map((one): [string, string] => [one, t(`clauses.${one}`)]),
    ...parties.map((id): [string, string] => [`first ${id}`, t('clauses.first', { party: partyName(catalogue, id) })]),
    ...[2, 3, 4].map((tranches): [string, string] => [`tranches ${tranches}`, t('clauses.tranches', { tranches })]),
    ...[1, 2, 3, 4, 6, 8].map((turns): [string, string] => [`duration ${turns}`, t('clauses.duration', { turns })]),
  ]
  return <Pick label={t('clause')} value={wish.clause} options={options} onPick={(clause) => change({ clause })} />
}

function Event({ wish, change }: ChoiceProps) {
  const t = useTranslations('review.whatIf')
  const { otherwise } = useReview()
  return (
    <>
      <Pick
        label={t('inject')}
        value={wish.inject}
        options={[['', '–'], ...(otherwise?.injects ?? []).map(({ id, name }): [string, string] => [id, name])]}
        onPick={(inject) => change({ inject })}
      />
      <Pick
        label={t('comes')}
        value={wish.comes}
        options={[
          ['yes', t('comesYes')],
          ['no', t('comesNo')],
        ]}
        onPick={(comes) => change({ comes })}
      />
    </>
  )
}

function Dial({ wish, change, kit }: ChoiceProps) {
  const t = useTranslations('review.whatIf')
  const { otherwise } = useReview()
  const rangeOf = (id: string) => {
    const knob = kit?.scenario.knobs.find((one) => one.id === id)
    return knob && kit ? { min: knob.min, max: knob.max, now: kit.start.settings.params[knob.param] } : null
  }
  const range = rangeOf(wish.knob)
  return (
    <>
      <Pick
        label={t('knob')}
        value={wish.knob}
        options={[['', '–'], ...(otherwise?.knobs ?? []).map(({ id, name }): [string, string] => [id, name])]}
        onPick={(knob) => change({ knob, value: rangeOf(knob)?.now ?? Number.NaN })}
      />
      {range && (
        <Input
          label={t('value', range)}
          type="number"
          min={range.min}
          max={range.max}
          step="any"
          value={Number.isNaN(wish.value) ? '' : wish.value}
          onChange={(event) => change({ value: event.target.value === '' ? Number.NaN : Number(event.target.value) })}
        />
      )}
    </>
  )
}
