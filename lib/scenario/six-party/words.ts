// The six-party scenario in the other languages: by section, id and field what prose.ts finds in the scenario.
import type { Language } from '../../words/languages.ts'
import type { Prose } from '../prose.ts'
import ja from './words/ja.json' with { type: 'json' }
import ko from './words/ko.json' with { type: 'json' }
import ru from './words/ru.json' with { type: 'json' }
import zh from './words/zh.json' with { type: 'json' }

export const sixPartyWords: Record<Exclude<Language, 'en'>, Prose> = { ko, zh, ja, ru }
