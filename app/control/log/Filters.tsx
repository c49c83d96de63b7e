// What to look for in the log: who, kinds, turn, phase, words.
'use client'
import { useTranslations } from 'use-intl/react'
import { phases } from '../../../lib/game/phase.ts'
import { Button } from '../../_parts/Button.tsx'
import { classes } from '../../_parts/classes.ts'
import { Input, Select } from '../../_parts/Field.tsx'
import { useControl } from '../useControl.ts'
import { type Filter, isNoFilter, logKinds, noFilter } from './kinds.ts'

interface FiltersProps {
  filter: Filter
  onChange: (filter: Filter) => void
}
export function Filters({ filter, onChange }: FiltersProps) {
  const t = useTranslations()
  const { room } = useControl().view
  const turns = Array.from({ length: Math.max(room.turn, filter.turn ?? 0) }, (_, n) => n + 1)
  const set = (change: Partial<Filter>) => onChange({ ...filter, ...change })
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="sr-only">{t('log.book.filters')}</legend>
      <div className="grid gap-3 @xl:grid-cols-2 @4xl:grid-cols-4">
        <Input
          type="search"
          label={t('log.book.text')}
          value={filter.words}
          maxLength={100}
          onChange={(event) => set({ words: event.target.value })}
        />
        <Who filter={filter} onChange={onChange} />
        <Select
          label={t('log.book.turn')}
          value={filter.turn ?? ''}
          onChange={(event) => set({ turn: event.target.value === '' ? null : Number(event.target.value) })}
        >
          <option value="">{t('log.book.allTurns')}</option>
          {turns.map((turn) => (
            <option key={turn} value={turn}>
              {t('log.book.turnN', { turn })}
            </option>
          ))}
        </Select>
        <Select
          label={t('log.book.phase')}
          value={filter.phase ?? ''}
          onChange={(event) => set({ phase: event.target.value === '' ? null : (event.target.value as Filter['phase']) })}
        >
          <option value="">{t('log.book.allPhases')}</option>
          <option value="lobby">{t('log.book.lobby')}</option>
          {phases.map((phase) => (
            <option key={phase} value={phase}>
              {t(`common.phase.${phase}.name`)}
            </option>
          ))}
        </Select>
      </div>
      <Kinds filter={filter} onChange={onChange} />
    </fieldset>
  )
}

function Who({ filter, onChange }: FiltersProps) {
  const t = useTranslations('log.book')
  const { view, catalogue } = useControl()
  return (
    <Select label={t('who')} value={filter.who} onChange={(event) => onChange({ ...filter, who: event.target.value as Filter['who'] })}>
      <option value="all">{t('everybody')}</option>
      <optgroup label={t('delegations')}>
        {catalogue.parties.map(({ id, name }) => (
          <option key={id} value={`party:${id}`}>
            {name}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('people')}>
        {view.people
          .filter(({ role }) => role.kind !== 'screen')
          .map(({ person, name }) => (
            <option key={person} value={`person:${person}`}>
              {name}
            </option>
          ))}
      </optgroup>
      <option value="nobody">{t('clock')}</option>
    </Select>
  )
}

function Kinds({ filter, onChange }: FiltersProps) {
  const t = useTranslations('log.book')
  const { kinds } = filter
  return (
    <div className="flex flex-wrap items-center gap-2">
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="sr-only">{t('kind')}</legend>
        {logKinds.map((kind) => {
          const on = kinds.includes(kind)
          return (
            <button
              key={kind}
              type="button"
              aria-pressed={on}
              onClick={() => onChange({ ...filter, kinds: on ? kinds.filter((one) => one !== kind) : [...kinds, kind] })}
              className={classes(
                'min-h-9 rounded-full border px-3 text-sm max-md:min-h-11',
                on ? 'border-action bg-action-soft font-semibold text-action underline' : 'border-edge bg-sheet hover:bg-sunk',
              )}
            >
              {t(`kinds.${kind}`)}
            </button>
          )
        })}
      </fieldset>
      {!isNoFilter(filter) && (
        <Button size="small" tone="quiet" onClick={() => onChange(noFilter)}>
          {t('clear')}
        </Button>
      )}
    </div>
  )
}
