// A word to one delegation, on its help line.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { partyName } from '../../_client/catalogue.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { Textarea } from '../../_parts/Field.tsx'
import { useControl } from '../useControl.ts'

/** @param begin what the message begins with */
export function HelpDialog({ party, begin, onClose }: { party: PartyId; begin: string; onClose: () => void }) {
  const t = useTranslations()
  const { catalogue } = useControl()
  const { busy, send } = useSend()
  const [text, setText] = useState(begin)
  const name = partyName(catalogue, party)
  const say = async () => {
    if (await send({ type: 'say', channel: { kind: 'help', party }, text: text.trim() }, t('control.people.told', { party: name })))
      onClose()
  }
  return (
    <Dialog
      open
      title={t('control.people.tell', { party: name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.frame.cancel')}</Button>
          <Button tone="primary" busy={busy} disabled={text.trim() === begin.trim() || text.trim() === ''} onClick={() => void say()}>
            {t('control.people.tellDo')}
          </Button>
        </>
      }
    >
      <Textarea
        label={t('control.people.tellText')}
        hint={t('control.people.tellHint')}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </Dialog>
  )
}
