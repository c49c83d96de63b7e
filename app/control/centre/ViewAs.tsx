// What others see at this moment, in place of the centre: a frame that gets what they get and sends nothing,
// unless the facilitator enters for a delegation there.
'use client'
import { Check, ChevronDown, Eye, LayoutDashboard, type LucideIcon, Monitor, Pencil, SquareArrowOutUpRight } from 'lucide-react'
import { Select } from 'radix-ui'
import { type ReactNode, useCallback, useId, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { partyOf } from '../../_client/catalogue.ts'
import { enterPath, lookPath } from '../../_client/looking.ts'
import { Button, LinkButton } from '../../_parts/Button.tsx'
import { classes } from '../../_parts/classes.ts'
import { controlLook } from '../../_parts/Field.tsx'
import { MarkShape } from '../../_parts/PartyMark.tsx'
import { useMay } from '../staff/useRights.ts'
import { useControl } from '../useControl.ts'
import { EnterContext } from './Enter.tsx'

/** The centre itself. A party's id is capitals, so that none is taken for it. */
const own = 'board'

/** @param children the centre as the facilitator's own, shown until somebody else's view is chosen */
export function ViewAs({ children }: { children: ReactNode }) {
  const t = useTranslations('control.viewAs')
  const { view, catalogue } = useControl()
  const e = useTranslations('staff.enter')
  const [{ as, enters }, show] = useState<{ as: string; enters: 'yes' | 'no' }>({ as: own, enters: 'no' })
  const may = useMay('full')
  const id = useId()
  const party = partyOf(catalogue, as)
  const entering = party !== undefined && may && enters === 'yes'
  const enter = useCallback((of: PartyId) => show({ as: of, enters: 'yes' }), [])
  const who = party?.name ?? t(as === 'observer' ? 'observer' : 'screen')
  const path = entering ? enterPath(view.room.code, as) : lookPath(view.room.code, as)
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span id={id} className="text-sm font-medium">
          {t('label')}
        </span>
        <Select.Root value={as} onValueChange={(next) => show({ as: next, enters: 'no' })}>
          <Select.Trigger aria-labelledby={id} className={classes(controlLook, 'flex w-56! items-center justify-between gap-2 text-left')}>
            <Select.Value />
            <ChevronDown aria-hidden size={18} className="shrink-0 text-ink-3" />
          </Select.Trigger>
          <Select.Portal>
            <Select.Content position="popper" sideOffset={4} className="z-40 rounded-md border border-edge bg-sheet p-1 shadow-float">
              <Select.Viewport>
                <Choice value={own} mark={<Icon of={LayoutDashboard} />} name={t('board')} />
                {catalogue.parties.map((party) => (
                  <Choice key={party.id} value={party.id} mark={<MarkShape party={party} />} name={party.short} />
                ))}
                <Choice value="observer" mark={<Icon of={Eye} />} name={t('observer')} />
                <Choice value="screen" mark={<Icon of={Monitor} />} name={t('screen')} />
              </Select.Viewport>
            </Select.Content>
          </Select.Portal>
        </Select.Root>
        {party && may && (
          <Button size="small" aria-pressed={entering} onClick={() => show({ as, enters: entering ? 'no' : 'yes' })}>
            {entering ? <Eye aria-hidden size={16} /> : <Pencil aria-hidden size={16} />}
            {entering ? e('stop') : e('for', { party: party.short })}
          </Button>
        )}
        {as !== own && (
          <LinkButton newTab href={path} size="small" tone="quiet">
            <SquareArrowOutUpRight aria-hidden size={16} />
            {t('window')}
          </LinkButton>
        )}
      </div>
      {as === own ? (
        <EnterContext value={may ? enter : null}>{children}</EnterContext>
      ) : (
        <iframe
          key={path}
          src={path}
          title={entering ? e('frame', { party: who }) : t('frame', { who })}
          className={classes(
            'w-full shrink-0 rounded-lg border bg-sheet',
            entering ? 'border-doubt' : 'border-line',
            as === 'screen' ? 'aspect-video' : 'h-[80dvh] min-h-96 xl:h-auto xl:grow',
          )}
        />
      )}
    </>
  )
}

function Icon({ of: Of }: { of: LucideIcon }) {
  return <Of aria-hidden size="1em" className="shrink-0 text-ink-2" />
}

function Choice({ value, mark, name }: { value: string; mark: ReactNode; name: string }) {
  return (
    <Select.Item
      value={value}
      className="flex min-h-10 cursor-default items-center gap-2 rounded px-3 py-1.5 outline-none select-none data-highlighted:bg-action-soft"
    >
      <Select.ItemText>
        <span className="inline-flex items-center gap-2">
          {mark}
          {name}
        </span>
      </Select.ItemText>
      <Select.ItemIndicator className="ml-auto">
        <Check aria-hidden size={16} />
      </Select.ItemIndicator>
    </Select.Item>
  )
}
