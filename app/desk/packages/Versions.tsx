// The text on the table; after a counter-offer, beside whichever version one compares it with, with what changed marked in both.
// Where there is no room for two columns both stand in one.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { MeasureId, PartyId } from '../../../lib/ids.ts'
import { heldAlready, type Promised } from '../../../lib/rules/owed.ts'
import type { Catalogue, Terms } from '../../../lib/scenario/schema.ts'
import type { ProposalView } from '../../../lib/view/view.ts'
import { partyName } from '../../_client/catalogue.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { Select } from '../../_parts/Field.tsx'
import { PackageTerms } from '../../_parts/PackageTerms.tsx'
import { Changes } from './Changes.tsx'
import { changes, isNew } from './diff.ts'

type Version = ProposalView['versions'][number]

interface VersionsProps {
  catalogue: Catalogue
  versions: readonly Version[]
  own: PartyId
  agreements: readonly Promised[]
}
export function Versions({ catalogue, versions, own, agreements }: VersionsProps) {
  const t = useTranslations('packages.versions')
  const [chosen, setChosen] = useState<number | null>(null)
  const now = versions.at(-1)
  const older = versions.slice(0, -1).reverse()
  const before = older.find(({ n }) => n === chosen) ?? older[0]
  if (!now) return null
  const held = (party: PartyId, measure: MeasureId) => <AlreadyHeld agreements={agreements} party={party} measure={measure} />
  if (!before) return <PackageTerms catalogue={catalogue} terms={now.terms} own={own} beside={held} />
  const who = ({ n, by }: Version) => ({ version: n, party: partyName(catalogue, by) })
  return (
    <>
      {older.length > 1 && (
        <Select wrap="mb-3 max-w-md" label={t('compare')} value={before.n} onChange={(event) => setChosen(Number(event.target.value))}>
          {older.map((version) => (
            <option key={version.n} value={version.n}>
              {t('one', who(version))}
            </option>
          ))}
        </Select>
      )}
      <div className="mb-4 rounded-md bg-note-soft p-3">
        <h4 className="mb-1.5 text-sm font-semibold">
          {t(older[0] === before ? 'changed' : 'changedSince', { version: now.n, since: before.n })}
        </h4>
        <Changes catalogue={catalogue} changes={changes(before.terms, now.terms)} />
      </div>
      <div className="grid gap-5 max-lg:hidden lg:grid-cols-2">
        <section aria-label={t('now', who(now))}>
          <h4 className="mb-2 text-sm font-semibold">{t('now', who(now))}</h4>
          <PackageTerms
            catalogue={catalogue}
            terms={now.terms}
            own={own}
            beside={(party, measure) => (
              <>
                {isNew(before.terms, { party, measure }) && <Mark of="new" />}
                {held(party, measure)}
              </>
            )}
          />
        </section>
        <section aria-label={t('before', who(before))}>
          <h4 className="mb-2 text-sm font-semibold text-ink-2">{t('before', who(before))}</h4>
          <PackageTerms
            catalogue={catalogue}
            terms={before.terms}
            own={own}
            beside={(party, measure) => isNew(now.terms, { party, measure }) && <Mark of="gone" />}
          />
        </section>
      </div>
      <section aria-label={t('now', who(now))} className="lg:hidden">
        <h4 className="text-sm font-semibold">{t('now', who(now))}</h4>
        <p className="mb-2 text-sm text-ink-3">{t('both', { since: before.n })}</p>
        <PackageTerms
          catalogue={catalogue}
          terms={bothOf(now.terms, before.terms)}
          own={own}
          beside={(party, measure) => (
            <>
              {isNew(before.terms, { party, measure }) ? <Mark of="new" /> : isNew(now.terms, { party, measure }) && <Mark of="gone" />}
              {held(party, measure)}
            </>
          )}
        />
      </section>
    </>
  )
}

/** The newer text, with what it dropped still in it. */
function bothOf(now: Terms, before: Terms): Terms {
  return { ...now, commitments: [...now.commitments, ...before.commitments.filter((one) => isNew(now, one))] }
}

/** That it would be nothing new, and under which agreement it is owed. */
function AlreadyHeld({ agreements, party, measure }: { agreements: readonly Promised[]; party: PartyId; measure: MeasureId }) {
  const t = useTranslations('compose.columns')
  const held = heldAlready(agreements, { party, measure })
  return held && <span className="text-sm text-doubt">{t('held', { how: held.how, title: held.title })}</span>
}

function Mark({ of }: { of: 'new' | 'gone' }) {
  const t = useTranslations('packages.versions')
  return <Badge tone={of === 'new' ? 'good' : 'bad'}>{t(of)}</Badge>
}
