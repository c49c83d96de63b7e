// Answers: the reports have come in; each may be let pass or examined, and what one owes suspended, resumed or left.
'use client'
import { useTranslations } from 'use-intl/react'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { HeadlineList } from '../../_parts/HeadlineList.tsx'
import { openNews } from '../../_parts/openNews.ts'
import { ReportList } from '../../_parts/ReportList.tsx'
import { EmptyState, Section } from '../../_parts/Section.tsx'
import { confirmBar } from '../confirm-bar.ts'
import { usePortfolio } from '../portfolio.ts'
import { useDesk } from '../useDesk.ts'
import { useKept } from '../useKept.ts'
import { Yours } from '../Yours.tsx'
import { Crisis } from './Crisis.tsx'
import { Examine } from './Examine.tsx'
import { Intelligence } from './Intelligence.tsx'
import { PackageAnswer } from './PackageAnswer.tsx'
import { bindingOn, noResponse, readResponse, reportsOnPartners } from './response.ts'

export function Answers() {
  const t = useTranslations('answers')
  const { view, own, room, catalogue } = useDesk()
  const mine = usePortfolio()
  const now = room.status === 'playing' && room.phase === 'respond'
  const partners = reportsOnPartners(view, own)
  const others = view.reports.filter((report) => !partners.includes(report))
  const seen = openNews(view)
  if (view.reports.length === 0 && !now) {
    return (
      <Section title={t('title')}>
        <EmptyState title={t('none')} next={t(room.status === 'playing' ? 'noneNext' : `when.${room.status}`)} />
      </Section>
    )
  }
  return (
    <div className="flex flex-col gap-4">
      <Crisis />
      <Section title={t('title')} aside={mine?.focus.inspects && <Yours />}>
        <p className="mb-3 max-w-prose text-ink-2">{t(now ? 'lead' : 'over')}</p>
        {seen.length > 0 && (
          <>
            <h3 className="mb-1 text-sm font-semibold">{t('openly')}</h3>
            <div className="mb-4">
              <HeadlineList catalogue={catalogue} headlines={seen} />
            </div>
          </>
        )}
        <h3 className="text-sm font-semibold">{t('partners')}</h3>
        <ReportList
          catalogue={catalogue}
          reports={partners}
          action={(report) => <Examine report={report} open={now ? 'open' : 'shut'} />}
        />
        {others.length > 0 && (
          <details className="mt-4">
            <summary className="min-h-11 py-2 text-sm font-medium text-action">{t('others', { count: others.length })}</summary>
            <ReportList catalogue={catalogue} reports={others} />
          </details>
        )}
      </Section>
      <Intelligence />
      {now && bindingOn(view, own.party).length > 0 && <Answering />}
    </div>
  )
}

function Answering() {
  const t = useTranslations('answers')
  const { view, own, room, signs, bot } = useDesk()
  const { busy, send } = useSend()
  const [edited, change] = useKept(readResponse, 'answer', String(room.turn))
  const response = edited ?? own.response ?? noResponse
  const give = async () => {
    if (await send({ type: 'giveResponse', response }, t('given'))) change(null)
  }
  const given = own.response !== null && JSON.stringify(own.response) === JSON.stringify(response)
  const nothing = response.suspend.length + response.resume.length + response.withdraw.length === 0
  const paused = room.clock.kind === 'paused'
  const mayNot = response.withdraw.length > 0 && !signs
  const stand = paused ? 'paused' : mayNot ? 'headOnly' : given ? 'in' : own.response ? 'changed' : nothing ? 'passing' : 'notYet'
  return (
    <>
      {bindingOn(view, own.party).map((agreement) => (
        <PackageAnswer key={agreement.id} agreement={agreement} response={response} onChange={change} />
      ))}
      <div data-foot className={confirmBar}>
        <p role="status" className="grow basis-40 text-sm max-sm:basis-0 max-sm:text-xs">
          {t(stand)}
        </p>
        <Button tone="primary" className="shrink-0" busy={busy} disabled={given || paused || bot || mayNot} onClick={() => void give()}>
          {t(nothing ? 'letPass' : 'confirm')}
        </Button>
      </div>
    </>
  )
}
