// Agreements: those in force with their ledger and, in their last turn, whether to renew; ended ones folded away.
'use client'
import { useTranslations } from 'use-intl/react'
import type { AgreementView } from '../../../lib/view/view.ts'
import { useSend } from '../../_client/useSend.ts'
import { AgreementCard } from '../../_parts/AgreementCard.tsx'
import { Button } from '../../_parts/Button.tsx'
import { LedgerTable } from '../../_parts/LedgerTable.tsx'
import { EmptyState, Section } from '../../_parts/Section.tsx'
import { useDesk } from '../useDesk.ts'
import { Signer } from './Signer.tsx'
import { negotiating } from './when.ts'

export function Agreements() {
  const t = useTranslations('packages.force')
  const words = useTranslations('common.agreements')
  const { view, own, catalogue } = useDesk()
  const standing = view.agreements.filter((one) => one.status === 'inForce')
  const ended = view.agreements.filter((one) => one.status !== 'inForce').reverse()
  return (
    <Section title={t('title')}>
      {standing.length === 0 && <EmptyState title={words('none')} next={words('noneNext')} />}
      <div className="flex flex-col gap-5">
        {standing.map((agreement) => (
          <div key={agreement.id}>
            <AgreementCard catalogue={catalogue} agreement={agreement} own={own.party} />
            <Renewal agreement={agreement} />
            <details className="mt-2">
              <summary className="min-h-11 py-2 text-sm font-medium text-action">{t('ledger')}</summary>
              <div className="overflow-x-auto">
                <LedgerTable catalogue={catalogue} dues={agreement.dues} />
              </div>
            </details>
          </div>
        ))}
      </div>
      {ended.length > 0 && (
        <details className="mt-4">
          <summary className="min-h-11 py-2 text-sm font-medium text-action">{t('ended', { count: ended.length })}</summary>
          <div className="flex flex-col gap-4">
            {ended.map((agreement) => (
              <AgreementCard key={agreement.id} catalogue={catalogue} agreement={agreement} own={own.party} />
            ))}
          </div>
        </details>
      )}
    </Section>
  )
}

/** Only in the last turn of a term, and only for those it binds. */
function Renewal({ agreement }: { agreement: AgreementView }) {
  const t = useTranslations('packages.force')
  const { own, room, signs } = useDesk()
  const { busy, send } = useSend()
  if (agreement.until !== room.turn || !agreement.dues.some((due) => due.party === own.party)) return null
  const declined = agreement.declines.includes(own.party)
  const { title } = agreement.terms
  return (
    <div className="mt-3 flex flex-wrap items-center justify-between gap-3 rounded-md bg-doubt-soft p-3">
      <div className="grow basis-64 text-sm">
        <p>{t(declined ? 'youDeclined' : 'runsOut')}</p>
        <Signer />
      </div>
      {negotiating(room) === 'now' && (
        <Button
          disabled={!signs}
          busy={busy}
          onClick={() =>
            void send(
              { type: declined ? 'keepRenewal' : 'declineRenewal', package: agreement.id },
              t(declined ? 'kept' : 'declined', { title }),
            )
          }
        >
          {t(declined ? 'keep' : 'decline')}
        </Button>
      )}
    </div>
  )
}
