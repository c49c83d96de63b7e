// From a what-if to the table: what can be set by hand of it, with the reason that everybody will read.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { OverrideChange } from '../../../lib/game/override.ts'
import type { WhatIfView } from '../../../lib/view/whatif.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Checkbox, Textarea } from '../../_parts/Field.tsx'
import { notify } from '../../_parts/Notices.tsx'
import { useControl } from '../useControl.ts'
import { type Compared, compared, differs } from './compare.ts'
import { type Supposition, stopSupposing } from './supposing.ts'
import { useFigureName } from './useFigureName.ts'

/** The room takes no more characters than this. */
const longest = 200

export function Commit({ of, found }: { of: Supposition; found: WhatIfView }) {
  const t = useTranslations('log.whatIf')
  const { view, catalogue } = useControl()
  const rows = compared(found.now, found.otherwise, catalogue.principals).filter((row) => differs(row) && row.take !== null)
  const [left, leave] = useState<ReadonlySet<Compared['figure']['kind']>>(new Set())
  const direct = of.kind === 'byHand'
  const taken = rows.filter(({ figure }) => !left.has(figure.kind))
  const changes = direct ? [of.change] : taken.flatMap(({ take }) => (take ? [take] : []))
  if (!direct && !view.held) return <p className="text-sm text-ink-2">{t('commitLater')}</p>
  if (!direct && rows.length === 0) return null
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-4">
      <p className="text-sm text-ink-2">{t(direct ? 'commitDirect' : 'commitHint')}</p>
      {!direct && <Kinds rows={rows} left={left} onLeave={leave} />}
      <SetThem changes={changes} />
    </section>
  )
}

interface KindsProps {
  rows: readonly Compared[]
  left: ReadonlySet<Compared['figure']['kind']>
  onLeave: (left: ReadonlySet<Compared['figure']['kind']>) => void
}
/** One box for each kind of figure that would differ, with the figures it stands for. */
function Kinds({ rows, left, onLeave }: KindsProps) {
  const t = useTranslations('log.whatIf')
  const nameOf = useFigureName()
  const kinds = [...new Set(rows.map(({ figure }) => figure.kind))]
  return (
    <div>
      {kinds.map((kind) => {
        const names = rows.filter(({ figure }) => figure.kind === kind).map(({ figure }) => nameOf(figure))
        const toggle = (on: boolean) => {
          const next = new Set(left)
          if (on) next.delete(kind)
          else next.add(kind)
          onLeave(next)
        }
        return (
          <Checkbox
            key={kind}
            label={t('take', { name: names.join('; ') })}
            checked={!left.has(kind)}
            onChange={(event) => toggle(event.target.checked)}
            className="text-sm!"
          />
        )
      })}
    </div>
  )
}

function SetThem({ changes }: { changes: readonly OverrideChange[] }) {
  const t = useTranslations('log.whatIf')
  const { busy, send } = useSend()
  const [reason, setReason] = useState('')
  const words = reason.trim()
  const commit = async () => {
    let done = 0
    for (const change of changes) {
      if (!(await send({ type: 'override', change, reason: words }))) break
      done += 1
    }
    if (done < changes.length) return void (done > 0 && notify('bad', t('some', { done, count: changes.length })))
    notify('good', t('done', { count: done }))
    stopSupposing()
  }
  return (
    <>
      <Textarea label={t('reason')} rows={2} maxLength={longest} value={reason} onChange={(event) => setReason(event.target.value)} />
      <Button busy={busy} disabled={!words || changes.length === 0} onClick={() => void commit()} className="self-start">
        {t('commitFigures', { count: changes.length })}
      </Button>
    </>
  )
}
