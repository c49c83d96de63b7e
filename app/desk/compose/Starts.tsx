// What a package can be started from: reference packages, and the drafts of one's own delegation.
'use client'
import { FileText, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { DraftId } from '../../../lib/ids.ts'
import { stageIn } from '../../../lib/rules/catalogue.ts'
import type { Stage, Terms } from '../../../lib/scenario/schema.ts'
import { useSend } from '../../_client/useSend.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { Button, IconButton } from '../../_parts/Button.tsx'
import { useDesk, useDeskPlace } from '../useDesk.ts'

interface StartsProps {
  /** The draft on the bench. */
  current: DraftId
  onReference: (id: string, terms: Terms) => void
}
export function Starts({ current, onReference }: StartsProps) {
  const t = useTranslations('compose')
  const words = useTranslations('common')
  const stageName = (stage: Stage) => words('package.stage', { stage, name: words(`stage.${stage}`) })
  const { catalogue, own } = useDesk()
  const drafts = own.drafts.filter(({ id }) => id !== current).sort((a, b) => b.at - a.at)
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-ink-2">{t('starts.what')}</p>
      {drafts.length > 0 && (
        <section>
          <h3 className="mb-1.5 text-sm font-semibold">{t('starts.drafts')}</h3>
          <ul className="flex flex-col gap-2">
            {drafts.map((draft) => (
              <Draft key={draft.id} draft={draft} />
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3 className="mb-1.5 text-sm font-semibold">{t('starts.references')}</h3>
        <ul className="grid gap-2 sm:grid-cols-2">
          {catalogue.packages.map(({ id, terms }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => onReference(id, terms)}
                className="flex size-full min-h-11 flex-col rounded-md border border-edge bg-sheet px-3 py-2 text-left text-sm hover:bg-sunk"
              >
                <span className="font-medium">
                  <span className="sr-only">{t('starts.reference')} </span>
                  {terms.title}
                </span>
                <span className="text-xs text-ink-3">{stageName(stageIn(catalogue, terms))}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function Draft({ draft }: { draft: ReturnType<typeof useDesk>['own']['drafts'][number] }) {
  const t = useTranslations('compose')
  const { view, own } = useDesk()
  const { openComposer } = useDeskPlace()
  const { busy, send } = useSend()
  const title = draft.terms.title.trim() || t('title.untitled')
  const author = view.delegations.find(({ party }) => party === own.party)?.members.find(({ person }) => person === draft.by)
  return (
    <li className="flex items-center gap-2">
      <Button className="min-w-0 grow justify-start! text-left text-sm" onClick={() => openComposer({ kind: 'draft', draft: draft.id })}>
        <FileText aria-hidden size={18} className="shrink-0" />
        <span className="min-w-0">
          <span className="block truncate">
            <span className="sr-only">{t('starts.continue')} </span>
            {title}
          </span>
          {author && <span className="block text-xs font-normal text-ink-3">{t('starts.by', { name: author.name })}</span>}
        </span>
        {draft.counters && <Badge>{t('starts.counter')}</Badge>}
      </Button>
      <IconButton
        label={t('starts.discard', { title })}
        busy={busy}
        onClick={() => void send({ type: 'discardDraft', draft: draft.id }, t('starts.discarded'))}
      >
        <Trash2 aria-hidden size={18} />
      </IconButton>
    </li>
  )
}
