// Taking the session along for research and for review elsewhere, and how many have answered and agreed.
'use client'
import { FileDown } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'use-intl/react'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Checkbox } from '../../_parts/Field.tsx'
import { useControl } from '../useControl.ts'
import { useOpening } from '../useOpening.ts'
import { useNewest } from '../useSeen.ts'

const ExportDialog = dynamic(() => import('./ExportDialog.tsx').then((file) => file.ExportDialog))

export function ExportButton() {
  const t = useTranslations('export')
  const { room } = useControl().view
  const { busy, send } = useSend()
  const seen = useNewest()
  const { n, open, start, stop } = useOpening()
  return (
    <div className="mt-2 flex flex-col gap-2 border-t border-line pt-3">
      <h3 className="text-sm font-semibold">{t('title')}</h3>
      {room.imported ? (
        <p className="text-sm text-ink-2">{t('imported')}</p>
      ) : (
        <Checkbox
          label={t('chatham')}
          checked={room.attribution === 'delegation'}
          disabled={busy}
          onChange={(event) =>
            void send({ type: 'setSettings', settings: { attribution: event.target.checked ? 'delegation' : 'codes' }, seen })
          }
          className="text-sm!"
        />
      )}
      <Button aria-haspopup="dialog" onClick={start}>
        <FileDown aria-hidden size={18} />
        {t('open')}
      </Button>
      <Rates />
      {n > 0 && <ExportDialog key={n} open={open} onClose={stop} />}
    </div>
  )
}

/** Counts alone: nobody is told who has answered. */
function Rates() {
  const t = useTranslations('export')
  const { view, catalogue } = useControl()
  const { rates, consents } = view
  const asked = consents.given + consents.refused + consents.withdrawn + consents.unasked
  const titles = new Map((catalogue.surveys ?? []).map(({ id, title }) => [id, title]))
  if (titles.size === 0) return null
  return (
    <table className="figures w-full text-sm">
      <caption className="pb-1 text-left font-medium">{t('rates')}</caption>
      <tbody>
        {rates.map(({ survey, turn, answered }) => (
          <tr key={`${survey} ${turn}`} className="border-t border-line">
            <th scope="row" className="py-1 text-left font-normal">
              {t('rate', { title: titles.get(survey) ?? survey, turn })}
            </th>
            <td className="py-1 text-right font-medium">{t('of', { answered, asked })}</td>
          </tr>
        ))}
        {rates.length === 0 && (
          <tr>
            <td className="py-1 text-ink-3">{t('ratesNone')}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
