// Two ways of running the table: the facilitator sees each adjudication first, and each package before the others do.
'use client'
import { useEffect, useId, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSend } from '../../_client/useSend.ts'
import { Checkbox } from '../../_parts/Field.tsx'
import { Section } from '../../_parts/Section.tsx'
import { useControl } from '../useControl.ts'
import { useNewest } from '../useSeen.ts'

export function Ways() {
  const t = useTranslations('powers.dials')
  const { release, approval } = useControl().view.settings
  const { busy, send } = useSend()
  const seen = useNewest()
  return (
    <Section title={t('ways')}>
      <Way
        of="release"
        on={release === 'byHand'}
        busy={busy}
        onTurn={(on) => send({ type: 'setSettings', settings: { release: on ? 'byHand' : 'atOnce' }, seen })}
      />
      <Way
        of="approval"
        on={approval === 'facilitator'}
        busy={busy}
        onTurn={(on) => send({ type: 'setSettings', settings: { approval: on ? 'facilitator' : 'none' }, seen })}
      />
    </Section>
  )
}

interface WayProps {
  of: 'release' | 'approval'
  on: boolean
  busy: boolean
  /** Resolves to whether the room granted it. */
  onTurn: (on: boolean) => Promise<boolean>
}
function Way({ of, on, busy, onTurn }: WayProps) {
  const t = useTranslations('powers.dials')
  const id = useId()
  // As it was clicked, until the room has answered.
  const [shown, show] = useState(on)
  useEffect(() => show(on), [on])
  const turn = async (next: boolean) => {
    if (busy) return
    show(next)
    if (!(await onTurn(next))) show(on)
  }
  return (
    <>
      <Checkbox
        label={t(of)}
        checked={shown}
        aria-disabled={busy || undefined}
        aria-describedby={id}
        onChange={({ target }) => void turn(target.checked)}
      />
      <p id={id} className="mb-2 pl-8 text-sm text-ink-3 last:mb-0">
        {t(`${of}Hint`)}
      </p>
    </>
  )
}
