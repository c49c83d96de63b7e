// One button that tries all the evening needs, each thing with a plain verdict and what to do; a phone to try; help in words.
'use client'
import { CircleAlert, CircleCheck, Info, type LucideIcon, Monitor } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { askPreflight } from '../../_client/http.ts'
import { seatLink } from '../../_client/seats.ts'
import { Button, LinkButton } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { FieldError } from '../../_parts/Field.tsx'
import { useControl } from '../useControl.ts'
import { Help } from './Help.tsx'
import { TryPhone } from './TryPhone.tsx'
import { usePhones } from './usePhones.ts'
import { type Finding, findings, type Verdict } from './verdicts.ts'

type Run =
  | { kind: 'none' }
  | { kind: 'running' }
  | { kind: 'failed'; message: string | null }
  | { kind: 'done'; found: Finding[]; lan: string[] }

export function Preflight({ onClose }: { onClose: () => void }) {
  const t = useTranslations()
  const { view, seat } = useControl()
  const { code } = view.room
  const [run, setRun] = useState<Run>({ kind: 'none' })
  const phones = usePhones(code, seat.key)
  const check = async () => {
    setRun({ kind: 'running' })
    const answer = await askPreflight(code, seat.key)
    if (answer.ok) setRun({ kind: 'done', found: findings(answer.body, Date.now()), lan: answer.body.lan })
    else setRun({ kind: 'failed', message: answer.message })
  }
  return (
    <Dialog open title={t('preflight.title')} width="wide" onClose={onClose}>
      <div className="flex flex-col gap-5 pb-2">
        <div>
          <p className="mb-3 text-ink-2">{t('preflight.lead')}</p>
          <Button tone="primary" busy={run.kind === 'running'} onClick={() => void check()}>
            {t(run.kind === 'done' ? 'preflight.again' : 'preflight.run')}
          </Button>
          <p role="status" className="mt-2 text-sm text-ink-2 empty:hidden">
            {run.kind === 'running' && t('preflight.running')}
          </p>
          <FieldError error={run.kind === 'failed' ? t('preflight.failed', { why: run.message ?? t('common.link.noRoute') }) : null} />
        </div>
        {run.kind === 'done' && <Report found={run.found} phones={phones.length} />}
        <TryPhone phones={phones} lan={run.kind === 'done' ? run.lan : []} />
        <Help />
      </div>
    </Dialog>
  )
}

/** The wall and the phones as they stand now; the rest as it was found. */
function Report({ found, phones }: { found: readonly Finding[]; phones: number }) {
  const t = useTranslations()
  const { view } = useControl()
  const walls = view.people.filter(({ role, online }) => role.kind === 'screen' && online).length
  const bad = [...found.map(({ verdict }) => verdict), walls > 0 ? 'good' : 'bad', phones > 0 ? 'good' : 'bad'].filter(
    (one) => one === 'bad',
  )
  return (
    <section aria-label={t('preflight.title')}>
      <p role="status" className="mb-2 font-semibold">
        {bad.length === 0 ? t('preflight.allGood') : t('preflight.someBad', { count: bad.length })}
      </p>
      <ul className="divide-y divide-line rounded-md border border-line">
        {found.map((one) => (
          <Line key={one.of} name={t(`preflight.${one.of}.name`)} verdict={one.verdict}>
            {t(`preflight.${one.of}.${one.verdict}`, {
              ms: 'ms' in one ? one.ms : 0,
              seconds: 'seconds' in one ? one.seconds : 0,
              turns: 'turns' in one ? one.turns : 0,
              end: 'end' in one && one.end ? t(`common.end.${one.end}.name`) : '',
            })}
          </Line>
        ))}
        <Wall count={walls} />
        <Line name={t('preflight.phone.name')} verdict={phones > 0 ? 'good' : 'bad'}>
          {phones > 0 ? t('preflight.phone.good', { count: phones }) : t('preflight.phone.bad')}
        </Line>
      </ul>
    </section>
  )
}

function Wall({ count }: { count: number }) {
  const t = useTranslations('preflight.wall')
  const { view, seat } = useControl()
  return (
    <Line name={t('name')} verdict={count > 0 ? 'good' : 'bad'}>
      {count > 0 ? t('good', { count }) : t(seat.wallKey ? 'bad' : 'badNoKey')}
      {count === 0 && seat.wallKey && (
        <LinkButton newTab size="small" className="mt-2" href={seatLink('', { code: view.room.code, key: seat.wallKey, kind: 'screen' })}>
          <Monitor aria-hidden size={17} />
          {t('open')}
        </LinkButton>
      )}
    </Line>
  )
}

const looks: Record<Verdict, { icon: LucideIcon; tone: string }> = {
  good: { icon: CircleCheck, tone: 'text-good' },
  note: { icon: Info, tone: 'text-note' },
  bad: { icon: CircleAlert, tone: 'text-bad' },
}

function Line({ name, verdict, children }: { name: string; verdict: Verdict; children: ReactNode }) {
  const t = useTranslations('preflight.verdict')
  const { icon: Icon, tone } = looks[verdict]
  return (
    <li className="flex items-start gap-3 px-3 py-2.5">
      <Icon aria-hidden size={20} className={`mt-0.5 shrink-0 ${tone}`} />
      <div className="min-w-0 text-sm">
        <p className="font-semibold">
          {name}
          <span className={`font-medium ${tone}`}> – {t(verdict)}</span>
        </p>
        <div className="flex flex-col items-start text-ink-2">{children}</div>
      </div>
    </li>
  )
}
