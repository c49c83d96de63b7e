// Chooses the language of this device: an icon to look at, the browser's own list to choose from.
'use client'
import { Languages } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { isLanguage, languages, localeOf } from '../../lib/words/languages.ts'
import { useChooseLanguage, useLanguage } from '../_client/language.ts'
import { classes } from './classes.ts'

export function LanguageSwitch({ className }: { className?: string }) {
  const t = useTranslations('common.language')
  const language = useLanguage()
  const choose = useChooseLanguage()
  return (
    <span
      className={classes(
        'relative inline-flex size-11 items-center justify-center rounded-md text-action focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-focus hover:bg-action-soft',
        className,
      )}
    >
      <Languages aria-hidden size={20} />
      <select
        aria-label={t('label')}
        title={t('label')}
        value={language}
        onChange={({ target }) => isLanguage(target.value) && choose(target.value)}
        className="absolute inset-0 size-full cursor-pointer bg-sheet text-base text-ink opacity-0"
      >
        {languages.map(({ id, name, status }) => (
          <option key={id} value={id} lang={localeOf(id)}>
            {status === 'complete' ? name : t('partial', { name })}
          </option>
        ))}
      </select>
    </span>
  )
}
