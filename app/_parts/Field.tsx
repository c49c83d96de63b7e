// Labelled inputs: the label above, a hint, and the error in a plain sentence beside the field it is about.
'use client'
import { CircleAlert } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { classes } from './classes.ts'

interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  error?: string | null | undefined
  /** Draws the control with the ids that tie it to its label, hint and error. */
  children: (ties: Ties) => ReactNode
  className?: string | undefined
}
export interface Ties {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export function Field({ label, hint, error, children, className }: FieldProps) {
  const id = useId()
  const told = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={classes('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children({ id, 'aria-describedby': told || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-3">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}

/** Announced when it appears. */
export function FieldError({ id, error }: { id?: string; error: string | null | undefined }) {
  return (
    <p id={id} role="alert" className={error ? 'flex items-start gap-1.5 text-sm text-bad' : 'hidden'}>
      {error && <CircleAlert aria-hidden size={18} className="mt-0.5 shrink-0" />}
      {error}
    </p>
  )
}

export const controlLook =
  'min-h-11 w-full rounded-md border border-edge bg-sheet px-3 py-2 text-base text-ink placeholder:text-ink-3 aria-invalid:border-bad disabled:opacity-60'

type About = Pick<FieldProps, 'label' | 'hint' | 'error'> & { wrap?: string }

export function Input({ label, hint, error, wrap, className, ...rest }: About & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} error={error} className={wrap}>
      {(ties) => <input {...rest} {...ties} className={classes(controlLook, className)} />}
    </Field>
  )
}
export function Textarea({ label, hint, error, wrap, className, ...rest }: About & ComponentProps<'textarea'>) {
  return (
    <Field label={label} hint={hint} error={error} className={wrap}>
      {(ties) => <textarea rows={3} {...rest} {...ties} className={classes(controlLook, className)} />}
    </Field>
  )
}
/** Options are given as children: `<option>`s. */
export function Select({ label, hint, error, wrap, className, ...rest }: About & ComponentProps<'select'>) {
  return (
    <Field label={label} hint={hint} error={error} className={wrap}>
      {(ties) => <select {...rest} {...ties} className={classes(controlLook, className)} />}
    </Field>
  )
}
export function Checkbox({ label, className, ...rest }: { label: ReactNode } & ComponentProps<'input'>) {
  return (
    <label className={classes('flex min-h-11 items-center gap-3 text-base', className)}>
      <input {...rest} type="checkbox" className="size-5 shrink-0 accent-action" />
      <span>{label}</span>
    </label>
  )
}

interface ChoicesProps<T extends string> {
  legend: ReactNode
  name: string
  value: T | null
  options: readonly { value: T; label: ReactNode; hint?: ReactNode; disabled?: boolean }[]
  onChange: (value: T) => void
  className?: string
}
/** Radio buttons as cards, for choices that deserve a look before the tap. */
export function Choices<T extends string>({ legend, name, value, options, onChange, className }: ChoicesProps<T>) {
  return (
    <fieldset className={classes('flex flex-col gap-2', className)}>
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-11 items-center gap-3 rounded-md border border-edge bg-sheet px-3 py-2 has-checked:border-action has-checked:bg-action-soft has-disabled:opacity-60 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
            className="size-5 shrink-0 accent-action"
          />
          <span className="min-w-0 grow">
            <span className="block">{option.label}</span>
            {option.hint && <span className="block text-sm text-ink-3">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
