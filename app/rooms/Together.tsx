// One start, pause, resume, next phase, broadcast and suspension for the chosen rooms; each room's answer stands by its name.
'use client'
import { Check, Clock3, Megaphone, Moon, Pause, Play, SkipForward, X } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useLanguage } from '../_client/language.ts'
import { clientOf } from '../_client/useRoom.ts'
import { Button } from '../_parts/Button.tsx'
import { ConfirmDialog, Dialog } from '../_parts/Dialog.tsx'
import { Textarea } from '../_parts/Field.tsx'
import { Section } from '../_parts/Section.tsx'
import { type Act, intentFor, type Outcome, outcomeOf, sumOf } from './acts.ts'
import type { HeldRoom } from './useRooms.ts'

const SuspendDialog = dynamic(() => import('../control/rest/SuspendDialog.tsx').then((file) => file.SuspendDialog))

/** The rooms take no more characters than this. */
const longestText = 500

interface Told {
  act: Act['kind']
  rooms: readonly { code: string; title: string; outcome: Outcome }[]
}

/** Sends to each room by its own connection, which repeats it until it is answered. */
function useAct(chosen: readonly HeldRoom[]) {
  const language = useLanguage()
  const [told, tell] = useState<Told | null>(null)
  const doIt = (act: Act) => {
    const settle = (code: string, outcome: Outcome) =>
      tell((now) => now && { ...now, rooms: now.rooms.map((one) => (one.code === code ? { ...one, outcome } : one)) })
    const sent = chosen.map(({ code, title, seat }) => {
      const client = clientOf(seat, null, language)
      const intent = intentFor(act, client.get().view)
      if (typeof intent === 'string') return { code, title, outcome: { kind: intent } }
      void client.send(intent).then((answer) => settle(code, outcomeOf(answer)))
      return { code, title, outcome: { kind: 'pending' as const } }
    })
    tell({ act: act.kind, rooms: sent })
  }
  return { told, doIt }
}

export function Together({ chosen }: { chosen: readonly HeldRoom[] }) {
  const t = useTranslations('rooms.together')
  const { told, doIt } = useAct(chosen)
  const [asking, ask] = useState<Act['kind'] | 'none'>('none')
  const none = chosen.length === 0
  const done = (act: Act) => {
    ask('none')
    doIt(act)
  }
  const confirmed = asking === 'start' || asking === 'next' ? asking : null
  return (
    <Section title={t('title')} aside={<span className="text-sm text-ink-2">{t('chosen', { count: chosen.length })}</span>}>
      <div className="flex flex-wrap gap-2">
        <Button disabled={none} aria-haspopup="dialog" onClick={() => ask('start')}>
          <Play aria-hidden size={18} />
          {t('act.start')}
        </Button>
        <Button disabled={none} onClick={() => doIt({ kind: 'pause' })}>
          <Pause aria-hidden size={18} />
          {t('act.pause')}
        </Button>
        <Button disabled={none} onClick={() => doIt({ kind: 'resume' })}>
          <Play aria-hidden size={18} />
          {t('act.resume')}
        </Button>
        <Button disabled={none} aria-haspopup="dialog" onClick={() => ask('next')}>
          <SkipForward aria-hidden size={18} />
          {t('act.next')}
        </Button>
        <Button disabled={none} aria-haspopup="dialog" onClick={() => ask('broadcast')}>
          <Megaphone aria-hidden size={18} />
          {t('act.broadcast')}
        </Button>
        <Button disabled={none} aria-haspopup="dialog" onClick={() => ask('suspend')}>
          <Moon aria-hidden size={18} />
          {t('suspend')}
        </Button>
      </div>
      <div role="status">{told && <Answers told={told} />}</div>
      <ConfirmDialog
        open={confirmed !== null}
        title={t(confirmed === 'next' ? 'nextTitle' : 'startTitle', { count: chosen.length })}
        confirm={t(`act.${confirmed ?? 'start'}`)}
        onConfirm={() => confirmed && done({ kind: confirmed })}
        onClose={() => ask('none')}
      >
        <ul className="list-disc pl-5">
          {chosen.map((room) => (
            <li key={room.code}>
              <Stands room={room} />
            </li>
          ))}
        </ul>
      </ConfirmDialog>
      <Broadcast open={asking === 'broadcast'} onClose={() => ask('none')} onSend={(text) => done({ kind: 'broadcast', text })} />
      {asking === 'suspend' && (
        <SuspendDialog open busy={false} onClose={() => ask('none')} onSuspend={(intent) => done({ kind: 'suspend', intent })} />
      )}
    </Section>
  )
}

/** Where a room stands as this page sees it, before something is sent there. */
function Stands({ room: { seat, title } }: { room: HeldRoom }) {
  const t = useTranslations()
  const { view } = clientOf(seat, null, useLanguage()).get()
  if (view?.as !== 'facilitator') return t('rooms.together.stands', { room: title, where: t('rooms.together.unseen') })
  const { phase, turn, turns, status } = view.room
  const where = phase ? t('rooms.where', { turn, turns, phase: t(`common.phase.${phase}.name`) }) : t(`common.room.status.${status}`)
  return t('rooms.together.stands', { room: title, where })
}

const looks = {
  took: { icon: Check, ink: 'text-good' },
  pending: { icon: Clock3, ink: 'text-ink-2' },
  unseen: { icon: X, ink: 'text-bad' },
  noMoment: { icon: X, ink: 'text-bad' },
  refused: { icon: X, ink: 'text-bad' },
}

function Answers({ told }: { told: Told }) {
  const t = useTranslations('rooms.together')
  const act = t(`act.${told.act}`)
  return (
    <div className="mt-3 rounded-md bg-sunk p-3 text-sm">
      <p className="font-medium">{t('answers', { act })}</p>
      <p>{t('sum', sumOf(told.rooms.map(({ outcome }) => outcome)))}</p>
      <ul className="mt-1">
        {told.rooms.map(({ code, title, outcome }) => {
          const { icon: Icon, ink } = looks[outcome.kind]
          return (
            <li key={code} className="flex items-baseline gap-2 py-0.5">
              <Icon aria-hidden size="1em" className={`shrink-0 self-center ${ink}`} />
              <span className="min-w-0 wrap-anywhere">
                {t('stands', { room: title, where: outcome.kind === 'refused' ? outcome.message : t(outcome.kind) })}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Broadcast({ open, onClose, onSend }: { open: boolean; onClose: () => void; onSend: (text: string) => void }) {
  const t = useTranslations()
  const [text, setText] = useState('')
  const send = () => {
    onSend(text.trim())
    setText('')
  }
  return (
    <Dialog
      open={open}
      title={t('rooms.together.act.broadcast')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.frame.cancel')}</Button>
          <Button tone="primary" disabled={text.trim() === ''} onClick={send}>
            {t('rooms.together.act.broadcast')}
          </Button>
        </>
      }
    >
      <Textarea
        label={t('rooms.together.text')}
        hint={t('rooms.together.textHint')}
        maxLength={longestText}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </Dialog>
  )
}
