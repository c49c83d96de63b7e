// Short notices in a corner, above what floats there, spoken by screen readers; news leaves by itself, bad news waits to be dismissed.
'use client'
import { CircleAlert, CircleCheck, X, Zap } from 'lucide-react'
import { type CSSProperties, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl/react'
import { createStore } from '../_client/store.ts'
import { IconButton } from './Button.tsx'
import { classes } from './classes.ts'
import { useFoot } from './foot.ts'
import { RulebookLink } from './rulebook/RulebookHost.tsx'

type Tone = 'good' | 'note' | 'bad'
interface Notice {
  id: number
  tone: Tone
  text: string
  /** Number of the rule it follows. */
  rule: string | undefined
}
const notices = createStore<readonly Notice[]>([])
const none: readonly Notice[] = []
let last = 0

const dismiss = (id: number) => notices.set(notices.get().filter((one) => one.id !== id))

/** Shows a notice on this screen. */
export function notify(tone: Tone, text: string, rule?: string): void {
  last += 1
  const id = last
  // Said anew, it stands once.
  const others = notices.get().filter((one) => one.text !== text)
  notices.set([...others.slice(-3), { id, tone, text, rule }])
  if (tone !== 'bad') setTimeout(() => dismiss(id), 6000)
}

const looks = {
  good: { icon: CircleCheck, ink: 'text-good', edge: 'border-good' },
  note: { icon: Zap, ink: 'text-note', edge: 'border-note' },
  bad: { icon: CircleAlert, ink: 'text-bad', edge: 'border-bad' },
}

function Mark({ tone }: { tone: Tone }) {
  const { icon: Icon, ink } = looks[tone]
  return <Icon aria-hidden size={20} className={classes('mt-2 shrink-0', ink)} />
}

/** Stands once on a page. */
export function Notices() {
  const t = useTranslations('common.frame')
  const c = useTranslations('common.rulebook')
  const all = useSyncExternalStore(notices.subscribe, notices.get, () => none)
  const foot = useFoot(all.length)
  return (
    <div
      aria-live="polite"
      style={{ '--foot': `${foot}px` } as CSSProperties}
      className="pointer-events-none fixed inset-x-4 bottom-[calc(max(var(--foot),env(safe-area-inset-bottom))+0.5rem)] z-40 flex flex-col items-end gap-2"
    >
      {all.map((one) => (
        <div
          key={one.id}
          data-notice={one.tone}
          className={classes(
            'pointer-events-auto flex max-w-md items-start gap-3 rounded-md border bg-sheet py-2 pl-4 pr-2 shadow-float max-sm:py-1 max-sm:text-sm',
            looks[one.tone].edge,
          )}
        >
          <Mark tone={one.tone} />
          <div className="py-1.5">
            <p>{one.text}</p>
            {one.rule && <RulebookLink query={one.rule} label={c('rule', { number: one.rule })} />}
          </div>
          <IconButton label={t('dismiss')} size="small" onClick={() => dismiss(one.id)}>
            <X aria-hidden size={18} />
          </IconButton>
        </div>
      ))}
    </div>
  )
}
