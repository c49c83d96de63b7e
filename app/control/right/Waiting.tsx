// What the room waits for, delegation by delegation, in words; who is ready stands apart from who is not.
'use client'
import { BellRing, Check, Clock3, Minus } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { partyName, partyOf } from '../../_client/catalogue.ts'
import { useSend } from '../../_client/useSend.ts'
import { BotMark, playedByBots } from '../../_parts/BotMark.tsx'
import { Button, IconButton } from '../../_parts/Button.tsx'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { Section } from '../../_parts/Section.tsx'
import { Only } from '../staff/Only.tsx'
import { useControl } from '../useControl.ts'
import { idle } from './idle.ts'

export function Waiting() {
  const t = useTranslations('control.waiting')
  const { view, catalogue } = useControl()
  // Whoever says it is ready keeps nobody waiting, whatever it has left undone.
  const open = view.waiting.filter((one) => !view.ready.includes(one.party) && one.for.some((kind) => !idle.has(kind))).length
  const bots = playedByBots(view.delegations)
  if (view.room.status !== 'playing') return null
  return (
    <Section
      title={t('title')}
      aside={<span className="text-sm text-ink-2">{t('open', { count: open, ready: view.ready.length, all: view.waiting.length })}</span>}
    >
      <ul className="flex flex-col">
        {view.waiting.map(({ party: id, for: kinds }) => {
          const party = partyOf(catalogue, id)
          const pressing = kinds.filter((kind) => !idle.has(kind))
          const shown = pressing.length > 0 ? pressing : kinds.slice(0, 1)
          const ready = view.ready.includes(id)
          const empty = view.delegations.find((one) => one.party === id)?.members.length === 0
          return (
            <li
              key={id}
              className="grid min-h-9 grid-cols-[6rem_1fr_auto] items-baseline gap-x-2 border-b border-line py-1 text-sm last:border-0"
            >
              <span className="font-medium">{party ? <PartyMark party={party} /> : id}</span>
              <span className={pressing.length > 0 ? undefined : 'text-ink-3'}>
                {empty && <span className="text-bad">{t('empty')} </span>}
                {ready ? (
                  <Check aria-hidden size="1em" className="mr-1.5 inline text-good" />
                ) : pressing.length > 0 ? (
                  <Clock3 aria-hidden size="1em" className="mr-1.5 inline text-doubt" />
                ) : (
                  <Minus aria-hidden size="1em" className="mr-1.5 inline text-ink-3" />
                )}
                {bots.includes(id) && <BotMark className="mr-1.5" />}
                {ready ? (
                  <span className="font-medium text-good">{t('ready')}</span>
                ) : bots.includes(id) && pressing.length === 0 ? (
                  t('nothing')
                ) : (
                  [...new Set(shown)].map((kind) => t(`for.${kind}`, { count: kinds.filter((one) => one === kind).length })).join('; ')
                )}
              </span>
              {pressing.length > 0 && !empty && !bots.includes(id) && !ready && <Nudge party={id} />}
            </li>
          )
        })}
      </ul>
      <Only rights="full">
        <Everyone />
      </Only>
    </Section>
  )
}

function Nudge({ party }: { party: PartyId }) {
  const t = useTranslations('mel.nudge')
  const { catalogue } = useControl()
  const { busy, send } = useSend()
  const name = { party: partyName(catalogue, party) }
  return (
    <IconButton
      size="small"
      busy={busy}
      label={t('do', name)}
      onClick={() => void send({ type: 'nudge', party }, t('done', name))}
      className="max-md:min-h-11 max-md:w-11!"
    >
      <BellRing aria-hidden size={16} />
    </IconButton>
  )
}

/** Once everybody is ready there is no reason to wait for the clock; a room that ends phases early does so by itself. */
function Everyone() {
  const t = useTranslations('control.waiting')
  const { room, ready, notReady, held } = useControl().view
  const { busy, send } = useSend()
  const { phase, turn } = room
  if (room.endEarly === 'whenReady') return <p className="mt-2 text-sm text-ink-3">{t('endsEarly')}</p>
  // A turn that waits for its release goes on with that.
  if (!phase || held || ready.length === 0 || notReady.length > 0) return null
  return (
    <div role="status" className="mt-3 flex flex-wrap items-center justify-between gap-2 rounded-md bg-good-soft p-3">
      <p className="text-sm font-medium text-good">{t('everyone')}</p>
      <Button size="small" tone="primary" busy={busy} onClick={() => void send({ type: 'nextPhase', from: { turn, phase } })}>
        {t('endPhase')}
      </Button>
    </div>
  )
}
