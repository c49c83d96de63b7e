// Packages: what is on the table, what is in force, and the gesture one may make alone.
'use client'
import { FilePlus2 } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import type { ProposalView } from '../../../lib/view/view.ts'
import { Button } from '../../_parts/Button.tsx'
import { EmptyState, Section } from '../../_parts/Section.tsx'
import { useGround } from '../compose/useGround.ts'
import { useDesk, useDeskPlace } from '../useDesk.ts'
import { Agreements } from './Agreements.tsx'
import { Gesture } from './Gesture.tsx'
import { HandedIn } from './HandedIn.tsx'
import { ProposalCard } from './ProposalCard.tsx'

export function Packages() {
  const t = useTranslations('packages')
  const { view, own } = useDesk()
  const { openComposer } = useDeskPlace()
  const ground = useGround()
  const open = view.proposals.filter((one) => one.status === 'tabled').sort((a, b) => urgency(b, own.party) - urgency(a, own.party))
  const agreed = view.agreements.some(({ status }) => status === 'inForce')
  const compose = (
    <Button tone="primary" onClick={() => openComposer({ kind: 'new' })}>
      <FilePlus2 aria-hidden size={20} />
      {t('compose')}
    </Button>
  )
  return (
    <div className="flex flex-col gap-5">
      <HandedIn />
      <Section title={t('table.title')} aside={open.length > 0 && compose}>
        {open.length === 0 ? (
          <EmptyState
            title={t(agreed ? 'table.noneLeft' : 'table.none')}
            next={t(agreed ? 'table.noneLeftNext' : 'table.noneNext')}
            action={compose}
          />
        ) : (
          <div className="flex flex-col gap-5">
            {open.map((proposal) => (
              <ProposalCard key={proposal.id} proposal={proposal} ground={ground} />
            ))}
          </div>
        )}
      </Section>
      <Agreements />
      <Gesture />
    </div>
  )
}

/** What waits for one's own signature comes first, then what one has signed, then the rest. */
function urgency(proposal: ProposalView, own: PartyId): number {
  if (!proposal.needs.includes(own)) return 0
  return proposal.signatures.some((one) => one.party === own) ? 1 : 2
}
