// What the members of the own delegation think of the version on the table, and one's own say; seen by nobody else but the facilitator.
'use client'
import { ThumbsDown, ThumbsUp } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { StandView } from '../../../lib/view/team.ts'
import type { ProposalView } from '../../../lib/view/view.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Textarea } from '../../_parts/Field.tsx'
import { Tooltip } from '../../_parts/Term.tsx'
import { keep, recall } from '../kept.ts'
import { useDesk } from '../useDesk.ts'

const longestReason = 280

export function Stands({ proposal }: { proposal: ProposalView }) {
  const t = useTranslations('team.stand')
  const { own, you, room, view, signs } = useDesk()
  const latest = proposal.versions.at(-1)
  const stands = own.stands.filter((one) => one.package === proposal.id)
  const members = view.delegations.find(({ party }) => party === own.party)?.members ?? []
  const alone = members.filter(({ bot }) => !bot).length < 2
  if (!latest || !proposal.needs.includes(own.party) || room.status !== 'playing' || (alone && stands.length === 0)) return null
  return (
    <section aria-label={t('title')}>
      <h4 className="text-sm font-semibold">
        <Tooltip note={t('private')}>{t('title')}</Tooltip>
      </h4>
      {stands.length === 0 ? <p className="text-sm text-ink-3">{t('none')}</p> : <Said stands={stands} me={you?.person ?? null} />}
      {!signs && (
        <Say
          key={latest.n}
          proposal={proposal}
          version={latest.n}
          title={latest.terms.title}
          mine={stands.find(({ person }) => person === you?.person)}
        />
      )}
    </section>
  )
}

export function Said({ stands, me }: { stands: readonly StandView[]; me: string | null }) {
  const t = useTranslations('team.stand')
  return (
    <ul className="mt-1.5 flex flex-col gap-1.5 text-sm">
      {stands.map(({ person, name, stand, reason }) => {
        const Icon = stand === 'endorse' ? ThumbsUp : ThumbsDown
        return (
          <li key={person} className="flex items-start gap-2">
            <Icon aria-hidden size={16} className={stand === 'endorse' ? 'mt-0.75 shrink-0 text-good' : 'mt-0.75 shrink-0 text-bad'} />
            <span className="min-w-0 wrap-anywhere">
              <span className="font-medium">{person === me ? t('mine', { stand }) : t('said', { stand, name })}</span>
              {reason && <span className="block text-ink-2">“{reason}”</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

interface SayProps {
  proposal: ProposalView
  version: number
  title: string
  mine: StandView | undefined
}
function Say({ proposal, version, title, mine }: SayProps) {
  const t = useTranslations('team.stand')
  const { room, own } = useDesk()
  const { busy, send } = useSend()
  const id = useId()
  const place = ['stand', room.code, own.party, proposal.id, String(version)]
  const [reason, setReason] = useState(() => String(recall(sessionStorage, ...place) ?? mine?.reason ?? ''))
  const write = (next: string) => {
    setReason(next)
    keep(sessionStorage, next, ...place)
  }
  const say = (stand: 'endorse' | 'dissent') =>
    void send(
      { type: 'takeStand', package: proposal.id, version, stand, reason: reason.trim() },
      t(stand === 'endorse' ? 'endorsed' : 'dissented', { title }),
    )
  return (
    <div className="mt-2 flex flex-col gap-2">
      <Textarea
        label={t('reason')}
        hint={t('reasonHint')}
        rows={2}
        maxLength={longestReason}
        value={reason}
        onChange={(event) => write(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button busy={busy} aria-pressed={mine?.stand === 'endorse'} aria-describedby={id} onClick={() => say('endorse')}>
          <ThumbsUp aria-hidden size={18} />
          {t('endorse')}
        </Button>
        <Button
          busy={busy}
          disabled={reason.trim() === ''}
          aria-pressed={mine?.stand === 'dissent'}
          aria-describedby={id}
          onClick={() => say('dissent')}
        >
          <ThumbsDown aria-hidden size={18} />
          {t('dissent')}
        </Button>
        {mine && (
          <Button tone="quiet" busy={busy} onClick={() => void send({ type: 'dropStand', package: proposal.id }, t('tookBack', { title }))}>
            {t('takeBack')}
          </Button>
        )}
      </div>
      <p id={id} className="sr-only">
        {title}
      </p>
    </div>
  )
}
