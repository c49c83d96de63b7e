// One big button: this device says hello, and the facilitator sees that it got through.
'use client'
import { CircleCheck, Hand } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { sayHello } from '../_client/http.ts'
import { mint } from '../_client/mint.ts'
import { Button, LinkButton } from '../_parts/Button.tsx'
import { FieldError } from '../_parts/Field.tsx'
import { codeText } from '../_parts/RoomKeys.tsx'

/** Short enough to be read aloud across a room. */
const markLength = 4

export function Hello({ code }: { code: string }) {
  const t = useTranslations()
  const [mark, setMark] = useState<string | null>(null)
  const [said, say] = useState<{ kind: 'no' | 'busy' | 'yes' } | { kind: 'failed'; why: string | null }>({ kind: 'no' })
  // Drawn on the device: a page made on the server would hand everybody the same.
  useEffect(
    () =>
      setMark(
        mint()
          .replaceAll(/[^0-9A-Za-z]/g, '')
          .slice(0, markLength)
          .toUpperCase(),
      ),
    [],
  )
  const greet = async () => {
    if (mark === null) return
    say({ kind: 'busy' })
    const answer = await sayHello(code, { mark })
    say(answer.ok ? { kind: 'yes' } : { kind: 'failed', why: answer.message })
  }
  return (
    <main id="content" className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-5 p-6 text-center">
      <p className="text-sm text-ink-3">{t('common.product.name')}</p>
      <h1 className="text-2xl">{t('hello.name')}</h1>
      {said.kind !== 'yes' && (
        <p data-moves className="text-ink-2">
          {t('hello.lead', { code: codeText(code) })}
        </p>
      )}
      {said.kind === 'yes' ? null : (
        <Button
          tone="primary"
          size="large"
          busy={said.kind === 'busy' || mark === null}
          onClick={() => void greet()}
          className="min-h-24 text-2xl!"
        >
          <Hand aria-hidden size={28} />
          {t('hello.say')}
        </Button>
      )}
      <div role="status">
        {said.kind === 'yes' && (
          <p className="flex flex-col items-center gap-2 rounded-lg bg-good-soft p-5 text-lg font-medium text-good">
            <CircleCheck aria-hidden size={36} />
            {t('hello.heard')}
          </p>
        )}
      </div>
      {mark && (
        <p data-moves className="figures text-ink-2">
          {t('hello.mark', { mark })}
        </p>
      )}
      <FieldError error={said.kind === 'failed' ? t('hello.failed', { why: said.why ?? t('common.link.noRoute') }) : null} />
      <LinkButton href={`/join/${code}`} tone="quiet">
        {t('hello.join')}
      </LinkButton>
    </main>
  )
}
