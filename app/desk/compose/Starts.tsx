// What a package can be started from: drafts of one's own delegation, reference packages, and old ones.
'use client'
import { FileText, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { DraftId } from '../../../lib/ids.ts'
import { stageIn } from '../../../lib/rules/catalogue.ts'
import type { Stage, Terms } from '../../../lib/scenario/schema.ts'
import { partyName } from '../../_client/catalogue.ts'
import { useSend } from '../../_client/useSend.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { Button, IconButton } from '../../_parts/Button.tsx'
import { type ComposeFrom, useDesk, useDeskPlace } from '../useDesk.ts'
import { useNames } from './Together.tsx'

const mostOld = 12

interface StartsProps {
  /** The draft on the bench. */
  current: DraftId
  onStart: (from: ComposeFrom, terms: Terms) => void
}
export function Starts({ current, onStart }: StartsProps) {
  const t = useTranslations('compose')
  const words = useTranslations('common')
  const stageName = (stage: Stage) => words('package.stage', { stage, name: words(`stage.${stage}`) })
  const { catalogue, own } = useDesk()
  const old = useOld()
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
            <Start
              key={id}
              title={terms.title}
              under={stageName(stageIn(catalogue, terms))}
              onStart={() => onStart({ kind: 'reference', id }, terms)}
            />
          ))}
        </ul>
      </section>
      {old.length > 0 && (
        <section>
          <h3 className="mb-1.5 text-sm font-semibold">{t('starts.old')}</h3>
          <ul className="grid gap-2 sm:grid-cols-2">
            {old.map(({ key, from, terms, name }) => (
              <Start key={key} title={name} under={stageName(stageIn(catalogue, terms))} onStart={() => onStart(from, terms)} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

interface StartProps {
  title: string
  under: string
  onStart: () => void
}
function Start({ title, under, onStart }: StartProps) {
  const t = useTranslations('compose')
  return (
    <li>
      <button
        type="button"
        onClick={onStart}
        className="flex size-full min-h-11 flex-col rounded-md border border-edge bg-sheet px-3 py-2 text-left text-sm hover:bg-sunk"
      >
        <span className="font-medium">
          <span className="sr-only">{t('starts.reference')} </span>
          {title}
        </span>
        <span className="text-xs text-ink-3">{under}</span>
      </button>
    </li>
  )
}

/** What was agreed, and what is or was on the table, the newest first. */
function useOld() {
  const t = useTranslations('compose.starts')
  const { view, catalogue } = useDesk()
  const agreed = view.agreements.map(({ id, terms, since }) => ({
    key: id,
    from: { kind: 'old', package: id, version: null } as const,
    terms,
    name: t('agreement', { title: terms.title, turn: since }),
  }))
  const tabled = view.proposals
    .filter(({ status }) => status !== 'inForce')
    .flatMap(({ id, versions }) =>
      versions.map(({ n, by, terms }) => ({
        key: `${id} ${n}`,
        from: { kind: 'old', package: id, version: n } as const,
        terms,
        name: t('version', { title: terms.title, version: n, party: partyName(catalogue, by) }),
      })),
    )
  return [...tabled.reverse(), ...agreed.reverse()].slice(0, mostOld)
}

function Draft({ draft }: { draft: ReturnType<typeof useDesk>['own']['drafts'][number] }) {
  const t = useTranslations('compose')
  const team = useTranslations('team.together')
  const { view, own, you } = useDesk()
  const nameOf = useNames()
  const open = own.editing.filter((one) => one.draft === draft.id && one.person !== you?.person)
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
          {open.length > 0 && (
            <span className="block text-xs font-normal text-note">
              {team('open', { names: open.map(({ person }) => nameOf(person)).join(', ') })}
            </span>
          )}
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
