// Order, term and clauses of the text on the bench.
'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { partiesIn } from '../../../lib/rules/catalogue.ts'
import type { Catalogue, Sequence, Terms } from '../../../lib/scenario/schema.ts'
import { partyName } from '../../_client/catalogue.ts'
import { Checkbox, Choices, Select } from '../../_parts/Field.tsx'
import { Term } from '../../_parts/Term.tsx'
import { useDesk } from '../useDesk.ts'
import { type Coverage, coverable, longestTerm, withCover, withFirst } from './terms.ts'

const counts = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at)

interface ConditionsProps {
  catalogue: Catalogue
  terms: Terms
  own: PartyId
  onEdit: (terms: Terms) => void
}
export function Conditions(props: ConditionsProps) {
  const { terms, onEdit } = props
  const { room } = useDesk()
  const t = useTranslations('compose.conditions')
  const unit = useTranslations('common.unit')
  const { clauses } = terms
  return (
    <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2 xl:grid-cols-1 2xl:grid-cols-2">
      <Order {...props} />
      <div className="flex flex-col gap-4">
        <Select
          label={<Term of="duration">{t('duration')}</Term>}
          hint={t('durationHint')}
          value={terms.duration}
          onChange={(event) => onEdit({ ...terms, duration: Number(event.target.value) })}
        >
          {counts(1, Math.max(terms.duration, Math.min(longestTerm, room.turns))).map((count) => (
            <option key={count} value={count}>
              {unit('turns', { count })}
            </option>
          ))}
        </Select>
        <fieldset>
          <legend className="mb-1 text-sm font-medium">{t('clauses')}</legend>
          <Clause of="clarify">
            <Checkbox
              label={t('clarify')}
              checked={clauses.clarify}
              onChange={(event) => onEdit({ ...terms, clauses: { ...clauses, clarify: event.target.checked } })}
            />
          </Clause>
          <Clause of="dispute">
            <Checkbox
              label={t('dispute')}
              checked={clauses.dispute === 'suspend'}
              onChange={(event) => onEdit({ ...terms, clauses: { ...clauses, dispute: event.target.checked ? 'suspend' : 'none' } })}
            />
          </Clause>
        </fieldset>
        <Cover {...props} clause="snapback" />
        <Cover {...props} clause="escrow" />
      </div>
    </div>
  )
}

/** A clause to tick, and beside it what it is called, with what that means. */
function Clause({ of, children }: { of: 'clarify' | 'dispute'; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 max-sm:py-1">
      {children}
      <Term of={of} className="shrink-0 text-sm text-ink-3 max-sm:ml-8" />
    </div>
  )
}

function Order({ catalogue, terms, own, onEdit }: ConditionsProps) {
  const t = useTranslations('compose.conditions')
  const { sequence } = terms
  const parties = partiesIn(catalogue, terms)
  const choose = (kind: Sequence['kind']) => {
    const first = parties.includes(own) || parties.length === 0 ? own : (parties[0] ?? own)
    const next: Record<Sequence['kind'], Sequence> = {
      simultaneous: { kind: 'simultaneous' },
      'in-turn': { kind: 'in-turn', first: [first] },
      tranche: { kind: 'tranche', tranches: 2 },
    }
    onEdit({ ...terms, sequence: next[kind] })
  }
  return (
    <div className="flex flex-col gap-3">
      <Choices
        legend={<Term of="sequence">{t('order')}</Term>}
        name="sequence"
        value={sequence.kind}
        onChange={choose}
        options={[
          { value: 'simultaneous', label: t('simultaneous'), hint: t('simultaneousHint') },
          { value: 'in-turn', label: t('inTurn'), hint: t('inTurnHint') },
          { value: 'tranche', label: t('tranche'), hint: t('trancheHint') },
        ]}
      />
      {sequence.kind === 'in-turn' && (
        <fieldset>
          <legend className="mb-1 text-sm font-medium">{t('first')}</legend>
          {[...new Set([...parties, ...sequence.first])].map((party) => (
            <Checkbox
              key={party}
              label={party === own ? t('firstWe') : t('firstThey', { party: partyName(catalogue, party) })}
              checked={sequence.first.includes(party)}
              onChange={() => onEdit(withFirst(terms, party))}
            />
          ))}
        </fieldset>
      )}
      {sequence.kind === 'tranche' && (
        <Select
          label={<Term of="tranche">{t('tranches')}</Term>}
          value={sequence.tranches}
          onChange={(event) => onEdit({ ...terms, sequence: { kind: 'tranche', tranches: Number(event.target.value) } })}
        >
          {counts(2, 6).map((count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </Select>
      )}
    </div>
  )
}

function Cover({ catalogue, terms, onEdit, clause }: ConditionsProps & { clause: Coverage }) {
  const t = useTranslations('compose.conditions')
  const measures = coverable(catalogue, terms, clause)
  return (
    <fieldset>
      <legend className="text-sm font-medium">
        <Term of={clause}>{t(clause)}</Term>
      </legend>
      <p className="text-sm text-ink-3">{t(measures.length > 0 ? `${clause}What` : `${clause}None`)}</p>
      {measures.map(({ id, short }) => (
        <Checkbox
          key={id}
          label={short}
          checked={terms.clauses[clause].includes(id)}
          onChange={() => onEdit(withCover(terms, clause, id))}
        />
      ))}
    </fieldset>
  )
}
