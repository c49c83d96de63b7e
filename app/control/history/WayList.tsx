// Each history by its letter and name: where it was left, where the table went back to, how it ended; shown among the curves or not.
'use client'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Moment } from '../../../lib/game/phase.ts'
import type { FacilitatorView } from '../../../lib/view/view.ts'
import { useSend } from '../../_client/useSend.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { Button, IconButton } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { Checkbox, Input } from '../../_parts/Field.tsx'
import { timeText } from '../right/logWords.ts'
import { useOpening } from '../useOpening.ts'
import type { Way } from './ways.ts'

/** The room takes no more characters than this. */
const longestName = 60
type Fork = FacilitatorView['forks'][number]

interface WayListProps {
  ways: readonly Way[]
  drawn: readonly string[]
  onToggle: (id: string) => void
}
export function WayList({ ways, drawn, onToggle }: WayListProps) {
  const t = useTranslations()
  const place = ({ turn, phase }: Moment) => t('powers.history.moment', { turn, phase: t(`common.phase.${phase}.name`) })
  return (
    <ul className="divide-y divide-line">
      {ways.toReversed().map(({ letter, fork }) => (
        <li key={letter} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
          <span aria-hidden className="figures w-6 text-lg font-semibold">
            {letter}
          </span>
          <div className="min-w-0 grow basis-60">
            <p className="flex flex-wrap items-center gap-x-2 font-medium wrap-anywhere">
              <span className="sr-only">{letter}:</span>
              {fork?.name ?? t('powers.history.present')}
              {fork?.end && <Badge tone="plain">{t(`common.end.${fork.end}.name`)}</Badge>}
            </p>
            {fork && (
              <p data-moves className="figures text-sm text-ink-3">
                {t('powers.history.left', { left: place(fork.leftAt), back: place(fork.backTo), time: timeText(fork.at) })}
              </p>
            )}
          </div>
          {fork && (
            <div className="flex items-center gap-2">
              <Checkbox
                label={t.rich('powers.history.inCurves', {
                  name: fork.name,
                  hidden: (words) => <span className="sr-only">{words}</span>,
                })}
                checked={drawn.includes(fork.id)}
                onChange={() => onToggle(fork.id)}
                className="text-sm!"
              />
              <Rename fork={fork} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function Rename({ fork }: { fork: Fork }) {
  const t = useTranslations('powers.history')
  const { n, open, start, stop } = useOpening()
  return (
    <>
      <IconButton size="small" label={t('rename', { name: fork.name })} onClick={start} aria-haspopup="dialog">
        <Pencil aria-hidden size={16} />
      </IconButton>
      {n > 0 && <NewName key={n} fork={fork} open={open} onClose={stop} />}
    </>
  )
}

function NewName({ fork, open, onClose }: { fork: Fork; open: boolean; onClose: () => void }) {
  const t = useTranslations()
  const { busy, send } = useSend()
  const [name, setName] = useState(fork.name)
  const save = async () => {
    if (name.trim() && (await send({ type: 'nameFork', fork: fork.id, name: name.trim() }))) onClose()
  }
  return (
    <Dialog
      open={open}
      title={t('powers.history.rename', { name: fork.name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.frame.cancel')}</Button>
          <Button tone="primary" busy={busy} disabled={!name.trim()} onClick={() => void save()}>
            {t('powers.history.renameDo')}
          </Button>
        </>
      }
    >
      <Input
        label={t('powers.history.newName')}
        value={name}
        maxLength={longestName}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void save()
        }}
      />
    </Dialog>
  )
}
