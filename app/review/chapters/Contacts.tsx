// The contact map: who talked with whom and when, and who was left out. Counts, and never a word.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Contacts as ContactStory } from '../../../lib/review/review.ts'
import { partyName } from '../../_client/catalogue.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { Select } from '../../_parts/Field.tsx'
import { EmptyState } from '../../_parts/Section.tsx'
import { Figure, Numbers } from '../charts/Figure.tsx'
import { Web } from '../charts/Web.tsx'
import { Columns, Sheet } from '../Sheet.tsx'
import { useReview } from '../useReview.ts'

export function Contacts() {
  const t = useTranslations('review.contacts')
  const words = useTranslations('review.figure')
  const { contacts } = useReview()
  const { catalogue } = useSeated()
  const [turn, choose] = useState<number | null>(null)
  const name = (id: string) => partyName(catalogue, id)
  const pairs = turn === null ? contacts.pairs : inTurn(contacts, turn)
  const turns = [...new Set(contacts.caucuses.map((one) => one.turn))].sort((a, b) => a - b)
  const never = contacts.pairs.filter(({ messages }) => messages === 0)
  const meetings = contacts.caucuses.filter((one) => turn === null || one.turn === turn)
  const pairName = ([one, other]: readonly [string, string]) => t('pair', { one: name(one), other: name(other) })
  return (
    <div className="flex flex-col gap-4">
      <Columns>
        <Sheet title={t('map')}>
          {turns.length > 1 && (
            <div className="not-on-wall no-print mb-3 max-w-56">
              <Select
                label={t('turns')}
                value={turn ?? 'all'}
                onChange={(event) => choose(event.target.value === 'all' ? null : Number(event.target.value))}
              >
                <option value="all">{t('all')}</option>
                {turns.map((one) => (
                  <option key={one} value={one}>
                    {one === 0 ? words('start') : words('turnLong', { turn: one })}
                  </option>
                ))}
              </Select>
            </div>
          )}
          {contacts.caucuses.length === 0 ? (
            <EmptyState title={t('none')} />
          ) : (
            <Figure
              title={t('map')}
              table={{
                head: [t('map'), t('messages'), t('inTurns')],
                rows: pairs.map(({ pair, messages, turns: when }) => [pairName(pair), messages, when.join(', ') || words('none')]),
              }}
            >
              <Web label={t('map')} pairs={pairs} />
            </Figure>
          )}
        </Sheet>
        <Sheet title={t('when')}>
          <p className="font-medium">
            {contacts.leftOut.length > 0 ? t('leftOut', { parties: contacts.leftOut.map(name).join(', ') }) : t('nobodyLeftOut')}
          </p>
          {never.length > 0 && contacts.caucuses.length > 0 && (
            <p className="mt-1 text-sm text-ink-2">{t('never', { pairs: never.map(({ pair }) => pairName(pair)).join('; ') })}</p>
          )}
          <ul className="figures mt-3 flex flex-col gap-1 text-sm">
            {meetings.map(({ turn: of, parties, by }) => (
              <li key={`${of} ${parties.join()}`}>
                {t(of === 0 ? 'meetingLobby' : 'meeting', {
                  turn: of,
                  parties: parties.map(name).join(', '),
                  count: Object.values(by).reduce((sum, count) => sum + count, 0),
                })}
              </li>
            ))}
          </ul>
        </Sheet>
      </Columns>
      <Sheet title={t('messages')} rest="rest">
        <Numbers
          title={t('messages')}
          table={{
            head: [t('party'), t('plenary'), t('team')],
            rows: catalogue.parties.map(({ id, short }) => [short, contacts.plenary[id] ?? 0, contacts.team[id] ?? 0]),
          }}
        />
      </Sheet>
    </div>
  )
}

/** The pairs of one turn's caucuses. */
function inTurn({ pairs, caucuses }: ContactStory, turn: number): ContactStory['pairs'] {
  return pairs.map(({ pair }) => {
    const between = caucuses.filter((one) => one.turn === turn && pair.every((id) => one.parties.includes(id)))
    const messages = between.flatMap(({ by }) => Object.values(by)).reduce((sum, count) => sum + count, 0)
    return { pair, messages, turns: messages > 0 ? [turn] : [] }
  })
}
