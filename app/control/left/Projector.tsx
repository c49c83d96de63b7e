// Steers the projector from here: its light, and the telling of a turn on it.
'use client'
import { ChevronLeft, ChevronRight, ChevronsRight, Pause, Play, RotateCcw } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { type TellingAct, wallLights } from '../../../lib/game/wall.ts'
import { useSend } from '../../_client/useSend.ts'
import { IconButton } from '../../_parts/Button.tsx'
import { Select } from '../../_parts/Field.tsx'
import { useControl } from '../useControl.ts'

const acts = [
  ['again', RotateCcw],
  ['back', ChevronLeft],
  ['hold', Pause],
  ['play', Play],
  ['next', ChevronRight],
  ['skip', ChevronsRight],
] as const satisfies [TellingAct, typeof Play][]

export function Projector() {
  const t = useTranslations('control.projector')
  const { steer, story } = useControl().view
  const { busy, send } = useSend()
  const light = (value: string) => {
    const wish = wallLights.find((one) => one === value)
    if (wish) void send({ type: 'lightWall', light: wish })
  }
  return (
    <div className="flex flex-col gap-2">
      <Select label={t('light')} value={steer.light} disabled={busy} onChange={(event) => light(event.target.value)}>
        {wallLights.map((one) => (
          <option key={one} value={one}>
            {t(`lights.${one}`)}
          </option>
        ))}
      </Select>
      {story && (
        <fieldset>
          <legend className="mb-1 text-sm font-medium">{t('telling', { turn: story.turn })}</legend>
          <div className="flex flex-wrap gap-1">
            {acts.map(([act, Icon]) => (
              <IconButton key={act} label={t(`acts.${act}`)} disabled={busy} onClick={() => void send({ type: 'steerTelling', act })}>
                <Icon aria-hidden size={18} />
              </IconButton>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  )
}
