// The front of a delegation's envelope: whose it is, and that nobody else opens it.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Party } from '../../lib/scenario/schema.ts'
import { useSeated } from '../_client/useRoom.ts'
import { MarkShape } from '../_parts/PartyMark.tsx'
import { type Sheet as SheetName, sheets } from './choice.ts'

export function Cover({ party, sheets: chosen }: { party: Party; sheets: readonly SheetName[] }) {
  const t = useTranslations('paper')
  const { view, catalogue } = useSeated()
  const inside = sheets.filter((sheet) => sheet !== 'cover' && chosen.includes(sheet))
  return (
    <section aria-label={t('coverOf', { party: party.name })} className="sheet cover">
      <p className="text-base">{view.room.title}</p>
      {catalogue.title !== view.room.title && <p className="text-sm">{catalogue.title}</p>}
      <div className="cover-name">
        <MarkShape party={party} size="5rem" />
        <h2 className="text-3xl font-bold">{party.name}</h2>
        <p className="text-xl">{party.short}</p>
      </div>
      <p className="cover-seal">{t('openOnly', { party: party.name })}</p>
      {inside.length > 0 && (
        <div className="mt-8 text-base">
          <h3 className="font-semibold">{t('inside')}</h3>
          <ul className="list-disc pl-6">
            {inside.map((sheet) => (
              <li key={sheet}>{t(`sheet.${sheet}`)}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
