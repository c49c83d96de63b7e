// The delegation's own brief: where things stand, who one is, the aims, the limits – and, folded, what one looks up.
'use client'
import { useFormatter, useTranslations } from 'use-intl/react'
import { partyName, partyOf } from '../../_client/catalogue.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { Section } from '../../_parts/Section.tsx'
import { Term } from '../../_parts/Term.tsx'
import { useDesk } from '../useDesk.ts'
import { Objectives } from './Objectives.tsx'
import { useOpeningBrief } from './opened.ts'
import { Reference } from './Reference.tsx'
import { Paragraphs, Points } from './Text.tsx'

export function Brief() {
  const t = useTranslations('desk.brief')
  const { own } = useDesk()
  const { brief } = own
  useOpeningBrief()
  return (
    <div className="grid grid-cols-1 items-start gap-4 2xl:grid-cols-2">
      <div className="flex flex-col gap-4">
        <Setting />
        <Who />
        <Objectives />
      </div>
      <div className="flex flex-col gap-4">
        <Section title={t('interests')}>
          <Points of={brief.interests} />
        </Section>
        <Section title={t('limits')}>
          <Points of={brief.limits} />
        </Section>
        <Section title={t('howToPlay')}>
          <Points of={brief.howToPlay} />
        </Section>
        <Reference />
      </div>
    </div>
  )
}

/** The situation in a few lines; the whole of it is among what one looks up. */
function Setting() {
  const t = useTranslations('desk.brief')
  const format = useFormatter()
  const { catalogue } = useDesk()
  const names = catalogue.principals.map((id) => partyName(catalogue, id))
  return (
    <Section title={t('setting')}>
      <div className="flex max-w-prose flex-col gap-2">
        <p>{catalogue.summary}</p>
        <p>
          {t.rich('principals', {
            count: names.length,
            names: format.list(names),
            term: (words) => <Term of="principal">{words}</Term>,
          })}
        </p>
      </div>
    </Section>
  )
}

function Who() {
  const t = useTranslations('desk.brief')
  const { own, catalogue } = useDesk()
  const party = partyOf(catalogue, own.party)
  return (
    <Section title={t('who', { name: party?.name ?? own.party })}>
      {party && <p className="mb-3 max-w-prose font-medium">{party.about}</p>}
      <Paragraphs of={own.brief.situation} />
      <h3 className="mt-4 flex flex-wrap items-center gap-2">
        {t('nature')} <Badge tone="note">{t(`natureName.${own.nature}`)}</Badge>
      </h3>
      <p className="mt-1 max-w-prose text-ink-2">{t(`natureMeans.${own.nature}`)}</p>
    </Section>
  )
}
