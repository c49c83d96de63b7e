// Marks of delegations and of states: a colour, a picture or shape, and a word.
'use client'
import { Check } from 'lucide-react'
import { useMessages, useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import { Badge, type BadgeTone } from '../_parts/Badge.tsx'
import { BotMark } from '../_parts/BotMark.tsx'
import { MarkShape, PartyMark } from '../_parts/PartyMark.tsx'
import { type Statused, StatusMark } from '../_parts/StatusMark.tsx'
import { Part } from './Parts.tsx'

const tones: BadgeTone[] = ['good', 'doubt', 'bad', 'note', 'plain']
const kinds = ['status', 'grade', 'agreementStatus', 'proposalStatus'] as const

export function Marks({ catalogue }: { catalogue: Catalogue }) {
  const t = useTranslations('parts')
  const { common } = useMessages()
  /** Every state that has words has its mark. */
  const statesOf = (kind: (typeof kinds)[number]): Statused[] => {
    const words = typeof common === 'object' ? common[kind] : null
    return typeof words === 'object' ? Object.keys(words).map((is) => ({ kind, is }) as Statused) : []
  }
  return (
    <>
      <Part file="PartyMark.tsx">
        <ul className="grid gap-2 rounded-md bg-sheet p-3 sm:grid-cols-2">
          {catalogue.parties.map((party) => (
            <li key={party.id} className="flex items-center gap-3">
              <MarkShape party={party} size="2rem" />
              <PartyMark party={party} name="full" />
            </li>
          ))}
        </ul>
        <p className="mt-2 flex items-center gap-3">
          <MarkShape party={undefined} /> <BotMark />
        </p>
      </Part>
      <Part file="Badge.tsx">
        <div className="flex flex-wrap gap-2">
          {tones.map((tone) => (
            <Badge key={tone} tone={tone} icon={Check}>
              {t(`badge.${tone}`)}
            </Badge>
          ))}
        </div>
        {kinds.map((kind) => (
          <div key={kind} className="mt-2 flex flex-wrap gap-2">
            {statesOf(kind).map((of) => (
              <StatusMark key={of.is} of={of} />
            ))}
          </div>
        ))}
      </Part>
    </>
  )
}
