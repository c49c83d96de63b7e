// What the text on the bench would mean, weighed by the table's own rules from what one may know.
'use client'
import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import type { Ledger } from '../../../lib/rules/ledger.ts'
import { preview } from '../../../lib/rules/preview.ts'
import type { Catalogue, Terms } from '../../../lib/scenario/schema.ts'
import { partyOf } from '../../_client/catalogue.ts'
import { StageBadge } from '../../_parts/AgreementCard.tsx'
import { classes } from '../../_parts/classes.ts'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { EmptyState } from '../../_parts/Section.tsx'
import { Balance } from './Balance.tsx'
import { HomePrice } from './HomePrice.tsx'
import { Levers } from './Levers.tsx'
import { type Remark, remark, worstFirst } from './lint.ts'
import { Remitted } from './Remitted.tsx'
import { inTenths, tenth } from './shown.ts'
import { TrustBar } from './TrustBar.tsx'
import type { Bench } from './useBench.ts'
import type { Ground } from './useGround.ts'

interface PreviewProps {
  ground: Ground
  own: PartyId
  /** Terms without a fault, or null while there is nothing to weigh. */
  terms: Terms | null
  bench: Pick<Bench, 'work' | 'edit'>
}
export function Preview({ ground, own, terms, bench }: PreviewProps) {
  const t = useTranslations('compose.preview')
  const { tuned, footing, remission, roomAtHome, agreements } = ground
  const weighed = useMemo(
    () => terms && preview(tuned, footing, terms, remission, agreements),
    [tuned, footing, terms, remission, agreements],
  )
  if (!terms || !weighed) return <EmptyState title={t('empty')} next={t('emptyNext')} />
  const mine = weighed.ledgers[own]
  const others = weighed.parties.filter((id) => id !== own)
  const relief = Math.round(-weighed.tension * 10) / 10
  return (
    <div className="flex flex-col gap-4">
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <StageBadge stage={weighed.stage} />
        <span>{t('tension', { points: tenth(relief) })}</span>
      </p>
      {mine && (
        <Part title={t('ours')} aside={t('exact')}>
          <TrustBar catalogue={tuned} terms={terms} own={own} party={own} weighed={mine} />
        </Part>
      )}
      <Part title={t('remarks')}>
        <Remarks remarks={worstFirst(weighed.lint.map((lint) => remark(tuned, own, lint)))} />
      </Part>
      <Part title={t('lines')}>
        <Levers
          key={bench.work.draft}
          ground={ground}
          own={own}
          terms={terms}
          ledgers={weighed.ledgers}
          parties={weighed.parties}
          onTry={(change) => bench.edit(change(bench.work.terms))}
        />
      </Part>
      {others.length > 0 && (
        <Part title={t('others')} aside={t('estimate')}>
          <ul className="flex flex-col gap-3">
            {others.map((id) => (
              <Other key={id} catalogue={tuned} party={id}>
                {weighed.ledgers[id] && <Theirs catalogue={tuned} terms={terms} own={own} party={id} weighed={weighed.ledgers[id]} />}
              </Other>
            ))}
          </ul>
          <p className="mt-2 text-sm text-ink-2">{t('willing')}</p>
        </Part>
      )}
      <Part title={t('balance')}>
        <Balance catalogue={tuned} parties={weighed.parties} asymmetry={weighed.asymmetry} />
      </Part>
      {mine && (
        <Part title={t('home')}>
          <HomePrice weighed={mine} roomAtHome={roomAtHome} />
          <Remitted catalogue={tuned} remission={remission} terms={terms} own={own} />
        </Part>
      )}
    </div>
  )
}

function Part({ title, aside, children }: { title: string; aside?: string; children: ReactNode }) {
  return (
    <section>
      <header className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="text-sm font-semibold">{title}</h3>
        {aside && <span className="text-xs text-ink-3">{aside}</span>}
      </header>
      {children}
    </section>
  )
}

function Other({ catalogue, party, children }: { catalogue: Catalogue; party: PartyId; children: ReactNode }) {
  const known = partyOf(catalogue, party)
  return (
    <li>
      <p className="text-sm font-medium">{known ? <PartyMark party={known} /> : party}</p>
      {children}
    </li>
  )
}

/** What they would need, and what it would cost them, as far as public figures tell. */
function Theirs(props: { catalogue: Catalogue; terms: Terms; own: PartyId; party: PartyId; weighed: Ledger }) {
  const t = useTranslations('compose.preview')
  const { weighed } = props
  return (
    <>
      <TrustBar {...props} />
      <p className="figures mt-1 text-xs text-ink-3">
        {t('theirLoss', { count: inTenths(weighed.irretrievable), will: inTenths(weighed.willCost) })}
      </p>
    </>
  )
}

const marks = {
  bad: { icon: CircleAlert, className: 'text-bad' },
  doubt: { icon: TriangleAlert, className: 'text-doubt' },
  note: { icon: Info, className: 'text-note' },
}

function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  const t = useTranslations('compose')
  if (remarks.length === 0) return <p className="text-sm text-ink-3">{t('preview.noRemarks')}</p>
  return (
    <ul className="flex flex-col gap-1.5 text-sm">
      {remarks.map(({ key, values, weight }) => {
        const { icon: Icon, className } = marks[weight]
        const text = t(`lint.${key}`, values)
        return (
          <li key={text} className="flex items-start gap-2">
            <Icon aria-hidden size={16} className={classes('mt-0.75 shrink-0', className)} />
            <span>{text}</span>
          </li>
        )
      })}
    </ul>
  )
}
