// Talk: with one's own team, before all, or in private with any of the others.
'use client'
import { MessageSquarePlus } from 'lucide-react'
import { use, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { partyName } from '../../_client/catalogue.ts'
import { WhyNotSent } from '../../_client/looking.ts'
import { Button } from '../../_parts/Button.tsx'
import { classes } from '../../_parts/classes.ts'
import { Statements } from '../board/News.tsx'
import { PressLine } from '../debrief/PressLine.tsx'
import { keep, recall } from '../kept.ts'
import { useDesk } from '../useDesk.ts'
import { BotsRead } from './BotsRead.tsx'
import { caucusId, type TalkChannel, talkChannels } from './channels.ts'
import { MessageList } from './MessageList.tsx'
import { NewCaucus } from './NewCaucus.tsx'
import { useUnread } from './reading.ts'
import { Sending } from './Sending.tsx'
import { useAbove } from './useAbove.ts'
import { useOutbox } from './useOutbox.ts'
import { Write } from './Write.tsx'

export function Talk() {
  const t = useTranslations('desk.talk')
  const { own, room, catalogue, stand } = useDesk()
  const why = use(WhyNotSent)
  const whyNot = useTranslations('common.looking.whyNot')
  const { of, read } = useUnread()
  const [begun, setBegun] = useState<PartyId[] | null>(null)
  const [choosing, setChoosing] = useState(false)
  const [openId, setOpenId] = useState(() => String(recall(sessionStorage, room.code, own.party, 'channel') ?? 'plenary'))
  useEffect(() => keep(sessionStorage, openId, room.code, own.party, 'channel'), [openId, room.code, own.party])
  const { waiting } = useOutbox()
  const id = useId()
  const card = useRef<HTMLElement>(null)
  useAbove(card)
  const channels = talkChannels(own, begun)
  const open = channels.find(({ id }) => id === openId) ?? channels.find(({ id }) => id === 'plenary')
  useEffect(() => {
    if (open) read(open)
  }, [open, read])

  const names = (parties: readonly PartyId[]) => parties.map((id) => partyName(catalogue, id)).join(', ')
  const nameOf = ({ address, others }: TalkChannel) =>
    address.kind === 'caucus' ? t('caucus', { parties: names(others) }) : t(address.kind)
  if (!open) return null
  const outgoing = waiting.filter(({ channel }) => channel === open.id)
  // Nobody speaks in another's name; whoever is paused may still ask for help.
  const mute = stand === 'entering' ? whyNot('entering') : stand === 'paused' && open.address.kind === 'help' ? null : why
  return (
    <div className="flex flex-col gap-4">
      <section
        ref={card}
        aria-labelledby={id}
        // On a phone it has what the screen has left below what stands above it.
        className="rounded-lg border border-line bg-sheet p-2 shadow-sheet max-lg:flex max-lg:h-[max(18rem,calc(100dvh-var(--above,15rem)-4.25rem-env(safe-area-inset-bottom)))] max-lg:flex-col lg:p-5"
      >
        <div className="mb-2 grid grid-cols-[auto_minmax(0,1fr)] items-center gap-2 lg:mb-3 lg:grid-cols-[minmax(0,1fr)_auto] lg:gap-3">
          <h2 id={id} className="text-lg max-lg:sr-only">
            {t('title')}
          </h2>
          <Button size="small" aria-haspopup="dialog" title={t('start')} onClick={() => setChoosing(true)} className="max-lg:min-h-11">
            <MessageSquarePlus aria-hidden size={18} />
            <span className="max-sm:sr-only">{t('start')}</span>
          </Button>
          <ul
            data-guide="channels"
            aria-label={t('channels')}
            // One line on a phone; the one that is open is in sight. What is only spoken of it stands within, and widens no page.
            className="relative -m-1 flex gap-2 overflow-x-auto p-1 [scrollbar-width:none] lg:col-span-2 lg:flex-wrap"
          >
            {channels.map((channel) => (
              <li key={channel.id} className="max-lg:shrink-0">
                <Chip name={nameOf(channel)} unread={of(channel.id)} open={channel.id === open.id} onOpen={() => setOpenId(channel.id)} />
              </li>
            ))}
          </ul>
        </div>
        <div className="rounded-md border border-line max-lg:flex max-lg:min-h-0 max-lg:grow max-lg:flex-col">
          <header className="border-b border-line px-3 py-1 lg:py-2">
            <h3 className="text-base max-lg:sr-only">{nameOf(open)}</h3>
            <p className="text-xs text-ink-2 lg:text-sm">
              {t(`who.${open.address.kind}`, { parties: names(open.others) })} <strong className="font-medium">{t('read')}</strong>
            </p>
            <BotsRead of={open.address.kind} others={open.others} />
          </header>
          <MessageList
            key={open.id}
            height="rest"
            label={t('log', { channel: nameOf(open) })}
            messages={open.messages}
            empty={t(open.address.kind === 'help' ? 'emptyHelp' : 'emptyNext')}
            outgoing={{ count: outgoing.length, list: <Sending messages={outgoing} /> }}
          />
          {open.closed ? (
            <p className="border-t border-line p-3 text-sm text-doubt">{t('closed')}</p>
          ) : (
            <WhyNotSent value={mute}>
              <Write key={`write-${open.id}`} channel={open} />
            </WhyNotSent>
          )}
        </div>
        <NewCaucus
          open={choosing}
          onClose={() => setChoosing(false)}
          onChosen={(others) => {
            const parties = [own.party, ...others]
            setBegun(parties)
            setOpenId(caucusId(parties))
            setChoosing(false)
          }}
        />
      </section>
      {room.status === 'playing' && room.phase === 'debrief' && <PressLine />}
      <Statements />
    </div>
  )
}

function Chip({ name, unread, open, onOpen }: { name: string; unread: number; open: boolean; onOpen: () => void }) {
  const t = useTranslations('desk')
  const chip = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const line = chip.current?.closest('ul')
    if (!open || !chip.current || !line) return
    const [{ left, right }, seen] = [chip.current.getBoundingClientRect(), line.getBoundingClientRect()]
    line.scrollLeft += Math.max(0, right - seen.right) - Math.max(0, seen.left - left)
  }, [open])
  return (
    <button
      ref={chip}
      type="button"
      aria-pressed={open}
      onClick={onOpen}
      className={classes(
        'inline-flex min-h-11 items-center gap-2 rounded-full border px-3.5 text-sm font-medium max-lg:whitespace-nowrap lg:px-4',
        open ? 'border-action bg-action-soft text-action' : 'border-edge text-ink-2 hover:bg-sunk',
      )}
    >
      {name}
      {unread > 0 && (
        <span className="figures rounded-full bg-action px-1.5 text-xs font-semibold text-on-action">
          <span aria-hidden>{unread}</span>
          <span className="sr-only">{t('unread', { count: unread })}</span>
        </span>
      )}
    </button>
  )
}
