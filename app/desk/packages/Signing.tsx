// The buttons under a package: sign, sign with a reserve, take back, counter, withdraw; or who may, and when.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { couldHoldBack, type Ledger } from '../../../lib/rules/ledger.ts'
import type { ProposalView } from '../../../lib/view/view.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { ConfirmDialog } from '../../_parts/Dialog.tsx'
import { tenth } from '../compose/shown.ts'
import type { Ground } from '../compose/useGround.ts'
import { useDesk, useDeskPlace } from '../useDesk.ts'
import { Signer } from './Signer.tsx'
import { Said } from './Stands.tsx'
import { negotiating } from './when.ts'

interface SigningProps {
  proposal: ProposalView
  /** What the own delegation would pay; null when it is not concerned. */
  weighed: Ledger | null
  ground: Ground
}
export function Signing({ proposal, weighed, ground }: SigningProps) {
  const t = useTranslations('packages')
  const team = useTranslations('team.stand')
  const { own, room, you, signs } = useDesk()
  const { openComposer } = useDeskPlace()
  const { busy, send } = useSend()
  const [asking, setAsking] = useState<'over' | 'reserve' | 'withdraw' | null>(null)
  const when = negotiating(room)
  const latest = proposal.versions.at(-1)
  if (!latest) return null
  if (when !== 'now') return <p className="text-sm text-ink-2">{t(`when.${when}`)}</p>

  const { title } = latest.terms
  const tabledByUs = proposal.tabledBy === own.party
  if (!weighed && !tabledByUs) return null
  const signed = proposal.signatures.some((one) => one.party === own.party)
  const last = proposal.needs.every((id) => id === own.party || proposal.signatures.some((one) => one.party === id))
  const dissents = own.stands.filter((one) => one.package === proposal.id && one.stand === 'dissent' && one.person !== you?.person)
  const honest = weighed ? tenth(weighed.willCost) : ''
  const hedged = weighed ? tenth(Math.min(weighed.willCost, weighed.willCostHedged)) : ''
  const sign = async (reserve: 'none' | 'secret') => {
    const granted = await send({ type: 'signPackage', package: proposal.id, version: latest.n, reserve }, t('sign.signed', { title }))
    if (granted) setAsking(null)
  }
  const withdraw = async () => {
    const granted = await send({ type: 'withdrawPackage', package: proposal.id }, t('sign.withdrawn', { title }))
    if (granted) setAsking(null)
  }

  return (
    <div className="flex flex-col gap-2">
      {weighed && !signed && <p className="text-sm text-ink-2">{t(last ? 'sign.last' : 'sign.open')}</p>}
      {weighed && signed && <p className="text-sm text-ink-2">{t('sign.lapses')}</p>}
      {weighed && <Signer />}
      <div className="flex flex-wrap gap-2">
        {weighed && !signed && (
          <>
            <Button
              tone="primary"
              disabled={!signs}
              busy={busy}
              onClick={() => (dissents.length > 0 ? setAsking('over') : void sign('none'))}
            >
              {t('sign.plain')}
            </Button>
            {couldHoldBack(ground.tuned, latest.terms, own.party) && (
              <Button disabled={!signs} busy={busy} onClick={() => setAsking('reserve')}>
                {t('sign.reserve')}
              </Button>
            )}
          </>
        )}
        {weighed && signed && (
          <Button
            disabled={!signs}
            busy={busy}
            onClick={() => void send({ type: 'takeBackSignature', package: proposal.id }, t('sign.tookBack', { title }))}
          >
            {t('sign.takeBack')}
          </Button>
        )}
        {(weighed || tabledByUs) && (
          <Button onClick={() => openComposer({ kind: 'counter', package: proposal.id })}>{t('sign.counter')}</Button>
        )}
        {tabledByUs && (
          <Button tone="danger" busy={busy} onClick={() => setAsking('withdraw')}>
            {t('sign.withdraw')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asking === 'over'}
        title={team('signTitle')}
        confirm={team('signAnyway')}
        busy={busy}
        onConfirm={() => void sign('none')}
        onClose={() => setAsking(null)}
      >
        <p>{team('signWhat', { count: dissents.length })}</p>
        <Said stands={dissents} me={null} />
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'reserve'}
        title={t('sign.reserveTitle')}
        confirm={t('sign.reserveConfirm')}
        busy={busy}
        onConfirm={() => void sign('secret')}
        onClose={() => setAsking(null)}
      >
        <div className="flex flex-col gap-2">
          {dissents.length > 0 && <Said stands={dissents} me={null} />}
          <p>{t('sign.reserveWhat')}</p>
          {weighed && <p>{honest === hedged ? t('sign.reserveNoGain') : t('sign.reserveGood', { honest, hedged })}</p>}
          <p>{t('sign.reserveBad')}</p>
          <p>{t('sign.reserveEnd')}</p>
        </div>
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'withdraw'}
        title={t('sign.withdrawTitle', { title })}
        confirm={t('sign.withdraw')}
        tone="danger"
        busy={busy}
        onConfirm={() => void withdraw()}
        onClose={() => setAsking(null)}
      >
        <p>{t('sign.withdrawWhat')}</p>
      </ConfirmDialog>
    </div>
  )
}
