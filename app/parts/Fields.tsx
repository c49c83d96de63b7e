// What one types into, chooses and moves: empty, filled, wrong and off.
'use client'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Checkbox, Choices, Input, Select, Textarea } from '../_parts/Field.tsx'
import { Slide } from '../_parts/Slide.tsx'
import { Part } from './Parts.tsx'

export function Fields({ theme }: { theme: 'light' | 'dark' }) {
  const t = useTranslations('parts')
  const [choice, setChoice] = useState<'one' | 'two' | 'three' | null>('one')
  const [level, setLevel] = useState(40)
  const id = useId()
  return (
    <>
      <Part file="Field.tsx">
        <div className="grid gap-4 rounded-md bg-sheet p-4 sm:grid-cols-2">
          <Input label={t('field.empty')} placeholder={t('field.placeholder')} hint={t('field.hint')} />
          <Input label={t('field.filled')} defaultValue={t('sample')} />
          <Input label={t('field.wrong')} defaultValue="?" error={t('field.error')} />
          <Input label={t('state.disabled')} disabled defaultValue={t('sample')} />
          <Textarea label={t('field.text')} defaultValue={t('sample')} />
          <Select label={t('field.select')}>
            <option>{t('tab.one')}</option>
            <option>{t('tab.two')}</option>
          </Select>
          <Checkbox label={t('field.checked')} defaultChecked />
          <Checkbox label={t('state.disabled')} disabled />
        </div>
        <Choices
          className="mt-3"
          legend={t('field.choices')}
          name={`choices-${theme}`}
          value={choice}
          onChange={setChoice}
          options={[
            { value: 'one', label: t('tab.one'), hint: t('field.hint') },
            { value: 'two', label: t('tab.two') },
            { value: 'three', label: t('state.disabled'), disabled: true },
          ]}
        />
      </Part>
      <Part file="Slide.tsx">
        <p id={`${id}-slide`} className="text-sm">
          {t('slide')}
        </p>
        <Slide name={`${id}-slide`} value={level} min={0} max={100} step={5} text={String(level)} onMove={setLevel} />
        <p id={`${id}-off`} className="text-sm">
          {t('state.disabled')}
        </p>
        <Slide name={`${id}-off`} value={60} min={0} max={100} step={5} text="60" disabled onMove={() => {}} />
      </Part>
    </>
  )
}
