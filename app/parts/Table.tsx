// What the table is told by: phase, clock, tension, trust and its receipts, a package.
'use client'
import { useTranslations } from 'use-intl/react'
import { phases } from '../../lib/game/phase.ts'
import type { Receipt } from '../../lib/rules/world.ts'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import { Countdown } from '../_parts/Countdown.tsx'
import { PackageTerms } from '../_parts/PackageTerms.tsx'
import { PhaseBar } from '../_parts/PhaseBar.tsx'
import { ReceiptList, WhyReceipt } from '../_parts/ReceiptList.tsx'
import { TensionGauge } from '../_parts/TensionGauge.tsx'
import { TrustMatrix } from '../_parts/TrustMatrix.tsx'
import { Part } from './Parts.tsx'

const tensions = [12, 38, 58, 71, 88]
const receipt: Receipt = {
  before: 24,
  after: 27,
  lines: [
    { reason: 'kept', points: 3.4 },
    { reason: 'nothingFoundElsewhere', points: 0.3 },
    { reason: 'history', points: -0.7 },
  ],
}

export function Table({ catalogue }: { catalogue: Catalogue }) {
  const t = useTranslations('parts')
  const [first] = catalogue.packages
  return (
    <>
      <Part file="PhaseBar.tsx">
        <div className="flex flex-col gap-3 rounded-md bg-sheet p-3">
          {phases.slice(0, 3).map((phase) => (
            <PhaseBar key={phase} phase={phase} />
          ))}
        </div>
      </Part>
      <Part file="Countdown.tsx">
        <p className="flex flex-wrap items-center gap-6 text-2xl">
          <Countdown clock={{ kind: 'paused', remaining: 125_000 }} />
          <Countdown clock={{ kind: 'stopped' }} />
        </p>
      </Part>
      <Part file="TensionGauge.tsx">
        <div className="grid gap-4 rounded-md bg-sheet p-3">
          {tensions.map((tension, n) => (
            <TensionGauge key={tension} tension={tension} change={n - 2} />
          ))}
        </div>
      </Part>
      <Part file="TrustMatrix.tsx">
        <div className="overflow-x-auto rounded-md bg-sheet p-3">
          <TrustMatrix catalogue={catalogue} trust={catalogue.prior} own={catalogue.principals[0]} onPick={() => {}} />
        </div>
      </Part>
      <Part file="ReceiptList.tsx">
        <div className="rounded-md bg-sheet p-3">
          <ReceiptList catalogue={catalogue} receipt={receipt} />
          <ReceiptList catalogue={catalogue} receipt={{ before: 24, after: 24, lines: [] }} className="mt-2" />
          <WhyReceipt catalogue={catalogue} receipt={receipt} className="mt-2" />
        </div>
      </Part>
      {first && (
        <Part file="PackageTerms.tsx">
          <div className="rounded-md bg-sheet p-3">
            <p className="mb-2 font-medium">{t('heading')}</p>
            <PackageTerms catalogue={catalogue} terms={first.terms} own={catalogue.principals[1]} />
          </div>
        </Part>
      )}
    </>
  )
}
