// The text on the table; after a counter-offer, beside the one before it, with what changed marked in both.
'use client'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import type { Catalogue, Terms } from '../../../lib/scenario/schema.ts'
import type { ProposalView } from '../../../lib/view/view.ts'
import { partyName } from '../../_client/catalogue.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { PackageTerms } from '../../_parts/PackageTerms.tsx'
import { Changes } from './Changes.tsx'
import { changes, isNew } from './diff.ts'

type Version = ProposalView['versions'][number]

export function Versions({ catalogue, versions, own }: { catalogue: Catalogue; versions: readonly Version[]; own: PartyId }) {
  const t = useTranslations('packages.versions')
  const now = versions.at(-1)
  const before = versions.at(-2)
  if (!now) return null
  if (!before) return <PackageTerms catalogue={catalogue} terms={now.terms} own={own} />
  const older = versions.slice(0, -2).reverse()
  return (
    <>
      <div className="mb-4 rounded-md bg-note-soft p-3">
        <h4 className="mb-1.5 text-sm font-semibold">{t('changed', { version: now.n })}</h4>
        <Changes catalogue={catalogue} changes={changes(before.terms, now.terms)} />
      </div>
      <div className="grid gap-5 lg:grid-cols-2">
        <section aria-label={t('now', { version: now.n, party: partyName(catalogue, now.by) })}>
          <h4 className="mb-2 text-sm font-semibold">{t('now', { version: now.n, party: partyName(catalogue, now.by) })}</h4>
          <Marked catalogue={catalogue} terms={now.terms} against={before.terms} own={own} mark="new" />
        </section>
        <section aria-label={t('before', { version: before.n, party: partyName(catalogue, before.by) })} className="max-lg:hidden">
          <h4 className="mb-2 text-sm font-semibold text-ink-2">
            {t('before', { version: before.n, party: partyName(catalogue, before.by) })}
          </h4>
          <Marked catalogue={catalogue} terms={before.terms} against={now.terms} own={own} mark="gone" />
        </section>
      </div>
      <details className={older.length === 0 ? 'mt-3 lg:hidden' : 'mt-3'}>
        <summary className="min-h-11 py-2 text-sm font-medium text-action">{t('older', { count: older.length + 1 })}</summary>
        <ol className="flex flex-col gap-4">
          {[before, ...older].map((version) => (
            <li key={version.n}>
              <h4 className="mb-2 text-sm font-semibold text-ink-2">
                {t('before', { version: version.n, party: partyName(catalogue, version.by) })}
              </h4>
              <PackageTerms catalogue={catalogue} terms={version.terms} own={own} />
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}

interface MarkedProps {
  catalogue: Catalogue
  terms: Terms
  against: Terms
  own: PartyId
  mark: 'new' | 'gone'
}
function Marked({ catalogue, terms, against, own, mark }: MarkedProps) {
  const t = useTranslations('packages.versions')
  return (
    <PackageTerms
      catalogue={catalogue}
      terms={terms}
      own={own}
      beside={(party, measure) => isNew(against, { party, measure }) && <Badge tone={mark === 'new' ? 'good' : 'bad'}>{t(mark)}</Badge>}
    />
  )
}
