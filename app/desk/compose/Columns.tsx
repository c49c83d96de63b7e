// A column for each delegation: what it will do, how closely it is inspected, and what it could not get back.
'use client'
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { irretrievable } from '../../../lib/rules/irreversibility.ts'
import { heldAlready, type Promised } from '../../../lib/rules/owed.ts'
import { sight } from '../../../lib/rules/verification.ts'
import type { Catalogue, Level, Party, Terms } from '../../../lib/scenario/schema.ts'
import { measureOf, partyName } from '../../_client/catalogue.ts'
import { Button, IconButton } from '../../_parts/Button.tsx'
import { classes } from '../../_parts/classes.ts'
import { Select } from '../../_parts/Field.tsx'
import { chancePercent } from '../../_parts/figures.ts'
import { accentOf, PartyMark } from '../../_parts/PartyMark.tsx'
import { Term, Tooltip } from '../../_parts/Term.tsx'
import { useColumn } from './Dragging.tsx'
import { inTenths, tenth } from './shown.ts'
import { withLevel, withoutParty, withoutStep } from './terms.ts'

interface ColumnsProps {
  catalogue: Catalogue
  terms: Terms
  own: PartyId
  agreements: readonly Promised[]
  /** Delegations that have a column, with or without measures. */
  columns: readonly PartyId[]
  onColumns: (columns: PartyId[]) => void
  onEdit: (terms: Terms) => void
  /** Opens the catalogue on what this delegation can do. */
  onChoose: (party: PartyId) => void
}
export function Columns({ catalogue, terms, own, agreements, columns, onColumns, onEdit, onChoose }: ColumnsProps) {
  const t = useTranslations('compose.columns')
  const shown = catalogue.parties.filter(({ id }) => columns.includes(id)).sort((a, b) => Number(b.id === own) - Number(a.id === own))
  const absent = catalogue.parties.filter(({ id }) => !columns.includes(id))
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))] xl:grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] 2xl:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]">
        {shown.map((party) => (
          <Column
            key={party.id}
            catalogue={catalogue}
            terms={terms}
            party={party}
            own={own}
            agreements={agreements}
            onEdit={onEdit}
            onChoose={onChoose}
            onTakeOut={() => {
              onColumns(columns.filter((id) => id !== party.id))
              onEdit(withoutParty(terms, party.id))
            }}
          />
        ))}
      </div>
      {absent.length > 0 && (
        <div className="mt-3 flex flex-wrap items-center gap-2">
          <span className="text-sm text-ink-3">{t('bringIn')}</span>
          {absent.map((party) => (
            <Button
              key={party.id}
              size="small"
              className="max-sm:min-h-11"
              aria-label={t('bringInParty', { party: party.short })}
              onClick={() => onColumns([...columns, party.id])}
            >
              <Plus aria-hidden size={16} />
              <PartyMark party={party} />
            </Button>
          ))}
        </div>
      )}
    </>
  )
}

