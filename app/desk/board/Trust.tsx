// Who trusts whom; each number opens its reasons.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { partyName } from '../../_client/catalogue.ts'
import { Dialog } from '../../_parts/Dialog.tsx'
import { trustPoints } from '../../_parts/figures.ts'
import { ReceiptList } from '../../_parts/ReceiptList.tsx'
import { Section } from '../../_parts/Section.tsx'
import { Term } from '../../_parts/Term.tsx'
import { TrustMatrix, trustBefore } from '../../_parts/TrustMatrix.tsx'
import { usePublic } from './usePublic.ts'

interface Pair {
  holder: PartyId
  toward: PartyId
}

export function Trust() {
  const t = useTranslations('desk.board')
  const { view, own, catalogue } = usePublic()
  const { open, dialog } = useWhyTrust()
  return (
    <Section title={<Term of="trust">{t('trust')}</Term>} guide="trust">
      <div className="-mx-2">
        <TrustMatrix
          catalogue={catalogue}
          trust={view.board.trust}
          before={trustBefore(view.board)}
          own={own?.party ?? null}
          onPick={(holder, toward) => open({ holder, toward })}
        />
      </div>
      <p className="mt-2 text-sm text-ink-3">{t('trustHint')}</p>
      {dialog}
    </Section>
  )
}

/** A dialog with the receipt of one trust, and how to open it. */
function useWhyTrust() {
  const [pair, setPair] = useState<Pair | null>(null)
  return { open: setPair, dialog: <WhyTrust pair={pair} onClose={() => setPair(null)} /> }
}

function WhyTrust({ pair, onClose }: { pair: Pair | null; onClose: () => void }) {
  const t = useTranslations('desk.board')
  const { view, catalogue } = usePublic()
  const holder = pair ? partyName(catalogue, pair.holder) : ''
  const toward = pair ? partyName(catalogue, pair.toward) : ''
  const value = pair ? trustPoints(view.board.trust[pair.holder]?.[pair.toward] ?? 0) : 0
  const receipt = pair && view.story?.trust[pair.holder]?.[pair.toward]
  return (
    <Dialog open={pair !== null} title={t('whyTrust', { holder, toward, value })} onClose={onClose}>
      <p className="mb-3 text-ink-2">{t('trustIs', { holder, toward, value })}</p>
      {receipt && view.story ? (
        <>
          <p className="text-sm font-medium">{t('receiptOf', { turn: view.story.turn })}</p>
          <ReceiptList catalogue={catalogue} receipt={receipt} />
        </>
      ) : (
        <p>{t('noReceipt')}</p>
      )}
    </Dialog>
  )
}
