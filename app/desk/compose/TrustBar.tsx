// Trust required against trust there is, as a bar and as a sentence.
'use client'
import { useFormatter, useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { type Ledger, reliedOn } from '../../../lib/rules/ledger.ts'
import type { Catalogue, Terms } from '../../../lib/scenario/schema.ts'
import { partyName } from '../../_client/catalogue.ts'
import { classes } from '../../_parts/classes.ts'
import { trustPoints } from '../../_parts/figures.ts'
import { Tooltip } from '../../_parts/Term.tsx'
import { sufficiency } from './shown.ts'

const tones = { enough: 'text-good', short: 'text-doubt', never: 'text-bad' }
const fills = { enough: 'bg-good', short: 'bg-doubt', never: 'bg-bad' }

interface TrustBarProps {
  catalogue: Catalogue
  terms: Terms
  own: PartyId
  /** Whose ledger it is. */
  party: PartyId
  weighed: Pick<Ledger, 'need' | 'trust'>
}
/** The bar fills to the trust there is; the upright line stands at the trust required. */
export function TrustBar({ catalogue, terms, own, party, weighed }: TrustBarProps) {
  const t = useTranslations('compose.trust')
  const format = useFormatter()
  const trust = trustPoints(weighed.trust)
  const enough = sufficiency(weighed.need, weighed.trust)
  const needed = enough.kind === 'never' ? 100 : Math.min(100, enough.need)
  const about = {
    who: party === own ? 'own' : 'other',
    party: partyName(catalogue, party),
    others: format.list(reliedOn(catalogue, terms, party).map((id) => partyName(catalogue, id))),
    trust,
  }
  return (
    <div className="text-sm">
      <p className="figures flex flex-wrap items-baseline justify-between gap-x-3">
        <Tooltip note={t('explain')}>{enough.kind === 'never' ? t('never', about) : t('needs', { ...about, need: enough.need })}</Tooltip>
        <strong className={classes('font-semibold', tones[enough.kind])}>
          {enough.kind === 'short' ? t('short', { by: enough.by }) : t(enough.kind === 'enough' ? 'enough' : 'neverEnough')}
        </strong>
      </p>
      <div aria-hidden className="relative mt-1.5 h-2.5 rounded-full bg-sunk">
        <div className={classes('h-full rounded-full', fills[enough.kind])} style={{ width: `${trust}%` }} />
        <div className="absolute -inset-y-1 w-0.75 -translate-x-1/2 rounded-full bg-ink" style={{ left: `${needed}%` }} />
      </div>
    </div>
  )
}
