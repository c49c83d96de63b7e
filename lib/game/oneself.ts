// What people ask for themselves alone, whoever plays for their delegation and whatever they may do at the table.
import { setConsent, withdrawWords } from './consent.ts'
import type { GameEvent } from './event.ts'
import type { Intent } from './intent.ts'
import { ratePackage } from './rating.ts'
import type { Decision } from './refusal.ts'
import type { Person } from './state.ts'
import { answerSurvey } from './surveys.ts'
import type { Table } from './table.ts'

const types = ['setConsent', 'withdrawWords', 'answerSurvey', 'ratePackage'] as const satisfies Intent['type'][]
type OfOneself = Extract<Intent, { type: (typeof types)[number] }>

export const isOfOneself = ({ type }: { type: string }): boolean => types.some((one) => one === type)

export function ofOneself(table: Table, who: Person, intent: OfOneself): Decision<GameEvent> {
  switch (intent.type) {
    case 'setConsent':
      return setConsent(who, intent.consent)
    case 'withdrawWords':
      return withdrawWords(who)
    case 'answerSurvey':
      return answerSurvey(table, who, intent)
    case 'ratePackage':
      return ratePackage(table, who, intent)
  }
}
