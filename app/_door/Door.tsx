// The front door: what this is, and the ways in.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { LinkButton } from '../_parts/Button.tsx'
import { LanguageSwitch } from '../_parts/LanguageSwitch.tsx'
import { ThemeSwitch } from '../_parts/ThemeSwitch.tsx'
import { ComeBack } from './ComeBack.tsx'
import { JoinForm } from './JoinForm.tsx'
import { OpenForm } from './OpenForm.tsx'
import { RehearseForm } from './RehearseForm.tsx'

export function Door({ code }: { code: string }) {
  const t = useTranslations()
  const [joining, setJoining] = useState(code !== '')
  return (
    <div className="mx-auto flex min-h-dvh max-w-5xl flex-col px-4 py-4 sm:px-6 sm:py-6">
      <header className="flex items-center justify-between">
        <p className="text-lg font-semibold tracking-tight">{t('common.product.name')}</p>
        <span className="flex shrink-0 items-center">
          <LanguageSwitch />
          <ThemeSwitch />
        </span>
      </header>
      <main id="content" className="flex grow flex-col gap-6 pt-4 pb-12 sm:gap-8 sm:pt-10">
        <div className="max-w-2xl">
          <h1 className={joining ? 'text-base font-normal text-ink-2' : 'text-xl sm:text-3xl'}>{t('common.product.sentence')}</h1>
          {!joining && <p className="mt-2 text-base text-ink-2 sm:mt-3 sm:text-lg">{t('door.how')}</p>}
        </div>
        {!joining && <ComeBack />}
        <div className="grid items-start gap-5 md:grid-cols-2">
          <JoinForm code={code} onStep={setJoining} />
          {!joining && <OpenForm />}
          {!joining && <RehearseForm />}
        </div>
        {!joining && (
          <div>
            <LinkButton href="/rooms">{t('door.rooms')}</LinkButton>
            <p className="mt-1.5 text-sm text-ink-3">{t('door.roomsHint')}</p>
          </div>
        )}
      </main>
    </div>
  )
}
