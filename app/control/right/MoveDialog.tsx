// Another seat for somebody: a delegation and a portfolio, or the observers' bench.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { type Portfolio, portfolios } from '../../../lib/game/state.ts'
import type { PartyId } from '../../../lib/ids.ts'
import type { PersonView } from '../../../lib/view/view.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { Select } from '../../_parts/Field.tsx'
import { useControl } from '../useControl.ts'

const bench = 'observer'

export function MoveDialog({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const { busy, send } = useSend()
  const now = person.role.kind === 'delegate' ? person.role : null
  const [party, setParty] = useState<PartyId | typeof bench>(now?.party ?? bench)
  const members = view.delegations.find((one) => one.party === party)?.members ?? []
  const head = members.find((one) => one.portfolio === 'head' && one.person !== person.person)
  const free = freeOf(members.filter((one) => one.person !== person.person).map((one) => one.portfolio))
  const [chosen, choose] = useState<Portfolio | null>(now?.portfolio ?? null)
  const portfolio = chosen === null || (chosen === 'head' && head) ? free : chosen
  const move = async () => {
    const role = party === bench ? ({ kind: 'observer' } as const) : ({ kind: 'delegate', party, portfolio } as const)
    if (await send({ type: 'seatPerson', person: person.person, role }, t('control.people.moved', { name: person.name }))) onClose()
  }
  return (
    <Dialog
      open
      title={t('control.people.moveTitle', { name: person.name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.frame.cancel')}</Button>
          <Button tone="primary" busy={busy} onClick={move}>
            {t('control.people.moveDo')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-sm text-ink-2">{t('control.people.moveHint')}</p>
        <Select
          label={t('control.people.delegation')}
          value={party}
          onChange={(event) => setParty(partyFrom(event.target.value, catalogue.parties))}
        >
          {catalogue.parties.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value={bench}>{t('common.seat.kind.observer')}</option>
        </Select>
        {party !== bench && (
          <Select
            label={t('control.people.portfolio')}
            value={portfolio}
            onChange={(event) => choose(portfolios.find((one) => one === event.target.value) ?? null)}
            hint={head ? t('control.people.headTaken', { name: head.name }) : undefined}
          >
            {portfolios.map((one) => (
              <option key={one} value={one} disabled={one === 'head' && head !== undefined}>
                {t(`common.seat.portfolio.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </div>
    </Dialog>
  )
}

/** The portfolio nobody else holds, head first; negotiators may be many. */
const freeOf = (held: readonly Portfolio[]): Portfolio => portfolios.find((one) => !held.includes(one)) ?? 'negotiator'

const partyFrom = (value: string, parties: readonly { id: PartyId }[]): PartyId | typeof bench =>
  parties.find(({ id }) => id === value)?.id ?? bench
