// An event asks one's own delegation: whoever signs chooses in the open; the others see between what, and who does.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { InjectView } from '../../../lib/view/view.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Choices } from '../../_parts/Field.tsx'
import { Options } from '../../_parts/InjectList.tsx'
import { optionsFor } from '../../_parts/injects.ts'
import { useDesk } from '../useDesk.ts'

export function Choose({ inject }: { inject: InjectView }) {
  const t = useTranslations('injects.choose')
  const { view, own, room, catalogue, signs } = useDesk()
  const { busy, send } = useSend()
  const [picked, pick] = useState<string | null>(null)
  const options = optionsFor(inject, own.party)
  const standing = inject.answers.find(({ party }) => party === own.party)?.option ?? null
  const value = options.some(({ id }) => id === picked) ? picked : standing
  const paused = room.clock.kind === 'paused'
  const signers = view.delegations.find(({ party }) => party === own.party)?.members.filter((one) => one.signs) ?? []
  const choose = async () => {
    const option = options.find(({ id }) => id === value)
    if (!option) return
    if (await send({ type: 'answerInject', inject: inject.id, option: option.id }, t('done', { text: option.text }))) pick(null)
  }
  if (!signs)
    return (
      <>
        <Options catalogue={catalogue} inject={inject} />
        <p className="mt-2 text-sm">
          {signers.length > 0 ? t('who', { names: signers.map(({ name }) => name).join(', '), count: signers.length }) : t('whoNone')}
        </p>
      </>
    )
  return (
    <div className="mt-3 flex flex-col gap-2">
      <Choices
        legend={t('legend')}
        name={`choose-${inject.id}`}
        value={value}
        onChange={pick}
        options={options.map(({ id, text }) => ({ value: id, label: text }))}
      />
      <p className="text-sm text-ink-2">{paused ? t('paused') : standing && value === standing ? t('stands') : t('how')}</p>
      <Button
        tone="primary"
        busy={busy}
        disabled={paused || value === null || value === standing}
        onClick={() => void choose()}
        className="self-start"
      >
        {t('do')}
      </Button>
    </div>
  )
}
