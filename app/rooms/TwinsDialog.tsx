// Opening twin rooms: a name, the dial that differs with its two values, and the set-up of both.
'use client'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { openTwins, type ScenarioListed } from '../_client/http.ts'
import { rememberSeat } from '../_client/seats.ts'
import { MoreSettings } from '../_door/MoreSettings.tsx'
import { type Setup, type SetupField, usualSetup, wishOf } from '../_door/setup.ts'
import { useScenario } from '../_door/useScenario.ts'
import { Button } from '../_parts/Button.tsx'
import { Dialog } from '../_parts/Dialog.tsx'
import { FieldError, Input, Select } from '../_parts/Field.tsx'
import { notify } from '../_parts/Notices.tsx'
import { type Choices, choicesFor, type DialChoice, dialOf, isFigure, readChoice, settingDials, usualValues } from './dials.ts'

/** Room for “ – A” in what a room can be called. */
const longestTitle = 70

interface TwinsDialogProps {
  open: boolean
  facilitatorKey: string | null
  onClose: () => void
  onOpened: () => Promise<void>
}
export function TwinsDialog({ open, onClose, ...rest }: TwinsDialogProps) {
  const t = useTranslations()
  const form = useId()
  const search = useScenario()
  const [busy, setBusy] = useState(false)
  return (
    <Dialog
      open={open}
      title={t('rooms.twins.title')}
      width="wide"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.frame.cancel')}</Button>
          <Button tone="primary" type="submit" form={form} busy={busy} disabled={search.kind !== 'found'}>
            {t('rooms.twins.do')}
          </Button>
        </>
      }
    >
      {search.kind === 'found' ? (
        <TwinsForm {...rest} id={form} scenario={search.scenario} busy={busy} onBusy={setBusy} onClose={onClose} />
      ) : (
        <p>{t('common.frame.loading')}</p>
      )}
    </Dialog>
  )
}

interface TwinsFormProps extends Omit<TwinsDialogProps, 'open'> {
  id: string
  scenario: ScenarioListed
  busy: boolean
  onBusy: (busy: boolean) => void
}
function TwinsForm({ id, scenario, facilitatorKey, busy, onBusy, onClose, onOpened }: TwinsFormProps) {
  const t = useTranslations()
  const [title, setTitle] = useState('')
  const [choice, choose] = useState<DialChoice>('startTrust')
  const choices = choicesFor(choice, scenario)
  const [values, setValues] = useState<readonly [string, string]>(usualValues(choices))
  const [setup, setSetup] = useState<Setup>(usualSetup)
  const [faults, setFaults] = useState<readonly SetupField[]>([])
  const [error, setError] = useState<string | null>(null)
  const named = title.trim() || t('rooms.twins.untitled')
  const titles: [string, string] = [
    t('rooms.twins.titleOf', { title: named, letter: 'A' }),
    t('rooms.twins.titleOf', { title: named, letter: 'B' }),
  ]

  const open = async () => {
    const made = wishOf(setup, Date.now())
    const turned = dialOf(choice, choices, values)
    setFaults('faults' in made ? made.faults : [])
    if ('faults' in made) return setError(t('door.open.faulty'))
    if ('fault' in turned) return setError(t(`rooms.twins.${turned.fault}`))
    setError(null)
    onBusy(true)
    const answer = await openTwins({ ...made.wish, scenario: scenario.id, titles, dial: turned.dial }, facilitatorKey)
    onBusy(false)
    if (!answer.ok) return setError(answer.message ?? t('common.link.noRoute'))
    const { facilitatorKey: key, rooms } = answer.body
    rooms.forEach(({ code, wallKey }, n) => {
      rememberSeat({ code, key, kind: 'facilitator', name: '', party: null, title: titles[n] ?? '', wallKey })
    })
    onClose()
    notify('good', t('rooms.twins.opened'))
    await onOpened()
  }

  return (
    <form
      id={id}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void open()
      }}
    >
      <Input
        label={t('rooms.twins.name')}
        hint={t('rooms.twins.nameHint', { a: titles[0], b: titles[1] })}
        value={title}
        maxLength={longestTitle}
        autoComplete="off"
        onChange={(event) => setTitle(event.target.value)}
      />
      <Select
        label={t('rooms.twins.dial')}
        hint={scenario.knobs.find((knob) => choice === `knob:${knob.id}`)?.text}
        value={choice}
        onChange={(event) => {
          const next = readChoice(event.target.value)
          choose(next)
          setValues(usualValues(choicesFor(next, scenario)))
        }}
      >
        <optgroup label={t('rooms.twins.settings')}>
          {settingDials.map((kind) => (
            <option key={kind} value={kind}>
              {t(`rooms.twins.kind.${kind}`)}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('rooms.twins.knobs')}>
          {scenario.knobs.map((knob) => (
            <option key={knob.id} value={`knob:${knob.id}`}>
              {knob.name}
            </option>
          ))}
        </optgroup>
      </Select>
      {choices.kind !== 'nothing' && (
        <div className="grid gap-3 sm:grid-cols-2">
          {([0, 1] as const).map((n) => (
            <Value
              key={n}
              label={t(n === 0 ? 'rooms.twins.valueA' : 'rooms.twins.valueB')}
              scenario={scenario}
              choices={choices}
              value={values[n]}
              onChange={(value) => setValues(n === 0 ? [value, values[1]] : [values[0], value])}
            />
          ))}
        </div>
      )}
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">{t('rooms.twins.setup')}</legend>
        <MoreSettings scenario={scenario} setup={setup} faults={faults} onChange={setSetup} />
      </fieldset>
      <FieldError error={error} />
    </form>
  )
}

interface ValueProps {
  label: string
  scenario: ScenarioListed
  choices: Exclude<Choices, { kind: 'nothing' }>
  value: string
  onChange: (value: string) => void
}
function Value({ label, scenario, choices, value, onChange }: ValueProps) {
  const t = useTranslations('rooms.twins')
  if (choices.kind === 'figure')
    return (
      <Input
        type="number"
        inputMode="decimal"
        step="any"
        min={choices.min}
        max={choices.max}
        label={label}
        hint={t('range', { min: choices.min, max: choices.max, usual: choices.usual })}
        error={isFigure(value, choices) ? null : t('figure')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  return (
    <Select label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {choices.values.map((one) => (
        <option key={one} value={one}>
          {scenario.presets.find(({ id }) => id === one)?.name ?? t(`value.${one}`)}
        </option>
      ))}
    </Select>
  )
}
