// Opening a room: everything has a default, so that one tap does.
'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { openRoom } from '../_client/http.ts'
import { rememberSeat } from '../_client/seats.ts'
import { Button } from '../_parts/Button.tsx'
import { Checkbox, Choices, FieldError, Input } from '../_parts/Field.tsx'
import { Section } from '../_parts/Section.tsx'
import { MoreSettings } from './MoreSettings.tsx'
import { type Setup, type SetupField, usualSetup, wishOf } from './setup.ts'
import { useScenario } from './useScenario.ts'

/** Minutes a turn takes at the default tempo (Brief 2, Negotiate 8, Commit 3, Respond 2.5, Adjudicate 0.5, Debrief 2). */
const turnMinutes = 18

export function OpenForm() {
  const t = useTranslations()
  const router = useRouter()
  const search = useScenario()
  const scenario = search.kind === 'found' ? search.scenario : null
  const [title, setTitle] = useState('')
  const [setup, setSetup] = useState<Setup>(usualSetup)
  const [faults, setFaults] = useState<readonly SetupField[]>([])
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const open = async () => {
    const made = wishOf(setup, Date.now())
    setFaults('faults' in made ? made.faults : [])
    setError('faults' in made ? t('door.open.faulty') : null)
    if ('faults' in made) return
    setBusy(true)
    const named = title.trim()
    const answer = await openRoom({
      ...made.wish,
      ...(scenario ? { scenario: scenario.id } : {}),
      ...(named ? { title: named } : {}),
    })
    if (!answer.ok) {
      setBusy(false)
      setError(answer.message ?? t('common.link.noRoute'))
      return
    }
    const { code, facilitatorKey, wallKey } = answer.body
    rememberSeat({ code, key: facilitatorKey, kind: 'facilitator', name: '', party: null, title: named, wallKey })
    router.push(`/control/${code}`)
  }

  return (
    <Section title={t('door.open.title')}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void open()
        }}
      >
        <p className="text-ink-2">{t('door.open.lead')}</p>
        <Input
          label={t('door.open.name')}
          hint={t('door.open.nameHint')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          placeholder={scenario?.title}
          maxLength={80}
          autoComplete="off"
        />
        {scenario && (
          <Choices
            legend={t('door.open.tempo')}
            name="preset"
            value={setup.preset ?? scenario.defaultPreset}
            onChange={(preset) => setSetup({ ...setup, preset })}
            className="lg:grid lg:grid-cols-2"
            options={scenario.presets.map((one) => ({
              value: one.id,
              label: one.name,
              hint: t('door.open.tempoTurns', { minutes: Math.round((one.turns * turnMinutes) / 10) * 10 }),
            }))}
          />
        )}
        <Checkbox
          label={t('door.open.deck')}
          checked={setup.deck === 'on'}
          onChange={(event) => setSetup({ ...setup, deck: event.target.checked ? 'on' : 'off' })}
        />
        {scenario && <MoreSettings scenario={scenario} setup={setup} faults={faults} onChange={setSetup} />}
        <Button type="submit" size="large" busy={busy}>
          {t('door.open.go')}
        </Button>
        <FieldError error={error} />
      </form>
    </Section>
  )
}
