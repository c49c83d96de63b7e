// Bringing a room here that was packed on another machine, and the way to its control panel.
'use client'
import { Upload } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { RoomArrived } from '../../lib/protocol.ts'
import { bringRoom } from '../_client/http.ts'
import { useOrigin } from '../_client/origin.ts'
import { rememberSeat } from '../_client/seats.ts'
import { Button, LinkButton } from '../_parts/Button.tsx'
import { FieldError, Input } from '../_parts/Field.tsx'
import { Section } from '../_parts/Section.tsx'

export function Bring() {
  const t = useTranslations()
  const [file, setFile] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [here, setHere] = useState<RoomArrived | null>(null)
  const bring = async () => {
    if (!file) return setError(t('rooms.bring.nothing'))
    setBusy(true)
    const answer = await bringRoom(file)
    setBusy(false)
    setHere(answer.ok ? answer.body : null)
    if (answer.ok) keep(answer.body)
    setError(answer.ok ? null : (answer.message ?? t('common.link.noRoute')))
  }
  return (
    <Section title={t('rooms.bring.title')}>
      <div className="flex flex-col gap-3">
        <p className="text-ink-2">{t('rooms.bring.lead')}</p>
        <p className="text-ink-2">{t('export.bring.session')}</p>
        <Input
          type="file"
          accept=".gz,.zip,.json,application/gzip,application/zip,application/json"
          label={t('rooms.bring.file')}
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null)
            setError(null)
          }}
        />
        <Button busy={busy} onClick={() => void bring()} className="self-start">
          <Upload aria-hidden size={18} />
          {t('rooms.bring.do')}
        </Button>
        <FieldError error={error} />
        <div role="status">{here && (here.review ? <ForReview room={here} /> : <Here room={here} />)}</div>
      </div>
    </Section>
  )
}

/** The keys of a session that is here for review are this device's now. */
function keep({ title, code, review }: RoomArrived): void {
  if (!review) return
  const { facilitatorKey: key, wallKey } = review
  rememberSeat({ code, key, kind: 'facilitator', name: '', party: null, title, wallKey })
}

function ForReview({ room: { title, code } }: { room: RoomArrived }) {
  const t = useTranslations('export.bring')
  return (
    <div className="flex flex-col gap-3 rounded-md bg-good-soft p-3">
      <p className="font-medium text-good wrap-anywhere">{t('here', { title })}</p>
      <LinkButton href={`/control/${code}`} tone="primary" className="self-start">
        {t('go')}
      </LinkButton>
    </div>
  )
}

function Here({ room: { title, code, door } }: { room: RoomArrived }) {
  const t = useTranslations('rooms.bring')
  const router = useRouter()
  const origin = useOrigin()
  const [own, setOwn] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const go = () => {
    const key = keyIn(own)
    if (!key) return setFault(t('ownFault'))
    rememberSeat({ code, key, kind: 'facilitator', name: '', party: null, title, wallKey: null })
    router.push(`/control/${code}`)
  }
  return (
    <div className="flex flex-col gap-3 rounded-md bg-good-soft p-3">
      <p className="font-medium text-good wrap-anywhere">{t('here', { title })}</p>
      {door === 'new' && <p>{t('newDoor')}</p>}
      <p className="wrap-anywhere">{t('people', { origin: origin ?? '' })}</p>
      <Input
        label={t('own')}
        hint={t('ownHint')}
        error={fault}
        value={own}
        autoComplete="off"
        onChange={(event) => setOwn(event.target.value)}
      />
      <Button tone="primary" onClick={go} className="self-start">
        {t('go')}
      </Button>
    </div>
  )
}

/** The key at the end of a personal link, or by itself. */
const keyIn = (text: string): string | null => /(?:^|#key=)([\w-]{32})$/.exec(text.trim())?.[1] ?? null
