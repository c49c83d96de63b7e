// Where the facilitator approves packages: what one's own delegation has handed in, and what came back, with the words it came with.
'use client'
import { Hourglass, Undo2 } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { useSend } from '../../_client/useSend.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { Button } from '../../_parts/Button.tsx'
import { PackageTerms } from '../../_parts/PackageTerms.tsx'
import { Section } from '../../_parts/Section.tsx'
import { useDesk, useDeskPlace } from '../useDesk.ts'

/** Nothing when nothing waits and nothing came back. */
export function HandedIn() {
  const t = useTranslations('packages.approval')
  const { own, catalogue } = useDesk()
  const { openComposer } = useDeskPlace()
  const { busy, send } = useSend()
  const returned = own.drafts.flatMap(({ id, terms, returned: words }) => (words === null ? [] : [{ id, terms, words }]))
  if (own.awaiting.length === 0 && returned.length === 0) return null
  return (
    <Section title={t('title')}>
      <ul className="flex flex-col gap-4">
        {returned.map(({ id, terms, words }) => (
          <li key={id} className="rounded-md bg-doubt-soft p-3">
            <h3 className="text-base">{terms.title}</h3>
            <p className="text-sm">{t('returned')}</p>
            <p className="my-1 border-l-2 border-doubt pl-3 wrap-anywhere">{words}</p>
            <Button size="small" onClick={() => openComposer({ kind: 'draft', draft: id })}>
              {t('mend')}
              <span className="sr-only">({terms.title})</span>
            </Button>
          </li>
        ))}
        {own.awaiting.map((offer) => (
          <li key={offer.package} className="border-b border-line pb-4 last:border-0 last:pb-0">
            <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
              <h3 className="text-base">{offer.terms.title}</h3>
              <Badge tone="note" icon={Hourglass}>
                {t('waits')}
              </Badge>
            </div>
            <p className="mb-2 text-sm text-ink-2">{t(offer.counters === null ? 'waitsMeans' : 'waitsCounter')}</p>
            <PackageTerms catalogue={catalogue} terms={offer.terms} own={own.party} />
            <Button
              size="small"
              className="mt-2"
              busy={busy}
              onClick={() => void send({ type: 'withdrawPackage', package: offer.package }, t('tookBack', { title: offer.terms.title }))}
            >
              <Undo2 aria-hidden size={16} />
              {t('takeBack')}
              <span className="sr-only">({offer.terms.title})</span>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
