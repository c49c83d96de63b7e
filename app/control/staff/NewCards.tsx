// New personal links for many at once, and their cards to print: for when those made before have left the page.
'use client'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { GuestsInvited } from '../../../lib/protocol.ts'
import type { PersonView } from '../../../lib/view/view.ts'
import { renewLink } from '../../_client/http.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { Choices, FieldError } from '../../_parts/Field.tsx'
import { GuestCards } from '../lobby/GuestCards.tsx'
import { keepInvited } from '../lobby/invited.ts'
import { useControl } from '../useControl.ts'
import { useMay } from './useRights.ts'

/** Those whose seats are people's own: nobody at the door, no bot, no wall, no facilitator. */
const seatedPeople = (people: readonly PersonView[]): PersonView[] =>
  people.filter(({ bot, role }) => bot === null && (role.kind === 'delegate' || role.kind === 'observer'))

export function NewCards() {
  const t = useTranslations('staff.cards')
  const { view } = useControl()
  const [shown, show] = useState<'no' | 'asking' | GuestsInvited>('no')
  const may = useMay('help')
  if (!may || seatedPeople(view.people).length === 0) return null
  const close = () => show('no')
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => show('asking')} className="max-md:min-h-11">
        <Printer aria-hidden size={17} />
        {t('open')}
      </Button>
      {shown === 'asking' && <Ask onMade={show} onClose={close} />}
      {typeof shown === 'object' && <GuestCards invited={shown} onClose={close} />}
    </>
  )
}

function Ask({ onMade, onClose }: { onMade: (made: GuestsInvited) => void; onClose: () => void }) {
  const t = useTranslations()
  const { view, seat } = useControl()
  const people = seatedPeople(view.people)
  const offline = people.filter(({ online }) => !online)
  const [who, choose] = useState<'offline' | 'all'>(offline.length > 0 ? 'offline' : 'all')
  const [work, setWork] = useState<{ done: number; all: number; error: string | null } | null>(null)
  const chosen = who === 'all' ? people : offline
  const busy = work !== null && work.error === null
  const make = async () => {
    const seated: GuestsInvited['seated'] = []
    for (const { person, name, role } of chosen) {
      setWork({ done: seated.length, all: chosen.length, error: null })
      const answer = await renewLink(view.room.code, seat.key, person)
      if (!answer.ok) {
        // What was made is kept: those links are the ones that open the seats now.
        if (seated.length > 0) keepInvited({ code: view.room.code, seated, refused: [] })
        return setWork({ done: seated.length, all: chosen.length, error: answer.message ?? t('common.link.noRoute') })
      }
      seated.push({ row: seated.length + 1, key: answer.body.key, you: { person, name, role } })
    }
    const made = { code: view.room.code, seated, refused: [] }
    keepInvited(made)
    onMade(made)
  }
  return (
    <Dialog
      open
      title={t('staff.cards.title')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.frame.cancel')}</Button>
          <Button tone="primary" busy={busy} disabled={chosen.length === 0} onClick={() => void make()}>
            {t('staff.cards.do')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-sm text-ink-2">{t('staff.cards.lead')}</p>
        <Choices
          legend={t('staff.cards.who')}
          name="cards-who"
          value={who}
          options={[
            { value: 'offline', label: t('staff.cards.offline', { count: offline.length }), disabled: offline.length === 0 },
            { value: 'all', label: t('staff.cards.all', { count: people.length }) },
          ]}
          onChange={choose}
        />
        <p className="text-sm text-doubt">{t('staff.cards.ends', { count: chosen.filter(({ online }) => online).length })}</p>
        <p role="status" className="text-sm">
          {busy && t('staff.cards.made', { done: work.done, all: work.all })}
        </p>
        <FieldError error={work?.error && t('staff.cards.failed', { why: work.error })} />
      </div>
    </Dialog>
  )
}
