// The private poll: how far do you trust them, how far do they trust you? Twenty seconds are enough.
'use client'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Party } from '../../../lib/scenario/schema.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { Term } from '../../_parts/Term.tsx'
import { useDesk } from '../useDesk.ts'
import { useKept } from '../useKept.ts'
import { type Question, readFelt, type Step, steps, whole } from './felt.ts'
import { usePollSkipped } from './skipped.ts'

export function Poll() {
  const t = useTranslations('debrief.poll')
  const { own, room, catalogue, you } = useDesk()
  const { busy, send } = useSend()
  const [felt, setFelt] = useKept(readFelt, 'poll', String(room.turn))
  const [changed, setChanged] = useState(false)
  const [skipped, skip] = usePollSkipped()
  const others = catalogue.parties.filter(({ id }) => id !== own.party)
  const answers = whole(felt)
  const halves = Object.keys(felt).length - Object.keys(answers).length
  const given = you !== null && own.polled.includes(you.person)
  const set = (party: Party, question: Question, step: Step) => {
    setChanged(true)
    setFelt({ ...felt, [party.id]: { ...felt[party.id], [question]: step } })
  }
  const answer = async () => {
    if (await send({ type: 'pollTrust', answers }, t('done'))) setChanged(false)
  }
  if (skipped && !given)
    return (
      <div>
        <h3>{t('title')}</h3>
        <div className="mt-1 flex flex-wrap items-center justify-between gap-3">
          <p>{t('skipped')}</p>
          <Button onClick={() => skip('asked')}>{t('open')}</Button>
        </div>
      </div>
    )
  return (
    <div>
      <h3>{t('title')}</h3>
      <p className="text-sm text-ink-2">
        <Term of="felt" />
      </p>
      <p className="mb-2 max-w-prose text-sm text-ink-2">
        {t('lead')} {t('who')}
      </p>
      <div className="@container flex flex-col divide-y divide-line">
        {others.map((party) => (
          <div key={party.id} className="grid gap-x-6 grid-cols-1 gap-y-2 py-3 @3xl:grid-cols-[8rem_minmax(0,1fr)_minmax(0,1fr)]">
            <PartyMark party={party} className="font-medium @3xl:self-center" />
            {(['ofThem', 'ofUs'] as const).map((question) => (
              <Steps
                key={question}
                about={question}
                party={party}
                value={felt[party.id]?.[question]}
                onChange={(step) => set(party, question, step)}
              />
            ))}
          </div>
        ))}
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button
          tone="primary"
          busy={busy}
          disabled={Object.keys(answers).length === 0 || (given && !changed)}
          onClick={() => void answer()}
        >
          {t(given ? 'change' : 'send')}
        </Button>
        {!given && (
          <Button tone="quiet" onClick={() => skip('skipped')}>
            {t('skip')}
          </Button>
        )}
        <span role="status" className="flex flex-col text-sm text-ink-2">
          {halves > 0 && <span>{t('half', { count: halves })}</span>}
          <span>{given && !changed ? t('sent') : t('answered', { touched: Object.keys(answers).length, all: others.length })}</span>
          <span>{t('team', { count: own.polled.length })}</span>
        </span>
      </div>
    </div>
  )
}

interface StepsProps {
  about: Question
  party: Party
  /** Not answered yet when absent. */
  value: Step | undefined
  onChange: (step: Step) => void
}
/** Five radio buttons in a row: one tap, or arrow keys; none chosen beforehand. */
function Steps({ about, party, value, onChange }: StepsProps) {
  const t = useTranslations('debrief.poll')
  const name = useId()
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm">
        {t(about)} <span className="sr-only">{party.name}</span>
      </legend>
      <div className="mt-1 flex gap-1">
        {steps.map((step) => (
          <label
            key={step}
            className="relative flex min-h-11 min-w-0 grow basis-0 flex-col items-center justify-center rounded-md border border-edge bg-sheet px-0.5 text-center text-xs leading-tight has-checked:border-action has-checked:bg-action has-checked:font-semibold has-checked:text-on-action has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              checked={value === step}
              onChange={() => onChange(step)}
              className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
            />
            {t(`step.${step}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