interface ColumnProps extends Pick<ColumnsProps, 'catalogue' | 'terms' | 'own' | 'agreements' | 'onEdit' | 'onChoose'> {
  party: Party
  onTakeOut: () => void
}
function Column({ catalogue, terms, party, own, agreements, onEdit, onChoose, onTakeOut }: ColumnProps) {
  const t = useTranslations('compose.columns')
  const drag = useTranslations('compose.drag')
  const steps = terms.commitments.filter((one) => one.party === party.id)
  const { ref, state } = useColumn(party.id)
  const heading = party.id === own ? t('we') : t('they', { party: party.short })
  return (
    <section
      ref={ref}
      aria-label={heading}
      style={accentOf(party)}
      className={classes(
        'accent flex flex-col rounded-md border border-line border-t-3 border-t-(--accent) bg-paper p-3',
        state === 'able' && 'outline-2 outline-offset-2 outline-dashed outline-action',
        state === 'over' && 'bg-action-soft outline-3 outline-offset-2 outline-action',
        state === 'unable' && 'opacity-55',
      )}
    >
      <header className="flex items-start justify-between gap-2">
        <h3 className="pt-1.5 text-sm font-semibold">
          <PartyMark party={{ ...party, short: heading }} />
        </h3>
        {party.id !== own && (
          <IconButton label={t('takeOut', { party: party.short })} size="small" className="max-sm:size-11" onClick={onTakeOut}>
            <X aria-hidden size={16} />
          </IconButton>
        )}
      </header>
      {state !== 'idle' && (
        <p aria-hidden className="py-1 text-sm font-medium text-action">
          {drag(state === 'unable' ? 'notTheirs' : 'dropHere')}
        </p>
      )}
      {steps.length === 0 ? (
        <p className="py-1 text-sm text-ink-3">{t('empty')}</p>
      ) : (
        <ul className="flex flex-col">
          {steps.map((step) => {
            const measure = measureOf(catalogue, step.measure)
            const short = measure?.short ?? step.measure
            const shared = terms.commitments.filter((one) => one.measure === step.measure).length > 1
            const lost = inTenths(measure ? irretrievable(catalogue.params, terms, measure, 0) : 0)
            const held = heldAlready(agreements, step)
            return (
              <li key={step.measure} className="flex items-start justify-between gap-2 border-t border-line py-1.5 first:border-t-0">
                <span className="min-w-0 pt-1 text-sm">
                  <Tooltip note={measure?.text ?? step.measure}>{short}</Tooltip>
                  {lost > 0 && <span className="figures block text-xs text-ink-3">{t('cannotGetBack', { count: lost })}</span>}
                  {held && <span className="block text-xs text-doubt">{t('held', { how: held.how, title: held.title })}</span>}
                </span>
                <IconButton
                  label={shared ? t('removeOf', { short, party: partyName(catalogue, party.id) }) : t('remove', { short })}
                  size="small"
                  className="max-sm:size-11"
                  onClick={() => onEdit(withoutStep(terms, step))}
                >
                  <X aria-hidden size={16} />
                </IconButton>
              </li>
            )
          })}
        </ul>
      )}
      <Button
        size="small"
        tone="quiet"
        className="mt-1 -ml-2 self-start px-2! whitespace-nowrap max-sm:min-h-11"
        aria-label={t('choose', { party: party.short })}
        onClick={() => onChoose(party.id)}
      >
        <Plus aria-hidden size={16} />
        {t('chooseShort')}
      </Button>
      {steps.length > 0 && <Inspection catalogue={catalogue} terms={terms} party={party} onEdit={onEdit} />}
    </section>
  )
}

function Inspection({ catalogue, terms, party, onEdit }: Pick<ColumnProps, 'catalogue' | 'terms' | 'party' | 'onEdit'>) {
  const t = useTranslations('compose.columns')
  const level = terms.verify[party.id] ?? 0
  const rung = catalogue.ladder.find((one) => one.level === level)
  const exposure = catalogue.params.inspectionIrreversible * (rung?.exposure ?? 0)
  // Where all is done in the open, inspection finds nothing that everybody would not see.
  const tells =
    level > 0 || terms.commitments.some((one) => one.party === party.id && measureOf(catalogue, one.measure)?.observability !== 'A')
  return (
    <Select
      wrap="mt-auto pt-3"
      label={<Term of="verification">{t('inspection', { party: party.short })}</Term>}
      hint={
        tells &&
        t('sees', {
          hidden: chancePercent(sight(catalogue, level, 'C').detection),
          traces: chancePercent(sight(catalogue, level, 'B').detection),
          party: party.short,
          exposure: tenth(exposure),
          costs: exposure > 0 ? 'something' : 'nothing',
        })
      }
      value={level}
      onChange={(event) => onEdit(withLevel(terms, party.id, Number(event.target.value) as Level))}
    >
      {catalogue.ladder.map((one) => (
        <option key={one.level} value={one.level}>
          {t('rung', { level: one.level, name: one.name })}
        </option>
      ))}
    </Select>
  )
}
