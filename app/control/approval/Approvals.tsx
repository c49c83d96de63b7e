// Packages that wait to be seen: each with its text, to be approved, or returned with a few words.
'use client'
import { Check, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { partyName, partyOf } from '../../_client/catalogue.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { Textarea } from '../../_parts/Field.tsx'
import { PackageTerms } from '../../_parts/PackageTerms.tsx'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { Card, EmptyState, Section } from '../../_parts/Section.tsx'
import { useControl } from '../useControl.ts'
import { useOpening } from '../useOpening.ts'
import { useAwaiting, type Waiting } from './useAwaiting.ts'

/** The room takes no more characters than this. */
const longest = 280

/** Nothing in a room where packages need no approval and none waits. */
export function Approvals() {
  const t = useTranslations('powers.approval')
  const { approval } = useControl().view.settings
  const waiting = useAwaiting()
  if (approval === 'none' && waiting.length === 0) return null
  return (
    <Section title={t('title')}>
      {waiting.length === 0 ? (
        <EmptyState title={t('none')} next={t('noneNext')} />
      ) : (
        <div className="flex flex-col gap-4">
          {waiting.map(({ party, offer }) => (
            <One key={`${party}-${offer.package}`} party={party} offer={offer} />
          ))}
        </div>
      )}
    </Section>
  )
}

function One({ party: id, offer }: Waiting) {
  const t = useTranslations('powers.approval')
  const { view, catalogue } = useControl()
  const { busy, send } = useSend()
  const { n, open, start, stop } = useOpening()
  const { title } = offer.terms
  const party = partyOf(catalogue, id)
  const countered = offer.counters === null ? null : view.proposals.find((one) => one.id === offer.package)
  return (
    <Card>
      <h3 className="text-base">{title}</h3>
      <p className="mb-2 flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
        {party ? <PartyMark party={party} /> : id}
        <span>
          {offer.counters === null
            ? t('offers', { turn: offer.turn })
            : t('counters', { title: countered?.versions.at(-1)?.terms.title ?? title, n: offer.counters, turn: offer.turn })}
        </span>
      </p>
      <PackageTerms catalogue={catalogue} terms={offer.terms} />
      <div className="mt-3 flex flex-wrap gap-2">
        <Button
          tone="primary"
          busy={busy}
          onClick={() => void send({ type: 'approvePackage', package: offer.package, party: id }, t('approved', { title }))}
        >
          <Check aria-hidden size={18} />
          {t('approve')}
          <span className="sr-only">({title})</span>
        </Button>
        <Button onClick={start} aria-haspopup="dialog">
          <Undo2 aria-hidden size={18} />
          {t('return')}
          <span className="sr-only">({title})</span>
        </Button>
      </div>
      {n > 0 && <Return key={n} party={id} offer={offer} open={open} onClose={stop} />}
    </Card>
  )
}

function Return({ party, offer, open, onClose }: Waiting & { open: boolean; onClose: () => void }) {
  const t = useTranslations('powers.approval')
  const frame = useTranslations('common.frame')
  const { catalogue } = useControl()
  const { busy, send } = useSend()
  const [words, setWords] = useState('')
  const { title } = offer.terms
  const name = partyName(catalogue, party)
  const submit = async () => {
    const intent = { type: 'returnPackage', package: offer.package, party, words: words.trim() } as const
    if (intent.words && (await send(intent, t('returned', { title, party: name })))) onClose()
  }
  return (
    <Dialog
      open={open}
      title={t('returnTitle', { title })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{frame('cancel')}</Button>
          <Button tone="primary" busy={busy} disabled={!words.trim()} onClick={() => void submit()}>
            {t('returnDo')}
          </Button>
        </>
      }
    >
      <Textarea
        label={t('words')}
        hint={t('wordsHint', { party: name })}
        required
        rows={3}
        maxLength={longest}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
    </Dialog>
  )
}
