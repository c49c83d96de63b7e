// One entry: what it is, when it comes, who hears it, and what can be done with it.
'use client'
import { Ban, Pencil, RotateCcw, Zap } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { MelEntry } from '../../../../lib/game/mel-entry.ts'
import { useSend } from '../../../_client/useSend.ts'
import { Badge } from '../../../_parts/Badge.tsx'
import { Button, IconButton } from '../../../_parts/Button.tsx'
import { choosing } from '../../../_parts/injects.ts'
import { useControl } from '../../useControl.ts'
import { Effects } from '../events/Effects.tsx'
import { missed } from './grouped.ts'
import { useMelSight } from './useMelSight.ts'
import { useMelWords } from './useMelWords.ts'

export function MelRow({ entry, onEdit }: { entry: MelEntry; onEdit: () => void }) {
  const t = useTranslations('mel')
  const { view, catalogue } = useControl()
  const { busy, send } = useSend()
  const { nameOf, textOf, effectsOf, toText, whenText } = useMelWords()
  const late = missed(entry, useMelSight().moment)
  const { state, n } = entry
  const name = nameOf(entry)
  const told = [whenText(entry.when), toText(entry.to), entry.method, entry.from && t('fromWhom', { from: entry.from })]
  return (
    <li className="border-b border-line py-2 last:border-0">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <details className="min-w-36 grow basis-0">
          <summary className="min-h-9 py-1 font-medium">
            <span className={state.is === 'cancelled' ? 'text-ink-3 line-through' : undefined}>{name}</span>
          </summary>
          <div className="flex flex-col gap-1.5 pb-2 text-sm">
            <blockquote className="border-l-2 border-note pl-3 whitespace-pre-line">{textOf(entry)}</blockquote>
            <Effects catalogue={catalogue} effects={effectsOf(entry)} />
            {entry.subject && <p>{t('about', { subject: entry.subject })}</p>}
            {entry.time && <p>{t('planned', { time: entry.time })}</p>}
            {entry.expected && <p>{t('expects', { expected: entry.expected })}</p>}
          </div>
        </details>
        <Badge tone={state.is === 'sent' ? 'good' : late ? 'doubt' : state.is === 'waiting' ? 'note' : 'plain'}>
          {late ? t('state.missed') : t(`state.${state.is}`, state.is === 'sent' ? { turn: state.turn } : {})}
        </Badge>
        <span className="flex items-center gap-1">
          {state.is === 'waiting' && (
            <Button
              size="small"
              busy={busy}
              disabled={!choosing(view.room)}
              onClick={() => void send({ type: 'sendMel', n }, t('sent', { name }))}
            >
              <Zap aria-hidden size={16} />
              {t('sendNow')}
            </Button>
          )}
          {state.is !== 'sent' && (
            <IconButton
              size="small"
              label={t(state.is === 'cancelled' ? 'bringBack' : 'edit', { name })}
              aria-haspopup="dialog"
              onClick={onEdit}
            >
              {state.is === 'cancelled' ? <RotateCcw aria-hidden size={17} /> : <Pencil aria-hidden size={17} />}
            </IconButton>
          )}
          {state.is === 'waiting' && (
            <IconButton size="small" label={t('cancel', { name })} onClick={() => void send({ type: 'cancelMel', n, rev: entry.rev ?? 0 })}>
              <Ban aria-hidden size={17} className="text-bad" />
            </IconButton>
          )}
        </span>
      </div>
      <p className="text-sm text-ink-3">{told.filter(Boolean).join(' · ')}</p>
    </li>
  )
}
