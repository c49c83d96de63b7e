// Short notices in a corner, spoken by screen readers; news leaves by itself, bad news waits to be dismissed.
'use client'
import { CircleAlert, CircleCheck, X, Zap } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl/react'
import { createStore } from '../_client/store.ts'
import { IconButton } from './Button.tsx'
import { classes } from './classes.ts'

type Tone = 'good' | 'note' | 'bad'
interface Notice {
  id: number
  tone: Tone
  text: string
}
const notices = createStore<readonly Notice[]>([])
const none: readonly Notice[] = []
let last = 0

const dismiss = (id: number) => notices.set(notices.get().filter((one) => one.id !== id))

/** Shows a notice on this screen. */
export function notify(tone: Tone, text: string): void {
  last += 1
  const id = last
  notices.set([...notices.get().slice(-3), { id, tone, text }])
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
  const all = useSyncExternalStore(notices.subscribe, notices.get, () => none)
  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 top-4 z-40 flex flex-col items-end sm:top-auto sm:bottom-4 gap-2"
    >
      {all.map((one) => (
        <div
          key={one.id}
          className={classes(
            'pointer-events-auto flex max-w-md items-start gap-3 rounded-md border bg-sheet py-2 pl-4 pr-2 shadow-float',
            looks[one.tone].edge,
          )}
        >
          <Mark tone={one.tone} />
          <p className="py-1.5">{one.text}</p>
          <IconButton label={t('dismiss')} size="small" onClick={() => dismiss(one.id)}>
            <X aria-hidden size={18} />
          </IconButton>
        </div>
      ))}
    </div>
  )
}
