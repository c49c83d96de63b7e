// A delegation's bot: how it plays, and the buttons to hand the seat over, play otherwise, or take it back.
'use client'
import { Bot } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { isStrategy } from '../../../lib/bots/strategies.ts'
import type { PartyId } from '../../../lib/ids.ts'
import { partyName } from '../../_client/catalogue.ts'
import { useSend } from '../../_client/useSend.ts'
import { BotMark } from '../../_parts/BotMark.tsx'
import { Button, type Tone } from '../../_parts/Button.tsx'
import { classes } from '../../_parts/classes.ts'
import { useControl } from '../useControl.ts'
import { HandDialog } from './HandDialog.tsx'

export function BotSeat({ party, tone, className }: { party: PartyId; tone?: Tone; className?: string }) {
  const t = useTranslations('control.bots')
  const { view, catalogue } = useControl()
  const { busy, send } = useSend()
  const [asking, ask] = useState(false)
  const now = strategyOf(view.people, party)
  const name = partyName(catalogue, party)
  if (view.room.status === 'ended' || view.room.status === 'closed') return null
  return (
    <div className={className}>
      <div className="flex flex-wrap gap-2">
        <Button size="small" {...(tone ? { tone } : {})} aria-haspopup="dialog" onClick={() => ask(true)}>
          {now === null && <Bot aria-hidden size={17} />}
          {now === null ? t('hand') : t('change')}
          <span className="sr-only">: {name}</span>
        </Button>
        {now !== null && (
          <Button
            size="small"
            {...(tone ? { tone } : {})}
            busy={busy}
            onClick={() => void send({ type: 'recallBot', party }, t('took', { party: name }))}
          >
            {t('take')}
            <span className="sr-only">: {name}</span>
          </Button>
        )}
      </div>
      {asking && <HandDialog party={party} now={now} onClose={() => ask(false)} />}
    </div>
  )
}

/** That a bot plays, and how; nothing while none does. */
export function BotLine({ party, className }: { party: PartyId; className?: string }) {
  const plays = usePlays(party)
  if (plays === null) return null
  return (
    <p className={classes('flex flex-wrap items-center gap-x-2 text-sm', className)}>
      <BotMark />
      <span className="text-ink-2">{plays}</span>
    </p>
  )
}

function usePlays(party: PartyId): string | null {
  const t = useTranslations()
  const { people } = useControl().view
  const now = strategyOf(people, party)
  if (now === null) return null
  return t('control.bots.plays', { strategy: isStrategy(now) ? t(`bots.strategy.${now}.name`) : now })
}

type People = ReturnType<typeof useControl>['view']['people']
const strategyOf = (people: People, party: PartyId): string | null =>
  people.find(({ role, bot }) => bot !== null && role.kind === 'delegate' && role.party === party)?.bot ?? null
