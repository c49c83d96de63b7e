// The chapters of the design system, each on light and on dark.
'use client'
import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl/react'
import { useCatalogue } from '../_client/catalogue.ts'
import { classes } from '../_parts/classes.ts'
import { LanguageSwitch } from '../_parts/LanguageSwitch.tsx'
import { Notices } from '../_parts/Notices.tsx'
import { ThemeSwitch } from '../_parts/ThemeSwitch.tsx'
import { Controls } from './Controls.tsx'
import { Fields } from './Fields.tsx'
import { Marks } from './Marks.tsx'
import { Story } from './Story.tsx'
import { Table } from './Table.tsx'
import { Tokens } from './Tokens.tsx'
import { useTokens } from './useTokens.ts'

const themes = ['light', 'dark'] as const

/** Whose delegations and measures are shown: those of the scenario that rooms are opened with. */
const scenario = 'six-party'

export function PartsHead() {
  const t = useTranslations('parts')
  return (
    <header className="flex items-center justify-between gap-4 border-b border-line bg-sheet px-5 py-3">
      <div>
        <h1 className="text-xl">{t('title')}</h1>
        <p className="max-w-prose text-sm text-ink-2">{t('lead')}</p>
      </div>
      <span className="flex shrink-0 items-center">
        <LanguageSwitch />
        <ThemeSwitch />
      </span>
    </header>
  )
}

export function Parts() {
  const t = useTranslations('common.frame')
  const catalogue = useCatalogue(scenario)
  if (!catalogue) return <p>{t('loading')}</p>
  return (
    <div className="flex flex-col gap-8">
      <Chapter name="tokens">{() => <Tokens />}</Chapter>
      <Chapter name="controls">{() => <Controls />}</Chapter>
      <Chapter name="fields">{(theme) => <Fields theme={theme} />}</Chapter>
      <Chapter name="marks">{() => <Marks catalogue={catalogue} />}</Chapter>
      <Chapter name="table">{() => <Table catalogue={catalogue} />}</Chapter>
      <Chapter name="story">{() => <Story catalogue={catalogue} />}</Chapter>
      <Notices />
    </div>
  )
}

const pane = 'flex min-w-0 flex-col gap-5 rounded-lg border border-line bg-paper p-4 text-ink'

type Name = 'tokens' | 'controls' | 'fields' | 'marks' | 'table' | 'story'
function Chapter({ name, children }: { name: Name; children: (theme: 'light' | 'dark') => ReactNode }) {
  const t = useTranslations('parts')
  const id = useId()
  const tokens = useTokens()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 text-lg">
        {t(`chapter.${name}`)}
      </h2>
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
        {themes.map((theme) => (
          <section
            key={theme}
            aria-label={t(`theme.${theme}`, { chapter: t(`chapter.${name}`) })}
            style={tokens}
            className={classes(theme === 'dark' ? 'scheme-dark' : 'scheme-light', pane)}
          >
            {children(theme)}
          </section>
        ))}
      </div>
    </section>
  )
}

/** One part, named by the file it stands in. */
export function Part({ file, children }: { file: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-2 font-mono text-xs font-normal text-ink-3">{file}</h3>
      {children}
    </div>
  )
}
