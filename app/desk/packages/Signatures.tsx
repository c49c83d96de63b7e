// Who has signed the version on the table and who has not; marks of others stay sealed.
'use client'
import { Check, CircleDashed } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import type { ProposalView } from '../../../lib/view/view.ts'
import { partyOf } from '../../_client/catalogue.ts'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { Tooltip } from '../../_parts/Term.tsx'

export function Signatures({ catalogue, proposal }: { catalogue: Catalogue; proposal: Pick<ProposalView, 'needs' | 'signatures'> }) {
  const t = useTranslations('packages.signatures')
  return (
    <div>
      <h4 className="text-sm font-semibold">
        <Tooltip note={t('sealed')}>{t('title')}</Tooltip>
      </h4>
      <ul className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {proposal.needs.map((id) => {
          const party = partyOf(catalogue, id)
          const signature = proposal.signatures.find((one) => one.party === id)
          return (
            <li key={id} className="flex items-center gap-1.5">
              {party ? <PartyMark party={party} /> : id}
              {signature ? (
                <span className="inline-flex items-center gap-1 text-good">
                  <Check aria-hidden size={16} />
                  {signature.mark.sealed ? t('signed') : t(signature.mark.reserve ? 'signedReserve' : 'signedOpen')}
                </span>
              ) : (
                <span className="inline-flex items-center gap-1 text-ink-3">
                  <CircleDashed aria-hidden size={16} />
                  {t('missing')}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
