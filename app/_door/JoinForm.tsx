// Joining: first the code, then name and seat.
'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { AtTheDoor } from '../../lib/protocol.ts'
import { askDoor } from '../_client/http.ts'
import { Button } from '../_parts/Button.tsx'
import { Input } from '../_parts/Field.tsx'
import { codeText } from '../_parts/RoomKeys.tsx'
import { Section } from '../_parts/Section.tsx'
import { readCode } from './code.ts'
import { SeatForm } from './SeatForm.tsx'

/** `code` as it came by a link, else empty; `onStep` tells whether a room has been found. */
export function JoinForm({ code, onStep }: { code: string; onStep: (found: boolean) => void }) {
  const t = useTranslations()
  const [typed, setTyped] = useState(code)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [room, setRoom] = useState<AtTheDoor | null>(null)
  const field = useRef<HTMLInputElement>(null)

  const find = useCallback(
    async (text: string) => {
      const read = readCode(text)
      const wrong =
        read.kind === 'short'
          ? t('door.join.codeShort', { count: read.count })
          : read.kind === 'odd'
            ? t('door.join.codeOdd', { char: read.char })
            : null
      setError(wrong)
      if (read.kind !== 'code') return field.current?.focus()
      setBusy(true)
      const answer = await askDoor(read.code)
      setBusy(false)
      if (answer.ok) {
        setRoom(answer.body)
        onStep(true)
        return
      }
      setError(answer.message ?? t('common.link.noRoute'))
      onStep(false)
    },
    [t, onStep],
  )

  // A code that came by a link needs no further tap.
  const byLink = useRef(code)
  useEffect(() => {
    if (byLink.current) void find(byLink.current)
    byLink.current = ''
  }, [find])

  if (room)
    return (
      <Section
        title={room.title}
        className="md:col-span-2"
        aside={
          <p className="flex items-center gap-2 text-sm text-ink-3">
            <span data-moves className="figures font-mono">
              {codeText(room.code)}
            </span>
            <Button
              tone="quiet"
              size="small"
              onClick={() => {
                setRoom(null)
                onStep(false)
              }}
            >
              {t('door.join.other')}
            </Button>
          </p>
        }
      >
        <SeatForm room={room} onChanged={() => void find(room.code)} />
      </Section>
    )
  return (
    <Section title={t('door.join.title')}>
      <form
        className="flex flex-col gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void find(typed)
        }}
      >
        <p className="text-ink-2">{t('door.join.lead')}</p>
        <Input
          ref={field}
          label={t('door.join.code')}
          hint={t('door.join.codeHint')}
          error={error}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={24}
          placeholder="ABCD-EFGH"
          className="figures min-h-14 font-mono text-xl tracking-widest uppercase"
        />
        <Button type="submit" tone="primary" size="large" busy={busy}>
          {t('door.join.next')}
        </Button>
      </form>
    </Section>
  )
}
