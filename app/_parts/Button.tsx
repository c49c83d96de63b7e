// Buttons and links that look like them. `busy` keeps the button in place, says so, and ignores further clicks. Where one only
// looks, what sends is busy for good: then the button says why.
'use client'
import { useRouter } from 'next/navigation'
import { type ComponentProps, type MouseEvent, type ReactNode, use } from 'react'
import { WhyNotSent } from '../_client/looking.ts'
import { classes } from './classes.ts'

export type Tone = 'primary' | 'plain' | 'quiet' | 'danger'
export type Size = 'small' | 'medium' | 'large'

const tones: Record<Tone, string> = {
  primary: 'bg-action text-on-action border-transparent hover:bg-action-strong',
  plain: 'bg-sheet text-ink border-edge hover:bg-sunk',
  quiet: 'bg-transparent text-action border-transparent hover:bg-action-soft',
  danger: 'bg-sheet text-bad border-bad hover:bg-bad-soft',
}
const sizes: Record<Size, string> = {
  small: 'min-h-9 pointer-coarse:min-h-11 px-3 text-sm gap-1.5',
  medium: 'min-h-11 px-4 text-base gap-2',
  large: 'min-h-14 px-6 text-lg gap-2.5',
}
const shape = 'inline-flex items-center justify-center rounded-md border font-medium text-balance transition-colors'
const off = 'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-progress aria-disabled:opacity-70'

const look = (tone: Tone, size: Size, className?: string) => classes(shape, off, tones[tone], sizes[size], className)

interface ButtonProps extends ComponentProps<'button'> {
  tone?: Tone
  size?: Size
  busy?: boolean
}
export function Button({ tone = 'plain', size = 'medium', busy = false, className, onClick, type = 'button', ...rest }: ButtonProps) {
  const why = use(WhyNotSent)
  const barred = busy && why !== null
  return (
    <button
      {...rest}
      {...(barred && { title: why })}
      type={type}
      aria-disabled={busy || undefined}
      aria-busy={(busy && !barred) || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
      className={look(tone, size, barred ? classes('cursor-not-allowed!', className) : className)}
    />
  )
}

interface LinkButtonProps {
  href: string
  tone?: Tone
  size?: Size
  newTab?: boolean
  className?: string
  children: ReactNode
}
/** A plain link that changes pages without a reload; next/link would add its prefetching, which no screen here has a use for. */
export function LinkButton({ href, tone = 'plain', size = 'medium', newTab = false, className, children }: LinkButtonProps) {
  const router = useRouter()
  const follow = (event: MouseEvent) => {
    if (newTab || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    router.push(href)
  }
  return (
    <a href={href} onClick={follow} className={look(tone, size, className)} {...(newTab ? { target: '_blank', rel: 'noopener' } : {})}>
      {children}
    </a>
  )
}

/** A button that is only a picture; `label` is its name and its hint. */
export function IconButton({
  label,
  size = 'medium',
  tone = 'quiet',
  className,
  ...rest
}: Omit<ButtonProps, 'aria-label'> & { label: string }) {
  return (
    <Button
      {...rest}
      tone={tone}
      size={size}
      aria-label={label}
      title={label}
      className={classes(size === 'small' ? 'w-9 pointer-coarse:w-11 px-0!' : 'w-11 px-0!', className)}
    />
  )
}
