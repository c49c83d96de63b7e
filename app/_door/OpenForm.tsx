// Opening a room: everything has a default, so that one tap does.
'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { askScenarios, openRoom, type ScenarioListed } from '../_client/http.ts'
import { rememberSeat } from '../_client/seats.ts'
import { Button } from '../_parts/Button.tsx'
import { Checkbox, Choices, FieldError, Input } from '../_parts/Field.tsx'
import { Section } from '../_parts/Section.tsx'

/** Minutes a turn takes at the default tempo (Brief 2, Negotiate 8, Commit 3, Respond 2.5, Adjudicate 0.5, Debrief 2). */
const turnMinutes = 18

export function OpenForm() {
  const t = useTranslations()
  const router = useRouter()
  const [scenario, setScenario] = useState<ScenarioListed | null>(null)
  const [title, setTitle] = useState('')
  const [preset, setPreset] = useState<string | null>(null)
  const [deck, setDeck] = useState<'on' | 'off'>('off')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    let wanted = true
    void askScenarios().then((answer) => wanted && answer.ok && setScenario(answer.body[0] ?? null))
    return () => {
      wanted = false
    }
  }, [])

  const open = async () => {
    setBusy(true)
    setError(null)
    const named = title.trim()
    const answer = await openRoom({
      ...(scenario ? { scenario: scenario.id } : {}),
      ...(preset ? { preset } : {}),
      ...(named ? { title: named } : {}),
      deck,
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
            value={preset ?? scenario.defaultPreset}
            onChange={setPreset}
            className="lg:grid lg:grid-cols-2"
            options={scenario.presets.map((one) => ({
              value: one.id,
              label: one.name,
              hint: t('door.open.tempoTurns', { minutes: Math.round((one.turns * turnMinutes) / 10) * 10 }),
            }))}
          />
        )}
        <Checkbox label={t('door.open.deck')} checked={deck === 'on'} onChange={(event) => setDeck(event.target.checked ? 'on' : 'off')} />
        <Button type="submit" size="large" busy={busy}>
          {t('door.open.go')}
        </Button>
        <FieldError error={error} />
      </form>
    </Section>
  )
}
