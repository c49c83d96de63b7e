// Buttons, dialogs, notices, tabs and what surrounds a page.
'use client'
import { Info, Send } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button, IconButton, LinkButton, type Size, type Tone } from '../_parts/Button.tsx'
import { ConnectionBar } from '../_parts/ConnectionBar.tsx'
import { CopyText } from '../_parts/CopyText.tsx'
import { ConfirmDialog, Dialog } from '../_parts/Dialog.tsx'
import { notify } from '../_parts/Notices.tsx'
import { Card, EmptyState, Section } from '../_parts/Section.tsx'
import { Tabs } from '../_parts/Tabs.tsx'
import { Term } from '../_parts/Term.tsx'
import { Part } from './Parts.tsx'

const tones: Tone[] = ['primary', 'plain', 'quiet', 'danger']
const sizes: Size[] = ['small', 'medium', 'large']

export function Controls() {
  const t = useTranslations('parts')
  const [open, setOpen] = useState<'dialog' | 'confirm' | null>(null)
  const [tab, setTab] = useState<'one' | 'two'>('one')
  return (
    <>
      <Part file="Button.tsx">
        <div className="flex flex-col gap-2">
          {tones.map((tone) => (
            <div key={tone} className="flex flex-wrap items-center gap-2">
              {sizes.map((size) => (
                <Button key={size} tone={tone} size={size}>
                  {t(`tone.${tone}`)}
                </Button>
              ))}
              <Button tone={tone} busy>
                {t('state.busy')}
              </Button>
              <Button tone={tone} disabled>
                {t('state.disabled')}
              </Button>
            </div>
          ))}
          <div className="flex flex-wrap items-center gap-2">
            <IconButton label={t('icon')}>
              <Send aria-hidden size={20} />
            </IconButton>
            <IconButton label={t('icon')} size="small">
              <Info aria-hidden size={18} />
            </IconButton>
            <LinkButton href="/parts">{t('link')}</LinkButton>
          </div>
        </div>
      </Part>
      <Part file="Dialog.tsx · Notices.tsx">
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setOpen('dialog')}>{t('dialog')}</Button>
          <Button onClick={() => setOpen('confirm')}>{t('confirm')}</Button>
          {(['good', 'note', 'bad'] as const).map((tone) => (
            <Button key={tone} onClick={() => notify(tone, t('notice'))}>
              {t(`notify.${tone}`)}
            </Button>
          ))}
        </div>
        <Dialog open={open === 'dialog'} title={t('dialog')} onClose={() => setOpen(null)}>
          <p>{t('sample')}</p>
        </Dialog>
        <ConfirmDialog
          open={open === 'confirm'}
          title={t('confirm')}
          confirm={t('tone.danger')}
          tone="danger"
          onConfirm={() => setOpen(null)}
          onClose={() => setOpen(null)}
        >
          <p>{t('sample')}</p>
        </ConfirmDialog>
      </Part>
      <Part file="Tabs.tsx">
        <Tabs
          label={t('tabs')}
          value={tab}
          onChange={setTab}
          tabs={[
            { id: 'one', label: t('tab.one'), panel: <p>{t('sample')}</p> },
            { id: 'two', label: t('tab.two'), count: { number: 3, spoken: t('waiting') }, panel: <p>{t('sample')}</p> },
          ]}
        />
      </Part>
      <Part file="Section.tsx">
        <Section title={<Term of="package">{t('heading')}</Term>} level={3} aside={<Button size="small">{t('tone.plain')}</Button>}>
          <p>{t('sample')}</p>
        </Section>
        <Card className="mt-3">{t('sample')}</Card>
        <EmptyState className="mt-3" title={t('empty')} next={t('emptyNext')} action={<Button>{t('tone.plain')}</Button>} />
      </Part>
      <Part file="ConnectionBar.tsx">
        <div className="relative flex flex-col gap-2 *:static!">
          <ConnectionBar link="connecting" pending={0} />
          <ConnectionBar link="lost" pending={2} />
        </div>
      </Part>
      <Part file="CopyText.tsx">
        <CopyText label={t('copy')} text="https://overture.example/join/ABCD2345" />
      </Part>
    </>
  )
}
