// The events of a turn: what was read out, what is asked of whom, and what has been chosen.
'use client'
import { Zap } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import type { InjectView } from '../../lib/view/view.ts'
import { partyName, partyOf } from '../_client/catalogue.ts'
import { undecided } from './injects.ts'
import { MarkShape } from './PartyMark.tsx'

interface InjectListProps {
  catalogue: Catalogue
  injects: readonly InjectView[]
  /** Whether choices can still be made. */
  state: 'choosing' | 'settled'
  /** What stands in place of an event's options for a reader who chooses between them; null where there is nothing to choose. */
  choose?: (inject: InjectView) => ReactNode
}
export function InjectList({ catalogue, injects, state, choose }: InjectListProps) {
  return (
    <ul className="flex flex-col gap-4">
      {injects.map((inject) => (
        <li key={inject.id} className="border-t border-line pt-4 first:border-0 first:pt-0">
          <p className="flex items-start gap-2 font-semibold">
            <Zap aria-hidden size={18} className="mt-0.75 shrink-0 text-note" />
            {inject.name}
          </p>
          <Way catalogue={catalogue} inject={inject} />
          <p className="mt-0.5 max-w-prose whitespace-pre-line">{inject.text}</p>
          {state === 'choosing' && (choose?.(inject) ?? <Options catalogue={catalogue} inject={inject} />)}
          <Answers catalogue={catalogue} inject={inject} />
          {state === 'choosing' && <Undecided catalogue={catalogue} inject={inject} />}
        </li>
      ))}
    </ul>
  )
}

/** How it came and from whom, and who alone heard it. */
function Way({ catalogue, inject: { to, method, from } }: { catalogue: Catalogue; inject: InjectView }) {
  const t = useTranslations('injects')
  const told = [
    method,
    from && t('from', { from }),
    to && t('only', { parties: to.map((id) => partyName(catalogue, id)).join(', ') }),
  ].filter(Boolean)
  return told.length > 0 && <p className="text-sm text-ink-3">{told.join(' · ')}</p>
}

/** What is asked of whom, to read. */
export function Options({ catalogue, inject }: { catalogue: Catalogue; inject: InjectView }) {
  const t = useTranslations('injects')
  return inject.choices.map(({ parties, options }) => (
    <div key={parties.join()} className="mt-2 text-sm">
      <p className="text-ink-2">{t('options', { parties: parties.map((id) => partyName(catalogue, id)).join(', ') })}</p>
      <ul className="mt-0.5 list-disc pl-5">
        {options.map((option) => (
          <li key={option.id}>{option.text}</li>
        ))}
      </ul>
    </div>
  ))
}

/** All choices as they come, in the open. */
export function Answers({ catalogue, inject, className }: { catalogue: Catalogue; inject: InjectView; className?: string }) {
  const t = useTranslations('injects')
  if (inject.answers.length === 0) return null
  return (
    <ul className={className ?? 'mt-2 flex flex-col gap-1 text-sm font-medium'}>
      {inject.answers.map(({ party, text }) => (
        <li key={party} className="flex items-start gap-2">
          <MarkShape party={partyOf(catalogue, party)} className="mt-[0.25em]" />
          <span>{t('answer', { party: partyName(catalogue, party), text })}</span>
        </li>
      ))}
    </ul>
  )
}

function Undecided({ catalogue, inject }: { catalogue: Catalogue; inject: InjectView }) {
  const t = useTranslations('injects')
  const parties = undecided(inject)
  if (parties.length === 0) return null
  return (
    <p className="mt-1 text-sm text-ink-3">
      {t('undecided', { parties: parties.map((id) => partyName(catalogue, id)).join(', '), count: parties.length })}
    </p>
  )
}
