// Putting the text on the table, or what keeps it from it.
'use client'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PackageId } from '../../../lib/ids.ts'
import type { ProposalView } from '../../../lib/view/view.ts'
import { measureName, partyName } from '../../_client/catalogue.ts'
import { mint } from '../../_client/mint.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
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
  const { own, room } = useDesk()
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

  const offer = async () => {
    setSaving(true)
    await bench.hold()
    const terms = offered(ground.tuned, work.terms)
    const granted = counter
      ? await send({ type: 'counterPackage', ...counter, terms, draft: work.draft }, t(done, { title: terms.title }))
      : await send({ type: 'tablePackage', package: id.current, terms, draft: work.draft }, t(done, { title: terms.title }))
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
          <Changes catalogue={ground.tuned} changes={changes(offered(ground.tuned, latest.terms), offered(ground.tuned, work.terms))} />
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
        onClick={() => void offer()}
      >
        {t(counter ? 'offer.counter' : 'offer.table')}
      </Button>
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
