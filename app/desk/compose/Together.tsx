// A draft that several people write: who else has it open, what they have just changed, and where two changed the same.
'use client'
import { Users } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { fieldOf, withLost } from '../../../lib/game/merge.ts'
import type { PersonId } from '../../../lib/ids.ts'
import type { DraftView } from '../../../lib/view/team.ts'
import { Button } from '../../_parts/Button.tsx'
import { Drafting } from '../Drafting.tsx'
import { Changes } from '../packages/Changes.tsx'
import { changes } from '../packages/diff.ts'
import { useDesk } from '../useDesk.ts'
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
        {news && (
          <div className="rounded-md bg-note-soft p-3">
            <p className="mb-1 text-sm font-medium">{t('news', { name: nameOf(news.by) })}</p>
            <Changes catalogue={catalogue} changes={news.changes} />
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
  const { you, catalogue } = useDesk()
  const nameOf = useNames()
  const [left, setLeft] = useState<readonly string[]>([])
  const { terms } = bench.work
  const open = draft.clashes
    .map((clash) => ({ clash, key: `${fieldOf(clash)} ${clash.at}`, other: changes(terms, withLost(terms, clash)) }))
    .filter(({ key, other }) => other.length > 0 && !left.includes(key))
  if (open.length === 0) return null
  return (
    <section aria-label={t('clash.title')} role="alert" className="rounded-md bg-doubt-soft p-3">
      <h3 className="text-sm font-semibold">{t('clash.title')}</h3>
      <ul className="mt-1 flex flex-col gap-3">
        {open.map(({ clash, key, other }) => (
          <li key={key}>
            <p className="mb-1 text-sm">
              {clash.by === you?.person
                ? t('clash.own', { other: nameOf(clash.over) })
                : clash.over === you?.person
                  ? t('clash.theirs', { other: nameOf(clash.by) })
                  : t('clash.others', { one: nameOf(clash.by), other: nameOf(clash.over) })}
            </p>
            <Changes catalogue={catalogue} changes={other} />
            <Drafting>
              <div className="mt-2 flex flex-wrap gap-2">
                <Button size="small" className="max-sm:min-h-11" onClick={() => bench.edit(withLost(terms, clash))}>
                  {t('clash.take')}
                </Button>
                <Button size="small" tone="quiet" className="max-sm:min-h-11" onClick={() => setLeft([...left, key])}>
                  {t('clash.leave')}
                </Button>
              </div>
            </Drafting>
          </li>
        ))}
      </ul>
    </section>
  )
}
