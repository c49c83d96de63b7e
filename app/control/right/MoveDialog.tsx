// Another seat for somebody: a delegation and a portfolio, or the observers' bench.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { type Portfolio, portfolios } from '../../../lib/game/state.ts'
import type { PersonView } from '../../../lib/view/view.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { Select } from '../../_parts/Field.tsx'
import { useMay } from '../staff/useRights.ts'
import { useControl } from '../useControl.ts'
import { useSeen } from '../useSeen.ts'

const bench = 'observer'
/** Watching one delegation is a place of its own. */
const watching = 'watch:'

export function MoveDialog({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const { busy, send } = useSend()
  const now = person.role.kind === 'delegate' ? person.role : null
  const may = useMay('full')
  const { seen, lookAgain } = useSeen()
  const [place, setPlace] = useState(placeNow(person.role))
  const party = catalogue.parties.find(({ id }) => id === place)?.id ?? bench
  const members = view.delegations.find((one) => one.party === party)?.members ?? []
  const head = members.find((one) => one.portfolio === 'head' && one.person !== person.person)
  const free = freeOf(members.filter((one) => one.person !== person.person).map((one) => one.portfolio))
  const [chosen, choose] = useState<Portfolio | null>(now?.portfolio ?? null)
  const portfolio = chosen === null || (chosen === 'head' && head) ? free : chosen
  const move = async () => {
    const watched = catalogue.parties.find(({ id }) => `${watching}${id}` === place)?.id
    const role =
      party === bench ? { kind: 'observer' as const, ...(watched && { party: watched }) } : { kind: 'delegate' as const, party, portfolio }
    if (await send({ type: 'seatPerson', person: person.person, role, seen }, t('control.people.moved', { name: person.name }))) onClose()
    else lookAgain()
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
        <Select label={t('control.people.delegation')} value={place} onChange={(event) => setPlace(event.target.value)}>
          {catalogue.parties.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value={bench}>{t('common.seat.kind.observer')}</option>
          {may && (
            <optgroup label={t('staff.person.watchOnly')}>
              {catalogue.parties.map(({ id, name }) => (
                <option key={id} value={`${watching}${id}`}>
                  {t('staff.person.watch', { party: name })}
                </option>
              ))}
            </optgroup>
          )}
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

function placeNow(role: PersonView['role']): string {
  if (role.kind === 'delegate') return role.party
  return role.kind === 'observer' && role.party ? `${watching}${role.party}` : bench
}
