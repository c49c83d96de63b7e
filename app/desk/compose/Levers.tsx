// Where the trust we need comes from: six lines, and for the one touched the single changes that move it, each with what it would come to.
'use client'
import { ChevronDown } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { merged } from '../../../lib/game/merge.ts'
import type { PartyId } from '../../../lib/ids.ts'
import type { Ledger } from '../../../lib/rules/ledger.ts'
import { type Lever, type Line, levers } from '../../../lib/rules/lever.ts'
import type { Terms } from '../../../lib/scenario/schema.ts'
import { partyName } from '../../_client/catalogue.ts'
import { Button } from '../../_parts/Button.tsx'
import { classes } from '../../_parts/classes.ts'
import { tenths } from '../../_parts/figures.ts'
import { Drafting } from '../Drafting.tsx'
import { useChangeWords } from '../packages/Changes.tsx'
import { changes } from '../packages/diff.ts'
import { needText, tenth } from './shown.ts'
import type { Ground } from './useGround.ts'

const losses = ['cannotGetBack', 'payBeforeNoticing', 'deliveredToMe', 'ownRestraint'] as const

interface LeversProps {
  ground: Ground
  own: PartyId
  /** As it would be offered: without a fault. */
  terms: Terms
  weighed: Ledger
  /** Changes the text on the bench. */
  onTry: (change: (terms: Terms) => Terms) => void
}
export function Levers(props: LeversProps) {
  const t = useTranslations('compose')
  const told = useChangeWords(props.ground.tuned)
  const [open, setOpen] = useState<Line | null>(null)
  const [tried, setTried] = useState<{ before: Terms; after: Terms } | null>(null)
  const { lines } = props.weighed
  const shown = tenths(losses.map((name) => lines[name]))
  const line = (name: Line, value: string) => (
    <LineOf
      {...props}
      key={name}
      name={name}
      value={value}
      open={open === name}
      onOpen={() => setOpen(open === name ? null : name)}
      onTry={(after) => {
        setTried({ before: props.terms, after })
        props.onTry((theirs) => merged({ base: props.terms, mine: after, theirs }).terms)
      }}
    />
  )
  return (
    <div className="text-sm">
      <p className="mb-1 text-ink-3">{t('lever.lead')}</p>
      <ul className="figures flex flex-col">
        {losses.map((name, at) => line(name, tenth(shown.lines[at] ?? 0)))}
        <li className="flex items-baseline justify-between gap-3 border-t border-line py-1.5 pr-7 font-semibold">
          <span>{t('line.loss.label')}</span>
          <span>{tenth(shown.sum)}</span>
        </li>
        {line('gainIfKept', tenth(lines.gainIfKept))}
        {line('durability', `${Math.round(lines.durability * 100)}%`)}
      </ul>
      <div role="status" className="empty:hidden">
        {tried && (
          <p className="mt-2 flex flex-wrap items-center justify-between gap-2 rounded-md bg-good-soft p-2">
            <span className="grow basis-32">{t('lever.tried', { what: changes(tried.before, tried.after).map(told).join('; ') })}</span>
            <Button
              size="small"
              className="max-sm:min-h-11"
              onClick={() => {
                props.onTry((theirs) => merged({ base: tried.after, mine: tried.before, theirs }).terms)
                setTried(null)
              }}
            >
              {t('lever.undo')}
            </Button>
          </p>
        )}
      </div>
    </div>
  )
}

interface LineProps extends Omit<LeversProps, 'onTry'> {
  name: Line
  value: string
  open: boolean
  onOpen: () => void
  onTry: (terms: Terms) => void
}
function LineOf({ name, value, open, onOpen, ...rest }: LineProps) {
  const t = useTranslations(`compose.line.${name}`)
  const id = useId()
  const whole = name === 'gainIfKept' || name === 'durability'
  return (
    <li className="border-t border-line">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={onOpen}
        className={classes(
          'flex min-h-9 w-full items-center justify-between gap-3 py-1 text-left hover:text-action max-sm:min-h-11',
          whole && 'font-semibold',
        )}
      >
        <span className="grow underline decoration-edge decoration-dotted decoration-2 underline-offset-4">{t('label')}</span>
        <span>{value}</span>
        <ChevronDown aria-hidden size={16} className={classes('shrink-0 text-ink-3', open && 'rotate-180')} />
      </button>
      <div id={id}>{open && <Moves {...rest} name={name} explain={t('explain')} />}</div>
    </li>
  )
}

function Moves({ ground, own, terms, weighed, name, explain, onTry }: Omit<LineProps, 'open' | 'onOpen' | 'value'> & { explain: string }) {
  const t = useTranslations('compose.lever')
  const { tuned, footing, remission } = ground
  const found = useMemo(() => levers(tuned, footing, terms, own, name, remission), [tuned, footing, terms, own, name, remission])
  return (
    <div className="mb-2 rounded-md bg-sunk p-3">
      <p className="text-ink-2">{explain}</p>
      {found.length === 0 && <p className="mt-2">{t('none')}</p>}
      <ul className="mt-1">
        {found.map((lever) => (
          <Move key={JSON.stringify(lever.terms)} lever={lever} ground={ground} terms={terms} weighed={weighed} name={name} onTry={onTry} />
        ))}
      </ul>
    </div>
  )
}

interface MoveProps extends Pick<LineProps, 'ground' | 'terms' | 'weighed' | 'name' | 'onTry'> {
  lever: Lever
}
function Move({ lever, ground, terms, weighed, name, onTry }: MoveProps) {
  const t = useTranslations('compose.lever')
  const told = useChangeWords(ground.tuned)
  const what = changes(terms, lever.terms).map(told).join('; ')
  const figure = (value: number) => (name === 'durability' ? `${Math.round(value * 100)}%` : tenth(value))
  const need = { from: needText(weighed.need), to: needText(lever.need) }
  const { other } = lever
  return (
    <li className="border-t border-line py-2 first:border-t-0">
      <p className="font-medium">{what}</p>
      <ul className="text-ink-2">
        <li>{t('line', { from: figure(lever.from), to: figure(lever.to) })}</li>
        <li>{need.from === need.to ? t('needSame') : t('need', need)}</li>
        <li>
          {other
            ? t('other', { party: partyName(ground.tuned, other.party), from: needText(other.from), to: needText(other.to) })
            : t('otherSame')}
        </li>
      </ul>
      <Drafting>
        <Button size="small" className="mt-1.5 max-sm:min-h-11" onClick={() => onTry(lever.terms)}>
          {t('try')}
          <span className="sr-only">: {what}</span>
        </Button>
      </Drafting>
    </li>
  )
}
