// The phases the table has been in, turn by turn, newest turn first, each with one line of what happened.
'use client'
import { useId } from 'react'
import { useTranslations } from 'use-intl/react'
import type { MomentView } from '../../../lib/view/view.ts'
import { useHeadlineText } from '../../_parts/HeadlineList.tsx'
import { useControl } from '../useControl.ts'

interface MomentsProps {
  chosen: MomentView | null
  onChoose: (moment: MomentView) => void
}
export function Moments({ chosen, onChoose }: MomentsProps) {
  const t = useTranslations()
  const { moments } = useControl().view
  const turns = [...new Set(moments.map(({ turn }) => turn))].toReversed()
  return (
    <div role="radiogroup" aria-label={t('powers.history.which')} className="flex max-h-[45dvh] flex-col gap-3 overflow-y-auto p-1">
      {turns.map((turn) => (
        <div key={turn}>
          <h3 className="mb-1 text-sm font-semibold text-ink-2">{t('powers.history.turn', { turn })}</h3>
          <ul className="flex flex-col gap-1">
            {moments
              .filter((one) => one.turn === turn)
              .map((moment) => (
                <li key={moment.phase}>
                  <One moment={moment} checked={chosen?.turn === turn && chosen.phase === moment.phase} onChoose={onChoose} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

function One({ moment, checked, onChoose }: { moment: MomentView; checked: boolean; onChoose: MomentsProps['onChoose'] }) {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const id = useId()
  const text = useHeadlineText(catalogue)
  const { turn, phase, told, more } = moment
  const now = view.room.turn === turn && view.room.phase === phase
  const at = view.board.curve.findIndex((point) => point.turn === turn)
  const [was, is] = [view.board.curve[at - 1]?.tension, view.board.curve[at]?.tension]
  const moved =
    phase === 'adjudicate' && was !== undefined && is !== undefined
      ? [t('powers.history.tension', { was: Math.round(was), is: Math.round(is) })]
      : []
  const words = [...moved, ...told.map(text), ...(more > 0 ? [t('powers.history.more', { count: more })] : [])]
  return (
    <label className="flex min-h-11 items-start gap-3 rounded-md border border-line bg-sheet px-3 py-2 has-checked:border-action has-checked:bg-action-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
      <input
        type="radio"
        name="moment"
        checked={checked}
        onChange={() => onChoose(moment)}
        aria-labelledby={`${id}-turn ${id}-phase`}
        aria-describedby={`${id}-words`}
        className="mt-0.5 size-5 shrink-0 accent-action"
      />
      <span className="min-w-0 grow sm:grid sm:grid-cols-[7rem_minmax(0,1fr)] sm:gap-2">
        <span id={`${id}-turn`} className="sr-only">
          {t('powers.history.turn', { turn })}
        </span>
        <span id={`${id}-phase`} className="block font-medium">
          {t(`common.phase.${phase}.name`)}
          {now && <span className="block text-xs font-normal text-ink-3">{t('powers.history.now')}</span>}
        </span>
        <span id={`${id}-words`} className="block text-sm text-ink-2">
          {words.length > 0 ? words.join(' ') : t('powers.history.quiet')}
        </span>
      </span>
    </label>
  )
}
