// Putting the text on the table, or what keeps it from it.
'use client'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PackageId } from '../../../lib/ids.ts'
import { partiesIn } from '../../../lib/rules/catalogue.ts'
import type { ProposalView } from '../../../lib/view/view.ts'
import { measureName, partyName } from '../../_client/catalogue.ts'
import { mint } from '../../_client/mint.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { notify } from '../../_parts/Notices.tsx'
import { ruleOfRefusal } from '../../_parts/rulebook/cites.ts'
import { Changes } from '../packages/Changes.tsx'
import { changes } from '../packages/diff.ts'
import { negotiating } from '../packages/when.ts'
import { useDesk, useDeskPlace } from '../useDesk.ts'
import { type Missing, missing, offered } from './terms.ts'
import type { Bench } from './useBench.ts'
import type { Ground } from './useGround.ts'

interface OfferProps {
  bench: Bench
  ground: Ground
  /** The package it counters, while that is open. */
  against: ProposalView | null
}
export function Offer({ bench, ground, against }: OfferProps) {
  const t = useTranslations('compose')
  const { own, room, signs, send: post } = useDesk()
  const { go, openComposer } = useDeskPlace()
  const { busy, send } = useSend()
  const [saving, setSaving] = useState(false)
  /** Named once, so that a second try is known as the same package. */
  const id = useRef(mint() as PackageId)
  const { work } = bench
  const latest = against?.versions.at(-1)
  const counter = against && latest && work.counters ? { package: against.id, version: work.counters.version } : null
  const lack = missing(ground.tuned, own.party, work, against && latest ? { tabledBy: against.tabledBy, latest } : null)
  const when = negotiating(room)
  const asks = room.approval === 'facilitator'
  const done = asks ? 'offer.handedIn' : counter ? 'offer.countered' : 'offer.tabled'
  const gone = work.counters !== null && !counter

  const text = offered(ground.tuned, work.terms)
  /** Where the facilitator approves first there is nothing to sign yet. */
  const maySign = signs && !asks && partiesIn(ground.tuned, text).includes(own.party)

  /** One's own signature on what has just come on the table; a refusal leaves it there, unsigned. */
  const sign = async (signed: { package: PackageId; version: number }) => {
    const { title } = text
    const answer = await post({ type: 'signPackage', ...signed, reserve: 'none' })
    if (answer.ok) notify('good', t('offer.tabledSigned', { title }))
    else notify('bad', t('offer.unsigned', { title, why: answer.message }), ruleOfRefusal[answer.code])
  }
  const offer = async (then: 'sign' | 'leave') => {
    setSaving(true)
    await bench.hold()
    const said = then === 'leave' ? t(done, { title: text.title }) : undefined
    const granted = counter
      ? await send({ type: 'counterPackage', ...counter, terms: text, draft: work.draft }, said)
      : await send({ type: 'tablePackage', package: id.current, terms: text, draft: work.draft }, said)
    if (granted && then === 'sign') await sign(counter ? { ...counter, version: counter.version + 1 } : { package: id.current, version: 1 })
    setSaving(false)
    if (!granted) return bench.release()
    bench.leave()
    openComposer({ kind: 'new' })
    go('packages')
  }
  return (
    <div className="flex flex-col gap-2">
      {gone && <p className="text-sm text-doubt">{t('offer.gone')}</p>}
      {latest && counter && (
        <details className="text-sm">
          <summary className="min-h-11 py-2 font-medium text-action">{t('preview.against', { version: latest.n })}</summary>
          <Changes catalogue={ground.tuned} changes={changes(offered(ground.tuned, latest.terms), text)} />
        </details>
      )}
      <p id="offer-note" className="text-sm text-ink-2">
        {lack ? (
          <Lack lack={lack} />
        ) : when !== 'now' ? (
          t(`offer.when.${when}`)
        ) : (
          t(asks ? 'offer.handIn' : counter ? 'offer.readyCounter' : 'offer.ready')
        )}
      </p>
      {lack && when !== 'now' && <p className="text-sm text-ink-2">{t(`offer.when.${when}`)}</p>}
      <Button
        tone="primary"
        busy={busy || saving}
        disabled={lack !== null || when !== 'now'}
        aria-describedby="offer-note"
        onClick={() => void offer('leave')}
      >
        {t(counter ? 'offer.counter' : 'offer.table')}
      </Button>
      {maySign && when === 'now' && (
        <Button busy={busy || saving} disabled={lack !== null} aria-describedby="offer-note" onClick={() => void offer('sign')}>
          {t(counter ? 'offer.counterSign' : 'offer.tableSign')}
        </Button>
      )}
    </div>
  )
}

function Lack({ lack }: { lack: Missing }) {
  const t = useTranslations('compose.missing')
  const { catalogue } = useDesk()
  const { code, ...about } = lack
  return t(code, {
    ...about,
    ...('measure' in about ? { measure: measureName(catalogue, about.measure) } : {}),
    ...('party' in about ? { party: partyName(catalogue, about.party) } : {}),
  })
}
