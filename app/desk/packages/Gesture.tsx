// A gesture: one measure of one's own, announced in the open, with nothing asked in return.
'use client'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { MeasureId } from '../../../lib/ids.ts'
import { measureName, measureOf, partyName } from '../../_client/catalogue.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Select } from '../../_parts/Field.tsx'
import { Section } from '../../_parts/Section.tsx'
import { Term } from '../../_parts/Term.tsx'
import { inTenths } from '../compose/shown.ts'
import { useDesk } from '../useDesk.ts'
import { gestureMeasures, gestureWill } from './possible.ts'
import { Signer } from './Signer.tsx'
import { negotiating } from './when.ts'

export function Gesture() {
  const t = useTranslations('packages.gesture')
  const { view, own, room, catalogue } = useDesk()
  const when = negotiating(room)
  const mine = view.gestures.find(({ party }) => party === own.party)
  const others = view.gestures.filter(({ party }) => party !== own.party)
  return (
    <Section title={t('title')}>
      <p className="mb-3 max-w-prose text-sm text-ink-2">{t.rich('what', { will: (words) => <Term of="will">{words}</Term> })}</p>
      {mine ? <Standing measure={mine.measure} /> : when === 'now' ? <Announce /> : <p className="text-sm">{t(`when.${when}`)}</p>}
      {others.length > 0 && (
        <>
          <h3 className="mt-4 text-sm font-semibold">{t('others')}</h3>
          <ul className="mt-1 text-sm">
            {others.map(({ party, measure }) => (
              <li key={`${party}-${measure}`}>
                {t('other', { party: partyName(catalogue, party), measure: measureName(catalogue, measure) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

function Announce() {
  const t = useTranslations('packages.gesture')
  const { view, own, catalogue, signs } = useDesk()
  const { willFree } = view.remission
  const { busy, send } = useSend()
  const [chosen, setChosen] = useState<MeasureId | ''>('')
  const measures = useMemo(
    () => gestureMeasures(catalogue, view.agreements, own.party, willFree),
    [catalogue, view.agreements, own.party, willFree],
  )
  if (measures.length === 0) return <p className="text-sm">{t('nothing')}</p>
  const announce = async () => {
    if (!chosen) return
    const done = t('announced', { measure: measureName(catalogue, chosen) })
    if (await send({ type: 'announceGesture', measure: chosen }, done)) setChosen('')
  }
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Select
        label={t('choose')}
        hint={chosen ? measureOf(catalogue, chosen)?.text : undefined}
        value={chosen}
        onChange={(event) => setChosen(event.target.value as MeasureId)}
        wrap="grow basis-72"
      >
        <option value="">{t('none')}</option>
        {measures.map((measure) => (
          <option key={measure.id} value={measure.id}>
            {t('option', { measure: measure.short, will: inTenths(gestureWill(measure, willFree)), mode: measure.mode })}
          </option>
        ))}
      </Select>
      <Button tone="primary" disabled={!signs || !chosen} busy={busy} onClick={() => void announce()}>
        {t('announce')}
      </Button>
      <div className="basis-full">
        <Signer />
      </div>
    </div>
  )
}

function Standing({ measure }: { measure: MeasureId }) {
  const t = useTranslations('packages.gesture')
  const { room, catalogue, signs } = useDesk()
  const { busy, send } = useSend()
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-md bg-good-soft p-3">
      <div className="grow basis-64 text-sm">
        <p>{t('standing', { measure: measureName(catalogue, measure) })}</p>
        {negotiating(room) === 'now' && <Signer />}
      </div>
      {negotiating(room) === 'now' && (
        <Button disabled={!signs} busy={busy} onClick={() => void send({ type: 'withdrawGesture' }, t('withdrawn'))}>
          {t('withdraw')}
        </Button>
      )}
    </div>
  )
}
