// The composer: the catalogue at the left, a column for each delegation in the middle, what it would mean at the right.
'use client'
import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { partiesIn } from '../../../lib/rules/catalogue.ts'
import { check } from '../../../lib/rules/check.ts'
import type { Terms } from '../../../lib/scenario/schema.ts'
import { partyName } from '../../_client/catalogue.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { Input } from '../../_parts/Field.tsx'
import { Section } from '../../_parts/Section.tsx'
import { Drafting } from '../Drafting.tsx'
import { type ComposeFrom, useDesk } from '../useDesk.ts'
import { useWide } from '../useWide.ts'
import { Columns } from './Columns.tsx'
import { Conditions } from './Conditions.tsx'
import { Dragging } from './Dragging.tsx'
import { Offer } from './Offer.tsx'
import { Preview } from './Preview.tsx'
import { SavingNote } from './SavingNote.tsx'
import { Shelf } from './Shelf.tsx'
import { Starts } from './Starts.tsx'
import { Together } from './Together.tsx'
import { blankTerms, isBlank, longestTitle, offered, withoutStep, withStep } from './terms.ts'
import { useBench } from './useBench.ts'
import { useGround } from './useGround.ts'
import { Verdict } from './Verdict.tsx'

export function Composer() {
  const t = useTranslations('compose')
  const { view, own } = useDesk()
  const ground = useGround()
  const bench = useBench()
  const wide = useWide()
  const { tuned } = ground
  const { terms, counters, draft } = bench.work
  /** Delegations brought in before they have a measure. */
  const [brought, setBrought] = useState<PartyId[]>([])
  const [party, setParty] = useState<PartyId | 'any'>('any')
  const [choosing, setChoosing] = useState(false)
  const title = useRef<HTMLInputElement>(null)
  const text = useMemo(() => offered(tuned, terms), [tuned, terms])
  const sound = check(tuned, text) === null ? text : null
  const returned = own.drafts.find(({ id }) => id === draft)?.returned
  const columns = [...new Set([own.party, ...partiesIn(tuned, terms), ...brought])]
  const against = view.proposals.find(({ id, status }) => id === counters?.package && status === 'tabled') ?? null
  const latest = against?.versions.at(-1)

  const start = (from: ComposeFrom, text: Terms) => {
    bench.load(from, text)
    // The button that was pressed folds away: who goes by keyboard goes on here. On a phone that would bring up its keyboard.
    if (wide) title.current?.focus()
  }
  const choose = (whose: PartyId) => {
    setParty(whose)
    if (!wide) setChoosing(true)
  }
  const shelf = (
    <Drafting>
      <Shelf
        catalogue={tuned}
        terms={terms}
        own={own.party}
        opened={view.board.opened}
        party={party}
        onParty={setParty}
        onAdd={(step) => bench.edit(withStep(terms, step))}
        onTakeOut={(step) => bench.edit(withoutStep(terms, step))}
      />
    </Drafting>
  )
  return (
    <Dragging catalogue={tuned} onAdd={(step) => bench.edit(withStep(terms, step))}>
      <div className="grid gap-4 xl:grid-cols-[15rem_minmax(0,1fr)_17rem] 2xl:grid-cols-[18rem_minmax(0,1fr)_20rem] xl:items-start">
        {wide && (
          <Section
            title={t('shelf.title')}
            className="xl:sticky xl:top-20 xl:max-h-[calc(100dvh-6.25rem)] xl:overflow-y-auto xl:overscroll-contain xl:p-4!"
          >
            {shelf}
          </Section>
        )}
        <div className="flex min-w-0 flex-col gap-4">
          <Section
            title={counters && latest ? t('title.counter', { title: latest.terms.title }) : t('title.new')}
            aside={
              <span className="flex flex-wrap items-center gap-x-2">
                <SavingNote saving={bench.saving} />
                {!isBlank(terms) && (
                  <Button size="small" tone="quiet" className="max-sm:min-h-11" onClick={() => bench.load({ kind: 'new' }, blankTerms)}>
                    {t('afresh')}
                  </Button>
                )}
              </span>
            }
          >
            {counters && latest && latest.n !== counters.version && (
              <div className="mb-3 flex flex-col items-start gap-2 rounded-md bg-doubt-soft p-3 text-sm">
                <p>{t('newer.text', { party: partyName(tuned, latest.by), version: latest.n })}</p>
                <Drafting>
                  <Button size="small" onClick={() => bench.answerVersion(latest.n)}>
                    {t('newer.answer', { version: latest.n })}
                  </Button>
                </Drafting>
              </div>
            )}
            <Together bench={bench} />
            <Drafting>
              <Input
                ref={title}
                label={t('title.label')}
                hint={t('title.hint')}
                maxLength={longestTitle}
                value={terms.title}
                autoComplete="off"
                onChange={(event) => bench.edit({ ...terms, title: event.target.value })}
              />
            </Drafting>
            {returned && <p className="mt-2 rounded-md bg-doubt-soft p-3 text-sm wrap-anywhere">{t('returned', { words: returned })}</p>}
            {bench.how === 'resumed' && !isBlank(terms) && <p className="mt-2 text-sm text-ink-2">{t('resumed')}</p>}
            <details key={draft} open={isBlank(terms) && bench.how === 'asked'} className="mt-2">
              <summary className="min-h-11 py-2 text-sm font-medium text-action">{t('starts.title')}</summary>
              <Starts current={draft} onStart={start} />
            </details>
          </Section>
          <Drafting>
            <Section title={t('columns.title')}>
              <Columns
                catalogue={tuned}
                terms={terms}
                own={own.party}
                agreements={ground.agreements}
                columns={columns}
                onColumns={setBrought}
                onEdit={bench.edit}
                onChoose={choose}
              />
            </Section>
            <Section title={t('conditions.title')}>
              <Conditions catalogue={tuned} terms={terms} own={own.party} onEdit={bench.edit} />
            </Section>
          </Drafting>
          <Verdict ground={ground} own={own.party} terms={sound} to="preview" />
        </div>
        <div id="preview" className="flex min-w-0 scroll-mt-24 flex-col gap-4 xl:sticky xl:top-20 xl:max-h-[calc(100dvh-6.25rem)]">
          <Section title={t('preview.title')} className="xl:min-h-0 xl:overflow-y-auto xl:overscroll-contain xl:p-4!">
            <Preview ground={ground} own={own.party} terms={sound} bench={bench} />
          </Section>
          <div className="rounded-lg border border-line bg-sheet p-4 shadow-sheet">
            <Offer key={draft} bench={bench} ground={ground} against={against} />
          </div>
        </div>
        <Dialog
          open={choosing && !wide}
          title={t('shelf.title')}
          width="wide"
          onClose={() => setChoosing(false)}
          foot={
            <>
              <p role="status" className="figures grow self-center text-sm text-ink-2">
                {t('shelf.inText', { count: terms.commitments.length })}
              </p>
              <Button tone="primary" onClick={() => setChoosing(false)}>
                {t('shelf.done')}
              </Button>
            </>
          }
        >
          {shelf}
        </Dialog>
      </div>
    </Dragging>
  )
}
