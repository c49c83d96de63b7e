// What belongs to the moment of a game: what has happened, the phase's work, what one owes, tension, news, the team.
'use client'
import { useTranslations } from 'use-intl/react'
import { AlertsButton } from '../../_parts/AlertsButton.tsx'
import { Button } from '../../_parts/Button.tsx'
import { HeadlineList } from '../../_parts/HeadlineList.tsx'
import { LedgerTable } from '../../_parts/LedgerTable.tsx'
import { phaseDoes } from '../../_parts/phaseDoes.ts'
import { EmptyState, Section } from '../../_parts/Section.tsx'
import { Events } from '../board/Events.tsx'
import { Tension } from '../board/Tension.tsx'
import { useDesk, useDeskPlace } from '../useDesk.ts'
import { Team } from './Team.tsx'

export function Moment() {
  const t = useTranslations('desk')
  const { view, catalogue } = useDesk()
  return (
    <div className="grid grid-cols-1 items-start gap-4 2xl:grid-cols-2">
      <Events className="2xl:col-span-2" />
      <Phase />
      <Owed />
      <div className="xl:hidden">
        <Tension />
      </div>
      <Section title={t('now.news')} className="xl:hidden">
        <HeadlineList catalogue={catalogue} headlines={view.headlines} most={5} />
      </Section>
      <Team />
    </div>
  )
}

/** What the phase is for, and who signs. */
function Phase() {
  const t = useTranslations()
  const { view, room, own, signs, bot } = useDesk()
  const { go } = useDeskPlace()
  const signer = view.delegations.find(({ party }) => party === own.party)?.members.find((member) => member.signs)
  const tabled = view.proposals.filter((proposal) => proposal.status === 'tabled').length
  if (!room.phase) return null
  return (
    <Section title={t(`common.phase.${room.phase}.name`)}>
      <p className="text-ink-2">{t(phaseDoes(room.phase, room.turn))}</p>
      {!signs && (
        <p className="mt-2 text-sm text-ink-3">
          {bot ? t('desk.bot.signs') : signer ? t('desk.now.signer', { name: signer.name }) : t('desk.now.noSigner')}
        </p>
      )}
      {tabled > 0 && (
        <div className="mt-3 flex flex-wrap items-center justify-between gap-2">
          <p>{t(room.phase === 'negotiate' ? 'desk.now.tableCount' : 'desk.now.tableLater', { count: tabled })}</p>
          <Button size="small" onClick={() => go('packages')}>
            {t('desk.now.tableOpen')}
          </Button>
        </div>
      )}
      {room.timed && <AlertsButton screen="desk" look="words" className="mt-2 -ml-2 min-h-11! sm:hidden" />}
    </Section>
  )
}

function Owed() {
  const t = useTranslations('desk.now')
  const { view, own, catalogue } = useDesk()
  const dues = view.agreements
    .filter((agreement) => agreement.status === 'inForce')
    .flatMap((agreement) => agreement.dues.filter((due) => due.party === own.party))
  return (
    <Section title={t('agreements')}>
      {dues.length ? (
        <LedgerTable catalogue={catalogue} dues={dues} />
      ) : (
        <EmptyState title={t('agreementsNone')} next={t('agreementsNext')} />
      )}
    </Section>
  )
}
