// A draft that several people write: who else has it open, what they have just changed, and where two changed the same.
'use client'
import { Users } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { fieldOf, type Lost, standsFor, withLost } from '../../../lib/game/merge.ts'
import type { PersonId } from '../../../lib/ids.ts'
import type { DraftView } from '../../../lib/view/team.ts'
import { partyName } from '../../_client/catalogue.ts'
import { Button } from '../../_parts/Button.tsx'
import { Drafting } from '../Drafting.tsx'
import { Changes, useOrderWords } from '../packages/Changes.tsx'
import { changes } from '../packages/diff.ts'
import { useDesk } from '../useDesk.ts'
import { standing } from './sheet.ts'
import type { Bench } from './useBench.ts'

/** Names of the delegation's members. */
export function useNames(): (person: PersonId) => string {
  const t = useTranslations('team.together')
  const { view, own } = useDesk()
  const members = view.delegations.find(({ party }) => party === own.party)?.members ?? []
  return (person) => members.find((one) => one.person === person)?.name ?? t('somebody')
}

export function Together({ bench }: { bench: Bench }) {
  const t = useTranslations('team.together')
  const { own, you, catalogue } = useDesk()
  const nameOf = useNames()
  const { work, news, gone } = bench
  const draft = own.drafts.find(({ id }) => id === work.draft)
  const come = news ? standing(news, work.terms) : []
  const here = own.editing.filter((one) => one.draft === work.draft && one.person !== you?.person)
  return (
    <div className="mb-3 flex flex-col gap-2 has-[>:only-child:empty]:hidden">
      {here.length > 0 && (
        <p className="flex items-start gap-2 text-sm">
          <Users aria-hidden size={18} className="mt-0.5 shrink-0 text-note" />
          {t('here', { names: here.map(({ person }) => nameOf(person)).join(', '), count: here.length })}
        </p>
      )}
      <div role="status" className="empty:hidden">
        {news && come.length > 0 && (
          <div className="rounded-md bg-note-soft p-3">
            <p className="mb-1 text-sm font-medium">{t('news', { name: nameOf(news.by) })}</p>
            <Changes catalogue={catalogue} changes={come} />
          </div>
        )}
      </div>
      {gone && <p className="rounded-md bg-doubt-soft p-3 text-sm">{t('gone')}</p>}
      {draft && <Clashes bench={bench} draft={draft} />}
    </div>
  )
}

/** What gave way stays in sight until somebody decides. */
function Clashes({ bench, draft }: { bench: Bench; draft: DraftView }) {
  const t = useTranslations('team.together')
  const { you } = useDesk()
  const nameOf = useNames()
  const words = useLostWords()
  const [left, setLeft] = useState<readonly string[]>([])
  const { terms } = bench.work
  const open = draft.clashes
    .map((clash) => ({ clash, key: `${fieldOf(clash)} ${clash.at}` }))
    .filter(({ clash, key }) => changes(terms, withLost(terms, clash)).length > 0 && !left.includes(key))
  if (open.length === 0) return null
  return (
    <section aria-label={t('clash.title')} role="alert" className="rounded-md bg-doubt-soft p-3">
      <h3 className="text-sm font-semibold">{t('clash.title')}</h3>
      <ul className="mt-1 flex flex-col gap-3">
        {open.map(({ clash, key }) => (
          <li key={key}>
            <p className="mb-1 text-sm">
              {clash.by === you?.person
                ? t('clash.own', { other: nameOf(clash.over), field: words.field(clash) })
                : clash.over === you?.person
                  ? t('clash.theirs', { other: nameOf(clash.by), field: words.field(clash) })
                  : t('clash.others', { one: nameOf(clash.by), other: nameOf(clash.over), field: words.field(clash) })}
            </p>
            <Drafting>
              <div className="mt-2 flex flex-wrap gap-2">
                <Button
                  size="small"
                  className="max-w-full py-1 text-start wrap-anywhere max-sm:min-h-11"
                  onClick={() => setLeft([...left, key])}
                >
                  {t('clash.keep', { value: words.value(standsFor(terms, clash)) })}
                </Button>
                <Button
                  size="small"
                  className="max-w-full py-1 text-start wrap-anywhere max-sm:min-h-11"
                  onClick={() => bench.edit(withLost(terms, clash))}
                >
                  {clash.over === you?.person
                    ? t('clash.takeMine', { value: words.value(clash) })
                    : t('clash.take', { value: words.value(clash), name: nameOf(clash.over) })}
                </Button>
              </div>
            </Drafting>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The field that two changed, and a value of it. */
function useLostWords(): { field: (gone: Lost) => string; value: (gone: Lost) => string } {
  const t = useTranslations('team.together.clash')
  const { catalogue } = useDesk()
  const order = useOrderWords(catalogue)
  return {
    field: (gone) => t(`field.${gone.field}`, { party: gone.field === 'inspection' ? partyName(catalogue, gone.party) : 'none' }),
    value: (gone) => {
      switch (gone.field) {
        case 'title':
          return gone.lost.trim() === '' ? t('value.untitled') : t('value.title', { text: gone.lost })
        case 'sequence':
          return order(gone.lost)
        case 'duration':
          return t('value.duration', { turns: gone.lost })
        case 'inspection':
          return t('value.inspection', { level: gone.lost })
      }
    },
  }
}
