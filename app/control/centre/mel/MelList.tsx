// The master events list: what is planned, turn by turn, and what has come.
'use client'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { MelEntry } from '../../../../lib/game/mel-entry.ts'
import { Button } from '../../../_parts/Button.tsx'
import { EmptyState, Section } from '../../../_parts/Section.tsx'
import { useControl } from '../../useControl.ts'
import { type Group, grouped } from './grouped.ts'
import { MelDialog } from './MelDialog.tsx'
import { MelRow } from './MelRow.tsx'
import { ExportMel, ImportMel } from './MelTransfer.tsx'

type Asking = { kind: 'nothing' | 'add' } | { kind: 'edit'; entry: MelEntry }

export function MelList() {
  const t = useTranslations('mel')
  const { mel, room } = useControl().view
  const [asking, ask] = useState<Asking>({ kind: 'nothing' })
  const close = () => ask({ kind: 'nothing' })
  const groups = grouped(mel)
  return (
    <Section
      title={t('title')}
      aside={
        <span className="flex flex-wrap gap-2">
          {room.status !== 'ended' && <ImportMel />}
          <ExportMel />
          {room.status !== 'ended' && (
            <Button size="small" tone="primary" aria-haspopup="dialog" onClick={() => ask({ kind: 'add' })}>
              <Plus aria-hidden size={17} />
              {t('add')}
            </Button>
          )}
        </span>
      }
    >
      {groups.length === 0 && <EmptyState title={t('none')} next={t('noneNext')} />}
      <div className="flex flex-col gap-3">
        {groups.map((group) =>
          group.kind === 'cancelled' ? (
            <details key={group.kind}>
              <summary className="min-h-11 py-2.5 text-sm font-medium text-ink-2">
                {t('group.cancelled', { count: group.entries.length })}
              </summary>
              <Rows group={group} onEdit={(entry) => ask({ kind: 'edit', entry })} />
            </details>
          ) : (
            <section key={group.kind === 'turn' ? group.turn : group.kind}>
              <h3 className="text-sm font-semibold text-ink-2">
                {group.kind === 'turn' ? t('group.turn', { turn: group.turn }) : t(`group.${group.kind}`)}
              </h3>
              <Rows group={group} onEdit={(entry) => ask({ kind: 'edit', entry })} />
            </section>
          ),
        )}
      </div>
      {asking.kind === 'add' && <MelDialog onClose={close} />}
      {asking.kind === 'edit' && <MelDialog entry={asking.entry} onClose={close} />}
    </Section>
  )
}

function Rows({ group, onEdit }: { group: Group; onEdit: (entry: MelEntry) => void }) {
  return (
    <ul>
      {group.entries.map((entry) => (
        <MelRow key={entry.n} entry={entry} onEdit={() => onEdit(entry)} />
      ))}
    </ul>
  )
}
