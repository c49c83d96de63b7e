// Where the trust required of a delegation comes from: six lines, and for the one touched the single changes that move it, each with what it would come to.
'use client'
import { ChevronDown } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { merged } from '../../../lib/game/merge.ts'
import type { PartyId } from '../../../lib/ids.ts'
import type { Ledger } from '../../../lib/rules/ledger.ts'
import { type Lever, type Line, levers } from '../../../lib/rules/lever.ts'
import type { PerParty } from '../../../lib/rules/world.ts'
import type { Terms } from '../../../lib/scenario/schema.ts'
import { partyName } from '../../_client/catalogue.ts'
import { Button } from '../../_parts/Button.tsx'
import { classes } from '../../_parts/classes.ts'
import { Select } from '../../_parts/Field.tsx'
import { chancePercent, tenths } from '../../_parts/figures.ts'
import { Term } from '../../_parts/Term.tsx'
import { Drafting } from '../Drafting.tsx'
import { useChangeWords } from '../packages/Changes.tsx'
import { changes } from '../packages/diff.ts'
import { firstMine } from '../portfolio.ts'
import { needText, tenth } from './shown.ts'
import type { Ground } from './useGround.ts'

const losses = ['cannotGetBack', 'payBeforeNoticing', 'deliveredToMe', 'ownRestraint'] as const

/** Whom a line speaks of: of the own delegation as we. */
const aboutOf = ({ ground, own, whose }: { ground: Ground; own: PartyId; whose: PartyId }) => ({
  who: whose === own ? 'own' : 'other',
  party: partyName(ground.tuned, whose),
})

interface LeversProps {
  ground: Ground
  own: PartyId
  /** As it would be offered: without a fault. */
  terms: Terms
  ledgers: PerParty<Ledger>
  parties: readonly PartyId[]
  /** Changes the text on the bench. */
  onTry: (change: (terms: Terms) => Terms) => void
}
export function Levers(props: LeversProps) {
  const t = useTranslations('compose')
  const told = useChangeWords(props.ground.tuned)
  const [open, setOpen] = useState<Line | null>(null)
  const [tried, setTried] = useState<{ before: Terms; after: Terms } | null>(null)
  const { ground, own, parties, ledgers } = props
  const [chosen, setChosen] = useState<PartyId>(own)
  const whose = parties.includes(chosen) ? chosen : parties.includes(own) ? own : parties[0]
  const weighed = whose && ledgers[whose]
  if (!whose || !weighed) return null
  const { lines } = weighed
  const shown = tenths(losses.map((name) => lines[name]))
  const line = (name: Line, value: string) => (
    <LineOf
      {...props}
      key={name}
      whose={whose}
      weighed={weighed}
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
      <Select label={t('lever.whose')} wrap="mb-2" value={whose} onChange={(event) => setChosen(event.target.value as PartyId)}>
        {firstMine(parties, (id) => id === own).map((id) => (
          <option key={id} value={id}>
            {id === own ? t('lever.we') : t('lever.they', { party: partyName(ground.tuned, id) })}
          </option>
        ))}
      </Select>
      <p className="mb-1 text-ink-3">{t.rich('lever.lead', { points: (words) => <Term of="point">{words}</Term> })}</p>
      <ul className="figures flex flex-col">
        {losses.map((name, at) => line(name, tenth(shown.lines[at] ?? 0)))}
        <li className="flex items-baseline justify-between gap-3 border-t border-line py-1.5 pr-7 font-semibold">
          <span>{t('line.loss.label')}</span>
          <span>{tenth(shown.sum)}</span>
        </li>
        {line('gainIfKept', tenth(lines.gainIfKept))}
        {line('durability', `${chancePercent(lines.durability)}%`)}
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
  whose: PartyId
  weighed: Ledger
  name: Line
  value: string
  open: boolean
  onOpen: () => void
  onTry: (terms: Terms) => void
}
function LineOf({ name, value, open, onOpen, ...rest }: LineProps) {
  const t = useTranslations(`compose.line.${name}`)
  const about = aboutOf(rest)
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
        <span className="grow underline decoration-edge decoration-dotted decoration-2 underline-offset-4">{t('label', about)}</span>
        <span>{value}</span>
        <ChevronDown aria-hidden size={16} className={classes('shrink-0 text-ink-3', open && 'rotate-180')} />
      </button>
      <div id={id}>{open && <Moves {...rest} name={name} explain={t('explain', about)} />}</div>
    </li>
  )
}

function Moves({
  ground,
  own,
  whose,
  terms,
  weighed,
  name,
  explain,
  onTry,
}: Omit<LineProps, 'open' | 'onOpen' | 'value'> & { explain: string }) {
  const t = useTranslations('compose.lever')
  const { tuned, footing, remission } = ground
  const found = useMemo(() => levers(tuned, footing, terms, whose, name, remission), [tuned, footing, terms, whose, name, remission])
  return (
    <div className="mb-2 rounded-md bg-sunk p-3">
      <p className="text-ink-2">{explain}</p>
      {found.length === 0 && <p className="mt-2">{t('none', aboutOf({ ground, own, whose }))}</p>}
      <ul className="mt-1">
        {found.map((lever) => (
          <Move
            key={JSON.stringify(lever.terms)}
            lever={lever}
            ground={ground}
            own={own}
            whose={whose}
            terms={terms}
            weighed={weighed}
            name={name}
            onTry={onTry}
          />
        ))}
      </ul>
    </div>
  )
}

interface MoveProps extends Pick<LineProps, 'ground' | 'own' | 'whose' | 'terms' | 'weighed' | 'name' | 'onTry'> {
  lever: Lever
}
function Move({ lever, ground, own, whose, terms, weighed, name, onTry }: MoveProps) {
  const t = useTranslations('compose.lever')
  const told = useChangeWords(ground.tuned)
  const what = changes(terms, lever.terms).map(told).join('; ')
  const figure = (value: number) => (name === 'durability' ? `${chancePercent(value)}%` : tenth(value))
  const need = { from: needText(weighed.need), to: needText(lever.need) }
  const { other } = lever
  const about = (party: PartyId) => aboutOf({ ground, own, whose: party })
  return (
    <li className="border-t border-line py-2 first:border-t-0">
      <p className="font-medium">{what}</p>
      <ul className="text-ink-2">
        <li>{t('line', { from: figure(lever.from), to: figure(lever.to) })}</li>
        <li>{need.from === need.to ? t('needSame', about(whose)) : t('need', { ...need, ...about(whose) })}</li>
        <li>{other ? t('other', { ...about(other.party), from: needText(other.from), to: needText(other.to) }) : t('otherSame')}</li>
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
