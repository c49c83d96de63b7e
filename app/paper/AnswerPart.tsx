// The second half of a turn by hand: answers to reports, the crisis card, the press, the private poll.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Party } from '../../lib/scenario/schema.ts'
import { useSeated } from '../_client/useRoom.ts'
import { Blank, Part, Tick } from './Sheet.tsx'

const lines = [1, 2, 3]
const ways = ['pass', 'examine', 'suspend', 'withdraw'] as const

export function AnswerPart({ party }: { party: Party }) {
  const t = useTranslations('paper.answers')
  const { catalogue } = useSeated()
  const others = catalogue.parties.filter(({ id }) => id !== party.id)
  return (
    <>
      <Part title={t('title')}>
        <table className="ruled">
          <thead>
            <tr>
              <th scope="col">{t('report')}</th>
              {ways.map((way) => (
                <th key={way} scope="col" className="w-20 text-center!">
                  {t(way)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line} className="h-8">
                <td />
                {ways.map((way) => (
                  <td key={way} className="text-center">
                    <Tick label="" />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="mt-2">
          <Blank wide="yes" label={t('event')} />
        </p>
        {catalogue.principals.includes(party.id) && (
          <p className="mt-2 flex flex-wrap gap-x-6">
            <strong>{t('crisis')}</strong>
            <Tick label={t('firm')} />
            <Tick label={t('yield')} />
          </p>
        )}
      </Part>
      <Part title={t('debrief')}>
        <p className="mt-1">
          <Blank wide="yes" label={t('press')} />
        </p>
        <table className="ruled mt-2">
          <thead>
            <tr>
              <th scope="col">{t('poll')}</th>
              {others.map(({ id, short }) => (
                <th key={id} scope="col" className="text-center!">
                  {short}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(['ofThem', 'ofUs'] as const).map((way) => (
              <tr key={way} className="h-8">
                <th scope="row" className="font-normal!">
                  {t(way)}
                </th>
                {others.map(({ id }) => (
                  <td key={id} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
    </>
  )
}
