// Chooses with whom to talk in private.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { Checkbox } from '../../_parts/Field.tsx'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { useDesk } from '../useDesk.ts'

interface NewCaucusProps {
  open: boolean
  onClose: () => void
  onChosen: (others: PartyId[]) => void
}
export function NewCaucus({ open, onClose, onChosen }: NewCaucusProps) {
  const t = useTranslations('desk.talk')
  const { own, catalogue } = useDesk()
  const [chosen, setChosen] = useState<readonly PartyId[]>([])
  const others = catalogue.parties.filter(({ id }) => id !== own.party)
  const go = () => {
    onChosen([...chosen])
    setChosen([])
  }
  return (
    <Dialog
      open={open}
      title={t('startTitle')}
      onClose={onClose}
      foot={
        <Button tone="primary" disabled={chosen.length === 0} onClick={go}>
          {t('startGo')}
        </Button>
      }
    >
      <p className="mb-2 text-ink-2">{t('startHow')}</p>
      {others.map((party) => (
        <Checkbox
          key={party.id}
          label={<PartyMark party={party} name="full" />}
          checked={chosen.includes(party.id)}
          onChange={(event) => setChosen(event.target.checked ? [...chosen, party.id] : chosen.filter((id) => id !== party.id))}
        />
      ))}
    </Dialog>
  )
}
