// Who has signed the version on the table and who has not; marks of others stay sealed.
'use client'
import { Bot, Check, CircleDashed } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import type { ProposalView } from '../../../lib/view/view.ts'
import { partyName, partyOf } from '../../_client/catalogue.ts'
import { playedByBots } from '../../_parts/BotMark.tsx'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { Tooltip } from '../../_parts/Term.tsx'
import { useDesk } from '../useDesk.ts'
import { negotiating } from './when.ts'

interface SignaturesProps {
  catalogue: Catalogue
  proposal: Pick<ProposalView, 'needs' | 'signatures'>
}
export function Signatures({ catalogue, proposal }: SignaturesProps) {
  const t = useTranslations('packages.signatures')
  return (
    <div>
      <h4 className="text-sm font-semibold">
        <Tooltip note={t('sealed')}>{t('title')}</Tooltip>
      </h4>
      <ul className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {proposal.needs.map((id) => {
          const party = partyOf(catalogue, id)
          const signature = proposal.signatures.find((one) => one.party === id)
          return (
            <li key={id} className="flex items-center gap-1.5">
              {party ? <PartyMark party={party} /> : id}
              {signature ? (
                <span className="inline-flex items-center gap-1 text-good">
                  <Check aria-hidden size={16} />
                  {signature.mark.sealed ? t('signed') : t(signature.mark.reserve ? 'signedReserve' : 'signedOpen')}
                </span>
              ) : (
                <span className="inline-flex items-center gap-1 text-ink-3">
                  <CircleDashed aria-hidden size={16} />
                  {t('missing')}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      <Unsigned catalogue={catalogue} proposal={proposal} />
    </div>
  )
}

/** Why bots have not signed, as far as anybody may know: one that is ready has weighed all there is (a new text takes that back). */
function Unsigned({ catalogue, proposal }: SignaturesProps) {
  const t = useTranslations('packages.signatures')
  const format = useFormatter()
  const { view, own, room } = useDesk()
  if (negotiating(room) !== 'now') return null
  const bots = playedByBots(view.delegations).filter(
    (id) => id !== own.party && proposal.needs.includes(id) && !proposal.signatures.some(({ party }) => party === id),
  )
  const groups = [
    { key: 'bot', parties: bots.filter((id) => view.ready.includes(id)) },
    { key: 'botWeighs', parties: bots.filter((id) => !view.ready.includes(id)) },
  ] as const
  return groups.map(
    ({ key, parties }) =>
      parties.length > 0 && (
        <p key={key} className="mt-2 flex items-start gap-2 text-sm text-ink-2">
          <Bot aria-hidden size={16} className="mt-0.75 shrink-0" />
          <span>{t(key, { parties: format.list(parties.map((id) => partyName(catalogue, id))), count: parties.length })}</span>
        </p>
      ),
  )
}
