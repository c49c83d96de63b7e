// One event before it is sent: what is read out, what it does, on whom it falls.
'use client'
import { CalendarPlus, Zap } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../../lib/ids.ts'
import type { CardView } from '../../../../lib/view/card.ts'
import { partyOf } from '../../../_client/catalogue.ts'
import { useSend } from '../../../_client/useSend.ts'
import { Button } from '../../../_parts/Button.tsx'
import { Select } from '../../../_parts/Field.tsx'
import { choosing } from '../../../_parts/injects.ts'
import { useControl } from '../../useControl.ts'
import { cardOf, emptyDraft } from '../mel/draft.ts'
import { MelDialog } from '../mel/MelDialog.tsx'
import { Effects } from './Effects.tsx'

export function Card({ card, sent, onSent }: { card: CardView; sent: boolean; onSent: () => void }) {
  const t = useTranslations('control.events')
  const { view, catalogue } = useControl()
  const { busy, send } = useSend()
  const m = useTranslations('mel')
  const [party, setParty] = useState<PartyId | ''>('')
  const [planning, setPlanning] = useState(false)
  const submit = async () => {
    if (await send({ type: 'sendInject', inject: card.id, party: party || null }, t('sent', { name: card.name }))) onSent()
  }
  return (
    <div className="flex flex-col gap-3 pb-4">
      <blockquote className="border-l-2 border-note pl-3">{card.text}</blockquote>
      <div className="text-sm">
        <h3 className="text-sm font-semibold">{t('does')}</h3>
        <Effects catalogue={catalogue} effects={card.effects} />
      </div>
      <p className="text-sm text-ink-3">{t('precedent', { precedent: card.precedent })}</p>
      {card.fallsOn.length > 0 && (
        <Select label={t('fallsOn')} value={party} onChange={(event) => setParty(event.target.value as PartyId | '')} wrap="max-w-sm">
          <option value="">{t('chance')}</option>
          {card.fallsOn.map((id) => (
            <option key={id} value={id}>
              {partyOf(catalogue, id)?.name ?? id}
            </option>
          ))}
        </Select>
      )}
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" busy={busy} disabled={sent || !choosing(view.room)} onClick={() => void submit()}>
          <Zap aria-hidden size={18} />
          {t('sendIt')}
        </Button>
        <Button aria-haspopup="dialog" onClick={() => setPlanning(true)}>
          <CalendarPlus aria-hidden size={18} />
          {m('putOnList')}
        </Button>
      </div>
      {planning && (
        <MelDialog begin={{ ...emptyDraft, inject: { ...cardOf(card.id), party: party || null } }} onClose={() => setPlanning(false)} />
      )}
    </div>
  )
}
