// The languages there are, and which of them somebody is spoken to in. A new one is a row here and files beside these.

interface LanguageRow {
  id: string
  /** As its speakers call it. */
  name: string
  /** For `lang` and for the forms of numbers and times. */
  locale: string
  /** Complete: the tests let no key be missing. Partial: what is missing is said in the base language, key by key. */
  status: 'complete' | 'partial'
}

/** In the order in which they are offered; the first is the base, in which the others are measured. */
export const languages = [
  { id: 'en', name: 'English', locale: 'en', status: 'complete' },
  { id: 'ko', name: '한국어', locale: 'ko', status: 'complete' },
  { id: 'zh', name: '中文', locale: 'zh-Hans', status: 'partial' },
  { id: 'ja', name: '日本語', locale: 'ja', status: 'partial' },
  { id: 'ru', name: 'Русский', locale: 'ru', status: 'partial' },
] as const satisfies readonly LanguageRow[]

export type Language = (typeof languages)[number]['id']
export const baseLanguage: Language = 'en'
export const languageIds = languages.map(({ id }) => id) as [Language, ...Language[]]

export const isLanguage = (value: unknown): value is Language => languages.some(({ id }) => id === value)

export function localeOf(language: Language): string {
  return languages.find(({ id }) => id === language)?.locale ?? baseLanguage
}

/** What a browser asks for in its header `accept-language`, most wanted first: `ko-KR,ko;q=0.9` is ko, ko. */
function wanted(accept: string): string[] {
  return accept
    .slice(0, 1000)
    .split(',')
    .map((piece) => {
      const [tag = '', ...more] = piece.trim().split(';')
      const quality = more.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined)
      return { language: tag.split('-')[0]?.toLowerCase() ?? '', quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language)
}

/**
 * The language somebody chose; of those who have not chosen, the first that their browser asks for and that is complete:
 * a half-translated screen is for whoever asks for it by name.
 */
export function languageFor(
  chosen: string | null | undefined,
  accept: string | null | undefined,
  offered: readonly { id: Language; status: LanguageRow['status'] }[] = languages,
): Language {
  if (isLanguage(chosen)) return chosen
  const complete = offered.filter(({ status }) => status === 'complete')
  for (const language of wanted(accept ?? '')) {
    const found = complete.find(({ id }) => id === language)
    if (found) return found.id
  }
  return baseLanguage
}
