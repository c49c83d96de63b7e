// What to print, for whom, and on which paper.
'use client'
import { useTranslations } from 'use-intl/react'
import { useSeated } from '../_client/useRoom.ts'
import { Checkbox, Select } from '../_parts/Field.tsx'
import { type Choice, kinds, sheets, signs, withEntry } from './choice.ts'

interface ChoicesProps {
  choice: Choice
  onChange: (change: Partial<Choice>) => void
}
export function Choices({ choice, onChange }: ChoicesProps) {
  const t = useTranslations('paper')
  return (
    <div className="grid items-start gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-[14rem_1fr_1fr]">
      <div className="flex flex-col gap-3">
        <Select
          label={t('what')}
          value={choice.kind}
          onChange={(event) => {
            const kind = kinds.find((one) => one === event.target.value)
            if (kind) onChange({ kind })
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </Select>
        <div className="grid grid-cols-2 gap-3">
          <Select
            label={t('size')}
            value={choice.size}
            onChange={(event) => onChange({ size: event.target.value === 'letter' ? 'letter' : 'a4' })}
          >
            <option value="a4">{t('a4')}</option>
            <option value="letter">{t('letter')}</option>
          </Select>
          <Select
            label={t('type')}
            value={choice.type}
            onChange={(event) => onChange({ type: event.target.value === 'large' ? 'large' : 'normal' })}
          >
            <option value="normal">{t('typeNormal')}</option>
            <option value="large">{t('typeLarge')}</option>
          </Select>
        </div>
      </div>
      {choice.kind === 'delegations' && (
        <>
          <Parties choice={choice} onChange={onChange} />
          <Sheets choice={choice} onChange={onChange} />
        </>
      )}
      {choice.kind === 'names' && (
        <fieldset>
          <legend className="text-sm font-medium">{t('signs')}</legend>
          {signs.map((sign) => (
            <Checkbox
              key={sign}
              label={t(`sign.${sign}`)}
              checked={choice.signs.includes(sign)}
              onChange={(event) => onChange({ signs: withEntry(signs, choice.signs, sign, event.target.checked) })}
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}

function Parties({ choice, onChange }: ChoicesProps) {
  const t = useTranslations('paper')
  const { catalogue } = useSeated()
  const all = catalogue.parties.map(({ id }) => id)
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('parties')}</legend>
      <Checkbox
        label={t('all')}
        checked={choice.parties.length === all.length}
        onChange={(event) => onChange({ parties: event.target.checked ? all : [] })}
      />
      <div className="grid grid-cols-2">
        {catalogue.parties.map(({ id, short }) => (
          <Checkbox
            key={id}
            label={short}
            checked={choice.parties.includes(id)}
            onChange={(event) => onChange({ parties: withEntry(all, choice.parties, id, event.target.checked) })}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Sheets({ choice, onChange }: ChoicesProps) {
  const t = useTranslations('paper')
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('sheets')}</legend>
      <div className="grid sm:grid-cols-2">
        {sheets.map((sheet) => (
          <Checkbox
            key={sheet}
            label={t(`sheet.${sheet}`)}
            checked={choice.sheets.includes(sheet)}
            onChange={(event) => onChange({ sheets: withEntry(sheets, choice.sheets, sheet, event.target.checked) })}
          />
        ))}
      </div>
      {choice.sheets.includes('orders') && (
        <Select
          label={t('turns')}
          wrap="mt-2"
          value={choice.turns}
          onChange={(event) => onChange({ turns: event.target.value === 'all' ? 'all' : 'this' })}
        >
          <option value="this">{t('turnsThis')}</option>
          <option value="all">{t('turnsAll')}</option>
        </Select>
      )}
    </fieldset>
  )
}
