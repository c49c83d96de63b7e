// What lies on the table and what binds, with what is in it: who would do what, and what a counter changed.
'use client'
import { Check, CircleDashed } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl/react'
import type { PartyId } from '../../lib/ids.ts'
import type { Catalogue, Terms } from '../../lib/scenario/schema.ts'
import { measureName, partyName, partyOf } from '../_client/catalogue.ts'
import { classes } from '../_parts/classes.ts'
import { MarkShape } from '../_parts/PartyMark.tsx'
import { type Column, changedConditions, columnsOf, type Deal, standingIn } from './wallDeals.ts'

interface DealsProps {
  catalogue: Catalogue
  deals: readonly Deal[]
  most: number
}
export function Deals({ catalogue, deals, most }: DealsProps) {
  const t = useTranslations('wall.deals')
  const more = deals.length - most
  return (
    <>
      {deals.slice(0, most).map((deal) => (
        <One key={deal.id} catalogue={catalogue} deal={deal} />
      ))}
      {more > 0 && <p className="text-base text-ink-2">{t('more', { count: more })}</p>}
    </>
  )
}

function One({ catalogue, deal }: { catalogue: Catalogue; deal: Deal }) {
  const t = useTranslations('wall.deals')
  const binds = deal.kind === 'inForce'
  const terms = binds ? deal.agreement.terms : deal.latest.terms
  const before = binds ? null : (deal.proposal.versions.at(-2)?.terms ?? null)
  const Picture = binds ? Check : CircleDashed
  return (
    <article
      className={classes(
        'rounded-md border-l-[0.4rem] px-[0.7rem] py-[0.45rem]',
        binds ? 'border-good bg-good-soft' : 'border-note bg-sunk',
      )}
    >
      <p className={classes('flex items-center gap-[0.4em] text-base font-semibold', binds ? 'text-good' : 'text-ink-2')}>
        <Picture aria-hidden size="1em" strokeWidth={3} className="shrink-0" />
        {binds ? t('inForce') : t(before ? 'countered' : 'tabled', { party: partyName(catalogue, deal.latest.by) })}
      </p>
      <h3 className="text-xl leading-tight">{terms.title}</h3>
      <ul className="mt-[0.2rem] flex flex-col gap-[0.2rem] text-base leading-snug">
        {(binds ? standingIn(catalogue, deal.agreement) : columnsOf(catalogue, terms, before)).map((column) => (
          <Owes key={column.party} catalogue={catalogue} column={column} />
        ))}
      </ul>
      {before && <Changed terms={terms} before={before} />}
      {!binds && <Signed catalogue={catalogue} deal={deal} />}
    </article>
  )
}

const looks: Record<Column['measures'][number]['stands'], string | undefined> = {
  same: undefined,
  added: 'font-semibold text-good',
  dropped: 'text-ink-2 line-through',
  stopped: 'font-semibold text-bad',
}

function Owes({ catalogue, column: { party, measures } }: { catalogue: Catalogue; column: Column }) {
  const t = useTranslations('wall.deals')
  return (
    <li className="flex items-start gap-[0.45em]">
      <MarkShape party={partyOf(catalogue, party)} className="mt-[0.2em]" />
      <span className="min-w-0">
        <span className="font-semibold">{t('owes', { party: partyName(catalogue, party) })}</span>{' '}
        {measures.map(({ measure, stands }, n) => (
          <span key={`${measure} ${stands}`}>
            {n > 0 && <span className="text-ink-3"> · </span>}
            <span className={looks[stands]}>{t(`stands.${stands}`, { measure: measureName(catalogue, measure) })}</span>
          </span>
        ))}
      </span>
    </li>
  )
}

/** A counter may change conditions alone: then this is all there is to see of it. */
function Changed({ terms, before }: { terms: Terms; before: Terms }) {
  const t = useTranslations('wall.deals')
  const format = useFormatter()
  const changed = changedConditions(terms, before)
  if (changed.length === 0) return null
  const names = changed.map((one) => t(`condition.${one}`, { before: before.duration, after: terms.duration }))
  return <p className="mt-[0.2rem] text-base leading-snug">{t('changed', { conditions: format.list(names) })}</p>
}

function Signed({ catalogue, deal: { proposal, latest } }: { catalogue: Catalogue; deal: Extract<Deal, { kind: 'tabled' }> }) {
  const t = useTranslations('wall.deals')
  const format = useFormatter()
  const names = (ids: readonly PartyId[]) => (ids.length > 0 ? format.list(ids.map((id) => partyName(catalogue, id))) : 'none')
  const signed = proposal.signatures.filter(({ version }) => version === latest.n).map(({ party }) => party)
  const missing = proposal.needs.filter((party) => !signed.includes(party))
  return <p className="mt-[0.2rem] text-base leading-snug text-ink-2">{t('signed', { signed: names(signed), missing: names(missing) })}</p>
}
