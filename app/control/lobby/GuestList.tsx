// The facilitator's list: pasted or uploaded, looked through, and made into seats with personal links to print.
'use client'
import { ListPlus, Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { portfolios } from '../../../lib/game/state.ts'
import { type BadGuest, type GuestWords, readGuests } from '../../../lib/guests.ts'
import { inviteGuests } from '../../_client/http.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { Checkbox, FieldError, Textarea } from '../../_parts/Field.tsx'
import { useControl } from '../useControl.ts'
import { GuestCards } from './GuestCards.tsx'
import { keepInvited, useInvited } from './invited.ts'

export function GuestList() {
  const t = useTranslations('control.guests')
  const [open, setOpen] = useState<'no' | 'list' | 'cards'>('no')
  const invited = useInvited()
  return (
    <div>
      <Button aria-haspopup="dialog" onClick={() => setOpen('list')}>
        <ListPlus aria-hidden size={18} />
        {t('open')}
      </Button>
      {invited && (
        <Button tone="quiet" aria-haspopup="dialog" onClick={() => setOpen('cards')}>
          <Printer aria-hidden size={18} />
          {t('cardsAgain')}
        </Button>
      )}
      <p className="mt-1 text-sm text-ink-3">{t('openHint')}</p>
      {open === 'list' && <ListDialog onClose={() => setOpen('no')} onSeated={() => setOpen('cards')} />}
      {open === 'cards' && invited && <GuestCards invited={invited} onClose={() => setOpen('no')} />}
    </div>
  )
}

function useGuestWords(): GuestWords {
  const t = useTranslations('common.seat.portfolio')
  const { catalogue } = useControl()
  return useMemo(
    () => ({
      parties: catalogue.parties.map(({ id, name, short }) => ({ id, names: [name, short] })),
      portfolios: Object.fromEntries(portfolios.map((one) => [one, [t(one)]])) as unknown as GuestWords['portfolios'],
    }),
    [catalogue, t],
  )
}

function ListDialog({ onClose, onSeated }: { onClose: () => void; onSeated: () => void }) {
  const t = useTranslations()
  const { view, seat } = useControl()
  const words = useGuestWords()
  const [text, setText] = useState('')
  const [take, setTake] = useState<'all' | 'good'>('all')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { guests, bad } = useMemo(() => readGuests(text, words), [text, words])
  const write = (next: string) => {
    setText(next)
    setError(null)
    setTake('all')
  }
  const invite = async () => {
    setBusy(true)
    const answer = await inviteGuests(view.room.code, seat.key, { guests, take })
    setBusy(false)
    if (!answer.ok) return setError(answer.message ?? t('common.link.noRoute'))
    keepInvited(answer.body)
    onSeated()
  }
  const asksForOthers = bad.length > 0 || error !== null
  return (
    <Dialog
      open
      width="wide"
      title={t('control.guests.title')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.frame.cancel')}</Button>
          <Button
            tone="primary"
            busy={busy}
            disabled={guests.length === 0 || (asksForOthers && take === 'all')}
            onClick={() => void invite()}
          >
            {t('control.guests.seat', { count: guests.length })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-sm text-ink-2">{t('control.guests.lead')}</p>
        <Textarea
          label={t('control.guests.paste')}
          hint={t('control.guests.pasteHint')}
          rows={8}
          spellCheck={false}
          value={text}
          onChange={(event) => write(event.target.value)}
          className="font-mono text-sm"
        />
        <label className="flex flex-wrap items-center gap-2 text-sm">
          {t('control.guests.file')}
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) void file.text().then(write)
            }}
          />
        </label>
        <p role="status" className="text-sm font-medium">
          {text.trim() !== '' && t('control.guests.read', { good: guests.length, bad: bad.length })}
        </p>
        <BadRows bad={bad} />
        <FieldError error={error} />
        {asksForOthers && guests.length > 0 && (
          <Checkbox
            label={t('control.guests.others')}
            checked={take === 'good'}
            onChange={(event) => setTake(event.target.checked ? 'good' : 'all')}
          />
        )}
      </div>
    </Dialog>
  )
}

function BadRows({ bad }: { bad: readonly BadGuest[] }) {
  const t = useTranslations('control.guests')
  if (bad.length === 0) return null
  return (
    <ul className="flex flex-col gap-1 rounded-md bg-doubt-soft p-3 text-sm">
      {bad.map(({ row, text, fault }) => (
        <li key={row}>
          <span className="font-medium">{t('row', { row })}</span> {t(`fault.${fault}`)}{' '}
          <span className="text-ink-3 wrap-anywhere">{text}</span>
        </li>
      ))}
    </ul>
  )
}
