// One package on the table: its text, who has signed, what it asks of one's own delegation, and what to do about it.
'use client'
import { useId } from 'react'
import { useTranslations } from 'use-intl/react'
import { stageIn } from '../../../lib/rules/catalogue.ts'
import { ledger } from '../../../lib/rules/ledger.ts'
import type { ProposalView } from '../../../lib/view/view.ts'
import { partyName } from '../../_client/catalogue.ts'
import { StageBadge } from '../../_parts/AgreementCard.tsx'
import { Badge } from '../../_parts/Badge.tsx'
import { classes } from '../../_parts/classes.ts'
import { HomePrice } from '../compose/HomePrice.tsx'
import { Remitted } from '../compose/Remitted.tsx'
import { TrustBar } from '../compose/TrustBar.tsx'
import type { Ground } from '../compose/useGround.ts'
import { useDesk } from '../useDesk.ts'
import { Rating } from './Rating.tsx'
import { Signatures } from './Signatures.tsx'
import { Signing } from './Signing.tsx'
import { Stands } from './Stands.tsx'
import { Versions } from './Versions.tsx'
import { negotiating } from './when.ts'
import { YoursIn } from './YoursIn.tsx'

export function ProposalCard({ proposal, ground }: { proposal: ProposalView; ground: Ground }) {
  const t = useTranslations('packages')
  const id = useId()
  const { own, catalogue, room } = useDesk()
  const latest = proposal.versions.at(-1)
  if (!latest) return null
  const concerned = proposal.needs.includes(own.party)
  const open = negotiating(room) === 'now'
  const signed = proposal.signatures.some((one) => one.party === own.party)
  const weighed = concerned ? ledger(ground.tuned, ground.footing, latest.terms, own.party, undefined, ground.remission) : null
  return (
    <article aria-labelledby={id} className="rounded-lg border border-line bg-sheet p-4 shadow-sheet">
      <header className="mb-3 flex flex-wrap items-start justify-between gap-2">
        <div>
          <h3 id={id} className="text-base">
            {latest.terms.title}
          </h3>
          <p className="text-sm text-ink-3">
            {t('table.by', { party: partyName(catalogue, proposal.tabledBy) })}
            {latest.n > 1 && ` · ${t('table.counteredBy', { version: latest.n, party: partyName(catalogue, latest.by) })}`}
          </p>
        </div>
        <span className="flex flex-wrap gap-1.5">
          <Badge tone={signed ? 'good' : concerned && open ? 'note' : 'plain'}>
            {t(signed ? 'table.signedAlready' : !concerned ? 'table.notConcerned' : open ? 'table.concerns' : 'table.notInForce')}
          </Badge>
          <StageBadge stage={stageIn(ground.tuned, latest.terms)} />
        </span>
      </header>
      {concerned && <YoursIn catalogue={catalogue} terms={latest.terms} />}
      <Versions catalogue={catalogue} versions={proposal.versions} own={own.party} agreements={ground.agreements} />
      <div className={classes('mt-4 grid gap-4 border-t border-line pt-3 empty:hidden', weighed && !signed && 'lg:grid-cols-2')}>
        {/* Outside Negotiate nobody can sign, and those given have lapsed. */}
        {(open || proposal.signatures.length > 0) && <Signatures catalogue={catalogue} proposal={proposal} />}
        {weighed && !signed && (
          <div>
            <h4 className="mb-1.5 text-sm font-semibold">{t('weigh.title')}</h4>
            <TrustBar catalogue={ground.tuned} terms={latest.terms} own={own.party} party={own.party} weighed={weighed} />
            <div className="mt-2">
              <HomePrice weighed={weighed} roomAtHome={ground.roomAtHome} />
              <Remitted catalogue={ground.tuned} remission={ground.remission} terms={latest.terms} own={own.party} />
            </div>
          </div>
        )}
      </div>
      <div className="mt-4 border-t border-line pt-3 empty:hidden">
        <Stands proposal={proposal} />
      </div>
      <div className="mt-4 border-t border-line pt-1 empty:hidden">
        <Rating proposal={proposal} />
      </div>
      <div className="mt-4 border-t border-line pt-3 empty:hidden">
        <Signing proposal={proposal} weighed={weighed} ground={ground} />
      </div>
    </article>
  )
}
