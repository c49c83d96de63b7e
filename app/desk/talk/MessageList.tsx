// What has been said in a channel: who, of which delegation, when; then what is still on its way. New messages scroll into view and are spoken.
'use client'
import { ArrowDown } from 'lucide-react'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { ChannelView } from '../../../lib/view/view.ts'
import { partyName, partyOf } from '../../_client/catalogue.ts'
import { clockTime } from '../../_client/clockTime.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { Button } from '../../_parts/Button.tsx'
import { classes } from '../../_parts/classes.ts'
import { MarkShape } from '../../_parts/PartyMark.tsx'
import { EmptyState } from '../../_parts/Section.tsx'
import { lastPages } from './history.ts'

/** So near to the end one is taken to read along, pixels. */
const near = 80

interface MessageListProps {
  label: string
  messages: ChannelView['messages']
  /** What to do, or to expect, while nothing has been said. */
  empty: string
  /** Messages still on their way, after the others, and how many they are. */
  outgoing?: { count: number; list: ReactNode }
  /** `rest`: on a phone, what room its column has left. */
  height?: 'own' | 'rest'
}
export function MessageList({ label, messages, empty, outgoing = { count: 0, list: null }, height = 'own' }: MessageListProps) {
  const t = useTranslations('desk.talk')
  const box = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState(1)
  const [behind, setBehind] = useState(false)
  const { shown, earlier } = lastPages(messages, pages)
  const last = messages.at(-1)?.id
  const reading = useRef(true)
  /** As it was last seen. */
  const size = useRef('')
  const { count } = outgoing
  const opening = useRef<{ height: number; top: number } | null>(null)
  const [quiet, setQuiet] = useState(false)
  const openEarlier = () => {
    if (box.current) opening.current = { height: box.current.scrollHeight, top: box.current.scrollTop }
    setQuiet(true)
    setPages(pages + 1)
  }
  // What one was reading stays where it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another page of it stands there
  useLayoutEffect(() => {
    if (!box.current || !opening.current) return
    box.current.scrollTop = opening.current.top + box.current.scrollHeight - opening.current.height
    opening.current = null
    const frame = requestAnimationFrame(() => setQuiet(false))
    return () => cancelAnimationFrame(frame)
  }, [pages])
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves when something new stands at the end
  useEffect(() => {
    if (!box.current) return
    if (reading.current || count > 0) box.current.scrollTop = box.current.scrollHeight
    else setBehind(true)
  }, [last, count])
  useEffect(() => {
    const log = box.current
    if (!log) return
    // What one types grows, a keyboard comes, letters arrive: whoever reads the newest goes on reading it.
    const watch = new ResizeObserver(() => {
      size.current = sizeOf(log)
      if (reading.current) log.scrollTop = log.scrollHeight
    })
    for (const one of [log, ...log.children]) watch.observe(one)
    return () => watch.disconnect()
  }, [])
  const toEnd = () => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight
    box.current?.focus({ preventScroll: true })
  }
  return (
    <div className={classes('relative', height === 'rest' && 'max-lg:flex max-lg:min-h-0 max-lg:grow max-lg:flex-col')}>
      {earlier > 0 && (
        <p className="border-b border-line px-3 py-1 text-center">
          <Button size="small" tone="quiet" onClick={openEarlier}>
            {t('earlier', { count: earlier })}
          </Button>
        </p>
      )}
      <div
        ref={box}
        role="log"
        aria-label={label}
        // What was said before is not news.
        aria-live={quiet ? 'off' : 'polite'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a log that scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={({ currentTarget }) => {
          // Moved by its size having changed, and not by the reader.
          if (sizeOf(currentTarget) !== size.current) return
          const { scrollTop, clientHeight, scrollHeight } = currentTarget
          reading.current = scrollHeight - scrollTop - clientHeight < near
          if (reading.current) setBehind(false)
        }}
        className={classes(
          'overflow-y-auto overscroll-contain px-3 py-2 -outline-offset-3! lg:h-[42dvh] lg:min-h-36',
          height === 'rest' ? 'max-lg:min-h-0 max-lg:grow' : 'max-lg:h-[28dvh] max-lg:min-h-36',
        )}
      >
        <div>
          {messages.length + count === 0 ? (
            <EmptyState title={t('empty')} next={empty} />
          ) : (
            <ul className="flex flex-col gap-3">
              {shown.map((message) => (
                <Message key={message.id} message={message} />
              ))}
              {outgoing.list}
            </ul>
          )}
        </div>
      </div>
      {behind && (
        <Button size="small" className="absolute right-3 bottom-3 shadow-float" onClick={toEnd}>
          <ArrowDown aria-hidden size={16} />
          {t('newest')}
        </Button>
      )}
    </div>
  )
}

const sizeOf = ({ clientHeight, scrollHeight }: Element): string => `${clientHeight} ${scrollHeight}`

function Message({ message }: { message: ChannelView['messages'][number] }) {
  const t = useTranslations('desk.talk')
  const { catalogue } = useSeated()
  return (
    <li>
      <p className="flex flex-wrap items-center gap-x-1.5 text-sm text-ink-3">
        {message.party && <MarkShape party={partyOf(catalogue, message.party)} />}
        <span className="font-semibold text-ink">{message.name}</span>
        <span>{message.party ? partyName(catalogue, message.party) : t('facilitator')}</span>
        <time dateTime={new Date(message.at).toISOString()} className="figures">
          {clockTime(message.at)}
        </time>
      </p>
      <p className="break-words whitespace-pre-wrap">{message.text}</p>
    </li>
  )
}
